"""Ordinals: "the third round", "the 21st congress", "the twenty-first time", "finished second"."""

from __future__ import annotations

from dateline.model import Amount
from dateline.reading.amounts import counted
from dateline.reading.amounts.numbers import TENS, UNITS, Word, figure
from dateline.reading.document import Document

_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth".split()
)
ORDINALS = {w: float(i) for i, w in enumerate(_WORDS, start=1)} | {
    "thirtieth": 30.0, "fortieth": 40.0, "fiftieth": 50.0, "sixtieth": 60.0, "seventieth": 70.0, "eightieth": 80.0,
    "ninetieth": 90.0, "hundredth": 100.0, "thousandth": 1000.0,
}  # fmt: skip
ENDS = frozenset(("st", "nd", "rd", "th"))
#: what an ordinal with these nouns says is a name or a manner, no place in a row
IDIOMS = frozenset(
    "first lady|first minister|first name|first aid|first person|first class|first responder|first responders|first hand|first place|"
    "second hand|second class|second thoughts|second nature|third party|third parties|third person|third world|first degree|"
    "second degree|third degree|first secretary|second secretary|third secretary|first deputy|first things".split("|")
)
#: nouns that an ordinal names: a unit of troops, a street, a seat of office
NAMED = frozenset(
    "battalion brigade division regiment corps army fleet squadron infantry company street avenue amendment reich republic".split()
)
#: words before an ordinal that has no noun: "finished second"
PLACED = frozenset("finish finished finishes finishing came come comes placed place ranked ranks rank ended".split())


def span_at(row: list[Word], i: int) -> tuple[int, float] | None:
    """(word after, value) of an ordinal that starts at word `i`, None for none."""
    word = row[i]
    after = row[i + 1] if i + 1 < len(row) else None
    if word.lower in ORDINALS:
        return i + 1, ORDINALS[word.lower]
    if after and after.lower in ENDS and after.start == word.end and word.text.replace(",", "").isdigit():
        value = figure(word.text)
        return (i + 2, value) if value is not None else None
    if (
        word.lower in TENS
        and after
        and after.text == "-"
        and i + 2 < len(row)
        and ORDINALS.get(row[i + 2].lower, 10) < 10
    ):
        return i + 3, TENS[word.lower] + ORDINALS[row[i + 2].lower]
    return None


def ordinal_at(doc: Document, row: list[Word], i: int) -> tuple[Amount, int] | None:
    """The ordinal at word `i` and the word after it; None for an adverb ("first, ..."), a fraction or a name."""
    found = span_at(row, i)
    if found is None:
        return None
    last, value = found
    start, end = row[i].start, row[last - 1].end
    following = row[last].text if last < len(row) else ""
    before = row[i - 1].lower if i else ""
    if following == "-" or f"{row[i].lower} {following.lower()}" in IDIOMS or _fraction(row, i):
        return None
    if row[i].text[0].isupper() and following[:1].isupper():
        return None
    head = counted.following(doc, end) if following.isalnum() or following[:1].isalpha() else None
    if head is not None and doc.words[head][0].isupper() and doc.lower[head] in NAMED:
        return None
    token = doc.token_at(start)
    if head is None and before not in PLACED:
        return None
    if token is None or (
        doc.upos[token] not in ("ADJ", "NUM") and row[i].lower in ORDINALS and before not in PLACED | {"the", "a"}
    ):
        return None
    of = doc.words[head] if head is not None and before not in PLACED else None
    return Amount(start, end, doc.text[start:end], "ordinal", value, value, None, None, of, "amount.ordinal"), last


def _fraction(row: list[Word], i: int) -> bool:
    """ "one third of", "two fifths of", "a third of": a share, not a place in a row."""
    before, after = row[i - 1].lower if i else "", row[i + 1].lower if i + 1 < len(row) else ""
    return row[i].lower != "first" and (before in UNITS or before == "-" or (before in ("a", "one") and after == "of"))
