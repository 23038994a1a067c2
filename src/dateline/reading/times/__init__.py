"""Time expressions: spans, TIMEX3 types and values, bound to the date of the article.

Word classes find a phrase (`items`, `grammar`), rules compose what it means (`rules`, `values`), and binding happens last
(`bind`), when the whole phrase, the tense of its clause and the time under discussion are known.
"""

from __future__ import annotations

from datetime import date

from dateline.model import Time
from dateline.reading.document import Document
from dateline.reading.times import beside, evidence, firm, mentions, spans, standing
from dateline.reading.times.bind import Binder
from dateline.reading.times.bound import Bound, Tense
from dateline.reading.times.digits import hints_of
from dateline.reading.times.recognise import Phrase, recogniser
from dateline.reading.times.tense import default_tense, is_note, tense_at
from dateline.reading.times.values import Shift, Value


def find(document: Document, published: str | None) -> tuple[Time, ...]:
    """The time expressions of a text in text order. `published`: the ISO date that "Monday" is reckoned from, or None.

    Raises ValueError when `published` is no ISO date.
    """
    text = document.text
    day = date.fromisoformat(published[:10]) if published else evidence.own_day(text)
    note = is_note(document)
    phrases = standing.standing(text, list(recogniser().phrases(text, hints_of(text, day, note))))
    binder = Binder(day, narrative=evidence.is_narrative(phrases, day), note=note)
    phrases = standing.fitting(text, phrases, binder.narrative)
    tense = default_tense(document)
    found = beside.quarters_ended(text, beside.with_days(text, phrases))
    if binder.narrative:
        found = mentions.with_years(text, found, day)
    close = beside.close_to_year(text, found)
    times = [_time(document, phrase, binder, tense, near) for phrase, near in zip(found, close, strict=True)]
    return spans.joined(text, times)


def _time(document: Document, phrase: Phrase, binder: Binder, default: Tense, close: bool) -> Time:
    """The record of a phrase; `default`: the tense where its clause shows none; `close`: its sentence just named a year."""
    tense = tense_at(document, phrase.start, phrase.end)
    tense = default if tense == "unknown" else tense
    if firm.points_ahead(document, phrase.start, phrase.end):
        tense = "future"
    elif tense != "past" and firm.is_known(document, phrase.start, phrase.end):
        tense = "past"
    told = tense == "past" and firm.is_told(document, phrase.start, phrase.end)
    phrase = beside.ahead(document.text, phrase, tense)
    binder.alone = not document.text[: phrase.start].strip() and not document.text[phrase.end :].strip(" .!?\n")
    found = binder.bind(phrase.value, tense, close, told)
    if not compares(phrase.value) and not phrase.aside:
        binder.remember(found, evidence.has_year(phrase.value))
    first, last = spans.days_of(phrase, found, binder.published) or (None, None)
    return Time(
        phrase.start,
        phrase.end,
        document.text[phrase.start : phrase.end],
        found.type,
        found.value,
        phrase.value.mod,
        first.isoformat() if first else None,
        last.isoformat() if last else None,
        _why(phrase, found),
    )


def compares(value: Value) -> bool:
    """Whether a phrase only looks back to compare ("from a year earlier"): the text goes on about the present."""
    return isinstance(value, Shift) and value.base is None and value.length.terms[-1][1] == "year"


def _why(phrase: Phrase, found: Bound) -> str:
    """The rule that found the phrase and what its value was reckoned from."""
    rule = phrase.rules[-1] if phrase.rules else "a date in digits"
    anchor = phrase.anchor or found.anchor
    return f"{rule}; from {anchor}" if anchor else rule
