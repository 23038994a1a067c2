"""The kinds of amounts: each rule looks at a numeral with the words around it and makes a draft of an amount, or does not.

Rules are tried in the order of `RULES`; the first that makes something decides. Each has examples that run as tests: text,
then (text of the span, kind, low, high, unit) or None where nothing may be found.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from dateline.model import AmountKind
from dateline.reading.amounts.numbers import SCALES, Numeral, Word, numeral_at
from dateline.reading.amounts.units import measures, money, singular


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount before modifiers and what is counted: the words that it covers, and what it says."""

    first: int
    last: int
    kind: AmountKind
    low: float
    high: float
    unit: str | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The words of a text and the numeral looked at; `country`: ISO alpha-3 of the outlet."""

    row: list[Word]
    numeral: Numeral
    country: str | None

    def lower(self, i: int) -> str:
        """The lower-case word at `i`, "" outside."""
        return self.row[i].lower if 0 <= i < len(self.row) else ""

    def joined(self, i: int) -> bool:
        """Whether word `i` follows the word before without white space."""
        return 0 < i < len(self.row) and self.row[i].start == self.row[i - 1].end


Example = tuple[str, tuple[str, str, float | None, float | None, str | None] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of amount: its name, what makes it, and examples."""

    name: str
    build: Callable[[View], Draft | None]
    examples: tuple[Example, ...]


#: words before a number that make it a name or a label, not a quantity
LABELS = frozenset(
    "article articles section chapter paragraph page pages no nos number numbers room flight route highway channel unit brigade division "
    "regiment resolution act rule clause level phase type category class grade group block sector zone area line platform gate track "
    "radio fm psalm verse volume issue part version windows boeing airbus apollo formula covid title bill case case file code".split()
)


def money_rule(view: View) -> Draft | None:
    """Symbols, codes and names of money before or after the number."""
    n = view.numeral
    table = money()
    first, last = n.first, n.last
    code = None
    for width in (3, 2, 1):
        if n.first - width >= 0:
            before = view.row[n.first - width : n.first]
            text = "".join(w.text for w in before)
            if (
                text in table.symbols
                and n.figures
                and (view.joined(n.first) or not text.isalpha() or len(text) > 1)
                and _glued(before)
            ):
                code, first = table.local.get((view.country or "", text), table.symbols[text]), n.first - width
                break
    if code is None and n.first and view.row[n.first - 1].text in table.codes:
        code, first = table.codes[view.row[n.first - 1].text], n.first - 1
    noun, after = _money_noun(view, last)
    if code is None and noun is None and last < len(view.row):
        text = view.row[last].text
        if text in ("€", "£", "$", "₽", "₴", "₺", "₹", "₸") or text in table.codes:
            code, last = table.codes.get(text) or table.symbols[text], last + 1
    if noun is not None:
        code, last = (noun if code is None else code), after
    if code is None:
        return None
    low, high = (n.low / 100, n.high / 100) if view.lower(last - 1) in ("cent", "cents") else (n.low, n.high)
    return Draft(first, last, "money", low, high, code, n.vague)


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
                return table.local.get((view.country or "", form), table.nouns[form]), at + width
    return None, i


def percent_rule(view: View) -> Draft | None:
    """Percent and percentage points."""
    n, i = view.numeral, view.numeral.last
    i = i + 1 if view.lower(i) == "-" and view.joined(i) and view.lower(i + 1) in ("percent", "per") else i
    if view.lower(i) in ("%", "percent", "pc"):
        end = i + 1
    elif view.lower(i) == "per" and view.lower(i + 1) == "cent":
        end = i + 2
    elif view.lower(i) == "percentage" and view.lower(i + 1) in ("point", "points"):
        return Draft(n.first, i + 2, "percent", n.low, n.high, "point", n.vague)
    else:
        return None
    if view.lower(end) in ("point", "points"):
        return Draft(n.first, end + 1, "percent", n.low, n.high, "point", n.vague)
    return Draft(n.first, end, "percent", n.low, n.high, "%", n.vague)


def age_rule(view: View) -> Draft | None:
    """ "66 years old", "66-year-old", "aged 66", "at the age of 66", and ", 66," after a name."""
    n, i = view.numeral, view.numeral.last
    hyphen = view.lower(i) == "-" and view.joined(i)
    j = i + 1 if hyphen else i
    if view.lower(j) in ("year", "years", "month", "months") and n.low == n.high:
        unit = view.lower(j).rstrip("s")
        k = j + 2 if view.lower(j + 1) == "-" else j + 1
        if view.lower(k) in ("old", "olds"):
            return Draft(n.first, k + 1, "age", n.low, n.high, unit)
        if view.lower(k) == "of" and view.lower(k + 1) == "age":
            return Draft(n.first, k + 2, "age", n.low, n.high, unit)
    before = (view.lower(n.first - 2), view.lower(n.first - 1))
    if before[1] == "aged" or before == ("age", "of") or (before[1] == "age" and n.high < 120):
        return Draft(n.first, n.last, "age", n.low, n.high, "year") if n.high < 120 else None
    named = n.first > 1 and view.row[n.first - 2].text[0].isupper() and before[1] == ","
    if (
        n.figures
        and named
        and view.lower(n.last) in (",", ".", ")", ";")
        and 0 < n.low < 110
        and n.low == int(n.low)
        and n.last == n.first + 1
    ):
        return Draft(n.first, n.last, "age", n.low, n.high, "year") if _is_person_name(view, n.first - 2) else None
    return None


def _is_person_name(view: View, i: int) -> bool:
    """Whether two capitalised words stand before (a person's name, not a month or a lone place)."""
    return i > 0 and view.row[i - 1].text[:1].isupper() and view.row[i].text.isalpha() and view.lower(i) not in _MONTHS


_MONTHS = frozenset("january february march april may june july august september october november december".split())


def score_rule(view: View) -> Draft | None:
    """Results of votes and games: "3-1", "52 to 48", "52-48"."""
    n, i = view.numeral, view.numeral.last
    if not n.figures or n.last != n.first + 1:
        return None
    if view.lower(i) in ("-", "–") and view.joined(i) and view.joined(i + 1) and view.lower(i + 1).isdigit():
        other = numeral_at(view.row, i + 1)
        cue = {
            view.lower(n.first - 1),
            view.lower(n.first - 2),
            view.lower(n.first - 3),
            view.lower(i + 2),
            view.lower(i + 3),
        }
        if other and cue & _SCORE_WORDS and not (view.lower(i + 2) in ("-", "–") and view.joined(i + 2)):
            return Draft(n.first, i + 2, "score", n.low, other.low)
    if view.lower(i) in ("to", "votes") and view.lower(n.first - 1) in ("by", "voted", "vote"):
        j = i + 1 if view.lower(i) == "to" else i + 2
        other = numeral_at(view.row, j) if view.lower(j - 1) == "to" and j < len(view.row) else None
        if other and other.figures:
            return Draft(n.first, other.last, "score", n.low, other.low)
    return None


_SCORE_WORDS = frozenset(
    "won win wins beat beats lost lose drew draw defeated defeat vote voted votes victory win score lead led leading ruled ruling passed "
    "decision majority goal goals approved rejected match game ahead".split()
)


def measure_rule(view: View) -> Draft | None:
    """Lengths, areas, weights, volumes, speeds."""
    n, i = view.numeral, view.numeral.last
    table = measures()
    i = i + 1 if view.lower(i) == "-" and view.joined(i) else i
    i = i + 1 if view.lower(i) == "of" and n.vague else i
    for width in (4, 3, 2, 1):
        form = tuple(view.lower(k) for k in range(i, i + width))
        if form in table and i + width <= len(view.row) and _as_unit(view, i, form):
            return Draft(n.first, i + width, "measure", n.low, n.high, table[form], n.vague)
    joined = "".join(w.text for w in view.row[i : i + 3]).lower()
    for width in (3, 2):
        form = ("".join(w.text for w in view.row[i : i + width]).lower(),)
        if form in table and joined:
            return Draft(n.first, i + width, "measure", n.low, n.high, table[form], n.vague)
    return None


def _as_unit(view: View, i: int, form: tuple[str, ...]) -> bool:
    """Whether a short form is a unit here: "5 in" and "3 ha" need care, a lone letter must be glued or lower case."""
    return len(form) > 1 or len(form[0]) > 1 or view.joined(i)


ORDINAL_WORDS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth".split()
)
ORDINALS = {w: float(i) for i, w in enumerate(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth".split(), start=1
)} | {"thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "hundredth": 100.0}  # fmt: skip


def count_rule(view: View) -> Draft | None:
    """A number of something, where no label stands before it and no mark makes it a code."""
    n = view.numeral
    if _is_label(view) or _is_code(view):
        return None
    if n.low == n.high == 1.0 and not n.figures:
        return None
    return Draft(n.first, n.last, "count", n.low, n.high, None, n.vague)


def _is_label(view: View) -> bool:
    """Whether the word before makes the number a label: "Article 5", "No. 3", "G7", "Boeing 737"."""
    i = view.numeral.first - 1
    if i < 0 or not view.numeral.figures:
        return False
    before = view.row[i]
    if before.lower in LABELS or before.text in ("#", "№"):
        return True
    glued = view.joined(view.numeral.first)
    if glued and (before.text[-1].isalpha() or before.text in "-/:.+@_"):
        return True
    sentence_start = i == 0 or view.row[i - 1].text in (".", "!", "?", "“", '"', ":")
    capital = before.text[0].isupper() and before.text[0].isalpha() and not sentence_start
    return capital and view.numeral.last == view.numeral.first + 1 and view.lower(view.numeral.last) in _AFTER_NAME


_AFTER_NAME = frozenset((",", ".", ")", "", "to", "and", "was", "is", "were", "crashed", "said"))


def _is_code(view: View) -> bool:
    """Whether marks glued to the number make it a code, a phone number, a clock time, a ratio or an address."""
    n = view.numeral
    if not n.figures:
        return False
    after = view.lower(n.last)
    if after in ("-", "/", ":", "–", "°", "@", "_") and view.joined(n.last) and view.joined(n.last + 1):
        follows = view.lower(n.last + 1)
        return after != "-" or follows[:1].isdigit() or (follows.isalpha() and len(follows) <= 2)
    if after[:1].isalpha() and view.joined(n.last):
        return True
    text = view.row[n.first].text
    return text.startswith("0") and len(text) > 1 and "." not in text


RULES = (
    Rule("amount.money", money_rule, (
        ("a loan of $ 1.5 billion", ("$ 1.5 billion", "money", 1.5e9, 1.5e9, "USD")),
        ("it paid £3m in fines", ("£3m", "money", 3e6, 3e6, "GBP")),
        ("half a million euros were lost", ("half a million euros", "money", 5e5, 5e5, "EUR")),
        ("one and a half billion dollars", ("one and a half billion dollars", "money", 1.5e9, 1.5e9, "USD")),
        ("fined 200 Belarusian roubles", ("200 Belarusian roubles", "money", 200.0, 200.0, "BYN")),
        ("owed Rs 25 crore to farmers", ("Rs 25 crore", "money", 25e7, 25e7, "INR")),
        ("tens of millions of dollars", ("tens of millions of dollars", "money", 2e7, 1e8 - 1, "USD")),
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
    )),
    Rule("amount.score", score_rule, (
        ("the court ruled 5-4 for the state", ("5-4", "score", 5.0, 4.0, None)),
        ("adopted by 52 to 48", ("52 to 48", "score", 52.0, 48.0, None)),
    )),
    Rule("amount.measure", measure_rule, (
        ("30 km from the border", ("30 km", "measure", 30.0, 30.0, "km")),
        ("1,200 square kilometres burned", ("1,200 square kilometres", "measure", 1200.0, 1200.0, "km2")),
        ("a 20-tonne truck", ("20-tonne", "measure", 20.0, 20.0, "t")),
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
    )),
)  # fmt: skip

__all__ = ["LABELS", "ORDINALS", "RULES", "SCALES", "Draft", "Rule", "View"]
