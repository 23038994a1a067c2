"""What a phrase takes from what stands beside it: a clock time its day, a quarter its end, a length after "in" its direction."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from dateline.reading.times.bound import Tense
from dateline.reading.times.recognise import Phrase
from dateline.reading.times.values import Date, Length, Moment, Shift, Vague, Value

_LAST_WORD = re.compile(r"([\w$%£€'’]+)[^\w]*$")
_NEXT_WORD = re.compile(r"\s?([\w'’]+)")
_STOP = re.compile(r"[.!?;:]\s|\n")


def with_days(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, a clock time with the day that follows it closely: "At 5.30 a.m. local time on March 20"."""
    found = list(phrases)
    for i in range(len(found) - 2, -1, -1):
        here, following = found[i].value, found[i + 1].value
        if isinstance(following, Moment) and following.day is not None and following.clock is not None:
            following = following.day
        gap = text[found[i].end : found[i + 1].start]
        near = len(gap) < 40 and not _STOP.search(gap)
        if near and isinstance(here, Moment) and here.day is None and _is_day(following):
            found[i] = replace(found[i], value=replace(here, day=following))
    return found


def quarters_ended(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases, a quarter with the day or month that ends it: "the quarter ended July 31" is the one that most of it lies in."""
    found = list(phrases)
    for here, following in pairwise(range(len(found))):
        value, end = found[here].value, found[following].value
        bare = (
            isinstance(value, Date) and value.grain in ("quarter", "week") and value.within is None and value.step == 0
        )
        bare = bare and value.quarter is None and value.week is None
        fine = isinstance(end, Date) and end.grain in ("day", "month")
        if bare and fine and _ENDED.fullmatch(text, found[here].end, found[following].start):
            found[here] = replace(
                found[here], value=Date(value.grain, within=end), rules=(*found[here].rules, "period.ended")
            )
    return found


_ENDED = re.compile(r",?\s(?:that\s)?(?:ended|ending|to|through)\s(?:on\s|in\s)?")


def close_to_year(text: str, phrases: Sequence[Phrase]) -> list[bool]:
    """For every phrase whether the phrase before it is a month or a day with its year, in the same sentence."""
    found = [False]
    for before, here in pairwise(phrases):
        value = before.value
        fine = isinstance(value, Date) and value.grain in ("month", "day") and value.year is not None
        found.append(fine and not _SENTENCE_END.search(text, before.end, here.start))
    return found[: len(phrases)]


_SENTENCE_END = re.compile(r"[.!?]\s|\n")


def _is_day(value: Value) -> bool:
    return isinstance(value, Date) and value.grain in ("day", "weekday")


def ahead(text: str, phrase: Phrase, tense: Tense) -> Phrase:
    """The phrase; a length after "in" in a clause about the future as the point that it leads to ("will reopen in two weeks")."""
    value = phrase.value
    if _someday(text, phrase):
        return replace(phrase, value=Vague("FUTURE_REF"), rules=(*phrase.rules, "ref.one-day"))
    hence = _TIME_TO_COME.match(text, phrase.end)
    if (
        hence
        and isinstance(value, Length)
        and not value.direction
        and _IN.search(text, max(0, phrase.start - 4), phrase.start)
    ):
        ahead_of = Shift(value, 1, mod=value.mod)
        return replace(phrase, value=ahead_of, end=hence.end(), rules=(*phrase.rules, "shift.in-time"))
    named = text[phrase.start : phrase.start + 3].lower() == "the"
    if (
        tense != "future"
        or not isinstance(value, Length)
        or value.direction
        or named
        or phrase.rules[-1] == "length.plural"
    ):
        return phrase
    if (
        _looks_back(text, phrase)
        or not _IN.search(text, max(0, phrase.start - 4), phrase.start)
        or value.terms[0][1]
        in (
            "second",
            "minute",
            "hour",
        )
    ):
        return phrase
    return replace(phrase, value=Shift(value, 1, mod=value.mod), rules=(*phrase.rules, "shift.in"))


def _looks_back(text: str, phrase: Phrase) -> bool:
    """Whether a phrase after "in" measures back: "the worst in four decades", "for the first time in 20 years"."""
    found = _BEFORE_IN.search(text, max(0, phrase.start - 40), phrase.start)
    word = found[1].lower() if found else ""
    return word.endswith("est") or word in _RECORDS


_BEFORE_IN = re.compile(r"(\w+)\s+in\s+$", re.IGNORECASE)
_RECORDS = frozenset("worst best most least first second third time low high peak such drought defeat only".split())


def _someday(text: str, phrase: Phrase) -> bool:
    """Whether "one day" is a day to come that nobody knows: "will one day return", "hoped to one day see"."""
    if text[phrase.start : phrase.end].lower() not in ("one day", "some day"):
        return False
    before = _LAST_WORD.search(text, max(0, phrase.start - 30), phrase.start)
    after = _NEXT_WORD.match(text, phrase.end)
    return bool(before and before[1].lower() in _MODALS) and not (after and after[1].lower() in _COUNTING)


#: "in two years' time", "in a week's time"
_TIME_TO_COME = re.compile(r"['’]s? time\b")
_MODALS = frozenset("will would could may might can 'll to should shall that".split())
_COUNTING = frozenset("before after later earlier of in or and to a ago off".split())
_IN = re.compile(r"(?<![^\W_])in\s+$", re.IGNORECASE)
