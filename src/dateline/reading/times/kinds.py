"""The classes that a built value has in patterns: its kind, its grain, and whether it can still take more fields."""

from __future__ import annotations

from typing import Any

from dateline.reading.times.values import Age, Clock, Count, Date, Every, Length, Moment, Nth, Ordinal, Shift, Vague

GRAINS = (
    "day", "weekday", "week", "weekend", "month", "quarter", "half", "season", "year", "decade", "century", "festival",
    "hour", "minute", "second", "millennium", "period",
)  # fmt: skip


def classes_of(value: Any) -> frozenset[str]:
    """The class names of a value, as patterns name them."""
    match value:
        case Date():
            return _date(value)
        case Moment():
            whole = "dayful" if value.day is not None else "dayless"
            return frozenset(
                ("moment", "clock" if value.clock else "partm", whole, f"{whole}_{'c' if value.clock else 'p'}")
            )
        case Length():
            several = "lengths" if len(value.terms) > 1 else "length1"
            return frozenset(
                ("length", several, "aimed" if value.direction else "loose", *(("bare",) if value.bare else ()))
            )
        case Count():
            return frozenset(("num", "wnum", *(("vague",) if value.vague else ())))
        case Ordinal():
            return frozenset(("ord", "ordd" if value.digits else "ordw"))
        case Clock():
            return frozenset(("clockn",))
    names = {Shift: "shift", Nth: "nth", Every: "every_", Vague: "vague_", int: "yearw", Age: "age"}
    return frozenset((names[type(value)],))


def _date(value: Date) -> frozenset[str]:
    names = ["date", f"d_{value.grain}"]
    anchored = value.year is not None or value.within is not None or value.step is not None
    if not anchored and value.grain not in ("decade", "century"):
        names.append("open")
    if value.step is not None:
        names.append("stepped")
    return frozenset(names)


def all_signatures() -> list[frozenset[str]]:
    """Every signature that `classes_of` can give, for the compiling of patterns."""
    one = Count(None)
    length = Length(((one, "day"),))
    found = [
        classes_of(Date(grain, year=year, step=step)) for grain in GRAINS for year in (None, 1) for step in (None, 0)
    ]
    for day in (None, length):
        found += [classes_of(Moment(day, clock)) for clock in (None, Clock(1))]
    for direction in (0, 1):
        for terms in (length.terms, length.terms * 2):
            found += [classes_of(Length(terms, direction, bare=bare)) for bare in (False, True)]
    found += [classes_of(value) for value in (one, Count(None, True), Ordinal(1), Ordinal(1, True), Clock(1))]
    found += [frozenset((name,)) for name in ("shift", "nth", "every_", "vague_", "yearw", "age")]
    return found
