"""What comes again ("every Monday", "daily") and what is only placed in past, present or future ("recently", "now")."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import ONE, integer
from dateline.reading.times.values import Count, Date, Every, Length, Moment, Vague


def _vague(ref: str) -> Any:
    return lambda c: Vague(ref)


def _often(c: Captures) -> Every:
    count, unit = c.f
    return Every(Length(((Count(Fraction(count)), unit),)))


REFS = (
    Rule(
        "ref.adverb",
        "'right'|'more'|'most'? r:ref",
        lambda c: Vague(c.r),
        (
            ("It now seems so.", None, ("now = DATE PRESENT_REF",)),
            ("more recently", None, ("more recently = DATE PAST_REF",)),
        ),
    ),
    Rule(
        "ref.future",
        "'the'? 'near'|'foreseeable'|'immediate'|'distant'? 'future'",
        _vague("FUTURE_REF"),
        (("in the near future", None, ("the near future = DATE FUTURE_REF",)),),
    ),
    Rule("ref.former", "'former'", _vague("PAST_REF")),
    Rule("ref.recent", "'recent'", _vague("PAST_REF")),
    Rule("ref.current", "'current'", _vague("PRESENT_REF")),
    Rule("ref.future-units", "'future' u:units", _vague("FUTURE_REF")),
    Rule(
        "ref.at-present",
        "u:'up'|'equal'|'equals'? x:(('at' 'present')|('at' 'this' 'time')|('to'|'till'|'until' 'date'))",
        lambda c: None if c.next == "of" or c.word("u") else Vague("PRESENT_REF"),
        (
            ("There is no plan at present.", None, ("at present = DATE PRESENT_REF",)),
            ("at this time of great need", None, ()),
        ),
    ),
    Rule(
        "ref.to-date",
        "'the'? u:'year'|'month'|'quarter' '-'? 'to' '-'? 'date'",
        lambda c: Date(c.u, step=0),
        (("It fell 3 % in the year to date.", "2016-11-07", ("the year to date = DATE 2016",)),),
    ),
    Rule(
        "ref.as-soon",
        "'as' 'soon' 'as' 'possible'",
        _vague("FUTURE_REF"),
        (("as soon as possible", None, ("as soon as possible = DATE FUTURE_REF",)),),
    ),
    Rule(
        "ref.past",
        "'the' ('recent'|'distant'|'not' '-'? 'too' '-'? 'distant')? 'past'",
        _vague("PAST_REF"),
        (("as in the past", None, ("the past = DATE PAST_REF",)),),
    ),
    Rule("ref.present", "'the'|'this' 'present'|'moment'", _vague("PRESENT_REF")),
    Rule("ref.present-day", "'present' '-' 'day'", _vague("PRESENT_REF")),
    Rule("ref.time-being", "'the' 'time' 'being'", _vague("PRESENT_REF")),
    Rule(
        "ref.these-days",
        "'these' 'days'",
        _vague("PRESENT_REF"),
        (("These days few believe it.", None, ("These days = DATE PRESENT_REF",)),),
    ),
    Rule("ref.term", "'the' 'short'|'near'|'long'|'medium' 'term'", _vague("FUTURE_REF")),
    Rule(
        "ref.days-to-come",
        "'the'|'coming' 'days'|'weeks'|'months'|'years' 'to' 'come'",
        _vague("FUTURE_REF"),
        (("in the days to come", None, ("the days to come = DATE FUTURE_REF",)),),
    ),
)

EVERY = (
    Rule(
        "every.unit",
        "every ('single'|'few')? o:'other'? u:unit",
        lambda c: Every(Length(((Count(Fraction(2 if c.word("o") else 1)), c.u),))),
        (("Each month it falls.", None, ("Each month = SET P1M",)),),
    ),
    Rule(
        "every.per",
        "'per' u:unit",
        lambda c: None if c.u in ("second", "minute", "hour") else Every(Length(((ONE, c.u),))),
        (("10,000 tons per month", None, ("per month = SET P1M",)), ("at 90 miles per hour", None, ())),
    ),
    Rule(
        "every.number",
        "every n:length1",
        lambda c: Every(c.n),
        (("every 40 seconds", None, ("every 40 seconds = SET PT40S",)),),
    ),
    Rule(
        "every.nth",
        "'the'? ord|'last' d_weekday|unit|d_weekend 'of'|'in' every u:'month'|'week'|'year'",
        lambda c: Every(Length(((ONE, c.u),))),
        (("on the first Tuesday of every month", None, ("the first Tuesday of every month = SET P1M",)),),
    ),
    Rule(
        "every.day-of-month",
        "'the'? d:ord ('day')? 'of' every 'month'",
        lambda c: Every(Date("day", day=integer(c.d))),
        (("paid on the 19th of every month", None, ("the 19th of every month = SET XXXX-XX-19",)),),
    ),
    Rule(
        "every.date",
        "every d:d_weekday|d_month|d_season|d_weekend|d_day|d_festival|d_quarter",
        lambda c: Every(c.d),
        (("every Monday", None, ("every Monday = SET XXXX-WXX-1",)),),
    ),
    Rule(
        "every.date-part", "every d:d_weekday p:dayless_p|dayless_c", lambda c: Every(Moment(c.d, c.p.clock, c.p.part))
    ),
    Rule(
        "every.part",
        "every p:dayless_p",
        lambda c: Every(c.p),
        (("every morning", None, ("every morning = SET XXXX-XX-XXTMO",)),),
    ),
    Rule(
        "every.weekdays",
        "('on')? x:(d:wdays)",
        lambda c: Every(Date("weekday", weekday=c.d)),
        (("closed on Mondays", None, ("Mondays = SET XXXX-WXX-1",)),),
    ),
    Rule(
        "every.weekday-parts",
        "d:d_weekday p:dayless_p",
        lambda c: Every(Moment(c.d, part=c.p.part)) if c.word("p").endswith("s") and c.d.step is None else None,
        (("on Tuesday nights", None, ("Tuesday nights = SET XXXX-WXX-2TNI",)),),
    ),
    Rule("every.weekends", "(('every' 'weekend')|'weekends')", lambda c: Every(Date("weekend", step=0))),
    Rule("every.often", "('twice'|'once')? f:often", _often, (("a daily paper", None, ("daily = SET P1D",)),)),
    Rule(
        "every.once",
        "('once'|'twice'|('three'|'four' 'times')) v:bare",
        lambda c: Every(c.v),
        (("twice a year", None, ("twice a year = SET P1Y",)),),
    ),
)
