"""Whether a phrase is a time where it stands, and where it ends: no rate, no greeting, no share, no verb."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from dateline.reading.lemmas import IRREGULAR_VERBS
from dateline.reading.times.bound import PRESENT_FORMS
from dateline.reading.times.evidence import has_year, year_of
from dateline.reading.times.recognise import Phrase
from dateline.reading.times.values import Date, Length, Moment, Shift, Vague

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


def standing(text: str, phrases: Sequence[Phrase]) -> list[Phrase]:
    """The phrases that are time expressions where they stand; a season as a modifier loses its article."""
    told = [
        year_of(p.value) or 0 for p in phrases if p.rules and p.rules[-1] != "date.bare-old-year" and has_year(p.value)
    ]
    found = []
    for phrase in phrases:
        if phrase.rules and phrase.rules[-1] == "date.bare-old-year":
            year = year_of(phrase.value) or 0
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


_IN = re.compile(r"(?<![^\W_])in\s+$", re.IGNORECASE)
_STORY_ONLY = frozenset(("ref.former", "ref.recent", "ref.current"))


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


#: What follows "the day" where it is another day than the one told of ("the day she left").
_OF_THE_DAY = frozenset("when that of the i you he she it we they his her their my our".split())


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
    if words.lower() == "noon" and before == "high":
        return False
    if words.lower().endswith("dawn") and after == "of":
        return False  # "the dawn of a new age"
    if words in ("This Week", "This Morning", "60 Minutes") and (before and before[:1] not in "“"):
        return not text[: phrase.start].rstrip(" \"“'`")[-1:].isalnum()
    if phrase.rules[-1] == "date.day-of-month":
        return not after or after in _NO_NOUN
    if phrase.rules and phrase.rules[-1] == "step.the-bare-unit" and words.lower() == "the day":
        return before not in ("of", "carry", "carried", "carries", "one") and after not in _OF_THE_DAY
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
