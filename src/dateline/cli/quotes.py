"""Who said what across articles: quotes, with the renderings of one utterance under each other."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.ask import nothing, with_readings
from dateline.cli.stores import opened, store_option

if TYPE_CHECKING:
    from dateline.model import Reading, Statement
    from dateline.store import Dated, Store


@dataclass(frozen=True)
class Told:
    """A statement with its article's reading."""

    dated: Dated
    reading: Reading

    @property
    def record(self) -> str:
        """Its key in the store."""
        return self.dated.pointer.record

    @property
    def said(self) -> Statement:
        """The statement."""
        return self.reading.statements[self.dated.pointer.n]

    @property
    def words(self) -> str:
        """What is said."""
        from dateline import labels

        return labels.words(self.reading.article, self.said.content)


@click.command()
@click.argument("words", nargs=-1)
@store_option
@click.option("--by", metavar="NAME", help="Only what this speaker said.")
@click.option("--limit", type=click.IntRange(1), help="Most statements to show.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object an utterance, with its renderings.")
def quotes(words: tuple[str, ...], path: str, by: str | None, limit: int | None, as_json: bool) -> None:
    """Statements with these words in them, by whom you like, in order of time; what several articles give stands together."""
    if not words and not by:
        raise click.UsageError("give words, or --by NAME")
    with opened(path) as store:
        found = store.statements(" ".join(words) or None, by, limit)
        for group in utterances(store, found):
            if as_json:
                print_json(group)
            else:
                print_group(group)
    if not as_json:
        nothing(found, "nobody is quoted with these words")


def utterances(store: Store, found: list[Dated]) -> Iterator[list[Told]]:
    """What was found, by utterance: the statement that was found first, then its other tellings, also those in other words."""
    from dateline.chronicle.renderings import Said, groups

    there: dict[str, Told] = {d.pointer.record: Told(d, reading) for d, reading in with_readings(store, found)}
    asked = set(there)
    speakers: dict[str, str] = {}
    for leader, dated in beside(store, list(there.values()), speakers):
        for one, reading in with_readings(store, dated):
            there.setdefault(one.pointer.record, Told(one, reading))
            speakers[one.pointer.record] = leader
    said = [
        Said(
            record,
            (speakers.get(record, record), told.said.polarity),
            told.words,
            told.said.type != "indirect",
            told.dated.day,
        )
        for record, told in there.items()
    ]
    for group in groups(said):
        if asked & {one.record for one in group}:
            yield [there[one.record] for one in group]


def beside(store: Store, found: list[Told], speakers: dict[str, str]) -> Iterator[tuple[str, list[Dated]]]:
    """(who it is across articles, what they say within the days of one utterance) for the speakers of what was found."""
    from dateline.chronicle.renderings import NEAR
    from dateline.store import StatementFilter

    days: dict[str, set[str | None]] = {}
    known: dict[str, tuple[str, tuple[str, ...]]] = {}
    for told in found:
        key = actor_of(told)
        if key is not None:
            leader, _ = known[key] = known.get(key) or led(store, key)
            speakers[told.record] = leader
            days.setdefault(leader, set()).add(told.dated.day)
    for leader, keys in sorted(dict(known.values()).items()):
        for since, until in spans(days[leader], NEAR):
            yield leader, store.said(StatementFilter(who=keys, since=since, until=until))


def actor_of(told: Told) -> str | None:
    """The key of the speaker across articles, None for one without a name."""
    from dateline.names.actor import actor_key

    if told.said.speaker is None:
        return None
    entity = told.reading.entities[told.said.speaker]
    return actor_key(entity.kind, (entity.name, *entity.names), entity.country, told.reading.article.id)


def led(store: Store, key: str) -> tuple[str, tuple[str, ...]]:
    """(the leader of an actor, all actors that it leads)."""
    actors, _ = store.ledger.component([key], ())
    leader = next((actor.leader for actor in actors if actor.key == key), key)
    return leader, tuple(sorted({key, *(actor.key for actor in actors if actor.leader == leader)}))


def spans(days: set[str | None], near: int) -> Iterator[tuple[str | None, str | None]]:
    """Stretches of days that hold everything within `near` days of one of these; one without ends where a day is not known."""
    try:
        known = sorted(date.fromisoformat(day[:10]) for day in days if day)
    except ValueError:
        known = []
    if None in days or not known:
        yield None, None
        return
    first = last = known[0]
    for day in known[1:]:
        if (day - last).days > 2 * near:
            yield (first - timedelta(near)).isoformat(), (last + timedelta(near)).isoformat()
            first = day
        last = day
    yield (first - timedelta(near)).isoformat(), (last + timedelta(near)).isoformat()


def print_group(group: list[Told]) -> None:
    """One utterance: the first telling as a row, the others under it."""
    from dateline.chronicle.renderings import worded_alike
    from dateline.terminal import Printer
    from dateline.terminal.lists import rendering_row, statement_row

    printer = Printer()
    first, *others = group
    statement_row(printer, first.reading, first.said, first.dated.day, first.record)
    for told in others:
        alike = any(worded_alike(told.words, before.words) for before in group[: group.index(told)])
        rendering_row(printer, told.reading, told.said, told.record, alike)


def print_json(group: list[Told]) -> None:
    """One utterance as a JSON object; `renderings`: its other tellings, each in the same shape."""
    from dateline.exports import table

    table.write_json([{**row(group[0]), "renderings": [row(told) for told in group[1:]]}], sys.stdout)


def row(told: Told) -> dict[str, Any]:
    """A telling as plain values; `content`: half-open spans in the article's text, in code points."""
    from dateline import labels

    article, said = told.reading.article, told.said
    return {
        "record": told.record,
        "article": article.id,
        "published": article.published.value if article.published else None,
        "site": article.site,
        "day": told.dated.day,
        "speaker": labels.speaker_label(told.reading, said),
        "type": said.type,
        "polarity": said.polarity,
        "words": told.words,
        "content": [list(span) for span in said.content],
    }
