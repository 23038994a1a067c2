"""What a text itself shows: whether it tells history or news, the years that it names, the day of its address."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from dateline.reading.times.days import valid
from dateline.reading.times.recognise import Phrase
from dateline.reading.times.values import Date, Moment, Nth, Shift, Value


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


def year_of(value: Value | None) -> int | None:
    """The year that a phrase names, None where it names none."""
    match value:
        case Date():
            return value.year if value.year is not None else year_of(value.within)
        case Moment():
            return year_of(value.day)
        case Nth():
            return year_of(value.of)
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
            return _deictic(value.base) if value.base is not None else value.lean == "article"
    return False


def is_narrative(phrases: Sequence[Phrase], published: date | None) -> bool:
    """Whether a text tells of another time than its own: several explicit years, most of them well before the article's, and
    fewer words that point from the day of writing. Without an article's date the years alone decide."""
    years = [year for phrase in phrases if (year := year_of(phrase.value)) is not None]
    deictic = sum(_deictic(phrase.value) for phrase in phrases)
    if published is None:
        return len(years) >= 5 and deictic * 3 < len(years)
    far = sum(year <= published.year - 2 for year in years)
    return far >= 5 and far >= 0.5 * len(years) and deictic * 5 <= far


def own_day(text: str) -> date | None:
    """The day that the address in the first line of a text carries ("https://.../2013/05/03/..."), for a text without another date."""
    found = _ADDRESS.match(text)
    return valid(*(int(part) for part in found.groups())) if found else None


_ADDRESS = re.compile(r"\s*https?://[^\s/]+/(?:[^\s]*?/)?(20\d\d)/(\d\d?)/(\d\d?)/")
