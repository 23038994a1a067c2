"""From numerals to amounts: rules, ranges, modifiers and what is counted."""

from __future__ import annotations

import bisect
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Amount, Time
from dateline.reading.amounts import counted
from dateline.reading.amounts.numbers import Numeral, Word, numeral_at, words
from dateline.reading.amounts.rules import ORDINALS, RULES, Draft, View
from dateline.reading.document import Document

#: words before an amount -> its modifier; longer phrases first
MODIFIERS = (
    ("no more than", "EQUAL_OR_LESS"), ("not more than", "EQUAL_OR_LESS"), ("no fewer than", "EQUAL_OR_MORE"), ("no less than", "EQUAL_OR_MORE"),
    ("not less than", "EQUAL_OR_MORE"), ("more than", "MORE_THAN"), ("less than", "LESS_THAN"), ("fewer than", "LESS_THAN"),
    ("at least", "EQUAL_OR_MORE"), ("at most", "EQUAL_OR_LESS"), ("up to", "EQUAL_OR_LESS"), ("as many as", "EQUAL_OR_LESS"),
    ("as much as", "EQUAL_OR_LESS"), ("as few as", "EQUAL_OR_MORE"), ("well over", "MORE_THAN"), ("just over", "MORE_THAN"),
    ("just under", "LESS_THAN"), ("close to", "APPROX"), ("an estimated", "APPROX"), ("estimated", "APPROX"), ("a minimum of", "EQUAL_OR_MORE"),
    ("a maximum of", "EQUAL_OR_LESS"), ("over", "MORE_THAN"), ("above", "MORE_THAN"), ("exceeding", "MORE_THAN"), ("under", "LESS_THAN"), ("below", "LESS_THAN"),
    ("about", "APPROX"), ("around", "APPROX"), ("some", "APPROX"), ("roughly", "APPROX"), ("approximately", "APPROX"), ("nearly", "APPROX"), ("almost", "APPROX"),
    ("circa", "APPROX"), ("an average of", "APPROX"), ("~", "APPROX"),
)  # fmt: skip
AFTER = (("or more", "EQUAL_OR_MORE"), ("or so", "APPROX"), ("or less", "EQUAL_OR_LESS"), ("or fewer", "EQUAL_OR_LESS"))
#: modifier -> which bound the text warrants
BOUNDS = {
    "MORE_THAN": (True, False),
    "EQUAL_OR_MORE": (True, False),
    "LESS_THAN": (False, True),
    "EQUAL_OR_LESS": (False, True),
}
ORDINAL_ENDS = ("st", "nd", "rd", "th")
#: "over", "under", "around" and the like are places or movements before these kinds only with care
CAREFUL = frozenset(("over", "above", "under", "below", "around", "about", "some"))


@dataclass(frozen=True, slots=True)
class _Covered:
    """The spans of the times of a text, for asking whether a number belongs to one."""

    starts: list[int]
    ends: list[int]

    def holds(self, start: int, end: int) -> bool:
        """Whether a time touches the span."""
        i = bisect.bisect_left(self.starts, end) - 1
        return i >= 0 and self.ends[i] > start


def find_all(doc: Document, times: tuple[Time, ...], country: str | None) -> Iterator[Amount]:
    """The amounts in text order."""
    row = words(doc.text)
    ordered = sorted(times, key=lambda t: t.start)
    covered = _Covered([t.start for t in ordered], [t.end for t in ordered])
    i = 0
    while i < len(row):
        numeral = numeral_at(row, i)
        if numeral is None:
            ordinal = _ordinal(doc, row, i, covered)
            if ordinal is not None:
                yield ordinal
            i += 1
            continue
        draft, rule = _draft(View(row, numeral, country))
        if draft is not None and (
            draft.kind == "age" or not covered.holds(row[draft.first].start, row[draft.last - 1].end)
        ):
            draft = _ranged(row, draft, country)
            yield _amount(doc, row, draft, rule)
        i = max(numeral.last, draft.last if draft else 0)


def _draft(view: View) -> tuple[Draft | None, str]:
    """What the first rule that fits makes of a numeral."""
    for rule in RULES:
        draft = rule.build(view)
        if draft is not None:
            return draft, rule.name
    return None, ""


def _ranged(row: list[Word], draft: Draft, country: str | None) -> Draft:
    """A draft widened to a range: "between 10 and 20", "10 to 20 people", "10-20 percent", "from 10 to 20"."""
    if draft.vague or draft.kind not in ("count", "money", "percent", "measure") or draft.last >= len(row):
        return draft
    link = row[draft.last].lower
    opener = row[draft.first - 1].lower if draft.first else ""
    wanted = link in ("to", "-", "–", "—", "or") or (link == "and" and opener == "between")
    other = numeral_at(row, draft.last + 1) if wanted and draft.last + 1 < len(row) else None
    if other is None or other.vague or (link == "to" and draft.kind != "count" and opener in ("from", "rose", "fell")):
        return draft
    second, _ = _draft(View(row, other, country))
    if (
        second is None
        or (second.kind not in (draft.kind, "count") and draft.kind != "count")
        or second.high < draft.low
    ):
        return draft
    low = (
        draft.low * _shared_scale(row, other, draft)
        if second.kind == draft.kind or draft.kind == "count"
        else draft.low
    )
    first = draft.first - 1 if opener == "between" else draft.first
    if low >= second.high:
        return draft
    kind = second.kind if draft.kind == "count" else draft.kind
    return Draft(first, second.last, kind, low, second.high, second.unit or draft.unit)


def _shared_scale(row: list[Word], other: Numeral, draft: Draft) -> float:
    """ "2 to 3 million": the scale of the second number holds for the first, when that is small and has none."""
    scales = {"million": 1e6, "billion": 1e9, "thousand": 1e3, "hundred": 1e2, "trillion": 1e12}
    last = row[other.last - 1].lower
    if last in scales and other.last - other.first > 1 and draft.low < 1000 and row[draft.last - 1].lower not in scales:
        return scales[last]
    return 1.0


def _amount(doc: Document, row: list[Word], draft: Draft, rule: str) -> Amount:
    """The record: modifier, bounds, what is counted."""
    first, last, mod = _modified(row, draft)
    low: float | None = draft.low
    high: float | None = draft.high
    if mod in BOUNDS and draft.low == draft.high:
        keep_low, keep_high = BOUNDS[mod]
        low, high = (low if keep_low else None), (high if keep_high else None)
    if draft.vague and mod is None:
        mod = "APPROX"
    start, end = row[first].start, row[last - 1].end
    of = None if draft.kind in ("age", "score") else _of(doc, row, draft, end)
    return Amount(start, end, doc.text[start:end], draft.kind, low, high, mod, draft.unit, of, rule)


def _modified(row: list[Word], draft: Draft) -> tuple[int, int, str | None]:
    """The words of an amount with its modifier, and the modifier."""
    for phrase, mod in MODIFIERS:
        parts = phrase.split()
        start = draft.first - len(parts)
        if start >= 0 and [w.lower for w in row[start : draft.first]] == parts:
            return start, draft.last, mod
    for phrase, mod in AFTER:
        parts = phrase.split()
        if [w.lower for w in row[draft.last : draft.last + len(parts)]] == parts:
            return draft.first, draft.last + len(parts), mod
    return draft.first, draft.last, None


def _of(doc: Document, row: list[Word], draft: Draft, end: int) -> str | None:
    """What is counted or bought: the noun that follows, else the noun that the number modifies."""
    token = counted.following(doc, end) if draft.kind in ("count", "percent", "measure") else None
    if token is None:
        token = counted.governor(doc, row[draft.first].start)
        token = counted.governor(doc, row[draft.last - 1].start) if token is None else token
    if token is None and draft.kind == "money":
        token = counted.following(doc, end)
    return doc.words[token] if token is not None else None


def _ordinal(doc: Document, row: list[Word], i: int, covered: _Covered) -> Amount | None:
    """An ordinal before a noun: "the third round", "the 21st congress"."""
    word = row[i]
    value = ORDINALS.get(word.lower)
    if value is None or covered.holds(word.start, word.end):
        return None
    token = doc.token_at(word.start)
    if token is None or doc.upos[token] not in ("ADJ", "NUM") or (word.lower == "second" and doc.upos[token] == "NOUN"):
        return None
    head = counted.following(doc, word.end)
    if head is None:
        return None
    return Amount(
        word.start, word.end, word.text, "ordinal", value, value, None, None, doc.words[head], "amount.ordinal"
    )
