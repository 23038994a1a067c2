"""Late resolution: binds what a phrase means to the calendar, by the article's date, the time the text speaks of and the tense.

News reckons from the article's date: a bare weekday or month is the latest one before it, or the next one in a clause about the
future. Narrative text (histories, timelines) reckons from the last date that the text gave; the article's date says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from dateline.reading.times import era, nearest, spell
from dateline.reading.times.bound import Bound, Tense, bound, open_value, placed
from dateline.reading.times.days import add, monday, valid
from dateline.reading.times.figures import Figures
from dateline.reading.times.reckon import direction, moved, nth_day, shift_grain, step_weekday
from dateline.reading.times.values import Clock, Date, Every, Length, Moment, Nth, Shift, Vague, Value

_WHOLE = ("day", "week", "month", "quarter", "half", "year", "decade", "century", "millennium")


@dataclass(slots=True)
class Binder:
    """Binds the phrases of one text in order; it remembers what the text last spoke of."""

    published: date | None
    narrative: bool = False
    #: whether the text is a note of a few words, which counts "next Friday" by the week
    note: bool = False
    #: whether the phrase at hand is all that the text says
    alone: bool = False
    #: the last date on the calendar, the last one as fine as a day, and the period that figures are given for
    last: Bound | None = None
    last_day: Bound | None = None
    figures: Figures = field(default_factory=Figures)
    tense: Tense = field(default="unknown")
    close: bool = False
    firm: bool = False
    #: the last date before the era that the text named, while it tells of such a time
    bc: str | None = None

    def bind(self, value: Value, tense: Tense = "unknown", close: bool = False, firm: bool = False) -> Bound:
        """The phrase on the calendar; `value` is None where it leans on a date that is not known. `close`: the same sentence
        has just named a date with its year."""
        self.tense = tense
        self.firm = firm
        self.close = close
        return self._bind(value)

    def remember(self, found: Bound, explicit: bool) -> None:
        """Keeps a bound date as the time that the text speaks of. In narrative only explicit dates and what follows from them do."""
        if found.value and found.value.startswith("BC"):
            self.bc = found.value
        if found.start is None or found.type not in ("DATE", "TIME"):
            return
        self.bc = None
        if self.narrative and not explicit and self.last is None:
            return
        if found.grain == "year" and self._holds(found):
            return
        self.last = found
        if found.grain in ("day", "weekday", "moment", "festival"):
            self.last_day = found
        self.figures.note(found, self.published, self.tense)

    def _holds(self, found: Bound) -> bool:
        """Whether the text already speaks of a day or a month of that year ("on 8 December, the last blow of 1941")."""
        last = self.last
        fine = last is not None and last.grain in ("day", "month", "moment", "festival")
        return (
            fine and last is not None and last.start is not None and last.start.year == (found.start or last.start).year
        )

    def _bind(self, value: Value) -> Bound:
        match value:
            case Date():
                return self._date(value)
            case Moment():
                return self._moment(value)
            case Length():
                return self._length(value)
            case Shift():
                return self._shift(value)
            case Nth():
                return self._nth(value)
            case Every():
                return self._every(value)
            case Vague():
                return Bound("DATE", value.ref, anchor="no date is meant")
        raise TypeError(value)

    # --- anchors

    def _base(self, lean: str) -> tuple[date | None, str]:
        """The day to reckon from, and its name for `why`."""
        if (lean == "text" or self.narrative) and self.last is not None and self.last.start is not None:
            return self.last.start, f"the text's {self.last.value}"
        if self.narrative:
            return None, "no earlier date in the text"
        return self.published, "the article's date" if self.published else "no article date"

    def _fine_base(self, base: date | None, anchor: str) -> tuple[date | None, str]:
        """The day that "the day", "the day before" leans on: the last one of the text; the article's where it only spoke of more."""
        if self.last is not None and self.last.grain in ("day", "weekday", "moment", "festival", "weekend", "week"):
            return base, anchor
        if self.last_day is not None and self.last_day.start is not None:
            return self.last_day.start, f"the text's {self.last_day.value}"
        return (self.published, "the article's date") if self.published else (base, anchor)

    # --- dates

    def _date(self, value: Date) -> Bound:
        if value.bc:
            return era.date(value)
        if value.within is not None:
            return self._inside(value, self._bind(value.within))
        if value.grain in ("decade", "century") and (value.decade is not None or value.century is not None):
            text = f"{value.decade:03d}" if value.decade is not None else f"{value.century:02d}"
            return bound(text, value.grain, "the calendar")
        if value.year is not None:
            return self._placed(value, value.year, "the calendar")
        if value.step is not None:
            return self._stepped(value)
        return self._open(value)

    def _placed(self, value: Date, year: int, anchor: str) -> Bound:
        """A date whose year is known."""
        if value.grain == "quarter" and value.quarter is None:
            return self.figures.in_year(year, anchor)
        return placed(value, year, anchor)

    def _inside(self, value: Date, outer: Bound) -> Bound:
        """A date within another: "September last year", "Wednesday next week"."""
        before_era = era.year_of(outer.value)
        if before_era is not None:
            return era.within(value, before_era)
        if outer.days is None:
            return Bound("DATE", open_value(value), value.grain, anchor=outer.anchor)
        start = outer.days[0]
        inner = replace(value, within=None)
        if value.grain == "weekday":
            first = monday(start) if isinstance(value.within, Shift) else start
            day = first + timedelta(days=((value.weekday or 1) - first.isoweekday()) % 7)
            return bound(day.isoformat(), "day", outer.anchor)
        if value.grain == "week" and value.week is None:
            return bound(spell.day(start, "week"), "week", outer.anchor)
        if value.grain == "quarter" and value.quarter is None:
            middle = outer.days[1] - timedelta(days=45)
            return bound(spell.day(middle, "quarter"), "quarter", f"its end {outer.value}")
        if value.grain == "weekend":
            ahead = (6 - start.isoweekday()) % 7
            single = outer.grain in ("day", "festival", "weekday")
            day = start + timedelta(days=(ahead + 3) % 7 - 3 if single else ahead)
            return bound(spell.day(day, "weekend"), "weekend", outer.anchor)
        if value.grain == "day" and value.month is None and value.day is not None:
            found = valid(start.year, start.month, value.day)
            return bound(found.isoformat() if found else None, "day", outer.anchor)
        return self._placed(inner, start.year, outer.anchor)

    # --- "last", "this", "next"

    def _stepped(self, value: Date) -> Bound:
        if self.bc is not None:
            return era.step(value, self.bc)
        ahead = value.grain == "day" and value.step == 1 and self.tense == "future" and not self.narrative
        base, anchor = self._base("article" if ahead else value.lean)
        if value.grain == "day" and value.lean == "text" and not self.narrative and anchor.startswith("the text's"):
            base, anchor = self._fine_base(base, anchor)
        step = value.step or 0
        if base is None:
            return Bound("DATE", open_value(value) if value.step == 0 else None, value.grain, anchor=anchor)
        if value.grain == "quarter" and value.quarter is None:
            return self.figures.step(base, step, value.lean, self.published, anchor)
        if value.grain in _WHOLE and value.month is None and value.quarter is None:
            return bound(spell.day(add(base, step, value.grain), value.grain), value.grain, anchor)
        if value.grain == "weekday":
            return bound(
                step_weekday(base, value.weekday or 1, step, self.tense, self.note and not value.near).isoformat(),
                "day",
                anchor,
            )
        if value.grain == "weekend":
            return self._weekend(base, step, anchor)
        return self._step_of_year(value, base, step, anchor)

    def _weekend(self, base: date, step: int, anchor: str) -> Bound:
        """The weekend of the week, the one before or after; early in the week "the weekend" is the one before."""
        return bound(spell.day(base + timedelta(days=7 * step), "weekend"), "weekend", anchor)

    def _step_of_year(self, value: Date, base: date, step: int, anchor: str) -> Bound:
        """ "last May", "next summer", "this Christmas": counted in the years of that month, season or day."""
        now = replace(value, step=None)
        here = self._placed(now, base.year, anchor)
        if here.days is None:
            return here
        if step == 0:
            if value.season == "WI" and base.month < 3:
                return self._placed(now, base.year - 1, anchor)
            return here
        if step == -1:
            return here if here.days[1] <= base else self._placed(now, base.year - 1, anchor)
        ahead = here.days[0] > base
        return here if ahead and step == 1 else self._placed(now, base.year + step - ahead, anchor)

    # --- nothing said

    def _open(self, value: Date) -> Bound:
        before_era = era.year_of(self.bc)
        if before_era is not None and self.narrative:
            return era.within(value, before_era)
        base, anchor = self._base("article")
        if base is None:
            return Bound("DATE", open_value(value), value.grain, anchor=anchor)
        if value.grain == "weekday":
            return self._open_weekday(value, base, anchor)
        if value.grain == "weekend":
            return self._open_weekend(base, anchor)
        if value.grain == "day" and value.month is None:
            return nearest.day(value, base, anchor, self.tense)
        if self.close and self.tense != "future" and self.last is not None and self.last.start is not None:
            return self._placed(value, self._year_on(value, self.last.start), f"the text's {self.last.value}")
        year = (
            self._year_on(value, base)
            if self.narrative
            else nearest.year(value, base, self.tense, self.firm, self.alone)
        )
        return self._placed(value, year, anchor)

    def _year_on(self, value: Date, base: date) -> int:
        """The year under discussion; the next one when the text moves on from its last months to its first."""
        fine = self.last is not None and self.last.grain in ("day", "month", "moment", "festival")
        return nearest.year_on(value, base) if fine else base.year

    def _open_weekend(self, base: date, anchor: str) -> Bound:
        """ "the weekend": the last one up to Wednesday, then the coming one, unless the tense says otherwise."""
        past = self.tense != "future" and (base.isoweekday() <= 3 or (base.isoweekday() <= 5 and self.tense == "past"))
        return self._weekend(base, -1 if past and not self.narrative else 0, anchor)

    def _open_weekday(self, value: Date, base: date, anchor: str) -> Bound:
        weekday = value.weekday or 1
        ahead = (weekday - base.isoweekday()) % 7
        if self.narrative:
            ahead_day = base + timedelta(days=ahead)
            known = self.last is not None and self.last.grain in ("day", "moment", "weekday", "festival")
            return bound(ahead_day.isoformat() if known else f"XXXX-WXX-{weekday}", "day", anchor)
        days = ahead if self.tense == "future" or ahead == 0 else ahead - 7
        return bound((base + timedelta(days=days)).isoformat(), "day", f"{anchor}, {direction(days)}")

    # --- parts of day and clock times

    def _moment(self, value: Moment) -> Bound:
        if self.narrative and value.day is None and value.clock is None:
            return Bound("TIME", f"XXXX-XX-XXT{value.part}", "moment", anchor="no day is meant")
        day = self._day_of(value)
        if value.clock is not None and value.clock.hour == 24:
            day, value = _past_midnight(day), replace(value, clock=replace(value.clock, hour=0))
        if value.clock is None:
            text = f"T{value.part}"
        else:
            text = spell.clock(value.clock)
        if day.value is None or (day.start is None and not day.value.startswith("X")):
            whole = text if value.clock else f"XXXX-XX-XX{text}"
            return Bound("TIME", whole if value.day is None else None, "moment", anchor=day.anchor)
        return Bound("TIME", day.value[:10] + text, "moment", day.days, day.anchor)

    def _day_of(self, value: Moment) -> Bound:
        """The day of a moment: as said, else the day under discussion, else the article's."""
        if value.day is not None:
            found = self._bind(value.day)
            return found if found.grain in ("day", "moment", "festival", "weekday") else replace(found, value=None)
        if self.last_day is not None and self.last_day.start is not None:
            start = self.last_day.start
            return bound(start.isoformat(), "day", f"the text's {start.isoformat()}")
        base, anchor = self._base("article")
        return bound(base.isoformat() if base and not self.narrative else None, "day", anchor)

    # --- lengths and distances

    def _length(self, value: Length) -> Bound:
        text = spell.length(value)
        self.figures.note_length(text)
        base, anchor = self._base("article")
        if value.since is not None:
            first = self._bind(value.since)
            base, anchor = first.start, first.value or anchor
        days = None
        if value.direction and base is not None and all(count.amount is not None for count, _ in value.terms):
            end = moved(base, value, value.direction)
            days = (min(base, end), max(base, end))
        return Bound("DURATION", text, "length", days, anchor if value.direction else "no anchor needed")

    def _shift(self, value: Shift) -> Bound:
        if any(count.amount is None for count, _ in value.length.terms):
            return self._vague_shift(value)
        if self.bc and era.year_of(self.bc) and value.lean == "text" and value.base is None:
            return era.shift(value, self.bc)
        base, anchor, grain = self._shift_base(value)
        if base is None:
            return Bound("DATE", None, anchor=anchor)
        unit = value.length.terms[-1][1]
        if unit in ("second", "minute", "hour"):
            return Bound("TIME", f"{base.isoformat()}TXX", "moment", (base, add(base, 1, "day")), anchor)
        point = moved(base, value.length, value.sign)
        if value.base is not None and grain in ("week", "month") and unit == "year":
            return bound(spell.day(point, grain), grain, anchor)
        compared = self.figures.compared(value) if unit == "year" else None
        fine = shift_grain(unit, grain)
        if (
            unit == "week"
            and value.base is None
            and value.lean == "article"
            and (value.length.terms[0][0].amount or 0) >= 4
        ):
            fine = "week"
        return compared or bound(spell.day(point, fine), fine, anchor)

    def _shift_base(self, value: Shift) -> tuple[date | None, str, str]:
        """The day to count from, its name, and its grain when it was said."""
        if value.base is not None:
            found = self._bind(value.base)
            return found.start, f"{found.value}", found.grain
        base, anchor = self._base(value.lean)
        grain = self.last.grain if self.last is not None and anchor.startswith("the text's") else ""
        return base, anchor, "" if grain in ("day", "moment") else grain

    def _vague_shift(self, value: Shift) -> Bound:
        if value.base is None and value.lean == "article":
            return Bound("DATE", "PAST_REF" if value.sign < 0 else "FUTURE_REF", anchor="an uncounted distance")
        return Bound("DURATION", spell.length(value.length), "length", anchor="an uncounted distance")

    def _nth(self, value: Nth) -> Bound:
        if value.nearest is not None and value.of is not None:
            return nearest.of_date(value, self._bind(value.of), value.nearest)
        outer = self._bind(value.of) if value.of is not None else self.last
        if outer is None or outer.days is None:
            return Bound("DATE", None, anchor=outer.anchor if outer else "no date to count in")
        day = nth_day(value, outer.days)
        grain = "day" if value.weekday else str(value.unit)
        return bound(spell.day(day, grain) if day else None, grain, outer.anchor)

    def _every(self, value: Every) -> Bound:
        per = value.per
        if isinstance(per, Length):
            return Bound("SET", spell.length(per), anchor="no anchor needed")
        moment = per if isinstance(per, Moment) else None
        inner = moment.day if moment else per
        text = "XXXX-XX-XX" if inner is None else None
        if isinstance(inner, Date):
            text = open_value(replace(inner, step=None))
        if text is not None and moment is not None:
            text += spell.clock(moment.clock) if isinstance(moment.clock, Clock) else f"T{moment.part}"
        return Bound("SET", text, anchor="no anchor needed")


def _past_midnight(day: Bound) -> Bound:
    """The day after: "tonight at 12" is the first instant of the next day."""
    following = add(day.start, 1, "day") if day.start is not None else None
    return bound(following.isoformat(), "day", day.anchor) if following else day
