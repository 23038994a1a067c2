"""What the builders of rules share: reading days, months and years out of captured values."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures
from dateline.reading.times.values import Count, Date, Length, Ordinal, Unit

ONE = Count(Fraction(1))


def integer(value: Any) -> int | None:
    """The whole number of a count, an ordinal or an int; None when it is none."""
    if isinstance(value, Ordinal):
        return value.place
    if isinstance(value, Count) and value.amount is not None and value.amount.denominator == 1:
        return int(value.amount)
    return value if isinstance(value, int) else None


def ends_here(c: Captures) -> bool:
    """Whether nothing that the match could count or name follows it: a mark, the end, or a word that goes on with something else."""
    return not c.follows[:1].isalnum() or c.follows in _GOING_ON


#: Words after which a figure before them counts nothing.
_GOING_ON = frozenset(
    "and or but to at on in of for from by with until till is was are were be will would has had the a an as when where i we he she"
    " they you it that this which who please then through before after".split()
)


def day_number(value: Any) -> int | None:
    """A day of the month, 1 to 31."""
    number = integer(value)
    return number if number is not None and 1 <= number <= 31 else None


def year_number(value: Any) -> int | None:
    """A year: four digits as they are; two digits are 1930 to 2029."""
    number = integer(value)
    if number is None or number < 0 or number > 2999:
        return None
    if isinstance(value, Count) and len(value.digits.lstrip("'’‘`")) == 2:
        return 1900 + number if number >= 30 else 2000 + number
    return number


def day_date(day: Any, month: int, year: Any = None) -> Date | None:
    """A date of day and month, with the year if there is one; None when the day is no day of the month."""
    number = day_number(day)
    if number is None or number > (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]:
        return None
    return Date("day", year=year_number(year) if year is not None else None, month=month, day=number)


def day_of(c: Captures) -> Date | None:
    """The date of the captures `d` (day), `m` (month) and `y` (year or none)."""
    return day_date(c.d, c.m, c.y)


def length(count: Count, unit: Unit, bare: bool = False) -> Length:
    """A length of one term."""
    return Length(((count, unit),), mod=count.mod, bare=bare)


def year_date(c: Captures) -> Date | None:
    """A year by itself; a number in words must be one that years have."""
    number = year_number(c.y)
    if number and isinstance(c.y, Count) and not c.y.digits and number < 1000:
        return None
    return Date("year", year=number) if number else None
