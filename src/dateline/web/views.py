"""Records as pages show them: words and addresses, each said once. Templates only place them."""

from __future__ import annotations

from dataclasses import dataclass

from dateline import labels
from dateline.standing import Standing
from dateline.store.protocol import Actor, Heading
from dateline.store.shown import ArticleRow, EventRow, Side, StatementRow
from dateline.text import squeezed
from dateline.web import words


@dataclass(frozen=True, slots=True)
class Who:
    """A name on a page; `href` None where it leads to nobody."""

    name: str
    href: str | None


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a record stands in."""

    href: str
    title: str
    #: outlet and day: "Sahel Courier, 6 June 2031"
    credit: str


@dataclass(frozen=True, slots=True)
class EventView:
    """An event on a page. Where something is unknown, the field beside it says why."""

    record: str
    why: str
    standing: Standing
    standing_means: str
    label: str
    means: str
    actors: tuple[Who, ...]
    no_actor: str
    recipients: tuple[Who, ...]
    no_recipient: str
    day: str
    iso: str | None
    #: why the day is not the event's own, "" when it is
    day_note: str
    where: str | None
    where_href: str | None
    says: str | None
    says_href: str | None
    before: str
    trigger: str
    after: str
    source: Source
    #: the event on the page of its article
    href: str


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement on a page."""

    record: str
    why: str
    speaker: Who
    role: str | None
    verb: str
    denial: str | None
    said: str
    direct: bool
    day: str
    iso: str | None
    day_note: str
    source: Source
    href: str


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article in a list. `passage`: pieces, those at odd positions are what was looked for."""

    href: str
    title: str
    credit: str
    day: str
    iso: str | None
    lead: str
    passage: tuple[str, ...]
    facts: str


@dataclass(frozen=True, slots=True)
class ActorView:
    """Somebody in a list."""

    href: str
    name: str
    kind: str
    country: str | None
    others: str
    articles: str


def event_view(row: EventRow) -> EventView:
    """An event of a list."""
    day, iso, note = _day(row.day, row.told, row.when)
    before, trigger, after = _split(row)
    return EventView(
        record=row.record,
        why=f"/why/{row.record}",
        standing=row.standing,
        standing_means=words.STANDINGS[row.standing],
        label=f"{row.type} {row.mode}" if row.mode else row.type,
        means=words.TYPES.get(row.type, ""),
        actors=tuple(map(who, row.actors)),
        no_actor="the telling names nobody who did it",
        recipients=tuple(map(who, row.recipients)),
        no_recipient="the telling names nobody it was done to",
        day=day,
        iso=iso,
        day_note=note,
        where=row.where,
        where_href=f"/place/{row.geonames}" if row.geonames is not None else None,
        says=row.says,
        says_href=f"/actor/{row.claimer}" if row.claimer else None,
        before=before,
        trigger=trigger,
        after=after,
        source=source(row.article),
        href=f"/article/{row.article.id}#r-e{row.n}",
    )


def statement_view(row: StatementRow) -> StatementView:
    """A statement of a list."""
    day, iso, note = _day(row.day, row.told, None)
    return StatementView(
        record=row.record,
        why=f"/why/{row.record}",
        speaker=Who(row.speaker, f"/actor/{row.actor}" if row.actor else None),
        role=row.role,
        verb=words.KINDS.get(row.kind, row.kind),
        denial=labels.DENIALS.get(row.polarity),
        said=row.said,
        direct=row.type == "direct",
        day=day,
        iso=iso,
        day_note=note,
        source=source(row.article),
        href=f"/article/{row.article.id}#r-s{row.n}",
    )


def article_view(row: ArticleRow) -> ArticleView:
    """An article of a list."""
    published = row.heading.published
    return ArticleView(
        href=f"/article/{row.heading.id}",
        title=title(row.heading),
        credit=row.heading.site or "no outlet named",
        day=labels.day(published) or "no date",
        iso=published[:10] if published else None,
        lead=labels.shortened(row.lead, 220),
        passage=tuple(" ".join(piece.split("\n")) for piece in row.passage),
        facts=f"{words.counted(row.events, 'event')} · {words.counted(row.statements, 'statement')}",
    )


def actor_view(actor: Actor) -> ActorView:
    """Somebody of a list."""
    others = [name for name in actor.names if name != actor.name]
    return ActorView(
        href=f"/actor/{actor.key}",
        name=actor.name,
        kind=words.ENTITY_KINDS.get(actor.kind, actor.kind),
        country=actor.country,
        others=labels.shortened(", ".join(others), 90),
        articles=words.counted(actor.articles, "article"),
    )


def who(side: Side) -> Who:
    """A party with its page."""
    return Who(labels.shortened(side.name, 90), f"/actor/{side.actor}" if side.actor else None)


def source(article: Heading) -> Source:
    """The article of a record."""
    parts = [article.site, labels.day(article.published)]
    return Source(f"/article/{article.id}", title(article), ", ".join(part for part in parts if part))


def title(article: Heading) -> str:
    """The headline, or that there is none."""
    return squeezed(article.title or "") or "(no headline)"


def _day(day: str | None, told: bool, when: str | None) -> tuple[str, str | None, str]:
    """A day in words, as ISO, and why it is not the record's own."""
    if day is None:
        return "no day", None, "neither the record nor its article names a day"
    if told:
        return labels.day(day) or day, day, "as reported: no day named"
    shown = labels.day(day) or day
    return shown, day, "" if when in (None, shown) else f"“{when}” in the article's words"


def _split(row: EventRow) -> tuple[str, str, str]:
    """The sentence before, at and after the words of the act."""
    sentence, trigger = row.sentence, row.trigger
    near = max(0, row.trigger_span[0] - row.sentence_span[0])
    places = [at for at in range(len(sentence)) if sentence.startswith(trigger, at)] if trigger else []
    if not places:
        return sentence, "", ""
    at = min(places, key=lambda place: abs(place - near))
    return sentence[:at], trigger, sentence[at + len(trigger) :]
