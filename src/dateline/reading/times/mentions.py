"""From the phrases of a story to the mentions that its line is drawn through, and back with the years that the line gives."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dateline.reading.times.bound import placed
from dateline.reading.times.recognise import Phrase
from dateline.reading.times.storyline import Mention, Place, placed_years
from dateline.reading.times.values import Date, Moment, Shift, Value

_RANGE = re.compile(r"\s?(?:-|–|—|to|and|until|through|or|/)\s?")
_STOP = re.compile(r"[.!?;:]\s")
_HAD = re.compile(r"\bhad\b")
#: characters: as long as a heading may be, and how far back a sentence is looked for
_HEADING, _BACK = 90, 60
_WITH_YEARS = ("month", "season", "quarter", "half", "festival")


def with_years(text: str, phrases: Sequence[Phrase], written: date | None) -> list[Phrase]:
    """The phrases of a story, every date without a year with the one that the line of the story gives it. `written`: the day of
    the article. A text about times before the era is left as it is."""
    if any(isinstance(phrase.value, Date) and phrase.value.bc for phrase in phrases):
        return list(phrases)
    mentions = [_mention(phrase.value, _place(text, phrases, i)) for i, phrase in enumerate(phrases)]
    chosen = [(i, mention) for i, mention in enumerate(mentions) if mention is not None]
    years = placed_years([mention for _, mention in chosen], written)
    found = list(phrases)
    for (i, mention), year in zip(chosen, years, strict=True):
        if mention.open is None:
            found[i] = replace(found[i], aside=year is None)
        elif year is not None:
            value = _with_year(found[i].value, year)
            found[i] = replace(found[i], value=value, anchor="the line of the story")
    return found


def _with_year(value: Value, year: int) -> Value:
    """The date in its year; a winter is the one that ends in it."""
    if isinstance(value, Moment) and value.day is not None:
        return replace(value, day=_with_year(value.day, year))
    return replace(value, year=year, turn=value.season == "WI") if isinstance(value, Date) else value


def _place(text: str, phrases: Sequence[Phrase], i: int) -> Place:
    phrase = phrases[i]
    gap = text[phrases[i - 1].end if i else 0 : phrase.start]
    start, stop = text.rfind("\n", 0, phrase.start) + 1, text.find("\n", phrase.end)
    paragraph = text[start : stop if stop >= 0 else len(text)].strip()
    back = max(start, phrase.start - _BACK)
    return Place(
        opening=len(_STOP.split(text[back : phrase.start])[-1].split()) <= 2,
        paragraph="\n" in gap,
        heading=len(paragraph) < _HEADING and not paragraph.endswith((".", '"', "!", "?", ":", ";")),
        before=bool(_HAD.search(text, back, phrase.end + 40)),
        ranged=bool(_RANGE.fullmatch(gap)),
    )


def _mention(phrase: Value, place: Place) -> Mention | None:
    """What a phrase means for the line; None for a length, a vague word, a date that leans on another."""
    value = phrase.day if isinstance(phrase, Moment) else phrase
    if isinstance(value, Shift):
        years = _years_on(value)
        return Mention(years=years, place=place) if years else None
    if not isinstance(value, Date) or value.bc:
        return None
    if value.step is not None:
        moves = value.grain == "year" and value.lean == "text"
        return Mention(years=value.step, place=place) if moves else None
    outer = value.within if isinstance(value.within, Date) else value
    if outer.year is not None:
        days = placed(outer, outer.year, "").days
        return Mention(days=days, grain=value.grain, place=place) if days else None
    whole = value.grain in _WITH_YEARS or (value.grain == "day" and value.month is not None)
    if not whole or value.within is not None:
        return None
    return Mention(open=replace(value, turn=value.season == "WI"), grain=value.grain, place=place)


def _years_on(value: Shift) -> int:
    """The years by which "two years later" moves the story on; 0 for a look back and for lesser distances."""
    if value.lean != "text" or value.base is not None or value.sign < 0:
        return 0
    count, unit = value.length.terms[0]
    return int((count.amount or 0) * {"year": 1, "decade": 10}.get(unit, 0))
