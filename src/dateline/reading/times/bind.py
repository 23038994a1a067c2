"""Late resolution: binds what a phrase means to the calendar, by the article's date, the time the text speaks of and the tense.

News reckons from the article's date: a bare weekday or month is the latest one before it, or the next one in a clause about the
future. Narrative text (histories, timelines) reckons from the last date that the text gave; the article's date says nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Literal

from dateline.model import TimeType
from dateline.reading.times import festivals, spell
from dateline.reading.times.days import SEASON_MONTHS, add, add_months, monday, nth_weekday, span, valid
from dateline.reading.times.values import Clock, Date, Every, Length, Moment, Nth, Shift, Vague, Value

Tense = Literal["past", "future", "unknown"]
_WHOLE = ("day", "week", "month", "quarter", "half", "year", "decade", "century", "millennium")


@dataclass(frozen=True, slots=True)
class Bound:
    """A phrase on the calendar: TIMEX3 type and value, the half-open days it may mean, its grain, and what it was reckoned from."""

    type: TimeType
    value: str | None
    grain: str = ""
    days: tuple[date, date] | None = None
    anchor: str = ""

    @property
    def start(self) -> date | None:
        """The first day, None for what is not on the calendar."""
        return self.days[0] if self.days else None


def bound(value: str | None, grain: str, anchor: str, kind: TimeType = "DATE") -> Bound:
    """A bound date whose days follow from its value."""
    return Bound(kind, value, grain, span(value), anchor)


@dataclass(slots=True)
class Binder:
    """Binds the phrases of one text in order; it remembers what the text last spoke of."""

    published: date | None
    narrative: bool = False
    #: the last date on the calendar, the last one as fine as a day, and the last quarter that the text named
    last: Bound | None = None
    last_day: Bound | None = None
    quarter: Bound | None = None
    tense: Tense = field(default="unknown")
    close: bool = False
    #: the year of a side look that the next date may confirm as the new time told of
    aside: int | None = None
    #: the last date before the era that the text named, while it tells of such a time
    bc: str | None = None

    def bind(self, value: Value, tense: Tense = "unknown", close: bool = False) -> Bound:
        """The phrase on the calendar; `value` is None where it leans on a date that is not known. `close`: the same sentence
        has just named a date with its year."""
        self.tense = tense
        self.close = close
        return self._bind(value)

    def remember(self, found: Bound, explicit: bool, opening: bool = True) -> None:
        """Keeps a bound date as the time that the text speaks of. In narrative only explicit dates and what follows from them do."""
        if found.value and found.value.startswith("BC"):
            self.bc = found.value
        if found.start is None or found.type not in ("DATE", "TIME"):
            return
        self.bc = None
        if self.narrative and not explicit and self.last is None:
            return
        if self.narrative and self._is_aside(found, opening):
            return
        self.last = found
        if found.grain in ("day", "weekday", "moment", "festival"):
            self.last_day = found
        if found.grain == "quarter" and (self.published is None or found.start <= self.published):
            self.quarter = found

    def _is_aside(self, found: Bound, opening: bool) -> bool:
        """Whether a bare year far from the time told of is only a side look: one that no second one follows."""
        if found.grain != "year" or found.start is None or self.last is None or self.last.start is None:
            return False
        if not opening and self.last.grain in ("day", "month", "moment") and found.start.year != self.last.start.year:
            return True
        far = abs(found.start.year - self.last.start.year) > 10
        confirmed = self.aside is not None and abs(found.start.year - self.aside) <= 10
        self.aside = found.start.year if far else None
        return far and not confirmed

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

    # --- dates

    def _date(self, value: Date) -> Bound:
        if value.bc:
            return self._bc(value)
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

    def _bc(self, value: Date) -> Bound:
        if value.year is not None and value.grain != "year":
            return _before_era(value, value.year)
        if value.grain == "decade":
            return Bound("DATE", f"BC{value.decade:03d}", value.grain, anchor="the calendar")
        if value.grain == "century":
            return Bound("DATE", f"BC{value.century:02d}", value.grain, anchor="the calendar")
        return Bound("DATE", f"BC{value.year:04d}", value.grain, anchor="the calendar")

    def _placed(self, value: Date, year: int, anchor: str) -> Bound:
        """A date whose year is known."""
        if value.grain == "quarter" and value.quarter is None:
            return self._same_quarter(year, anchor)
        day = self._first_day(value, year)
        if day is None:
            return Bound("DATE", self._open_value(value), value.grain, anchor=anchor)
        if value.grain == "season":
            return bound(f"{year:04d}-{value.season}", "season", anchor)
        if value.grain == "festival":
            return self._festival(value, year, anchor)
        return bound(spell.day(day, value.grain), value.grain, anchor)

    def _same_quarter(self, year: int, anchor: str) -> Bound:
        """ "the 1988 period": the quarter under discussion in that year, the year itself when the text named none."""
        if self.quarter is None or self.quarter.start is None:
            return bound(f"{year:04d}", "year", anchor)
        return bound(f"{year:04d}-{(self.quarter.value or '')[5:]}", "quarter", f"the text's {self.quarter.value}")

    def _festival(self, value: Date, year: int, anchor: str) -> Bound:
        found = festivals.day_of(value.festival or "", year)
        if found is None:
            return Bound("DATE", None, "festival", anchor=anchor)
        day, count = found
        text = day.isoformat() if count == 1 else spell.day(day + timedelta(days=count // 2), "month")
        return Bound("DATE", text, "festival", (day, day + timedelta(days=count)), anchor)

    def _first_day(self, value: Date, year: int) -> date | None:
        """The first day that a date with a year means."""
        if not 1 <= year <= 9998:
            return None
        match value.grain:
            case "day":
                return valid(year, value.month or 0, value.day or 0)
            case "month":
                return valid(year, value.month or 0, 1)
            case "quarter":
                return date(year, (value.quarter or 1) * 3 - 2, 1)
            case "half":
                return date(year, (value.half or 1) * 6 - 5, 1)
            case "season":
                return date(year, SEASON_MONTHS[value.season or "SP"], 1)
            case "week":
                return date.fromisocalendar(year, min(value.week or 1, 52), 1)
            case "festival":
                found = festivals.day_of(value.festival or "", year)
                return found[0] if found else None
        return date(year, 1, 1)

    @staticmethod
    def _open_value(value: Date) -> str | None:
        fields = {
            "weekday": value.weekday,
            "season": value.season,
            "quarter": value.quarter,
            "half": value.half,
            "week": value.week,
        }
        if value.grain == "festival":
            fixed = festivals.fixed(value.festival or "")
            return f"XXXX-{fixed}" if fixed else None
        return spell.open_value(value.month, value.day, value.grain, fields)

    def _inside(self, value: Date, outer: Bound) -> Bound:
        """A date within another: "September last year", "Wednesday next week"."""
        if outer.value and outer.value.startswith("BC") and outer.value[2:6].isdigit():
            return _before_era(value, int(outer.value[2:6]))
        if outer.days is None:
            return Bound("DATE", self._open_value(value), value.grain, anchor=outer.anchor)
        start, stop = outer.days
        inner = replace(value, within=None)
        if value.grain == "weekday":
            day = start + timedelta(days=((value.weekday or 1) - start.isoweekday()) % 7)
            return bound(day.isoformat(), "day", outer.anchor)
        if value.grain == "week" and value.week is None:
            return bound(spell.day(start, "week"), "week", outer.anchor)
        if value.grain == "weekend":
            day = start + timedelta(days=(6 - start.isoweekday()) % 7)
            return bound(spell.day(day, "weekend"), "weekend", outer.anchor)
        if value.grain == "day" and value.month is None and value.day is not None:
            found = valid(start.year, start.month, value.day)
            return bound(found.isoformat() if found else None, "day", outer.anchor)
        return self._placed(inner, start.year, outer.anchor)

    # --- "last", "this", "next"

    def _stepped(self, value: Date) -> Bound:
        if self.bc is not None:
            return self._bc_step(value)
        base, anchor = self._base(value.lean)
        step = value.step or 0
        if base is None:
            return Bound("DATE", self._open_value(value) if value.step == 0 else None, value.grain, anchor=anchor)
        if value.grain == "quarter" and value.quarter is None:
            return self._quarter_step(base, step, value.lean, anchor)
        if value.grain in _WHOLE and value.month is None and value.quarter is None:
            return bound(spell.day(add(base, step, value.grain), value.grain), value.grain, anchor)
        if value.grain == "weekday":
            return bound(_step_weekday(base, value.weekday or 1, step, self.tense).isoformat(), "day", anchor)
        if value.grain == "weekend":
            return self._weekend(base, step, anchor)
        return self._step_of_year(value, base, step, anchor)

    def _weekend(self, base: date, step: int, anchor: str) -> Bound:
        """The weekend of the week, the one before or after; early in the week "the weekend" is the one before."""

        return bound(spell.day(base + timedelta(days=7 * step), "weekend"), "weekend", anchor)

    def _quarter_step(self, base: date, step: int, lean: str, anchor: str) -> Bound:
        """ "the quarter": the one under discussion; "last quarter": the one before the article's."""
        if lean == "text" and self.quarter is not None and self.quarter.start is not None:
            day = add(self.quarter.start, step, "quarter")
            if self.published is None or day <= self.published:
                return bound(spell.day(day, "quarter"), "quarter", f"the text's {self.quarter.value}")
        if lean == "text":
            return bound(
                spell.day(add(base, step - 1, "quarter"), "quarter"), "quarter", f"{anchor}, the last full one"
            )
        return bound(spell.day(add(base, step, "quarter"), "quarter"), "quarter", anchor)

    def _step_of_year(self, value: Date, base: date, step: int, anchor: str) -> Bound:
        """ "last May", "next summer", "this Christmas": counted in the years of that month, season or day."""
        now = replace(value, step=None)
        here = self._placed(now, base.year, anchor)
        if here.days is None:
            return here
        if step == 0:
            if value.grain == "season" and value.season == "WI" and base.month < 3:
                return self._placed(now, base.year - 1, anchor)
            return here
        if step == -1:
            return here if here.days[1] <= base else self._placed(now, base.year - 1, anchor)
        return here if here.days[0] > base else self._placed(now, base.year + 1, anchor)

    # --- nothing said

    def _bc_step(self, value: Date) -> Bound:
        """ "the following year" in a text about times before the era."""
        bc = self.bc or ""
        year = int(bc[2:6]) if bc[2:6].isdigit() else None
        if year is None or value.grain not in ("year", "decade"):
            return Bound("DATE", None, value.grain, anchor=f"the text's {bc}")
        if value.grain == "decade":
            return Bound("DATE", f"BC{year // 10 - (value.step or 0):03d}", "decade", anchor=f"the text's {bc}")
        return Bound("DATE", f"BC{year - (value.step or 0):04d}", "year", anchor=f"the text's {bc}")

    def _open(self, value: Date) -> Bound:
        if self.bc is not None and self.narrative and self.bc[2:6].isdigit():
            return _before_era(value, int(self.bc[2:6]))
        base, anchor = self._base("article")
        if base is None:
            return Bound("DATE", self._open_value(value), value.grain, anchor=anchor)
        if value.grain == "weekday":
            return self._open_weekday(value, base, anchor)
        if value.grain == "weekend":
            return self._open_weekend(base, anchor)
        if value.grain == "day" and value.month is None:
            return self._open_day(value, base, anchor)
        if self.close and self.last is not None and self.last.start is not None:
            return self._placed(value, self._narrative_year(value, self.last.start), f"the text's {self.last.value}")
        year = self._narrative_year(value, base) if self.narrative else self._news_year(value, base)
        return self._placed(value, year, anchor)

    def _open_weekend(self, base: date, anchor: str) -> Bound:
        """ "the weekend": the last one up to Wednesday, then the coming one, unless the tense says otherwise."""
        past = base.isoweekday() <= 3 or (base.isoweekday() <= 5 and self.tense == "past")
        return self._weekend(base, -1 if past and not self.narrative else 0, anchor)

    def _open_weekday(self, value: Date, base: date, anchor: str) -> Bound:
        weekday = value.weekday or 1
        ahead = (weekday - base.isoweekday()) % 7
        if self.narrative:
            ahead_day = base + timedelta(days=ahead)
            known = self.last is not None and self.last.grain in ("day", "moment", "weekday", "festival")
            return bound(ahead_day.isoformat() if known else f"XXXX-WXX-{weekday}", "day", anchor)
        days = ahead if self.tense == "future" or ahead == 0 else ahead - 7
        return bound((base + timedelta(days=days)).isoformat(), "day", f"{anchor}, {_direction(days)}")

    def _open_day(self, value: Date, base: date, anchor: str) -> Bound:
        """ "the 4th": of the month that puts it on the side that the tense says; "Friday the 13th": the nearest such day."""
        if value.weekday is not None:
            return self._weekday_and_day(value, base, anchor)
        for months in (0, 1, -1) if self.tense == "future" else (0, -1, 1):
            shifted = add_months(base.replace(day=1), months)
            day = valid(shifted.year, shifted.month, value.day or 0)
            if day and (day >= base if self.tense == "future" else day <= base):
                return bound(day.isoformat(), "day", anchor)
        return Bound("DATE", self._open_value(value), "day", anchor=anchor)

    def _weekday_and_day(self, value: Date, base: date, anchor: str) -> Bound:
        months = (add_months(base.replace(day=1), k) for k in range(-14, 15))
        days = [valid(month.year, month.month, value.day or 0) for month in months]
        fitting = [day for day in days if day and day.isoweekday() == value.weekday]
        ahead = [day for day in fitting if day >= base]
        chosen = ahead if self.tense == "future" and ahead else fitting
        nearest = min(chosen, key=lambda day: abs((day - base).days)) if chosen else None
        return bound(nearest.isoformat() if nearest else None, "day", anchor)

    def _narrative_year(self, value: Date, base: date) -> int:
        """The year under discussion; the next one when the text moves on from its last months to its first."""
        fine = self.last is not None and self.last.grain in ("day", "month", "moment", "festival")
        if not fine:
            return base.year

        def cost(year: int) -> float:
            first = self._first_day(value, year)
            if first is None:
                return 9999
            days = (first - base).days
            if days >= -20:
                return days
            return -2 * days if year == base.year else -4 * days

        return min((base.year, base.year + 1, base.year - 1), key=cost)

    def _news_year(self, value: Date, base: date) -> int:
        """The year that puts an incomplete date on the side that the tense says, else where it is nearest."""
        spans = []
        for year in (base.year - 1, base.year, base.year + 1):
            found = self._placed(value, year, "")
            if found.days is not None:
                spans.append((year, found.days))
        if not spans:
            return base.year
        if value.weekday is not None and value.grain == "day":
            fitting = [(year, days) for year, days in spans if days[0].isoweekday() == value.weekday]
            spans = fitting or spans
        return min(spans, key=lambda one: _far(one[1], base, value.grain, self.tense))[0]

    # --- parts of day and clock times

    def _moment(self, value: Moment) -> Bound:
        day = self._day_of(value)
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
        base, anchor = self._base("article")
        days = None
        if value.direction and base is not None and all(count.amount is not None for count, _ in value.terms):
            far = _moved(base, value, value.direction)
            days = (min(base, far), max(base, far))
        return Bound("DURATION", text, "length", days, anchor if value.direction else "no anchor needed")

    def _shift(self, value: Shift) -> Bound:
        if any(count.amount is None for count, _ in value.length.terms):
            return self._vague_shift(value)
        if self.bc is not None and self.bc[2:6].isdigit() and value.lean == "text" and value.base is None:
            return self._bc_shift(value)
        base, anchor, grain = self._shift_base(value)
        if base is None:
            return Bound("DATE", None, anchor=anchor)
        unit = value.length.terms[-1][1]
        if unit in ("second", "minute", "hour"):
            return Bound("TIME", f"{base.isoformat()}TXX", "moment", (base, add(base, 1, "day")), anchor)
        moved = _moved(base, value.length, value.sign)
        known_quarter = value.lean == "text" or value.base is None
        if unit == "year" and known_quarter and self.quarter is not None and self.quarter.start and value.length.bare:
            day = add(self.quarter.start, value.sign * 4, "quarter")
            return bound(spell.day(day, "quarter"), "quarter", f"the text's {self.quarter.value}")
        return bound(spell.day(moved, _shift_grain(unit, grain)), _shift_grain(unit, grain), anchor)

    def _bc_shift(self, value: Shift) -> Bound:
        """ "ten years later" in a text about times before the era."""
        count, unit = value.length.terms[0]
        years = int((count.amount or 0) * {"year": 1, "decade": 10, "century": 100}.get(unit, 0))
        year = int((self.bc or "")[2:6]) - value.sign * years
        text = f"BC{year:04d}" if year > 0 and years else None
        return Bound("DATE", text, "year", anchor=f"the text's {self.bc}")

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
        outer = self._bind(value.of) if value.of is not None else self.last
        if outer is None or outer.days is None:
            return Bound("DATE", None, anchor=outer.anchor if outer else "no date to count in")
        day = _nth_day(value, outer.days)
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
            text = self._open_value(replace(inner, step=None))
        if text is not None and moment is not None:
            text += spell.clock(moment.clock) if isinstance(moment.clock, Clock) else f"T{moment.part}"
        return Bound("SET", text, anchor="no anchor needed")


def _before_era(value: Date, year: int) -> Bound:
    """A month, day or season of a year before the era: `BC0480-08`."""
    inner = ""
    if value.grain in ("month", "day") and value.month is not None:
        inner = f"-{value.month:02d}" + (f"-{value.day:02d}" if value.day else "")
    elif value.grain == "season":
        inner = f"-{value.season}"
    return Bound("DATE", f"BC{year:04d}{inner}", value.grain, anchor=f"the text's {year} BC")


def _direction(days: int) -> str:
    return "the same day" if days == 0 else "the next one" if days > 0 else "the one before"


def _step_weekday(base: date, weekday: int, step: int, tense: Tense) -> date:
    """ "last Friday" is the latest before the day, "next Friday" the first after it, "this Friday" that of the week at hand."""
    ahead = (weekday - base.isoweekday()) % 7
    if step < 0:
        return base + timedelta(days=ahead + 7 * step)
    if step > 0:
        return base + timedelta(days=(ahead or 7) + 7 * (step - 1))
    if tense == "past" and ahead:
        return base + timedelta(days=ahead - 7)
    return base + timedelta(days=ahead)


def _far(days: tuple[date, date], base: date, grain: str, tense: Tense) -> float:
    """How unlikely a reading is: its distance, and a penalty for lying on the wrong side of the article's date."""
    if days[0] <= base < days[1]:
        return 0 if tense != "future" or grain != "day" else 1
    back = (base - days[1]).days + 1 if days[1] <= base else 0
    ahead = (days[0] - base).days if days[0] > base else 0
    if tense == "future":
        return ahead + back * 4
    if tense == "past":
        return back + ahead * 4
    return back * (0.9 if grain == "day" else 0.5) + ahead


def _moved(base: date, value: Length, sign: int) -> date:
    """A day moved by a counted length; parts of a month or year are reckoned in days."""
    for count, unit in value.terms:
        amount = count.amount or 0
        whole = int(amount)
        base = add(base, sign * whole, unit)
        rest = amount - whole
        if rest:
            days = {"year": 365, "month": 30, "week": 7, "decade": 3652, "century": 36525}.get(unit, 0)
            base += timedelta(days=sign * int(rest * days))
    return base


def _shift_grain(unit: str, base_grain: str) -> str:
    """How fine the result is: the unit's grain, or the finer grain of the base that was said."""
    if unit == "week":
        return "day"
    order = ("day", "weekday", "week", "month", "quarter", "year")
    if base_grain in ("day", "weekday", "moment", "festival"):
        return "day"
    grain = "year" if unit in ("decade", "century", "millennium") else unit
    if base_grain in order and grain in order and grain != "year":
        return min(base_grain, grain, key=order.index)
    return grain


def _nth_day(value: Nth, days: tuple[date, date]) -> date | None:
    """A day of the nth unit or weekday within a span of days. Weeks count when they have their Thursday in the span."""
    start, stop = days
    place = value.place
    if value.weekday is not None and (stop - start).days <= 31:
        return nth_weekday(start.year, start.month, value.weekday, place)
    weekday = value.weekday or {"week": 4, "weekend": 6}.get(str(value.unit))
    if weekday is not None:
        first = start + timedelta(days=(weekday - start.isoweekday()) % 7)
        found = first + timedelta(days=7 * (place - 1))
        if place < 0:
            last = stop - timedelta(days=1)
            found = last - timedelta(days=(last.isoweekday() - weekday) % 7) + timedelta(days=7 * (place + 1))
        return found if start <= found < stop else None
    found = add(start, place - 1, str(value.unit)) if place > 0 else add(stop, place, str(value.unit))
    return found if start <= found < stop else None


def week_monday(day: date) -> date:
    """The Monday of a day's week."""
    return monday(day)
