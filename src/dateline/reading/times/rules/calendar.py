"""Dates of the calendar: days, months, years, quarters, seasons, decades, centuries, in British, American and ISO order."""

from __future__ import annotations

from typing import Any

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times.rules.make import day_date, day_number, integer, year_number
from dateline.reading.times.values import Count, Date


def _day(c: Captures) -> Date | None:
    return day_date(c.d, c.m, c.y)


def _two_days(c: Captures) -> Pieces | None:
    """ "9 to 15 August", "May 2 - 3": two days that share month and year."""
    first, last = day_date(c.a, c.m, c.y), day_date(c.b, c.m, c.y)
    if first is None or last is None or (first.day or 0) >= (last.day or 0):
        return None
    month, a, b, year = c.span("m"), c.span("a"), c.span("b"), c.span("y")
    end = max(b[1], month[1], year[1])
    start = month[0] if month[0] < a[0] else a[0] - (c.span("s")[0] >= 0)
    begin_b = c.span("t")[0] if c.span("t")[0] >= 0 else b[0]
    return Pieces((((start, a[1]), first), ((begin_b, end), last)))


def _month(c: Captures) -> Date:
    return Date("month", month=c.m, year=year_number(c.y) if c.y is not None else None)


def _month_year(c: Captures) -> Date | None:
    """A month and its year; a number in words must be one that years have."""
    year = year_number(c.y)
    if year is None or (isinstance(c.y, Count) and not c.y.digits and not 1900 <= year <= 2100):
        return None
    return Date("month", month=c.m, year=year)


def _two_months(c: Captures) -> Pieces:
    year = year_number(c.y) if c.y is not None else None
    a, b, y = c.span("a"), c.span("b"), c.span("y")
    return Pieces(
        (((a), Date("month", month=c.a, year=year)), ((b[0], max(b[1], y[1])), Date("month", month=c.b, year=year)))
    )


def _year(c: Captures) -> Date | None:
    number = year_number(c.y)
    if number and isinstance(c.y, Count) and not c.y.digits and number < 1000:
        return None
    return Date("year", year=number) if number else None


def _bc(c: Captures) -> Date | None:
    number = integer(c.y)
    return Date("year", year=number, bc=True) if number else None


def _bc_range(c: Captures) -> Pieces | None:
    """ "490-480 BC": both years are before the era."""
    first, last = integer(c.a), integer(c.b)
    if first is None or last is None or first <= last:
        return None
    start, end = c.span("b")
    return Pieces(
        ((c.span("a"), Date("year", year=first, bc=True)), ((start, end + 1), Date("year", year=last, bc=True)))
    )


def _year_range(c: Captures) -> Pieces | None:
    """ "2011-13", "1914-1918"."""
    first, last = year_number(c.a), integer(c.b)
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + 120:
        return None
    return Pieces(((c.span("a"), Date("year", year=first)), (c.span("b"), Date("year", year=last))))


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


def _plain(grain: str, field: str) -> Any:
    return lambda c: Date(grain, **{field: c.v})


RULES = (
    Rule(
        "date.day-month-year",
        "('the'? d:d2|ord '-'|'/'? 'of'? ','? m:month|lmonth|short ('of'|','|'-'|'/')? y:y4|yold|yapos)",
        _day,
        (
            ("They met on 12 March 2004.", None, ("12 March 2004 = DATE 2004-03-12",)),
            ("on the 3rd of May, 1998", None, ("the 3rd of May, 1998 = DATE 1998-05-03",)),
        ),
    ),
    Rule(
        "date.day-month-yy",
        "d:d2 '-'|'/' m:month|lmonth '-'|'/' y:yy",
        _day,
        (("filed 31-Oct-74", None, ("31-Oct-74 = DATE 1974-10-31",)),),
    ),
    Rule(
        "date.day-month-short-year",
        "d:d2 m:month|lmonth y:yy",
        _day,
        (("posted 10 Nov 11", None, ("10 Nov 11 = DATE 2011-11-10",)),),
    ),
    Rule(
        "date.day-month",
        "'the'? d:d2|ord '-'? 'of'? m:month|lmonth",
        _day,
        (("due on 9 August", "2016-08-01", ("9 August = DATE 2016-08-09",)),),
    ),
    Rule(
        "date.month-day-year",
        "m:month|lmonth '-'|'/'? 'the'? d:d2|ord ','|'-'|'/'? y:y4|yold|yearw|yapos",
        _day,
        (("on July 13, 1993 the court", None, ("July 13, 1993 = DATE 1993-07-13",)),),
    ),
    Rule(
        "date.month-day",
        "m:month '-'|'/'? 'the'? d:d2|ord",
        _day,
        (("since Nov. 25", "1999-12-02", ("Nov. 25 = DATE 1999-11-25",)),),
    ),
    Rule(
        "date.year-month-day",
        "y:y4|yold '-'|'/'? m:month '-'|'/'? d:d2|ord",
        _day,
        (("2019/Aug/01", None, ("2019/Aug/01 = DATE 2019-08-01",)),),
    ),
    Rule(
        "date.days-of-month",
        "s:'the'? a:d2|ord '-'|'to'|'and'|'through'|'until'|'till'|'/' t:'the'? b:d2|ord 'of'? m:month|lmonth ('of'|',')? y:y4|yold?",
        _two_days,
        (("from 9 to 15 August 2011", None, ("9 = DATE 2011-08-09", "15 August 2011 = DATE 2011-08-15")),),
    ),
    Rule(
        "date.month-days",
        "m:month a:d2|ord '-'|'to'|'and'|'through'|'until'|'till' 'the'? b:d2|ord ','? y:y4|yold?",
        _two_days,
        (("July 13-15, 2018", None, ("July 13 = DATE 2018-07-13", "15, 2018 = DATE 2018-07-15")),),
    ),
    Rule(
        "date.month-year",
        "m:month|lmonth ','|'of'|'-'|'/'? ('the' 'year')? y:y4|yold|yearw|yapos|wnum",
        _month_year,
        (("in February of 1940", None, ("February of 1940 = DATE 1940-02",)),),
    ),
    Rule("date.year-month", "y:y4|yold '-'|'/'? m:month", _month),
    Rule(
        "date.slash",
        "'on'|'by'|'until'|'till'|'since'|'from'|'before'|'after'|'next'|'this'|'for'|'each'|'every'|',' x:(f:fraction)",
        lambda c: _slash(c),
        (("due on 11/25", "2018-08-07", ("11/25 = DATE 2018-11-25",)), ("won by 3/4 of the votes", "2018-08-07", ())),
    ),
    Rule(
        "date.weekday-slash",
        "w:wday ','? f:fraction",
        lambda c: _slash(c),
        (("Friday 7/6", "2018-07-02", ("Friday 7/6 = DATE 2018-07-06",)),),
    ),
    Rule(
        "date.months",
        "a:month '-'|'to'|'and'|'or'|'through'|'until' b:month ','|'of'? y:y4|yold",
        _two_months,
        (("in May and June 2011", None, ("May = DATE 2011-05", "June 2011 = DATE 2011-06")),),
    ),
    Rule(
        "date.month",
        "('the' 'month' 'of')? m:month",
        _month,
        (("in October", "2016-11-07", ("October = DATE 2016-10",)),),
    ),
    Rule("date.year", "y:y4", _year, (("in 1996 the vote", None, ("1996 = DATE 1996",)), ("1,996 votes", None, ()))),
    Rule(
        "date.the-year",
        "('the'? 'year') y:y4|y3|yearw|wnum",
        _year,
        (("the year 2014", None, ("the year 2014 = DATE 2014",)),),
    ),
    Rule("date.year-words", "y:yearw", _year),
    Rule(
        "date.year-thousand",
        "'in'|'of'|'since'|'until'|'by'|'from' x:(y:wnum)",
        lambda c: _thousand(c),
        (
            ("It opened in two thousand and fifteen.", None, ("two thousand and fifteen = DATE 2015",)),
            ("in two thousand homes", None, ()),
        ),
    ),
    Rule("date.apostrophe-year", "'of'|'in'|'since' x:(y:yapos)", _year),
    Rule(
        "date.old-year",
        "'in'|'since'|'of'|'by'|'from'|'until'|'till'|'to'|'during'|'and'|'before'|'after'|'between'|'circa'|'around'|'c.'|'about'|'('|early|late x:(y:yold)",
        _year,
        (("born in 1642", None, ("1642 = DATE 1642",)), ("1642 men", None, ())),
    ),
    Rule("date.anno-domini", "'ad'|'a.d.'|'a.d' y:num|y4|d2", _year, (("in AD 476", None, ("AD 476 = DATE 0476",)),)),
    Rule("date.year-ad", "y:num|y4|d2 ad", _year),
    Rule("date.year-bc", "y:num|y4|d2|yold bc", _bc, (("in 490 BC", None, ("490 BC = DATE BC0490",)),)),
    Rule(
        "date.bc-range",
        "a:num|y3 '-'|'to'|'and'|'or' b:num|y3 bc",
        _bc_range,
        (("from 499 to 493 BC", None, ("499 = DATE BC0499", "493 BC = DATE BC0493")),),
    ),
    Rule("date.bc-decade", "'the'? n:decade bc", lambda c: Date("decade", decade=c.n, bc=True)),
    Rule("date.bare-old-year", "y:yold", _year),
    Rule(
        "date.years",
        "a:y4|yold '-'|'/' b:y4|yold|yy",
        _year_range,
        (("the 2011-13 drought", None, ("2011 = DATE 2011", "13 = DATE 2013")),),
    ),
    Rule(
        "date.quarter",
        "'the'|'its'|'their'|'our'? fiscal? '-'? y:y4? fiscal? '-'? q:ord 'quarter'|'quarters' (','? 'of'? 'fiscal'? z:y4)?",
        lambda c: _quarter_named(c),
        (("in the third quarter of 1984", None, ("the third quarter of 1984 = DATE 1984-Q3",)),),
    ),
    Rule(
        "date.hyphen-quarter",
        "(fiscal '-'?)? q:ord '-' 'quarter'",
        lambda c: _quarter_named(c),
        (("a third-quarter loss", "1989-10-26", ("third-quarter = DATE 1989-Q3",)),),
    ),
    Rule("date.year-period", "'the' y:y4 'period'|'quarter'", lambda c: Date("quarter", year=year_number(c.y))),
    Rule(
        "date.q-number",
        "(y:y4 '-'?)? 'q' q:d2 ('of'|','|'-'? z:y4)?",
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
        _year,
        (("in fiscal 1989", None, ("fiscal 1989 = DATE 1989",)),),
    ),
    Rule("date.fy", "'fy' y:y4|yy", _year),
    Rule(
        "date.weekday",
        "v:wday",
        _plain("weekday", "weekday"),
        (("It ended on Friday.", "2016-11-07", ("Friday = DATE 2016-11-04",)),),
    ),
    Rule(
        "date.weekend",
        "'the'? 'weekend'",
        lambda c: Date("weekend"),
        (("over the weekend", "2016-11-07", ("the weekend = DATE 2016-W44-WE",)),),
    ),
    Rule(
        "date.day-of-month",
        "'on'|'by'|'until'|'since'|'from'|'of' x:('the'? d:ordd)",
        lambda c: Date("day", day=day_number(c.d)) if c.next != "of" else None,
        (("on the 18th, he said", "2018-07-20", ("the 18th = DATE 2018-07-18",)),),
    ),
    Rule(
        "date.digits-month",
        "a:y4 '-'|'/' b:d2",
        lambda c: _year_dash(c),
        (("the 2016/11 issue", None, ("2016/11 = DATE 2016-11",)),),
    ),
    Rule("date.month-dash-year", "b:d2 '-'|'/' a:y4", lambda c: _year_dash(c)),
    Rule("date.week-number", "'week' n:d2 (('of'|',')? y:y4)?", lambda c: _week(c)),
)


def _thousand(c: Captures) -> Date | None:
    """ "two thousand and fifteen" as a year: in words, past the year 2000 itself, and counting nothing."""
    number = integer(c.y)
    plain = isinstance(c.y, Count) and not c.y.digits and "thousand" in c.word("y")
    return Date("year", year=number) if plain and number and 2000 < number < 2100 else None


def _year_dash(c: Captures) -> Date | None:
    """ "2016/11": a month, unless the number is that of the next year ("2008-09")."""
    year, month = integer(c.a), integer(c.b)
    if year is None or month is None or not 1 <= month <= 12 or month == year % 100 + 1:
        return None
    return Date("month", month=month, year=year)


def _slash(c: Captures) -> Date | None:
    """Month and day with a slash; a number over 12 is the day. Quarters and halves ("3/4") stay fractions."""
    first, last = c.f.first, c.f.last
    if (first, last) in ((1, 2), (1, 3), (2, 3), (1, 4), (3, 4)) and not c.word("w"):
        return None
    month, day = (first, last) if first <= 12 else (last, first)
    return day_date(day, month) if 1 <= month <= 12 else None


def _quarter_named(c: Captures) -> Date | None:
    """A quarter whose year stands before (`y`) or after (`z`)."""
    number = integer(c.q)
    said = c.y if c.y is not None else c.z
    year = year_number(said) if said is not None else None
    return Date("quarter", quarter=number, year=year) if number and 1 <= number <= 4 else None


def _week(c: Captures) -> Date | None:
    number = integer(c.n)
    year = year_number(c.y) if isinstance(c.y, Count) else None
    return Date("week", week=number, year=year) if number and number <= 53 else None
