"""What a time phrase means before it is bound to a calendar: small frozen values, one for each way of saying when.

A rule builds them from words; `resolve` binds them to the date of the article, the time under discussion and the tense.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

Unit = Literal[
    "second", "minute", "hour", "day", "week", "month", "quarter", "half", "year", "decade", "century", "millennium"
]
#: What a relative date is reckoned from: the article's date, or the time the text speaks of ("the following year").
Lean = Literal["article", "text"]


@dataclass(frozen=True, slots=True)
class Count:
    """A number said of units. `vague`: "several", "few", a bare plural; then `amount` is None and the value says X."""

    amount: Fraction | None
    vague: bool = False
    mod: str | None = None
    #: written in digits, so that it may be a day, an hour or a year
    digits: str = ""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in a row: 1 for the first; negative from the end (-1 for the last)."""

    place: int
    digits: bool = False


@dataclass(frozen=True, slots=True)
class Slash:
    """Two numbers with a slash: a fraction ("2 1/2 years") or month and day ("on 11/25")."""

    first: int
    last: int

    @property
    def fraction(self) -> Fraction | None:
        """The value as a fraction, None when it is none below one."""
        return Fraction(self.first, self.last) if 0 < self.first < self.last else None


@dataclass(frozen=True, slots=True)
class Age:
    """How old somebody is ("a 44-year-old"): a quantity, recognised so that nothing takes it for a length."""


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on the 24-hour clock; fields that were not said are None. `zone`: a suffix such as "Z" or "-05"."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str = ""
    #: whether "am", "pm", a part of day or the 24-hour form settled which half of the day is meant
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Date:
    """Calendar fields as said. `grain`: the finest field; the others may be missing and are found when binding.

    `step`: -1 "last", 0 "this", 1 "next" counted in the grain; None when nothing was said.
    """

    grain: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    week: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    century: int | None = None
    festival: str | None = None
    #: a winter that is called after the year it ends in, as histories do
    turn: bool = False
    bc: bool = False
    step: int | None = None
    lean: Lean = "article"
    #: "upcoming", "past": the nearest one, however a note counts "next" and "last"
    near: bool = False
    within: Value | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A part of day or a clock time on a day; `day` is None when the phrase names none."""

    day: Value | None
    clock: Clock | None = None
    part: str | None = None
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time. `direction`: -1 when it ends at its anchor ("the past week"), 1 when it begins there."""

    terms: tuple[tuple[Count, Unit], ...]
    direction: int = 0
    mod: str | None = None
    #: said as a single named unit ("a week", "week")
    bare: bool = False
    #: the day that it begins on, where the phrase says so ("two weeks starting 20 May")
    since: Value | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """A point at a distance from an anchor: "two weeks ago", "three days after the 5th". `sign`: -1 back, 1 on."""

    length: Length
    sign: int
    base: Value | None = None
    lean: Lean = "article"
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Nth:
    """The nth unit or weekday of something: "the first week of May", "the last Monday of March"."""

    place: int
    of: Value | None
    unit: Unit | Literal["weekend"] | None = None
    weekday: int | None = None
    count: int = 1
    mod: str | None = None
    #: 1: counted on from the end of `of` ("the first Tuesday after 1 November"); -1: back from its start; 0: within it
    beyond: int = 0
    #: the weekday or festival of which the one nearest to `of` is meant ("the Monday closest to 5 October")
    nearest: Date | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """Something that comes again: "every Monday", "daily". `per`: the length or the date that recurs."""

    per: Value
    mod: str | None = None


@dataclass(frozen=True, slots=True)
class Vague:
    """PAST_REF, PRESENT_REF or FUTURE_REF."""

    ref: str
    mod: str | None = None


Value = Date | Moment | Length | Shift | Nth | Every | Vague


def with_mod(value: Value, mod: str | None) -> Value:
    """The value with a modifier, kept as it is when there is none to add."""
    if mod is None:
        return value
    return replace(value, mod=mod)
