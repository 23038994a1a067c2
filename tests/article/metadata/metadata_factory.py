"""Evidence as the tests need it: a small page, or single fields of one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from dateline.article import markup
from dateline.article.evidence import Evidence, Line
from dateline.article.html_page import language_of
from dateline.article.marks import marks_of

BODY = "The council of the coastal town decided late in the evening that the old harbour will be closed to large ships for a year."


def line(text: str, kind: Any = None, tag: str = "div", hints: str = "", linked: float = 0.0) -> Line:
    """One line of a page; offsets do not matter here."""
    return Line(text, 0, len(text), kind, "", tag, hints, linked)


def evidence(
    before: Sequence[str | Line] = (),
    title: str | None = "Harbour closes to large ships",
    beside: Sequence[str | Line] = (),
    body: Sequence[str | Line] = (BODY, BODY),
    after: Sequence[str | Line] = (),
    url: str | None = "https://www.coastpost.example/news/harbour",
    json_ld: Any = (),
    meta: dict[str, str | tuple[str, ...]] | None = None,
    page: str = "<html><head></head><body></body></html>",
    media: Any = "html",
) -> Evidence:
    """A page with lines before the title, beside it, a body and lines after it."""
    top = [one if isinstance(one, Line) else line(one) for one in before]
    head = [line(title, "title", "h1")] if title else []
    near = [one if isinstance(one, Line) else line(one) for one in beside]
    text = [one if isinstance(one, Line) else line(one, "paragraph", "p") for one in body]
    tail = [one if isinstance(one, Line) else line(one) for one in after]
    first = len(top) + len(head) + len(near)
    tags = {key: value if isinstance(value, tuple) else (value,) for key, value in (meta or {}).items()}
    nodes = tuple(json_ld) if isinstance(json_ld, list | tuple) else (json_ld,)
    parsed = markup.parse(page)
    return Evidence(
        media=media,
        text=page,
        url=url,
        json_ld=nodes,
        meta=tags,
        lines=(*top, *head, *near, *text, *tail),
        headline=(len(top),) if title else (),
        body=(first, first + len(text)) if text else (0, 0),
        marks=marks_of(parsed.marked, page),
        title_element=page[slice(*parsed.title)],
        language=language_of(parsed.root),
    )
