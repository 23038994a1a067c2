"""Statements that pass a filter: words and who said them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from dateline.store.desk import Desk
from dateline.store.shown import Tally
from dateline.web import query, words
from dateline.web.charts import Chart
from dateline.web.pages.common import (
    Field,
    Link,
    Option,
    Pager,
    Shell,
    chips,
    day_chart,
    downloads,
    key_names,
    options,
    pager,
)
from dateline.web.pages.events import orders
from dateline.web.query import PER_PAGE, Query
from dateline.web.views import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """Statements as a list."""

    template: ClassVar[str] = "statements.html"
    shell: Shell
    total: str
    fields: tuple[Field, ...]
    kinds: tuple[Option, ...]
    polarities: tuple[Option, ...]
    kept: tuple[tuple[str, str], ...]
    filled: int
    chips: tuple[Link, ...]
    chart: Chart | None
    orders: tuple[Link, ...]
    statements: tuple[StatementView, ...]
    pager: Pager
    downloads: tuple[Link, ...]


def statements_page(desk: Desk, shell: Shell, asked: Query) -> StatementsPage:
    """The page for a query."""
    wanted, number, order = query.statements(asked, desk), query.page(asked), query.order(asked)
    tally = desk.figures.statement_days(wanted)
    found = desk.statements(wanted, order, (number - 1) * PER_PAGE, PER_PAGE, tally.total)
    fields = (
        Field("q", "Words", asked.one("q") or "", hint='"not a policy"'),
        Field("by", "Who said it", asked.one("by") or "", hint="a name, or minister"),
        Field("since", "From", wanted.since or "", "date"),
        Field("until", "To", wanted.until or "", "date"),
    )
    own = {field.name for field in fields} | {"kind", "polarity", "page"}
    return StatementsPage(
        shell=shell,
        total=words.counted(found.total, "statement"),
        fields=fields,
        kinds=options(query.KINDS, wanted.kinds),
        polarities=options(query.POLARITIES, wanted.polarities),
        kept=tuple(pair for pair in asked.pairs if pair[0] not in own),
        filled=sum(bool(field.value) for field in fields) + len(wanted.kinds) + len(wanted.polarities),
        chips=chips(asked, key_names(asked, desk)),
        chart=_chart(tally, desk.figures.published(), asked, wanted.since, wanted.until),
        orders=orders(asked, order),
        statements=tuple(map(statement_view, found.rows)),
        pager=pager(asked, number, found.total),
        downloads=downloads(asked, "/statements"),
    )


def _chart(
    tally: Tally, usual: tuple[str, str] | None, asked: Query, since: str | None, until: str | None
) -> Chart | None:
    if usual is None:
        return None
    span = (since or usual[0], until or usual[1])
    return day_chart(tally, span, "speech", words.statements, asked, "/statements", "Statements", bool(since or until))
