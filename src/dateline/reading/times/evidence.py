"""What the text itself shows: whether it tells history or news, and whether a phrase stands as a time at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from dateline.reading.lemmas import IRREGULAR_VERBS
from dateline.reading.times.bound import PRESENT_FORMS, Tense
from dateline.reading.times.recognise import Phrase
from dateline.reading.times.values import Date, Length, Moment, Nth, Shift, Vague, Value

_LAST_WORD = re.compile(r"([\w$%£€'’]+)[^\w]*$")
_NEXT_WORD = re.compile(r"\s?([\w'’]+)")
#: Words that cannot be the noun of "the summer offensive".
_NO_NOUN = frozenset(
    "at in on of and with to from when before after but or for by as until till while i we he she they it is was were the a an"
    " this that all every so".split()
)
#: What a day or a week can be called without saying which: then it is a length ("a long day").
_DAY_KINDS = frozenset(
    "long great good nice bad busy hot cold beautiful perfect lovely tiring fun crazy hard tough wonderful rainy sunny chilly"
    " happy successful quality difficult historic amazing awesome wet dry quiet terrible financial trading working wedding"
    " family rough turbulent bloody sad special normal average typical single whole entire big my new".split()
)
_PAST_FORMS = frozenset(
    form
    for form, base in IRREGULAR_VERBS.items()
    if form != base and form not in PRESENT_FORMS and not form.endswith(("s", "ing"))
)
_NO_PLURAL = frozenset("was is has this as less plus versus his its us yes last always perhaps thus does".split())
_SCALES = frozenset("hundred thousand million billion times once twice percent dollars %".split())


def has_year(value: Value | None) -> bool:
    """Whether a phrase names its year."""
    match value:
        case Date():
            return value.year is not None or has_year(value.within)
        case Moment():
            return has_year(value.day)
        case Nth():
            return has_year(value.of)
        case Shift():
            return has_year(value.base)
    return False


def _year(value: Value | None) -> int | None:
    match value:
        case Date():
            return value.year if value.year is not None else _year(value.within)
        case Moment():
            return _year(value.day)
        case Nth():
            return _year(value.of)
    return None


def _deictic(value: Value | None) -> bool:
    """Whether a phrase points from the day of writing: "yesterday", "last week", a bare weekday."""
    match value:
        case Date():
            return (value.step is not None and value.lean == "article") or (
                value.grain == "weekday" and value.within is None
            )
        case Moment():
            return _deictic(value.day)
        case Shift():
            return value.lean == "article" and value.base is None
    return False


def is_narrative(phrases: Sequence[Phrase], published: date | None) -> bool:
    """Whether a text tells of another time than its own: several explicit years, most of them well before the article's, and
    fewer words that point from the day of writing. Without an article's date the years alone decide."""
    years = [year for phrase in phrases if (year := _year(phrase.value)) is not None]
    deictic = sum(_deictic(phrase.value) for phrase in phrases)
    if published is None:
        return len(years) >= 5 and deictic * 3 < len(years)
    far = sum(year <= published.year - 2 for year in years)
    return far >= 5 and far >= 0.5 * len(years) and deictic * 5 <= far


def standing(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases that are time expressions where they stand; a season as a modifier loses its article."""
    told = [
        _year(p.value) or 0 for p in phrases if p.rules and p.rules[-1] != "date.bare-old-year" and has_year(p.value)
    ]
    found = []
    for phrase in phrases:
        if phrase.rules and phrase.rules[-1] == "date.bare-old-year":
            year = _year(phrase.value) or 0
            if sum(abs(year - other) <= 60 for other in told) < 2:
                continue
        if stands(text, phrase):
            found.append(_without_before(text, _without_article(text, phrase)))
    return found


def fitting(text: str, phrases: Sequence[Phrase], narrative: bool) -> list[Phrase]:
    """The phrases without the adjectives ("former", "recent", "future wars") that only a story reckons time by."""
    if narrative:
        return list(phrases)
    return [phrase for phrase in phrases if not _story_only(text, phrase)]


def _story_only(text: str, phrase: Phrase) -> bool:
    if phrase.rules[-1] != "ref.future" or text[phrase.start : phrase.end].lower() != "future":
        return phrase.rules[-1] in _STORY_ONLY
    return bool(_NEXT_WORD.match(text, phrase.end)) and not _IN.search(text, max(0, phrase.start - 4), phrase.start)


_STORY_ONLY = frozenset(("ref.former", "ref.recent", "ref.current"))


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


_STOP = re.compile(r"[.!?;:]\s|\n")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)


def _without_before(text: str, phrase: Phrase) -> Phrase:
    """ "30 days before closing": a length, and the word "before" belongs to what follows."""
    value = phrase.value
    tail = _BEFORE.search(text, phrase.start, phrase.end)
    if not isinstance(value, Shift) or value.base is not None or not tail or not _NEXT_WORD.match(text, phrase.end):
        return phrase
    return replace(phrase, value=replace(value.length, mod=value.mod), end=tail.start())


_BEFORE = re.compile(r"\s+before$", re.IGNORECASE)


def _without_article(text: str, phrase: Phrase) -> Phrase:
    """ "the summer offensive": the article belongs to the noun."""
    follows = _NEXT_WORD.match(text, phrase.end)
    article = _ARTICLE.match(text, phrase.start)
    if not article or not follows or phrase.rules[-1] != "date.season" or text[phrase.end : phrase.end + 1] != " ":
        return phrase
    after = follows[1]
    if after.lower() in _NO_NOUN or after.lower() in _VERBS_NEXT or after[0].isdigit():
        return phrase
    return replace(phrase, start=article.end())


_VERBS_NEXT = frozenset("had has have will would saw brought came also began following most many after since".split())


def stands(text: str, phrase: Phrase) -> bool:
    """Whether a phrase is a time expression where it stands: not a rate, a greeting, a share or a verb."""
    found = _LAST_WORD.search(text, max(0, phrase.start - 30), phrase.start)
    before = found[1].lower() if found else ""
    follows = _NEXT_WORD.match(text, phrase.end)
    after = follows[1].lower() if follows else ""
    words = text[phrase.start : phrase.end]
    if words == "Dawn" and before and text[phrase.start - 2 : phrase.start - 1].isalnum():
        return False
    if phrase.start and text[phrase.start - 1] == "#":
        return False
    if words in ("This Week", "This Morning", "60 Minutes") and (before and before[:1] not in "“"):
        return not text[: phrase.start].rstrip(" \"“'`")[-1:].isalnum()
    if phrase.rules[-1] == "date.day-of-month":
        return not after or after in _NO_NOUN
    if phrase.rules and phrase.rules[-1] == "step.the-bare-unit" and words.lower() == "the day":
        return before not in ("of", "carry", "carried", "carries", "one") and after not in ("when", "that", "of", "the")
    match phrase.value:
        case Vague():
            return _vague_stands(text[phrase.start : phrase.end].lower(), before, after)
        case Length():
            return _length_stands(phrase, phrase.value, before, after)
        case Date(grain="decade"):
            return before not in ("his", "her", "their", "my")
        case Moment(day=None, clock=None):
            return before != "good" or not words[:1].islower() or after not in ("from", "and", "to")
    return True


def _vague_stands(words: str, before: str, after: str) -> bool:
    if words in ("soon", "shortly"):
        if before in ("was", "were") or after in _PAST_FORMS or after.endswith("ed"):
            return False
        return after not in (
            "as",
            "after",
            "afterward",
            "afterwards",
            "before",
            "thereafter",
            "enough",
        ) and before not in ("as", "how", "too", "so")
    if words.endswith("moment"):
        return before in ("at", "for") or words.startswith("this")
    if words == "near future":
        return before == "in" or not after
    return True


def _length_stands(phrase: Phrase, value: Length, before: str, after: str) -> bool:
    count, unit = value.terms[0]
    if phrase.rules[-1] == "length.unit":
        return before in _DAY_KINDS
    if phrase.rules[-1] == "length.plural" and unit == "quarter":
        return False
    if unit == "quarter" and not value.direction:
        return count.amount is not None and after != "of"
    if before == "as" and count.vague:
        return False  # "twice in as many weeks"
    if value.bare and phrase.rules[-1] == "length.article":
        return not _is_counted(before)
    return True


def _is_counted(word: str) -> bool:
    """Whether a word can be the measure of a rate: "700 seats a week", "$ 2 million a year"."""
    plural = word.endswith("s") and len(word) > 3 and word not in _NO_PLURAL and not word.endswith(("ss", "'s", "us"))
    return word[-1:].isdigit() or word in _SCALES or plural
