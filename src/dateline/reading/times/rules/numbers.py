"""Numbers in words, halves and vague counts: "twenty-four", "two and a half", "several"."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.rules.make import integer
from dateline.reading.times.values import Count, Ordinal


def _sum(c: Captures) -> Count:
    return Count(c.a.amount + c.b.amount)


def _scaled(c: Captures) -> Count | None:
    first = c.a.amount if c.a is not None else Fraction(1)
    if first is None or (c.b is not None and c.span("x")[0] < 0 and c.next in ("hundred", "thousand")):
        return None
    rest = c.b.amount if c.b is not None else Fraction(0)
    if c.o is not None:
        if rest is None or rest % 10 or rest < 20:
            return None
        rest += c.o.amount
    return Count(first * c.s.amount + rest) if rest < c.s.amount else None


def _with_half(c: Captures) -> Count | None:
    return Count(c.a.amount + Fraction(1, 2)) if c.a.amount is not None else None


def _with_fraction(c: Captures) -> Count | None:
    return Count(c.a.amount + c.f.fraction) if c.f.fraction is not None and c.a.amount is not None else None


def _tens_ordinal(c: Captures) -> Ordinal:
    return Ordinal(int(c.a.amount) + c.b.place)


def _year_words(c: Captures) -> int | None:
    """ "nineteen ninety-six", "twenty twelve", "nineteen hundred (and) five"."""
    head = integer(c.a)
    tail = (integer(c.t) or 0) + (integer(c.o) or 0)
    if (
        head is None
        or not 10 <= head <= 20
        or (tail < 10 and not c.span("h")[1] > 0 and c.word("z") not in ("oh", "o"))
    ):
        return None
    if head <= 12 and tail < 60 and not c.span("h")[1] > 0:
        return None  # "ten thirty" is a time of day
    return head * 100 + tail


def _constant(value: Any) -> Any:
    return lambda c: value


RULES = (
    Rule(
        "number.tens-ones",
        "a:tens '-'? b:ones",
        _sum,
        (("twenty-four hours", None, ("twenty-four hours = DURATION PT24H",)),),
    ),
    Rule(
        "number.scaled",
        "(a:num|card|ones|'a')? s:scale ('and'? b:num|card|ones ('-'? o:ones)?)?",
        lambda c: None if c.word("a") == "" else _scaled(c) if c.a is not None else _scaled_article(c),
        (("two hundred years", None, ("two hundred years = DURATION P200Y",)),),
    ),
    Rule("number.scaled-alone", "x:(a:num|card|ones s:scale) card|ones 'hundred'", _scaled),
    Rule(
        "number.thousands",
        "a:wnum 'and'? b:wnum",
        lambda c: _thousands(c),
        (
            (
                "In one thousand seven hundred and eighty nine",
                None,
                ("one thousand seven hundred and eighty nine = DATE 1789",),
            ),
        ),
    ),
    Rule(
        "number.and-a-half",
        "a:num|card|ones 'and' 'a'|'an'|'one'? '-'? 'half'",
        _with_half,
        (("for two and a half years", None, ("two and a half years = DURATION P2Y6M",)),),
    ),
    Rule(
        "number.and-quarters",
        "x:(a:num|card|ones 'and' 'a'|'an'|'one'|'two'|'three'? '-'? 'quarter'|'quarters' (('of' 'a'|'an'?)|'-')?) u",
        lambda c: _with_quarters(c),
        (
            ("for one and a quarter hours", None, ("one and a quarter hours = DURATION PT1H15M",)),
            ("two and three quarters of an hour", None, ("two and three quarters of an hour = DURATION PT2H45M",)),
        ),
    ),
    Rule(
        "number.quarters-of",
        "x:('a'|'one'|'three' '-'? 'quarter'|'quarters' ('of' 'a'|'an')) u",
        lambda c: Count(_quarters(c.word("x"))),
        (("three quarters of an hour late", None, ("three quarters of an hour = DURATION PT45M",)),),
    ),
    Rule(
        "number.vulgar",
        "a:num? '-'|'and'? f:vulgar",
        lambda c: Count((c.a.amount if c.a is not None and c.a.amount is not None else 0) + c.f.amount),
        (("after 2½ years", None, ("2½ years = DURATION P2Y6M",)),),
    ),
    Rule(
        "number.fraction",
        "a:num '-'? f:fraction",
        _with_fraction,
        (("5 1/2 hours", None, ("5 1/2 hours = DURATION PT5H30M",)),),
    ),
    Rule(
        "number.only-fraction",
        "x:(f:fraction 'of'? 'a'|'an'|'-'?) u",
        lambda c: Count(c.f.fraction) if c.f.fraction is not None and c.f.last in (2, 3, 4) else None,
    ),
    Rule(
        "number.half",
        "x:('a'? 'half' 'of'? ('a'|'an')? '-'?) u",
        _constant(Count(Fraction(1, 2))),
        (("half an hour", None, ("half an hour = DURATION PT30M",)),),
    ),
    Rule(
        "number.couple",
        "('a'|'the')? 'couple' 'of'?",
        lambda c: Count(Fraction(2), mod="APPROX"),
        (("a couple of years", None, ("a couple of years = DURATION P2Y APPROX",)),),
    ),
    Rule("number.pair", "('a')? 'pair' 'of'", _constant(Count(Fraction(2)))),
    Rule(
        "number.dozen",
        "'a'? w:'dozen'|'dozens' 'of'?",
        lambda c: Count(Fraction(12)) if c.word("w") == "dozen" else Count(None, vague=True),
    ),
    Rule(
        "number.few",
        "(('a'|'the' 'good'|'very'? 'few')|few) ('more'|'dozen'|'hundred'|'thousand')?",
        lambda c: Count(None, vague=True),
        (("several days", None, ("several days = DURATION PXD",)),),
    ),
    Rule("number.some", "x:('some'|'countless'|'various'|'untold') units", lambda c: Count(None, vague=True)),
    Rule("number.word", "a:card", lambda c: Count(c.a.amount)),
    Rule(
        "number.ordinal-tens",
        "a:tens '-'? b:ordones",
        _tens_ordinal,
        (("May twenty-second, 1998", None, ("May twenty-second, 1998 = DATE 1998-05-22",)),),
    ),
    Rule(
        "number.year-words",
        "a:teens|tens h:'hundred'? ('and')? z:('oh'|'o')? t:tens|teens? '-'? o:ones?",
        _year_words,
        (("It was nineteen ninety-six.", None, ("nineteen ninety-six = DATE 1996",)),),
    ),
)


def _quarters(words: str) -> Fraction:
    """The part of one that "a quarter", "three quarters" means in a run of words."""
    said = words.split()
    place = max(said.index(word) for word in ("quarter", "quarters") if word in said)
    before = [word for word in said[:place] if word != "-"][-1]
    return Fraction({"two": 2, "three": 3}.get(before, 1), 4)


def _with_quarters(c: Captures) -> Count | None:
    """ "one and a quarter", "two and three quarters of an"."""
    return Count(c.a.amount + _quarters(c.word("x"))) if c.a.amount is not None else None


def _thousands(c: Captures) -> Count | None:
    """ "one thousand" and "seven hundred and eighty nine"."""
    first, rest = integer(c.a), integer(c.b)
    told = first and rest and c.word("a").endswith("thousand") and 100 <= rest < 1000
    return Count(Fraction(first + rest)) if told and first is not None and rest is not None else None


def _scaled_article(c: Captures) -> Count:
    return Count(c.s.amount + (c.b.amount if c.b is not None else 0))
