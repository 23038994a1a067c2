"""The days that a phrase means, beyond its TIMEX3 value: the part of a month that "early" names, the two ends of a stretch.

"from 9 to 15 August" is two dates in TIMEX3; both carry the days of the whole stretch as `from` and `to`, so that whatever is bound to
either end is known to last from the first to the last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from dateline.model import Time
from dateline.reading.times.bound import Bound
from dateline.reading.times.days import add_months
from dateline.reading.times.recognise import Phrase

#: What stands between the ends of a stretch; "and" only after "between".
_TO = re.compile(r"\s*(?:[-–—~]|to|through|thru|until|till|up to)\s*(?:the\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+(?:the\s+)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
#: Words before a "from" that leads from an old date to a new one.
_MOVED = re.compile(
    r"\b(?:postpon\w+|mov(?:ed?|ing|es)|delay\w*|reschedul\w+|shift\w*|brought forward|chang\w+|switch\w*|push\w*|put off|advanc\w+|"
    r"extend\w*|rose|fell|up|down|increas\w+|decreas\w+)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
#: characters looked back for the words before a stretch
_BACK = 90
#: grain -> mod -> first and past-the-last month of the part that is meant
_MONTHS = {
    "year": {"START": (0, 3), "MID": (4, 8), "END": (8, 12)},
    "season": {"START": (0, 1), "MID": (1, 2), "END": (2, 3)},
    "quarter": {"START": (0, 1), "MID": (1, 2), "END": (2, 3)},
    "half": {"START": (0, 2), "MID": (2, 4), "END": (4, 6)},
    "decade": {"START": (0, 48), "MID": (36, 84), "END": (72, 120)},
    "century": {"START": (0, 400), "MID": (400, 800), "END": (800, 1200)},
}
#: The same in days; None: to the end.
_DAYS: dict[str, dict[str, tuple[int, int | None]]] = {
    "month": {"START": (0, 10), "MID": (10, 20), "END": (20, None)},
    "week": {"START": (0, 3), "MID": (2, 5), "END": (4, None)},
}
_SIDE = frozenset(("mod.earlier",))


def days_of(phrase: Phrase, found: Bound, published: date | None) -> tuple[date, date] | None:
    """The half-open days that a bound phrase means: those of its value, or the part that "early", "the end of", "later" name."""
    mod = phrase.value.mod
    if found.days is None or mod is None:
        return found.days
    start, stop = found.days
    if _SIDE.intersection(phrase.rules):
        return _side(start, stop, mod, published)
    if mod not in ("START", "MID", "END"):
        return found.days
    if found.grain in _DAYS:
        first, last = _DAYS[found.grain][mod]
        return start + timedelta(days=first), start + timedelta(days=last) if last is not None else stop
    if found.grain in _MONTHS:
        low, high = _MONTHS[found.grain][mod]
        return add_months(start, low), add_months(start, high)
    return found.days


def _side(start: date, stop: date, mod: str, published: date | None) -> tuple[date, date]:
    """ "earlier this month", "later this year": up to the day of writing, or from it on."""
    if published is None or not start <= published < stop:
        return start, stop
    following = published + timedelta(days=1)
    return (start, following) if mod == "START" else (published, stop)


def joined(text: str, times: Sequence[Time]) -> tuple[Time, ...]:
    """The times, both ends of every stretch with the days of the whole."""
    found = list(times)
    for here, following in pairwise(range(len(found))):
        first, last = found[here], found[following]
        if not _are_ends(text, first, last):
            continue
        found[here] = replace(first, to=last.to, why=f"{first.why}; the first of a stretch")
        found[following] = replace(last, from_=first.from_, why=f"{last.why}; the last of a stretch")
    return tuple(found)


def _are_ends(text: str, first: Time, last: Time) -> bool:
    """Whether two dates that follow each other begin and end one stretch."""
    if first.type != "DATE" or last.type != "DATE" or not (first.from_ and first.to and last.from_ and last.to):
        return False
    if not first.from_ < last.from_ or "stretch" in first.why:
        return False
    gap = text[first.end : last.start]
    before = text[max(0, first.start - _BACK) : first.start]
    if _AND.fullmatch(gap):
        return bool(_BETWEEN.search(before))
    return bool(_TO.fullmatch(gap)) and not (re.search(r"\bfrom\s+(?:the\s+)?$", before) and _MOVED.search(before))
