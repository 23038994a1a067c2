"""Periods of the calendar: quarters, halves, seasons, decades, centuries, weeks by number, fiscal years."""

from __future__ import annotations

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import integer, year_date, year_number
from dateline.reading.times.values import Count, Date


def _quarter_of_months(c: Captures) -> Date | None:
    """ "the April-June quarter": three months that are a quarter of the calendar."""
    year = year_number(c.y) if c.y is not None else None
    return Date("quarter", quarter=c.b // 3, year=year) if c.b % 3 == 0 and c.b - c.a == 2 else None


def _quarter_named(c: Captures) -> Date | None:
    """A quarter whose year stands before (`y`) or after (`z`)."""
    number = integer(c.q)
    said = c.y if c.y is not None else c.z
    year = year_number(said) if said is not None else None
    return Date("quarter", quarter=number, year=year) if number and 1 <= number <= 4 else None


def _quarter(c: Captures) -> Date | None:
    number = integer(c.q)
    year = year_number(c.y) if c.y is not None else None
    return Date("quarter", quarter=number, year=year) if number and 1 <= number <= 4 else None


def _half(c: Captures) -> Date | None:
    number = {"first": 1, "second": 2, "last": 2, "latter": 2, "1st": 1, "2nd": 2, "1": 1, "2": 2}.get(c.word("h"))
    return Date("half", half=number, year=year_number(c.y) if c.y is not None else None) if number else None


def _season(c: Captures) -> Date:
    return Date("season", season=c.s, year=year_number(c.y) if c.y is not None else None)


def _decade(c: Captures) -> Date | None:
    """ "the 1990s", "'80s": two digits are of the 20th century, "00s" to "20s" of the 21st."""
    number = c.n
    if number is None:
        return None
    return Date("decade", decade=number if number >= 100 else (190 if number >= 3 else 200) + number)


def _century(c: Captures) -> Date | None:
    number = integer(c.n)
    return Date("century", century=number - 1, bc=c.span("e")[0] >= 0) if number and number < 31 else None


def _week(c: Captures) -> Date | None:
    number = integer(c.n)
    year = year_number(c.y) if isinstance(c.y, Count) else None
    hour = c.next in ("am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock")
    return Date("week", week=number, year=year) if number and number <= 53 and not hour else None


RULES = (
    Rule(
        "date.quarter",
        "'the'|'its'|'their'|'our'? fiscal? '-'? y:y4? fiscal? '-'? q:ord 'quarter'|'quarters'|'qtr' (','? 'of'? 'fiscal'? z:y4)?",
        lambda c: _quarter_named(c),
        (("in the third quarter of 1984", None, ("the third quarter of 1984 = DATE 1984-Q3",)),),
    ),
    Rule(
        "date.hyphen-quarter",
        "(fiscal '-'?)? q:ord '-' 'quarter'",
        lambda c: _quarter_named(c),
        (("a third-quarter loss", "1989-10-26", ("third-quarter = DATE 1989-Q3",)),),
    ),
    Rule(
        "date.months-quarter",
        "'the'? a:month '-'|'to' b:month '-'? 'quarter' ('of'? y:y4)?",
        lambda c: _quarter_of_months(c),
        (("grew in the October-December quarter", "2024-03-13", ("the October-December quarter = DATE 2023-Q4",)),),
    ),
    Rule("date.year-period", "'the' y:y4 'period'|'quarter'", lambda c: Date("quarter", year=year_number(c.y))),
    Rule(
        "date.q-number",
        "(y:y4|yy '-'?)? 'q' q:d2 ('of'|','|'-'? z:y4)?",
        lambda c: _quarter_named(c),
        (("in Q3 2015", None, ("Q3 2015 = DATE 2015-Q3",)),),
    ),
    Rule(
        "date.half",
        "'the'? h:'first'|'second'|'last'|'latter'|'1st'|'2nd' '-'? 'half' 'of'|',' 'fiscal'? y:y4",
        _half,
        (("the first half of 1990", None, ("the first half of 1990 = DATE 1990-H1",)),),
    ),
    Rule("date.half-open", "'the'? h:'first'|'second'|'last'|'latter' '-'? 'half' 'of' 'the'|'this' 'year'", _half),
    Rule("date.h-number", "(y:y4 '-'?)? 'h' h:d2", _half),
    Rule(
        "date.season-year",
        "'the'? s:season 'of'|','? y:y4|yold|yearw",
        _season,
        (("the winter of 1791", None, ("the winter of 1791 = DATE 1791-WI",)),),
    ),
    Rule("date.season", "'the'? s:season1", _season),
    Rule("date.decade", "'the'? n:decade", _decade, (("the late 1970s", None, ("the late 1970s = DATE 197 END",)),)),
    Rule(
        "date.decade-thousands",
        "'the' k:wnum 'thousands'",
        lambda c: Date("decade", decade=200) if integer(c.k) == 2 else None,
        (("in the two thousands", None, ("the two thousands = DATE 200",)),),
    ),
    Rule(
        "date.decade-words",
        "'the'? a:wnum? n:decadew",
        lambda c: (
            _decade(c) if c.word("a") == "nineteen" or (c.span("a")[0] < 0 and c.word("x") != c.word("n")) else None
        ),
        (("in the nineteen seventies", None, ("the nineteen seventies = DATE 197",)),),
    ),
    Rule(
        "date.century",
        "'the'? n:ord '-'? 'century'|'centuries' e:bc?",
        _century,
        (("in the 20th century", None, ("the 20th century = DATE 19",)),),
    ),
    Rule(
        "date.fiscal-year",
        "'fiscal' ('year')? y:y4|yapos",
        year_date,
        (("in fiscal 1989", None, ("fiscal 1989 = DATE 1989",)),),
    ),
    Rule(
        "date.year-fiscal",
        "'the'? y:y4 'fiscal'|'financial' 'year'",
        year_date,
        (("in the 2024 fiscal year", None, ("the 2024 fiscal year = DATE 2024",)),),
    ),
    Rule("date.fy", "'fy' y:y4|yy", year_date),
    Rule("date.week-number", "'week' n:d2 (('of'|',')? y:y4)?", lambda c: _week(c)),
)
