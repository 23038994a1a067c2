"""Numbers that are no quantities: labels ("Article 5", "Boeing 737"), codes, phone numbers, clock times, addresses."""

from __future__ import annotations

from dateline.reading.amounts.numbers import UNITS
from dateline.reading.amounts.view import View

#: words before a number that make it a name or a label, not a quantity
LABELS = frozenset(
    "article articles section sections chapter paragraph page pages no nos number numbers room flight route highway channel unit "
    "brigade division regiment resolution act rule clause level phase type category class grade group block sector zone area line "
    "platform gate track radio fm psalm verse volume issue part version windows boeing airbus apollo formula covid title bill case "
    "file code bus train tram pier ward camp apartment flat suite exit lot plot step day stage round week agenda area camp pier "
    "tower hangar runway iphone law decree order protocol annex appendix schedule table figure note footnote dial extension cell".split()
)
#: labels that may as well end a phrase before a count: "in the area 300 homes burned"
AMBIGUOUS = frozenset(
    "area zone camp group line platform unit day week stage round track radio bus train table order number case cell tower plot lot "
    "block sector part code title bill step act rule ward exit suite".split()
)
#: closing words of a street's name
STREETS = frozenset(
    "street avenue road lane square drive boulevard terrace court place close way row crescent st ave rd".split()
)
_STEPS_OF = frozenset("stage phase step day week round level grade".split())
_PLURAL_VERBS = frozenset("were are have people others more".split())
_WAVES = frozenset("fm am mhz khz o'clock".split())


def is_label(view: View) -> bool:
    """Whether the word before makes the number a label: "Article 5", "No. 3", "G7", "Boeing 737"."""
    n, i = view.numeral, view.numeral.first - 1
    if i < 0 or not n.figures:
        return False
    before = view.row[i]
    word = before.lower.rstrip(".")
    if (
        word in _STEPS_OF
        and n.high <= 12
        and view.lower(i - 1) not in ("a", "per", "each", "every", "this", "that", "the", "last")
    ):
        return True  # "stage 4 load-shedding", "day 2 talks"
    if word in LABELS and not (word in AMBIGUOUS and before.text[0].islower() and view.noun_after):
        return True
    if word == "of" and view.lower(i - 1) == "group" and view.row[i - 1].text[0].isupper():
        return True  # "the Group of 77"
    if word in ("#", "№", "+") or (word in ("call", "dial", "ring") and len(view.row[n.first].text) == 3):
        return True
    if view.joined(n.first) and (before.text[-1].isalpha() or before.text in "-/:.+@_"):
        return True
    capital = before.text[0].isupper() and before.text[0].isalpha()
    bare = n.last == n.first + 1 and view.row[n.first].text.isdigit()
    return capital and bare and view.noun_before and not view.noun_after and view.lower(n.last) not in _PLURAL_VERBS


def is_code(view: View) -> bool:
    """Whether marks glued to the number or figures beside it make it a code, a phone number, a clock time or an address."""
    n = view.numeral
    if not n.figures:
        return False
    text, after = view.row[n.first].text, view.lower(n.last)
    if text.startswith("0") and len(text) > 1 and "." not in text:
        return True
    return _glued(view, after) or _row_of_figures(view) or after in _WAVES or is_address(view)


def _glued(view: View, after: str) -> bool:
    n = view.numeral
    if not view.joined(n.last):
        return False
    if after in ("-", "/", ":", "–", "°", "@", "_") and view.joined(n.last + 1):
        follows = view.lower(n.last + 1)
        return after != "-" or follows[:1].isdigit() or (follows.isalpha() and len(follows) <= 2)
    return after[:1].isalpha()


def _row_of_figures(view: View) -> bool:
    """ "020 7946 0958": a figure right beside a figure, nothing but a space between them."""
    n = view.numeral
    plain = n.last == n.first + 1 and view.row[n.first].text.isdigit()
    return plain and (view.lower(n.first - 1).isdigit() or view.lower(n.last).isdigit())


def is_address(view: View) -> bool:
    """ "14 Harbour Street", "Ten Downing Street": capitalised words up to a street word."""
    for i in range(view.numeral.last, min(view.numeral.last + 4, len(view.row))):
        if not view.row[i].text[0].isupper():
            return False
        if i > view.numeral.last and view.lower(i) in STREETS:
            return True
    return False


_PARTS = frozenset(
    "third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth eighths tenth tenths".split()
)


def is_ratio(view: View) -> bool:
    """A share told by two numbers: "one in five homes", "2 out of 10", "two-thirds"; no count of the things named."""
    n, i = view.numeral, view.numeral.last
    part = i + 1 if view.lower(i) == "-" else i
    if n.high < 20 and view.lower(part) in _PARTS:
        return True
    then = _number_after(view, i)
    before = view.lower(n.first - 1)
    came = before in ("in", "of") and _small(view, n.first - (3 if view.lower(n.first - 2) == "out" else 2))
    return n.high <= 100 and (then or (came and (before == "in" or view.lower(n.first - 2) == "out")))


def _number_after(view: View, i: int) -> bool:
    """Whether "in ten" or "out of ten" stands at word `i`."""
    at = i + 1 if view.lower(i) == "in" else i + 2 if (view.lower(i), view.lower(i + 1)) == ("out", "of") else -1
    return at > 0 and _small(view, at) and view.lower(at + 1) not in _SCALE_WORDS


_SCALE_WORDS = frozenset("hundred thousand million billion".split())


def _small(view: View, i: int) -> bool:
    """Whether a number word or a figure of at most three digits, no year, stands at word `i`."""
    word = view.lower(i)
    return (word in UNITS and word != "zero") or (word.isdigit() and len(word) <= 3)


def is_name(view: View) -> bool:
    """ "the Group of Seven", "the Big Four": a number word with a capital inside a sentence."""
    n = view.numeral
    word = view.row[n.first].text
    if n.figures or not word[0].isupper() or n.first == 0:
        return False
    before = view.row[n.first - 1]
    named = before.lower in ("big", "of", "the") and (n.first > 1 or before.text[0].islower())
    return named and before.text not in (".", ":", "“", '"') and n.last == n.first + 1
