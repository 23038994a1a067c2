"""From numerals to amounts: rules, ranges, modifiers and what is counted."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Amount, Time
from dateline.reading.amounts import counted
from dateline.reading.amounts.country import Countries
from dateline.reading.amounts.modifiers import CHANGES, bounds, modified, negative
from dateline.reading.amounts.numbers import LINKS, Numeral, Word, numeral_at, range_at, words
from dateline.reading.amounts.ordinals import ordinal_at
from dateline.reading.amounts.rules import RULES
from dateline.reading.amounts.view import Draft, View
from dateline.reading.document import Document


@dataclass(frozen=True, slots=True)
class _Covered:
    """The spans of the times of a text, for asking whether a number belongs to one."""

    starts: list[int]
    ends: list[int]

    def holds(self, start: int, end: int) -> bool:
        """Whether a time touches the span."""
        i = bisect.bisect_left(self.starts, end) - 1
        return i >= 0 and self.ends[i] > start


@dataclass(slots=True)
class _Scan:
    """What the scan of one text carries from amount to amount."""

    doc: Document
    row: list[Word]
    covered: _Covered
    countries: Countries
    earlier: Draft | None = None
    counted: str | None = None


def find_all(doc: Document, times: tuple[Time, ...], country: str | None) -> Iterator[Amount]:
    """The amounts in text order."""
    ordered = sorted(times, key=lambda t: t.start)
    scan = _Scan(
        doc, words(doc.text), _Covered([t.start for t in ordered], [t.end for t in ordered]), Countries(doc, country)
    )
    i = 0
    while i < len(scan.row):
        amount, i = _step(scan, i)
        if amount is not None:
            yield amount


def _step(scan: _Scan, i: int) -> tuple[Amount | None, int]:
    """The amount that starts at word `i`, if any, and the word to look at next."""
    row = scan.row
    if row[i].text in ".!?":
        scan.earlier = scan.counted = None
    ordinal = ordinal_at(scan.doc, row, i)
    if ordinal is not None:
        return (None if scan.covered.holds(row[i].start, row[i].end) else ordinal[0]), ordinal[1]
    numeral = numeral_at(row, i)
    if numeral is None:
        return None, i + 1
    draft, rule = _draft(scan, numeral)
    if draft is None or (draft.kind != "age" and scan.covered.holds(row[draft.first].start, row[draft.last - 1].end)):
        return None, max(numeral.last, draft.last if draft else 0)
    draft = _ranged(scan, draft)
    scan.earlier = draft
    return _amount(scan, draft, rule), max(numeral.last, draft.last)


def _draft(scan: _Scan, numeral: Numeral) -> tuple[Draft | None, str]:
    """What the first rule that fits makes of a numeral, or of the range that it opens."""
    span = None if _moves(scan.row, numeral) else range_at(scan.row, numeral)
    views = [_view(scan, n) for n in (span, numeral) if n is not None]
    for rule in RULES:
        for view in views:
            draft = rule.build(view)
            if draft is not None:
                return negative(scan.row, _opened(scan.row, draft)), rule.name
    return None, ""


#: how many times its lower end the upper end of a range may be
_NEAR = 5.0


def _moves(row: list[Word], numeral: Numeral) -> bool:
    """ "fell by 9,000 to 210,000": by how much and where to, no range. "By 10 to 15 percent" is one: its ends lie near."""
    i, last = numeral.first, numeral.last
    if i < 2 or row[i - 1].lower != "by" or row[i - 2].lower not in CHANGES or last + 1 >= len(row):
        return False
    other = numeral_at(row, last + 1) if row[last].lower == "to" else None
    return other is not None and other.high > _NEAR * numeral.high


def _view(scan: _Scan, numeral: Numeral) -> View:
    """The numeral with what the reader says of the words beside it."""
    doc, row = scan.doc, scan.row
    before = doc.token_at(row[numeral.first - 1].start) if numeral.first else None
    behind = numeral.last + 1 if numeral.last < len(row) and row[numeral.last].text == "-" else numeral.last
    after = doc.token_at(row[behind].start) if behind < len(row) else None
    return View(
        row,
        numeral,
        scan.countries,
        scan.earlier,
        before is not None and doc.upos[before] in ("NOUN", "PROPN"),
        after is not None and doc.upos[after] in ("NOUN", "PROPN", "ADJ"),
    )


def _opened(row: list[Word], draft: Draft) -> Draft:
    """A range with the "between" that opens it."""
    if draft.low == draft.high or draft.kind == "score" or not draft.first or row[draft.first - 1].lower != "between":
        return draft
    return Draft(draft.first - 1, draft.last, draft.kind, draft.low, draft.high, draft.unit, draft.vague)


def _ranged(scan: _Scan, draft: Draft) -> Draft:
    """A draft with a unit widened to a range whose second end has one too: "2% to 3%", "between $2bn and $3bn"."""
    row = scan.row
    if draft.low != draft.high or draft.kind not in ("money", "percent", "measure") or draft.last + 1 >= len(row):
        return draft
    link = row[draft.last].lower
    opener = row[draft.first - 1].lower if draft.first else ""
    if not (link in LINKS or (link == "and" and opener == "between")) or (link == "to" and _changes(row, draft.first)):
        return draft
    at = next((k for k in range(draft.last + 1, min(draft.last + 4, len(row))) if numeral_at(row, k)), None)
    numeral = numeral_at(row, at) if at is not None else None
    second = _draft(scan, numeral)[0] if numeral else None
    if second is None or second.first != draft.last + 1 or (second.kind, second.unit) != (draft.kind, draft.unit):
        return draft
    if second.low != second.high or second.high <= draft.low:
        return draft
    return _opened(row, Draft(draft.first, second.last, draft.kind, draft.low, second.high, draft.unit))


def _changes(row: list[Word], first: int) -> bool:
    """Whether "to" after an amount leads to where a change ends: "up $2 to $90", "from 5% to 7%", "fell nearly 3% to 40%"."""
    return any(w.lower in CHANGES for w in row[max(0, first - 2) : first])


def _amount(scan: _Scan, draft: Draft, rule: str) -> Amount | None:
    """The record: modifier, bounds, what is counted; None for a broken number that counts nothing."""
    first, last, mod = modified(scan.row, draft)
    low, high = bounds(draft, mod)
    if draft.vague and mod is None:
        mod = "APPROX"
    start, end = scan.row[first].start, scan.row[last - 1].end
    of = _of(scan, draft, start, end)
    if draft.kind == "count" and of is None and mod is None and draft.low != int(draft.low):
        return None  # "traded at 18.72": a rate or a point on a scale, nothing counted
    return Amount(start, end, scan.doc.text[start:end], draft.kind, low, high, mod, draft.unit, of, rule)


def _of(scan: _Scan, draft: Draft, start: int, end: int) -> str | None:
    """What is counted, bought or measured, as printed; "26 of whom" counts what was counted before."""
    doc, row = scan.doc, scan.row
    if draft.kind in ("age", "score"):
        return None
    after = [w.lower for w in row[draft.last : draft.last + 2]]
    if draft.kind == "count" and after in (["of", "whom"], ["of", "them"], ["of", "which"]):
        return scan.counted
    if draft.kind == "money" and counted.taken_from(doc, start):
        return None
    token = counted.hyphened(doc, end) if draft.kind == "count" else None
    token = counted.following(doc, end) if token is None else token
    if token is not None and scan.covered.holds(doc.start[token], doc.end[token]):
        token = None
    if token is None and draft.kind == "money":
        token = counted.purpose(doc, end)
    if token is None:
        token = counted.holder(doc, start, draft.kind == "count")
    of = doc.words[token] if token is not None else None
    if draft.kind == "count" and of:
        scan.counted = of
    return of
