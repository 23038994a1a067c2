"""What the text itself shows: whether it tells history or news, and whether a phrase stands as a time at all."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.reading.times.recognise import Phrase
from dateline.reading.times.values import Count, Date, Every, Length, Moment, Nth, Shift, Value


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
    """Whether a text tells of another time than its own: several explicit years, nearly all far from the article's, and few
    words that point from the day of writing. Without an article's date more such years are wanted."""
    years = [year for phrase in phrases if (year := _year(phrase.value)) is not None]
    deictic = sum(_deictic(phrase.value) for phrase in phrases)
    if published is None:
        return len(years) >= 5 and deictic * 3 < len(years)
    far = sum(abs(year - published.year) >= 2 for year in years)
    return far >= 5 and far >= 0.5 * len(years) and deictic < far


def stands(text: str, phrase: Phrase) -> bool:
    """Whether a phrase is a time expression where it stands."""
    value = phrase.value
    if isinstance(value, Length):
        return _length_stands(text, phrase, value)
    if isinstance(value, Every):
        return True
    return True


def _length_stands(text: str, phrase: Phrase, value: Length) -> bool:
    count: Count = value.terms[0][0]
    return count is not None
