"""How records are named for people: one wording for the terminal, the page and the tables."""

from __future__ import annotations

from datetime import date, timedelta

from dateline.model import Article, Dated, Event, Party, Reading, Span, Statement, Time
from dateline.text import QUOTE_PAIRS, squeezed

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
#: Every mark that can stand at an end of a quotation.
QUOTES = "".join(QUOTE_PAIRS) + "".join(QUOTE_PAIRS.values())
#: Basis of a date -> how it is known, in words; a basis that is not here speaks for itself.
BASES = {
    "given": "given by you",
    "structured": "page metadata",
    "visible": "stands on the page",
    "url": "from the address",
    "dateline": "from the dateline",
    "caption": "from a caption",
    "text": "from the text",
}
#: Polarity of a statement -> how it is marked; an asserted one is not.
DENIALS = {"denied": "denied", "questioned": "questioned", "declined": "declined to say"}


def day(value: str | None) -> str | None:
    """An ISO date or instant as people write it: "2031-05-04" is "4 May 2031", "2031-05" is "May 2031". Others stay as they are."""
    if value is None:
        return None
    try:
        if len(value) == 4 and value.isdigit():
            return value
        if len(value) == 7:
            return f"{MONTHS[int(value[5:]) - 1]} {int(value[:4])}"
        found = date.fromisoformat(value[:10])
    except (ValueError, IndexError):
        return value
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def headline(article: Article) -> str:
    """The headline, for want of one the first line of the text."""
    first = article.text.strip().split("\n")[0]
    return article.title or shortened(squeezed(first), 90) or "(no text)"


def last_day(after: str | None) -> str | None:
    """The last day of a span from the first day after it."""
    return (date.fromisoformat(after[:10]) - timedelta(days=1)).isoformat() if after else None


def how_known(dated: Dated) -> str:
    """What kind of evidence gave a date."""
    return BASES.get(dated.basis, dated.basis)


def time_label(time: Time) -> str:
    """When, as a day where the expression means one, both days where it is an end of a stretch, else in the article's words."""
    if time.from_ and time.to and len(time.value or "") == 10 and (time.from_ != time.value or _is_longer(time)):
        return f"{day(time.from_)} to {day(last_day(time.to))}"
    if (
        time.from_
        and time.value
        and len(time.value) in (4, 7, 10)
        and "X" not in time.value
        and time.value[:4].isdigit()
    ):
        return day(time.value) or squeezed(time.text)
    return squeezed(time.text)


def _is_longer(time: Time) -> bool:
    """Whether a time whose value is a day lasts longer than it."""
    return last_day(time.to) != time.value


def entity_label(reading: Reading, entity: int | None) -> str | None:
    """The fullest name of an entity."""
    return reading.entities[entity].name if entity is not None else None


def party_label(reading: Reading, party: Party) -> str:
    """Who takes part: the entity's fullest name, else the words of the text."""
    return entity_label(reading, party.entity) or squeezed(reading.article.text[party.start : party.end])


def side(reading: Reading, parties: tuple[Party, ...]) -> str:
    """One side of an event, "—" where no telling names it."""
    return ", ".join(dict.fromkeys(party_label(reading, party) for party in parties)) or "—"


def speaker_label(reading: Reading, said: Statement) -> str:
    """Who says it: the entity, else the words of the source, else "somebody"."""
    return entity_label(reading, said.speaker) or words(reading.article, said.source) or "somebody"


def role_label(reading: Reading, entity: int | None) -> str | None:
    """What the article itself calls an entity: its longest short description."""
    if entity is None:
        return None
    found = [squeezed(quote.text) for quote in reading.entities[entity].descriptions]
    return max((text for text in found if len(text) <= 60), key=len, default=None)


def words(article: Article, spans: tuple[Span, ...]) -> str:
    """The words of several spans on one line, with an ellipsis between them."""
    return " … ".join(squeezed(article.text[start:end]) for start, end in spans)


def act_label(event: Event) -> str:
    """The kind of an event: "COERCE arrest"."""
    return f"{event.type} {event.mode}" if event.mode else event.type


def event_time(reading: Reading, event: Event) -> str | None:
    """When it happened, None where the article does not say."""
    return time_label(reading.times[event.time]) if event.time is not None else None


def event_place(reading: Reading, event: Event) -> str | None:
    """Where it happened, None where the article does not say."""
    if event.place is None:
        return None
    place = reading.places[event.place]
    return place.name or squeezed(place.text)


def claimed_by(reading: Reading, event: Event) -> str | None:
    """Who vouches for an event when the article does not: the chain of speakers, the outermost first."""
    said = {statement.id: statement for statement in reading.statements}
    chain = [speaker_label(reading, said[number]) for number in event.attribution if number in said]
    return ", quoting ".join(reversed(chain)) if chain else None


def undecided(reading: Reading) -> list[tuple[str, str]]:
    """What the reading leaves open, and why: (what, why), the most important first."""
    article = reading.article
    notices = {(notice.code, notice.start): notice for notice in reversed(reading.notices)}
    found = [(code.replace("-", " "), notice.detail) for (code, _), notice in reversed(notices.items())]
    silent = [said for said in reading.statements if said.speaker is None]
    for said in silent[:3]:
        source = words(article, said.source)
        why = f"{quoted(source)} leads to nobody named here" if source else "the text names no source"
        found.append((f"who says {quoted(shortened(words(article, said.content), 44))}", why))
    found += [
        (f"where {quoted(squeezed(place.text))} is", place.why) for place in reading.places if place.geonames is None
    ]
    found += [(f"when {quoted(squeezed(time.text))} is", time.why) for time in reading.times if time.value is None]
    return [(what, why or "no evidence in the text") for what, why in dict.fromkeys(found)]


def quoted(text: str) -> str:
    """A text in quotation marks; where it begins with one, those at its ends are taken off first."""
    return f"“{text.strip(QUOTES) if text[:1] in QUOTES else text}”"


def shortened(text: str, length: int) -> str:
    """At most `length` characters of a text, cut at a word with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: max(1, length - 1)]
    at_word = cut.rsplit(" ", 1)[0] if " " in cut[length // 2 :] else cut
    return at_word.rstrip(" ,;:—-") + "…"
