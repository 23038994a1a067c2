"""The kinds of amounts: each rule looks at a numeral with the words around it and makes a draft of an amount, or does not.

Rules are tried in the order of `RULES`; the first that makes something decides. Each has examples that run as tests: text,
then (text of the span, kind, low, high, unit) or None where nothing may be found.
"""

from __future__ import annotations

from itertools import pairwise

from dateline.reading.amounts.ages import age_rule
from dateline.reading.amounts.labels import is_address, is_code, is_label, is_name, is_ratio
from dateline.reading.amounts.modifiers import CHANGES
from dateline.reading.amounts.numbers import Word, numeral_at
from dateline.reading.amounts.units import measures, money, singular
from dateline.reading.amounts.view import Draft, Rule, View

#: signs of money that may stand behind the number
_BEHIND = frozenset("€£$₽₴₺₹₸₪₦₩")


def money_rule(view: View) -> Draft | None:
    """Symbols, codes and names of money before or after the number."""
    n = view.numeral
    code, first = _sign_before(view)
    noun, last = _money_noun(view, n.last)
    if code is None and noun is None:
        noun, last = _sign_behind(view)
    if code is None and noun is None:
        return None
    share = 100.0 if view.lower(last - 1) in ("cent", "cents", "pence", "p") else 1.0
    return Draft(first, last, "money", n.low / share, n.high / share, code or noun, n.vague)


def _sign_before(view: View) -> tuple[str | None, int]:
    """(code, first word) of a symbol or code before the number: "US$ 5", "EUR 5", "Rs. 5"."""
    n, table = view.numeral, money()
    for width in (3, 2, 1):
        before = view.row[max(0, n.first - width) : n.first]
        text = "".join(w.text for w in before)
        sure = view.joined(n.first) or not text.isalpha() or len(text) > 1
        if text in _LETTERS and n.low < 20 and n.low == int(n.low) and n.last == n.first + 1:
            return None, n.first  # "the N7 road"
        if len(before) == width and text in table.symbols and n.figures and sure and _glued(before):
            return view.countries.symbol(text, before[0].start, table), n.first - width
    if n.first and view.row[n.first - 1].text in table.codes:
        return table.codes[view.row[n.first - 1].text], n.first - 1
    return None, n.first


def _sign_behind(view: View) -> tuple[str | None, int]:
    """(code, word after) of a symbol or code behind the number: "5 €", "5 EUR", "75p"."""
    last, table = view.numeral.last, money()
    text = view.row[last].text if last < len(view.row) else ""
    if text in table.codes or text in _BEHIND:
        return table.codes.get(text) or table.symbols.get(text), last + 1
    if text == "p" and view.joined(last) and view.numeral.figures:
        return "GBP", last + 1
    return None, last


#: currency signs that are letters, as names of roads and posts are too
_LETTERS = frozenset("NPRK")


def _glued(row: list[Word]) -> bool:
    return all(a.end == b.start for a, b in pairwise(row))


def _money_noun(view: View, i: int) -> tuple[str | None, int]:
    """(code, word after) of a money noun at `i`, of one to three words, "of" before it allowed ("millions of dollars")."""
    table = money()
    at = i + 1 if view.lower(i) == "of" and view.numeral.vague else i
    at = at + 1 if view.lower(at) == "-" and view.joined(at) else at
    for width in (3, 2, 1):
        if at + width <= len(view.row):
            words = [w.text for w in view.row[at : at + width]]
            form = " ".join([*words[:-1], singular(words[-1])]).lower()
            if form in table.nouns:
                return view.countries.noun(form, view.row[at].start, table), at + width
    return None, i


def percent_rule(view: View) -> Draft | None:
    """Percent and percentage points."""
    n, i = view.numeral, view.numeral.last
    i = (
        i + 1
        if view.lower(i) == "-" and view.joined(i) and view.lower(i + 1) in ("percent", "per", "percentage")
        else i
    )
    if view.lower(i) in ("%", "percent", "pc", "percentage"):
        end = i + 1
    elif view.lower(i) == "per" and view.lower(i + 1) == "cent":
        end = i + 2
    elif view.lower(i) == "basis" and view.lower(i + 1) in ("point", "points"):
        return Draft(n.first, i + 2, "percent", n.low / 100, n.high / 100, "point", n.vague)
    elif view.lower(i) in ("point", "points") and _of_shares(view):
        return view.draft(i + 1, "percent", "point")
    else:
        return None
    if view.lower(end) in ("point", "points"):
        return view.draft(end + 1, "percent", "point")
    return view.draft(end, "percent", "%") if view.lower(i) != "percentage" else None


def _of_shares(view: View) -> bool:
    """Whether bare points are points of a share: a lead, a margin, a gap, or a percentage said before in the sentence."""
    if view.numeral.high > 100:
        return False
    if view.earlier and view.earlier.kind == "percent":
        return True
    near = {view.lower(view.numeral.first - k) for k in range(1, 7)}
    return bool(
        near
        & {
            "lead",
            "leads",
            "leading",
            "trails",
            "trailing",
            "margin",
            "gap",
            "swing",
            "ahead",
            "behind",
            "approval",
            "support",
        }
    )


def score_rule(view: View) -> Draft | None:
    """Results of votes and games: "3-1", "52 to 48", "52-48"."""
    n, i = view.numeral, view.numeral.last
    if not n.figures or n.last != n.first + 1:
        return None
    dash = view.lower(i) in ("-", "–") and view.joined(i) and view.joined(i + 1) and view.lower(i + 1).isdigit()
    if dash and not (view.lower(i + 2) in ("-", "–") and view.joined(i + 2)):
        near = {view.lower(k) for k in (*range(n.first - 4, n.first), i + 2, i + 3)}
        other = numeral_at(view.row, i + 1)
        again = view.earlier is not None and view.earlier.kind == "score"
        return Draft(n.first, i + 2, "score", n.low, other.low) if other and (again or near & _SCORE_WORDS) else None
    hyphens = [view.lower(k) for k in (i, i + 1, i + 2)] == ["-", "to", "-"]
    other = numeral_at(view.row, i + 3) if hyphens and i + 3 < len(view.row) else None
    if other and other.figures and view.joined(i + 3):
        return Draft(n.first, other.last, "score", n.low, other.low)
    if any(view.lower(n.first - k) in CHANGES for k in (2, 3)):
        return None  # "fell by 9,000 to 210,000"
    by_votes = view.lower(n.first - 1) in ("by", "voted", "vote", "went") or view.lower(n.first - 2) == "vote"
    if view.lower(i) in ("to", "votes", "goals", "points") and by_votes:
        j = i + 1 if view.lower(i) == "to" else i + 2
        other = numeral_at(view.row, j) if view.lower(j - 1) == "to" and j < len(view.row) else None
        if other and other.figures:
            return Draft(n.first, other.last, "score", n.low, other.low)
    return None


_SCORE_WORDS = frozenset(
    "won win wins beat beats lost lose drew draw defeated defeat vote voted votes victory win score lead led leading ruled ruling passed "
    "decision majority goal goals approved rejected match game ahead ended finished final draws drawn declared innings stumps edged thrashed aggregate half-time halftime".split()
)


def measure_rule(view: View) -> Draft | None:
    """Lengths, areas, weights, volumes, speeds, temperatures, magnitudes."""
    n, i = view.numeral, view.numeral.last
    table = measures()
    i = i + 1 if view.lower(i) == "-" and view.joined(i) else i
    i = i + 1 if view.lower(i) == "of" and n.vague else i
    for width in (3, 2):
        row = view.row[i : i + width]
        form: tuple[str, ...] = ("".join(w.text for w in row).lower(),)
        if form in table and len(row) == width and _glued(row):
            return view.draft(i + width, "measure", table[form])
    for width in (4, 3, 2, 1):
        form = tuple(view.lower(k) for k in range(i, i + width))
        if form in table and i + width <= len(view.row) and _as_unit(view, i, form):
            return view.draft(i + width, "measure", table[form])
    if view.lower(i) in _DEGREES and view.joined(i) and view.row[i].text.isupper() and n.figures and n.high <= 130:
        return view.draft(i + 1, "measure", _DEGREES[view.lower(i)])
    if view.lower(n.first - 1) == "magnitude" and n.high < 11:
        return view.draft(n.last, "measure", "magnitude", n.first - 1)
    if n.figures and n.high < 10 and n.low != int(n.low) and view.lower(n.last) in ("quake", "earthquake", "tremor"):
        return view.draft(n.last, "measure", "magnitude")
    return None


#: "31C", "90F": a capital right after the figure
_DEGREES = {"c": "°C", "f": "°F"}


def _as_unit(view: View, i: int, form: tuple[str, ...]) -> bool:
    """Whether a short form is a unit here: "5 in" and "3 ha" need care, a lone letter must be glued or lower case."""
    return len(form) > 1 or len(form[0]) > 1 or view.joined(i) or view.row[i].text == "m"


#: "on one hand", "at one point": no count
_IDIOMS = frozenset("hand side point thing way another day time on more in out by and of".split())


def count_rule(view: View) -> Draft | None:
    """A number of something, where no label stands before it and no mark makes it a code."""
    n = view.numeral
    if view.lower(n.last) == "-" and view.joined(n.last) and view.lower(n.last + 1) in ("time", "times", "fold"):
        return None  # "eight-time champion"
    if is_label(view) or is_code(view) or is_address(view) or is_ratio(view) or is_name(view):
        return None
    if n.high == 1.0 and not n.figures and not (_one_of_a_kind(view) or _one_of_them(view)):
        return None
    if view.lower(n.first - 1) == "in" and view.lower(n.last) in (".", ",", "") and n.high == 2.0 and not n.figures:
        return None  # "cut in two"
    return Draft(n.first, n.last, "count", n.low, n.high, None, n.vague)


def _one_of_a_kind(view: View) -> bool:
    """Whether "one" counts the noun after it ("one civilian")."""
    n = view.numeral
    return (
        view.noun_after and view.lower(n.last) not in _IDIOMS and view.lower(n.first - 1) not in ("no", "the", "this")
    )


def _one_of_them(view: View) -> bool:
    """Whether "one" is of a set that was counted before: "six people, one of them a child"."""
    i = view.numeral.last
    return (view.earlier is not None and view.earlier.kind == "count" and view.lower(i) == "of") and view.lower(
        i + 1
    ) in (
        "them",
        "whom",
    )


RULES = (
    Rule("amount.money", money_rule, (
        ("a loan of $ 1.5 billion", ("$ 1.5 billion", "money", 1.5e9, 1.5e9, "USD")),
        ("it paid £3m in fines", ("£3m", "money", 3e6, 3e6, "GBP")),
        ("half a million euros were lost", ("half a million euros", "money", 5e5, 5e5, "EUR")),
        ("one and a half billion dollars", ("one and a half billion dollars", "money", 1.5e9, 1.5e9, "USD")),
        ("fined 200 Belarusian roubles", ("200 Belarusian roubles", "money", 200.0, 200.0, "BYN")),
        ("owed Rs 25 crore to farmers", ("Rs 25 crore", "money", 25e7, 25e7, "INR")),
        ("tens of millions of dollars", ("tens of millions of dollars", "money", 2e7, 1e8 - 1, "USD")),
        ("losses of $30-40 million", ("$30-40 million", "money", 3e7, 4e7, "USD")),
        ("between $2bn and $3bn", ("between $2bn and $3bn", "money", 2e9, 3e9, "USD")),
        ("EUR 40 bn in aid", ("EUR 40 bn", "money", 4e10, 4e10, "EUR")),
    )),
    Rule("amount.percent", percent_rule, (
        ("turnout fell to 38.5%", ("38.5%", "percent", 38.5, 38.5, "%")),
        ("twelve per cent of voters", ("twelve per cent", "percent", 12.0, 12.0, "%")),
        ("rose by 2 percentage points", ("2 percentage points", "percent", 2.0, 2.0, "point")),
    )),
    Rule("amount.age", age_rule, (
        ("the head of state, 66 years old, left", ("66 years old", "age", 66.0, 66.0, "year")),
        ("a 19-year-old student", ("19-year-old", "age", 19.0, 19.0, "year")),
        ("Marta Quell, 44, said", ("44", "age", 44.0, 44.0, "year")),
        ("a boy aged 12 was hurt", ("12", "age", 12.0, 12.0, "year")),
        ("jabs for everyone over 70", ("over 70", "age", 70.0, None, "year")),
        ("girls under the age of 16 were sent home", ("under the age of 16", "age", None, 16.0, "year")),
        ("a girl of 7, lost in the crowd, was found", ("7", "age", 7.0, 7.0, "year")),
    )),
    Rule("amount.score", score_rule, (
        ("the court ruled 5-4 for the state", ("5-4", "score", 5.0, 4.0, None)),
        ("adopted by 52 to 48", ("52 to 48", "score", 52.0, 48.0, None)),
    )),
    Rule("amount.measure", measure_rule, (
        ("a 6.1-magnitude quake", ("6.1-magnitude", "measure", 6.1, 6.1, "magnitude")),
        ("it was minus 18°C", ("minus 18°C", "measure", -18.0, -18.0, "°C")),
        ("winds of 140 km/h", ("140 km/h", "measure", 140.0, 140.0, "km/h")),
        ("30 km from the border", ("30 km", "measure", 30.0, 30.0, "km")),
        ("1,200 square kilometres burned", ("1,200 square kilometres", "measure", 1200.0, 1200.0, "km2")),
        ("a 20-tonne truck", ("20-tonne", "measure", 20.0, 20.0, "t")),
        ("it fell to -31C in the hills", ("-31C", "measure", -31.0, -31.0, "°C")),
        ("thousands of tonnes of grain", ("thousands of tonnes", "measure", 2e3, 9999.0, "t")),
    )),
    Rule("amount.count", count_rule, (
        ("tens of thousands of demonstrators marched", ("tens of thousands", "count", 2e4, 99999.0, None)),
        ("police held 1,250 people", ("1,250", "count", 1250.0, 1250.0, None)),
        ("twenty-six men escaped", ("twenty-six", "count", 26.0, 26.0, None)),
        ("dozens were hurt", ("dozens", "count", 24.0, 99.0, None)),
        ("several hundred workers walked out", ("several hundred", "count", 300.0, 900.0, None)),
        ("cases of COVID-19 rose", None),
        ("under Article 5 of the treaty", None),
        ("the G7 met", None),
        ("call 0800-555-0199 now", None),
        ("on one hand", None),
        ("the office at 14 Harbour Street", None),
        ("Bus 40 runs to the zoo", None),
        ("ring 020 7946 0958 for help", None),
        ("two or three men fled", ("two or three", "count", 2.0, 3.0, None)),
    )),
)  # fmt: skip
