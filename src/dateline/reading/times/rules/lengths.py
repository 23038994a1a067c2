"""Lengths: "three weeks", "a year and a half", "two-hour", "years", "decades-long"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import ONE, ends_here, integer, length
from dateline.reading.times.values import Age, Count, Length, Unit


def _counted(c: Captures) -> Length:
    return length(c.n, c.u)


def _one(c: Captures) -> Length | None:
    return length(ONE, c.u, bare=True) if c.next != "-" else None


def _plural(c: Captures) -> Length | None:
    return length(Count(None, vague=True), c.u) if c.u not in ("second",) else None


def _or_range(c: Captures) -> Length | None:
    """ "two to three weeks": the lower bound; "12 to 18 months"."""
    if not isinstance(c.a, Count) or c.a.amount is None:
        return None
    return Length(((c.a, c.u),), mod="EQUAL_OR_MORE")


def _chain(c: Captures) -> Length | None:
    order = ("year", "month", "week", "day", "hour", "minute", "second")
    first: Length = c.a
    last: Length = c.b
    if last.bare or any(term[1] not in order for term in first.terms + last.terms):
        return None
    if order.index(first.terms[-1][1]) >= order.index(last.terms[0][1]):
        return None
    return Length(first.terms + last.terms, mod=first.mod)


def _and_half(c: Captures) -> Length | None:
    count, unit = c.a.terms[-1]
    if count.amount is None:
        return None
    return Length(((Count(count.amount + Fraction(1, 2)), unit),))


def _hour_minutes(c: Captures) -> Length | None:
    """ "an hour and fifteen": the bare number is of minutes."""
    (count, unit), minutes = c.a.terms[0], integer(c.n)
    if unit != "hour" or count.amount is None or minutes is None or not 5 <= minutes < 60 or not ends_here(c):
        return None
    return Length(((count, unit), (Count(Fraction(minutes)), "minute")), mod=c.a.mod)


def _fortnight(c: Captures) -> Length:
    count = c.n if isinstance(c.n, Count) else ONE
    return Length(((replace(count, amount=count.amount * 2) if count.amount is not None else count, "week"),))


def _named(unit: Unit, count: Count = ONE) -> object:
    return lambda c: Length(((count, unit),))


RULES = (
    Rule(
        "length.counted",
        "n:num|wnum|d2|vague|yy|y3 '+'? ('more'|'fewer'|'less'|adj|'-'|'to')? ('-'? adj)? '-'? u:u",
        lambda c: (
            None
            if c.n.amount is None and c.n.vague and c.items("u")[0].lower.rstrip(".") in ("second", "min")
            else _counted(c)
        ),
        (
            ("for two more weeks", None, ("two more weeks = DURATION P2W",)),
            ("a four-day visit", None, ("four-day = DURATION P4D",)),
            ("They waited 90 days.", None, ("90 days = DURATION P90D",)),
        ),
    ),
    Rule(
        "length.h",
        "n:d2|num 'h'",
        lambda c: length(c.n, "hour") if c.n.amount is not None and c.n.amount < 200 else None,
        (("open for 3h", None, ("3h = DURATION PT3H",)),),
    ),
    Rule(
        "length.second",
        "n:num|wnum|d2 '-'? 'second'",
        lambda c: length(c.n, "second"),
        (("a 30-second clip", None, ("30-second = DURATION PT30S",)),),
    ),
    Rule(
        "length.old",
        "n:num|wnum|d2|vague|yy|y3 '-'? u:u '-'? w:'old'|'olds'|'long'",
        lambda c: _counted(c) if c.word("w") == "long" or c.u != "year" else Age(),
        (("an 8-month-old child", None, ("8-month-old = DURATION P8M",)),),
    ),
    Rule(
        "length.article",
        "'a'|'an'|'another' ('full'|'whole'|'further'|'good'|'long'|'additional'|'extra'|'entire'|'solid')? u:unit",
        _one,
        (("for a month", None, ("a month = DURATION P1M",)),),
    ),
    Rule(
        "length.all",
        "'all'|'full'|'whole' '-'? u:unit",
        lambda c: length(ONE, c.u) if c.u in ("day", "week", "month", "year") else None,
        (("They talked all day.", None, ("all day = DURATION P1D",)),),
    ),
    Rule("length.whole", "'the' 'whole'|'entire' u:unit", _one),
    Rule("length.one-more", "'one'|'1'|d2 'more' u:unit", _one),
    Rule(
        "length.the-counted",
        "'the'|'these'|'those' 'latest'? n:num|wnum|d2 adj? u:units",
        _counted,
        (("in the nine months", None, ("the nine months = DURATION P9M",)),),
    ),
    Rule(
        "length.period",
        "'a'|'an' n:num|wnum|d2|vague '-'? u:u '-'? 'period'|'span'|'stretch'",
        _counted,
        (("over a three-year period", None, ("a three-year period = DURATION P3Y",)),),
    ),
    Rule(
        "length.of-units",
        "'hundreds'|'thousands'|'dozens'|'tens' 'of' ('thousands' 'of')? u:units",
        _plural,
        (("for hundreds of years", None, ("hundreds of years = DURATION PXY",)),),
    ),
    Rule(
        "length.the-early",
        "'the' 'early'|'first'|'late'|'last'|'final'|'coming' u:units",
        lambda c: _plural(c) if c.u not in ("hour", "minute") or c.next not in ("of", "on") else None,
    ),
    Rule(
        "length.plural",
        "('many'|'the')? u:units",
        _plural,
        (("for years", None, ("years = DURATION PXY",)), ("the days of old", None, ("the days = DURATION PXD",))),
    ),
    Rule(
        "length.long",
        "u:unit|units '-'? 'long'",
        lambda c: _one(c) if c.span("u")[0] >= 0 and c.items("u")[0].lower[-1] != "s" else _plural(c),
        (("a year-long inquiry", None, ("year-long = DURATION P1Y",)),),
    ),
    Rule(
        "length.either",
        "a:num|wnum|d2 '-'|'to'|'or' b:num|wnum|d2 '-'? u:u",
        _or_range,
        (("within two to three weeks", None, ("two to three weeks = DURATION P2W EQUAL_OR_MORE",)),),
    ),
    Rule(
        "length.fortnight",
        "'a'|'the'? n:num|wnum|d2? 'fortnight'|'fortnights'",
        _fortnight,
        (("a fortnight ago", "2016-11-07", ("a fortnight ago = DATE 2016-10-24",)),),
    ),
)

LAST = (
    Rule(
        "length.unit",
        "u:unit",
        lambda c: length(ONE, c.u) if c.u in ("day", "week", "month", "year") else None,
        (("It was a busy day.", None, ("day = DURATION P1D",)),),
    ),
)

CHAINS = (
    Rule(
        "length.chain",
        "a:length (','? 'and'?) b:length",
        _chain,
        (("1 hr 4 mins", None, ("1 hr 4 mins = DURATION PT1H4M",)),),
    ),
    Rule(
        "length.and-half",
        "a:length 'and' 'a'? 'half'",
        _and_half,
        (("a year and a half", None, ("a year and a half = DURATION P1Y6M",)),),
    ),
    Rule(
        "length.hour-minutes",
        "a:length1 'and'? n:wnum|d2|num",
        lambda c: _hour_minutes(c),
        (
            ("It took one hour and fifteen.", None, ("one hour and fifteen = DURATION PT1H15M",)),
            ("in two hours ten people came", None, ("two hours = DURATION PT2H",)),
        ),
    ),
    Rule(
        "length.and-half-number",
        "a:length 'and' h:wnum",
        lambda c: _and_half(c) if c.h.amount == Fraction(1, 2) else None,
    ),
)
