"""Modifiers around what the other rules found: "early next year", "the end of May", "about", "more than", "at least"."""

from __future__ import annotations

from typing import Any

from dateline.reading.times.grammar import Captures, Rule
from dateline.reading.times.values import Date, Length, Nth, Shift, Value, with_mod


def _mod(mod: str) -> Any:
    return lambda c: None if isinstance(c.v, Length) else with_mod(c.v, mod)


def _about(c: Captures) -> Value | None:
    """ "around May 1"; not "a way around Friday's vote"."""
    return None if c.next == "'s" else with_mod(c.v, "APPROX")


def _length_mod(mod: str) -> Any:
    def build(c: Captures) -> Value | None:
        value = c.v
        return with_mod(value, mod) if isinstance(value, Length | Shift) else None

    return build


def _more(c: Captures) -> Value | None:
    """ "more than a month"; "over" only before a counted length: "over the past year" says when."""
    length = c.v.length if isinstance(c.v, Shift) else c.v
    loose = length.direction or length.terms[0][0].amount is None
    loose = loose or c.word("v").endswith(("period", "span", "stretch"))
    return None if c.word("o") == "" and loose else with_mod(c.v, "MORE_THAN")


def _earlier_in(c: Captures) -> Value | None:
    later = c.word("w") == "later"
    coarse = isinstance(c.v, Date) and c.v.grain in ("year", "decade")
    return with_mod(c.v, ("ON_OR_AFTER" if coarse else "END") if later else "START")


def _edge(mod: str) -> Any:
    def build(c: Captures) -> Value | None:
        if isinstance(c.v, Nth):
            return None
        return with_mod(c.v, mod)

    return build


def _later_part(c: Captures) -> Value | None:
    return with_mod(c.v, "END" if c.word("p") in ("latter", "later", "second") else "START")


MODS = (
    Rule(
        "mod.early",
        "'the'? 'very'? 'early' '-'? ('in'|'on' 'the'?)? v:date|moment|shift|nth",
        _mod("START"),
        (("early next year", "1989-10-26", ("early next year = DATE 1990 START",)),),
    ),
    Rule(
        "mod.late",
        "'the'? 'very'? 'late' '-'? 'in'|'on'? v:date|moment|shift|nth",
        _mod("END"),
        (("in late September", "1989-10-26", ("late September = DATE 1989-09 END",)),),
    ),
    Rule(
        "mod.mid",
        "'the'? mid '-'? ('of')? v:date|moment|nth",
        _mod("MID"),
        (("in mid-November", "1989-11-28", ("mid-November = DATE 1989-11 MID",)),),
    ),
    Rule(
        "mod.start",
        "'the'? ('very')? start 'of' v:date|shift|nth",
        _edge("START"),
        (("at the beginning of October", "1989-11-28", ("the beginning of October = DATE 1989-10 START",)),),
    ),
    Rule(
        "mod.end",
        "'the'? 'very'? 'end' 'of' v:date|shift|nth",
        _edge("END"),
        (("by the end of 1990", None, ("the end of 1990 = DATE 1990 END",)),),
    ),
    Rule(
        "mod.end-of-year",
        "'by'|'until'|'before'|'at'|'the' x:('end' 'of' u:'year'|'month')",
        lambda c: Date(c.u, step=0, mod="END"),
        (("It opens by end of year.", "2016-11-07", ("end of year = DATE 2016 END",)),),
    ),
    Rule(
        "mod.end-shorthand",
        "'the'? e:'eoy'|'eom'",
        lambda c: Date("year" if c.word("e") == "eoy" else "month", step=0, mod="END"),
        (("ready by EOY", "2016-11-07", ("EOY = DATE 2016 END",)),),
    ),
    Rule("mod.year-end", "'the'? y:'year' poss_s? '-'? 'end'", lambda c: Date("year", step=0, mod="END")),
    Rule("mod.month-end", "u:'month'|'week'|'quarter' poss_s? '-'? 'end'", lambda c: Date(c.u, step=0, mod="END")),
    Rule(
        "mod.part-of",
        "'the'? 'latter'|'later'|'second'|'last' 'half'|'part' 'of' v:d_month|d_decade|d_century|d_week",
        _edge("END"),
    ),
    Rule(
        "mod.part-of-unit",
        "'the'? p:'latter'|'later'|'second'|'early'|'first' 'half'|'part'|'months'|'days' 'of' v:stepped",
        _later_part,
    ),
    Rule(
        "mod.first-part-of",
        "'the'? 'first'|'early' 'half'|'part' 'of' v:d_month|d_decade|d_century|d_week",
        _edge("START"),
    ),
    Rule(
        "mod.earlier",
        "w:'earlier'|'later' ('on'|'in')? v:date|moment",
        _earlier_in,
        (("earlier this month", "1989-10-26", ("earlier this month = DATE 1989-10 START",)),),
    ),
    Rule("mod.date-early", "v:d_year|d_month|d_week 'early'|'late' ", lambda c: None),
    Rule(
        "mod.about",
        "x:(about v:date|moment|shift|nth|length)",
        _about,
        (("around Nov. 1", "1989-10-26", ("around Nov. 1 = DATE 1989-11-01 APPROX",)),),
    ),
    Rule("mod.or-so", "v:length|shift|date 'or' 'so'|'two'|'more'", lambda c: with_mod(c.v, "APPROX")),
    Rule(
        "mod.length-or-so-ago",
        "v:length 'or' 'so' ago",
        lambda c: Shift(c.v, -1, mod="APPROX"),
        (("a week or so ago", "2016-11-07", ("a week or so ago = DATE 2016-10-31 APPROX",)),),
    ),
    Rule(
        "mod.nearly",
        "'just'? nearly v:length|shift|date",
        _length_mod("LESS_THAN"),
        (("nearly three years", None, ("nearly three years = DURATION P3Y LESS_THAN",)),),
    ),
    Rule(
        "mod.more",
        "'just'|'well'|'slightly'? (o:('more' 'than')|'over') v:length|shift",
        _more,
        (("for more than a month", None, ("more than a month = DURATION P1M MORE_THAN",)),),
    ),
    Rule("mod.less", "'no'|'not' 'less'|'fewer' 'than' v:length|shift", _length_mod("EQUAL_OR_MORE")),
    Rule(
        "mod.less-than",
        "'just'|'slightly'|'well'? (('less'|'fewer' 'than')|'under') v:length|shift",
        _length_mod("LESS_THAN"),
        (("rebuilt in just under a month", None, ("just under a month = DURATION P1M LESS_THAN",)),),
    ),
    Rule(
        "mod.at-least",
        "'at' 'least' v:length|shift",
        lambda c: with_mod(c.v, "EQUAL_OR_MORE"),
        (("at least 30 days", None, ("at least 30 days = DURATION P30D EQUAL_OR_MORE",)),),
    ),
    Rule(
        "mod.at-most",
        "(('at' 'most')|('up' 'to')|('no'|'not' 'more'|'longer' 'than')|('a' 'maximum' 'of')) v:length",
        lambda c: with_mod(c.v, "EQUAL_OR_LESS"),
        (("up to 180 days", None, ("up to 180 days = DURATION P180D EQUAL_OR_LESS",)),),
    ),
    Rule("mod.only", "'only'|'just' x:(v:length)", lambda c: None),
    Rule(
        "mod.or-later",
        "v:d_year|d_month (('or'|'and' 'beyond'|'after'|'thereafter')|('or' 'later'))",
        lambda c: with_mod(c.v, "ON_OR_AFTER"),
        (("due in 1994 or later", None, ("1994 or later = DATE 1994 ON_OR_AFTER",)),),
    ),
)
