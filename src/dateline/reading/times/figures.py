"""The period that a report of results gives figures for, and what it compares them with.

"Net rose in the third quarter. A year earlier ..." means the quarter a year before; once the text goes on to "the first nine
months", "a year earlier" is the year.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from dateline.reading.times import spell
from dateline.reading.times.bound import Bound, Tense, bound
from dateline.reading.times.days import add
from dateline.reading.times.values import Lean, Shift

#: lengths that reports of results sum up, besides the quarter
_SUMS = ("P6M", "P9M")


@dataclass(slots=True)
class Figures:
    """The quarter under discussion, and whether the text has gone on to the figures of six or nine months."""

    quarter: Bound | None = None
    months: bool = False

    def note(self, found: Bound, published: date | None, tense: Tense) -> None:
        """Keeps a quarter that figures are given for."""
        if found.grain == "quarter" and self._is_reported(found, published, tense):
            self.quarter, self.months = found, False

    def note_length(self, text: str) -> None:
        """Notes a length in TIMEX3 spelling: six or nine months are figures of their own."""
        self.months = self.months or text in _SUMS

    def _is_reported(self, found: Bound, published: date | None, tense: Tense) -> bool:
        """Whether a quarter is over by the article's date, or told of in the past (a company's own fourth quarter), and is not
        only what the one under discussion is compared with."""
        if found.days is None:
            return False
        known = self.quarter.start if self.quarter is not None else None
        if known is not None and found.days[0] == add(known, -4, "quarter"):
            return False
        if published is None or found.days[1] <= published:
            return True
        return found.days[0] <= published and tense == "past"

    def in_year(self, year: int, anchor: str) -> Bound:
        """ "the 1988 period": the quarter under discussion in that year, the year itself when there is none."""
        if self.months or self.quarter is None or self.quarter.start is None:
            return bound(f"{year:04d}", "year", anchor)
        return bound(f"{year:04d}-{(self.quarter.value or '')[5:]}", "quarter", f"the text's {self.quarter.value}")

    def step(self, base: date, step: int, lean: Lean, published: date | None, anchor: str) -> Bound:
        """ "the quarter": the one under discussion; "last quarter": the one before that of `base`."""
        if lean == "article":
            return bound(spell.day(add(base, step, "quarter"), "quarter"), "quarter", anchor)
        if self.quarter is not None and self.quarter.start is not None:
            day = add(self.quarter.start, step, "quarter")
            if published is None or day <= published:
                return bound(spell.day(day, "quarter"), "quarter", f"the text's {self.quarter.value}")
        if step:
            return bound(spell.day(add(base, step, "quarter"), "quarter"), "quarter", anchor)
        day = add(base, -1, "quarter")
        return bound(spell.day(day, "quarter"), "quarter", f"{anchor}, the last full one")

    def compared(self, value: Shift) -> Bound | None:
        """ "a year earlier" beside the figures of a quarter: that quarter a year before; None where none is under discussion."""
        if self.months or self.quarter is None or self.quarter.start is None or not value.length.bare:
            return None
        if value.base is not None and value.lean != "text":
            return None
        day = add(self.quarter.start, value.sign * 4, "quarter")
        return bound(spell.day(day, "quarter"), "quarter", f"the text's {self.quarter.value}")
