"""Dates of the calendar: days, months and years, in British, American and ISO order, and rows of them."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures, Pieces, Rule
from dateline.reading.times.rules.make import day_date, day_number, day_of, ends_here, integer, year_date, year_number
from dateline.reading.times.values import Count, Date


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


def _year_range(c: Captures) -> Pieces | None:
    """ "2011-13", "1914-1918"."""
    first, last = year_number(c.a), integer(c.b)
    if first is None or last is None:
        return None
    if last < 100:
        last += first // 100 * 100
    if not first < last < first + 120:
        return None
    return Pieces(
        (((c.first, c.span("a")[1]), Date("year", year=first)), ((c.span("b")[0], c.last), Date("year", year=last)))
    )


def _plain(grain: str, field: str) -> Any:
    return lambda c: Date(grain, **{field: c.v})


RULES = (
    Rule(
        "date.day-month-year",
        "('the'? d:d2|ord '-'|'/'? 'of'? ','? m:month|lmonth|short ('of'|','|'-'|'/')? y:y4|yold|yapos)",
        day_of,
        (
            ("They met on 12 March 2004.", None, ("12 March 2004 = DATE 2004-03-12",)),
            ("on the 3rd of May, 1998", None, ("the 3rd of May, 1998 = DATE 1998-05-03",)),
        ),
    ),
    Rule(
        "date.day-month-yy",
        "d:d2 '-'|'/' m:month|lmonth '-'|'/' y:yy",
        day_of,
        (("filed 31-Oct-74", None, ("31-Oct-74 = DATE 1974-10-31",)),),
    ),
    Rule(
        "date.day-month-short-year",
        "d:d2|ord m:month|lmonth y:yy",
        lambda c: day_of(c) if ends_here(c) else None,
        (("posted 10 Nov 11", None, ("10 Nov 11 = DATE 2011-11-10",)),),
    ),
    Rule(
        "date.day-month",
        "'the'? d:d2|ord '-'? 'of'? m:month|lmonth",
        day_of,
        (("due on 9 August", "2016-08-01", ("9 August = DATE 2016-08-09",)),),
    ),
    Rule(
        "date.month-day-year",
        "m:month|lmonth '-'|'/'? 'the'? d:d2|ord ','|'-'|'/'? y:y4|yold|yearw|yapos",
        day_of,
        (("on July 13, 1993 the court", None, ("July 13, 1993 = DATE 1993-07-13",)),),
    ),
    Rule(
        "date.month-day",
        "m:month '-'|'/'? 'the'? d:d2|ord",
        day_of,
        (("since Nov. 25", "1999-12-02", ("Nov. 25 = DATE 1999-11-25",)),),
    ),
    Rule(
        "date.year-month-day",
        "y:y4|yold '-'|'/'? m:month '-'|'/'? d:d2|ord",
        day_of,
        (("2019/Aug/01", None, ("2019/Aug/01 = DATE 2019-08-01",)),),
    ),
    Rule(
        "date.days-of-month",
        "s:'the'? a:d2|ord '-'|'to'|'and'|'or'|'through'|'until'|'till'|'/' t:'the'? b:d2|ord 'of'? m:month|lmonth ('of'|',')? y:y4|yold?",
        _two_days,
        (("from 9 to 15 August 2011", None, ("9 = DATE 2011-08-09", "15 August 2011 = DATE 2011-08-15")),),
    ),
    Rule(
        "date.month-days",
        "m:month a:d2|ord '-'|'to'|'and'|'or'|'through'|'until'|'till' 'the'? b:d2|ord ','? y:y4|yold?",
        _two_days,
        (("July 13-15, 2018", None, ("July 13 = DATE 2018-07-13", "15, 2018 = DATE 2018-07-15")),),
    ),
    Rule(
        "date.month-day-list",
        "m:month a:d2|ord (','? d2|ord)+ ','? 'and' b:d2|ord ','? y:y4?",
        lambda c: _day_list(c),
        (
            (
                "on March 20, 21 and 22",
                "2024-03-13",
                ("March 20 = DATE 2024-03-20", "21 = DATE 2024-03-21", "22 = DATE 2024-03-22"),
            ),
        ),
    ),
    Rule(
        "date.month-day-ranges",
        "m:month a:d2 ('-' d2)? (',' d2 ('-' d2)?)* ',' d2 '-' b:d2",
        lambda c: _day_list(c),
        (
            (
                "on May 2-3, 9-10",
                "2024-04-13",
                ("May 2 = DATE 2024-05-02", "3 = DATE 2024-05-03", "9 = DATE 2024-05-09", "10 = DATE 2024-05-10"),
            ),
        ),
    ),
    Rule(
        "date.day-list-month",
        "a:d2|ord (','? d2|ord)* ','|'and' d2|ord ','? 'and' b:d2|ord 'of'? m:month|lmonth y:y4?",
        lambda c: _day_list(c),
        (
            (
                "on 20, 21 and 22 March",
                "2024-03-13",
                ("20 = DATE 2024-03-20", "21 = DATE 2024-03-21", "22 March = DATE 2024-03-22"),
            ),
        ),
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
        "date.slash-list",
        "f0:fraction 'or'|'and'|'to'|'-' x:(f:fraction)",
        lambda c: _slash(c) if c.f0.fraction is None or c.f0.last > 8 else None,
        (
            (
                "free on 11/20, 11/22 or 11/25",
                "2018-11-07",
                ("11/20 = DATE 2018-11-20", "11/22 = DATE 2018-11-22", "11/25 = DATE 2018-11-25"),
            ),
        ),
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
    Rule(
        "date.year", "y:y4", year_date, (("in 1996 the vote", None, ("1996 = DATE 1996",)), ("1,996 votes", None, ()))
    ),
    Rule(
        "date.the-year",
        "('the'? 'year') y:y4|y3|yearw|wnum",
        year_date,
        (("the year 2014", None, ("the year 2014 = DATE 2014",)),),
    ),
    Rule("date.year-words", "y:yearw", year_date),
    Rule("date.apostrophe-year", "'of'|'in'|'since' x:(y:yapos)", year_date),
    Rule(
        "date.old-year",
        "'in'|'since'|'of'|'by'|'from'|'until'|'till'|'to'|'during'|'and'|'before'|'after'|'between'|'circa'|'around'|'c.'|'about'|'('|early|late x:(y:yold)",
        year_date,
        (("born in 1642", None, ("1642 = DATE 1642",)), ("1642 men", None, ())),
    ),
    Rule("date.bare-old-year", "y:yold", year_date),
    Rule(
        "date.years",
        "(('the'? fiscal? 'year')|'fy')? a:y4|yold '-'|'/' b:y4|yold|yy (fiscal 'year')?",
        _year_range,
        (("the 2011-13 drought", None, ("2011 = DATE 2011", "13 = DATE 2013")),),
    ),
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
        (("It rained over the weekend.", "2016-11-07", ("the weekend = DATE 2016-W44-WE",)),),
    ),
    Rule(
        "date.day-of-month",
        "'on'|'by'|'until'|'since'|'from'|'of'|'for'|'before'|'after' x:('the'? d:ordd)",
        lambda c: Date("day", day=day_number(c.d)) if c.follows != "of" and ends_here(c) else None,
        (("on the 18th, he said", "2018-07-20", ("the 18th = DATE 2018-07-18",)),),
    ),
    Rule(
        "date.digits-month",
        "a:y4 '-'|'/' b:d2",
        lambda c: _year_dash(c),
        (("the 2016/11 issue", None, ("2016/11 = DATE 2016-11",)),),
    ),
    Rule("date.month-dash-year", "b:d2 '-'|'/' a:y4", lambda c: _year_dash(c)),
)


def _day_list(c: Captures) -> Pieces | None:
    """ "March 20, 21 and 22": days of one month, one after the other."""
    first, last = c.span("a")[0], c.span("b")[1]
    days = [
        (k, day) for k, item in enumerate(c.between(first, last), first) if (day := day_number(item.value)) is not None
    ]
    numbers = [day for _, day in days]
    if numbers != sorted(set(numbers)):
        return None
    dates = [(k, day_date(Count(Fraction(day)), c.m, c.y)) for k, day in days]
    if not all(date for _, date in dates):
        return None
    spans = [(k, k + 1) for k, _ in dates]
    spans[0] = (min(c.span("m")[0], first), spans[0][1])
    spans[-1] = (spans[-1][0], max(last, c.span("m")[1], c.span("y")[1]))
    return Pieces(tuple(zip(spans, (date for _, date in dates), strict=True)))


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
