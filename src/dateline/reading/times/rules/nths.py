"""The nth of something: "the first week of May", "the last Monday of March", "the first Tuesday after 1 November"."""

from __future__ import annotations

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import integer
from dateline.reading.times.values import Date, Length, Nth


def _last_of(c: Captures) -> Nth | None:
    """ "the last week of May": here "last" counts within the month."""
    inner, outer = c.d, c.b
    if (
        inner.step != -1
        or inner.grain not in ("day", "week", "month", "quarter", "weekday", "weekend")
        or "last" not in c.word("d")
    ):
        return None
    if inner.grain == outer.grain or inner.month or inner.within:
        return None
    if inner.grain == "weekday":
        return Nth(-1, outer, weekday=inner.weekday)
    return Nth(-1, outer, unit=inner.grain)


def _place(c: Captures) -> int:
    """The place of "third", "last", "penultimate", "third last"."""
    number = integer(c.n) or (-2 if c.word("n") == "penultimate" else -1)
    return -abs(number) if c.word("l") else number


def _nearest(c: Captures) -> Nth | None:
    """ "the (second) closest Monday to 5 October"."""
    named: Date = c.w
    number = integer(c.n) if c.n is not None else 1
    free = named.step is None and named.year is None and named.within is None and number
    return Nth(number or 1, c.b, nearest=named) if free and 1 <= (number or 0) <= 9 else None


LAST_OF = (
    Rule(
        "nth.closest",
        "'the' n:ord? 'closest'|'nearest' w:d_weekday|d_festival 'to' b:date",
        _nearest,
        (
            (
                "on the closest Monday to 5 October 2013",
                None,
                ("the closest Monday to 5 October 2013 = DATE 2013-10-07",),
            ),
            (
                "the second nearest Christmas to 5 March 2013",
                None,
                ("the second nearest Christmas to 5 March 2013 = DATE 2013-12-25",),
            ),
        ),
    ),
    Rule(
        "nth.closest-behind",
        "'the' w:d_weekday|d_festival 'closest'|'nearest' 'to' b:date",
        _nearest,
        (
            (
                "the Sunday nearest to 11 November 2015",
                None,
                ("the Sunday nearest to 11 November 2015 = DATE 2015-11-08",),
            ),
        ),
    ),
    Rule("nth.last-of", "d:stepped 'of'|'in' b:date", lambda c: _last_of(c)),
    Rule(
        "nth.weekday-after",
        "'the'? n:ord w:d_weekday s:'after'|'before' b:date",
        lambda c: Nth(integer(c.n) or 1, c.b, weekday=c.w.weekday, beyond=1 if c.word("s") == "after" else -1),
        (
            (
                "the first Tuesday after 1 November 2016",
                None,
                ("the first Tuesday after 1 November 2016 = DATE 2016-11-08",),
            ),
            ("the second Sunday before Easter 2016", None, ("the second Sunday before Easter 2016 = DATE 2016-03-13",)),
        ),
    ),
)


NTHS = (
    Rule(
        "nth.weekday",
        "'the'? n:ord|'last' w:d_weekday 'of'|'in' b:date",
        lambda c: Nth(integer(c.n) or -1, c.b, weekday=c.w.weekday),
        (("the last Monday of March 2013", None, ("the last Monday of March 2013 = DATE 2013-03-25",)),),
    ),
    Rule(
        "nth.unit",
        "'the'? n:ord|'last'|'final'|'penultimate' l:'last'? adj? u:unit 'of'|'in' b:date",
        lambda c: Nth(_place(c), c.b, unit=c.u),
        (
            ("the first week of May 2012", None, ("the first week of May 2012 = DATE 2012-W18",)),
            ("the second last day of May 2012", None, ("the second last day of May 2012 = DATE 2012-05-30",)),
        ),
    ),
    Rule(
        "nth.unit-step",
        "'the'? n:ord|'last'|'final'|'penultimate' u:unit b:stepped",
        lambda c: (
            Nth(_place(c), c.b, unit=c.u) if c.b.grain in ("month", "year", "quarter") and c.u != c.b.grain else None
        ),
        (("the third week next year", "2016-11-07", ("the third week next year = DATE 2017-W03",)),),
    ),
    Rule(
        "nth.weekend",
        "'the'? n:ord|'last' 'weekend' 'of'|'in' b:date",
        lambda c: Nth(integer(c.n) or -1, c.b, unit="weekend"),
    ),
    Rule("nth.units", "'the' n:ord|'last' k:num|d2|wnum adj? u:units 'of' b:date", lambda c: Length(((c.k, c.u),))),
    Rule(
        "nth.week-of",
        "a:'a'|'one'? x:('the'? 'week' ('of'|'beginning'|('starting' 'on'?)) b:date)",
        lambda c: None if c.word("a") else Date("week", within=c.b),
        (("the week of March 6, 2000", None, ("the week of March 6, 2000 = DATE 2000-W10",)),),
    ),
)
