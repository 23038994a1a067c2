"""Days and years written out in words, years of two figures, months without their capital letter."""

from __future__ import annotations

from dateline.reading.times import lexicon
from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import (
    day_date,
    day_of,
    ends_here,
    integer,
    year_number,
)
from dateline.reading.times.values import Count, Date, Ordinal


def _thousand(c: Captures) -> Date | None:
    """ "two thousand and fifteen" as a year: in words, past the year 2000 itself, and counting nothing."""
    number = integer(c.y)
    plain = isinstance(c.y, Count) and not c.y.digits and "thousand" in c.word("y")
    told = plain and number and (2000 < number < 2100 or (1000 < number < 2000 and number % 100))
    return Date("year", year=number) if told and ends_here(c) else None


#: What follows a day in a spoken line: "march fifteenth nine a m".
_NUMERALS = frozenset((*lexicon.ONES, *lexicon.TEENS))


def _words_year(c: Captures) -> Date | None:
    """A day whose year is in words: "the tenth of May, two thousand and four"."""
    number = integer(c.y)
    plain = isinstance(c.y, Count) and not c.y.digits
    return day_date(c.d, c.m, c.y) if plain and number and 1500 < number < 2100 else None


def _month_words_day(c: Captures) -> Date | None:
    """A day in words after its month; alone only where nothing follows that it could count ("In May two men came")."""
    if isinstance(c.d, Count) and c.d.digits:
        return None
    if c.y is None:
        return day_date(c.d, c.m) if ends_here(c) else None
    return _words_year(c) if isinstance(c.y, Count) and not c.y.digits else day_of(c)


def _short_year(c: Captures) -> Date | None:
    """A year of two digits that no day of the month is, after its month."""
    number = integer(c.y)
    if number is None or number <= 31 or not ends_here(c):
        return None
    return day_date(c.d, c.m, c.y) if c.d is not None else Date("month", month=c.m, year=year_number(c.y))


RULES = (
    Rule(
        "date.day-month-words-year",
        "('the'? d:d2|ord '-'? 'of'? m:month|lmonth ','? y:wnum)",
        lambda c: _words_year(c),
        (
            (
                "on the tenth of May, two thousand and four",
                None,
                ("the tenth of May, two thousand and four = DATE 2004-05-10",),
            ),
        ),
    ),
    Rule(
        "date.words-day-month",
        "d:wnum m:month y:yearw|y4?",
        day_of,
        (("on fifteen August nineteen eighty-five", None, ("fifteen August nineteen eighty-five = DATE 1985-08-15",)),),
    ),
    Rule(
        "date.month-words-day",
        "m:month|lmonth 'the'? d:wnum ','? y:y4|yearw|wnum?",
        lambda c: _month_words_day(c),
        (
            ("on May twenty-nine, 1998", None, ("May twenty-nine, 1998 = DATE 1998-05-29",)),
            (
                "on January twenty one, two thousand eighteen",
                None,
                ("January twenty one, two thousand eighteen = DATE 2018-01-21",),
            ),
            ("In May two men came.", "2016-11-07", ("May = DATE 2016-05",)),
        ),
    ),
    Rule(
        "date.month-day-words-year",
        "m:month|lmonth 'the'? d:d2|ord ','? y:wnum",
        lambda c: _words_year(c),
        (("born May 3, two thousand and four", None, ("May 3, two thousand and four = DATE 2004-05-03",)),),
    ),
    Rule(
        "date.day-month-of-yy",
        "'the'? d:d2|ord 'of'? m:month|lmonth ('of' y:yy)",
        lambda c: _short_year(c),
        (("on 15 April of 87", None, ("15 April of 87 = DATE 1987-04-15",)),),
    ),
    Rule(
        "date.month-yy",
        "m:month 'of'? y:yy",
        lambda c: _short_year(c),
        (
            ("in April of 87", None, ("April of 87 = DATE 1987-04",)),
            ("In August 99 people drowned.", "2016-11-07", ("August = DATE 2016-08",)),
        ),
    ),
    Rule(
        "date.small-month-day",
        "m:lmonth d:d2|ord",
        lambda c: day_of(c) if ends_here(c) or (isinstance(c.d, Ordinal) and c.follows in _NUMERALS) else None,
        (("due on march 3", "2016-02-01", ("march 3 = DATE 2016-03-03",)), ("they march 3 miles", None, ())),
    ),
    Rule(
        "date.small-month-day-year",
        "m:lmonth d:d2|ord ','? y:y4",
        day_of,
        (("sent on march 3 2016", None, ("march 3 2016 = DATE 2016-03-03",)),),
    ),
    Rule(
        "date.ides",
        "'the' 'ides' 'of' m:month|lmonth",
        lambda c: Date("day", month=c.m, day=15 if c.m in (3, 5, 7, 10) else 13),
    ),
    Rule(
        "date.year-thousand",
        "'in'|'of'|'since'|'until'|'by'|'from'|'to'|'and'|'through' x:(y:wnum)",
        lambda c: _thousand(c),
        (
            ("It opened in two thousand and fifteen.", None, ("two thousand and fifteen = DATE 2015",)),
            ("in two thousand homes", None, ()),
        ),
    ),
)
