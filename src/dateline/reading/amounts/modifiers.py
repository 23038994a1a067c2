"""Modifiers of amounts ("more than", "or so", "minus") and the bounds that they leave."""

from __future__ import annotations

from dateline.reading.amounts.numbers import Word
from dateline.reading.amounts.view import Draft

#: modifier -> the words before an amount that say it
BEFORE: dict[str, tuple[str, ...]] = {
    "EQUAL_OR_LESS": (
        "no more than", "not more than", "at most", "at the most", "up to", "as many as", "as much as", "a maximum of", "maximum",
        "to a maximum of",
    ),
    "EQUAL_OR_MORE": (
        "no fewer than", "no less than", "not less than", "not fewer than", "at least", "at the least", "as few as", "as little as",
        "a minimum of", "upwards of", "upward of",
    ),
    "MORE_THAN": (
        "more than", "greater than", "higher than", "older than", "longer than", "well over", "just over", "slightly more than",
        "just more than", "a little over", "slightly over", "far more than", "well above", "just above", "in excess of",
        "over", "above", "exceeding",
    ),
    "LESS_THAN": (
        "less than", "fewer than", "lower than", "younger than", "smaller than", "just under", "slightly less than", "slightly under",
        "a little under", "well under", "well below", "just below", "under", "below",
    ),
    "APPROX": (
        "close to", "an estimated", "estimated", "an average of", "in the region of", "in the order of", "just about",
        "about", "around", "some", "roughly", "approximately", "nearly", "almost", "circa", "perhaps", "~",
    ),
}  # fmt: skip
#: words after an amount that say a modifier
AFTER = {
    "or more": "EQUAL_OR_MORE", "and more": "EQUAL_OR_MORE", "or so": "APPROX", "or less": "EQUAL_OR_LESS",
    "or fewer": "EQUAL_OR_LESS", "or thereabouts": "APPROX",
}  # fmt: skip
#: verbs of change: "rose $2 to $90" says by how much and then where to, no range
CHANGES = frozenset(
    "rose rise rises rising fell fall falls falling gained gain gains gaining lost lose loses losing climbed climbing climbs jumped "
    "jumping jumps dropped dropping drops slipped slipping slips slid sliding added adding adds shed shedding sheds surged surging "
    "tumbled tumbling dipped dipping edged advanced advancing eased easing increased increasing decreased decreasing grew growing "
    "declined declining sank soared plunged up down from by cut raised lowered".split()
)
_PHRASES = {tuple(p.split()): mod for mod, phrases in BEFORE.items() for p in phrases}
_LONGEST = max(len(p) for p in _PHRASES)
#: modifier -> whether the text still warrants a low and a high
BOUNDS = {
    "MORE_THAN": (True, False),
    "EQUAL_OR_MORE": (True, False),
    "LESS_THAN": (False, True),
    "EQUAL_OR_LESS": (False, True),
}


def modified(row: list[Word], draft: Draft) -> tuple[int, int, str | None]:
    """The first word of an amount with its modifier, the word after it, and the modifier."""
    for width in range(min(_LONGEST, draft.first), 0, -1):
        mod = _PHRASES.get(tuple(w.lower for w in row[draft.first - width : draft.first]))
        if mod:
            return draft.first - width, draft.last, mod
    if draft.kind == "measure" and draft.first and row[draft.first - 1].lower == "within":
        return draft.first - 1, draft.last, "EQUAL_OR_LESS"
    return (draft.first, *_behind(row, draft.last))


def _behind(row: list[Word], last: int) -> tuple[int, str | None]:
    after = [w.lower for w in row[last : last + 2]]
    mod = AFTER.get(" ".join(after))
    if mod:
        return last + 2, mod
    glued = last < len(row) and row[last].start == row[last - 1].end
    if glued and after[:1] == ["+"]:
        return last + 1, "EQUAL_OR_MORE"
    if glued and after in (["-", "plus"], ["-", "odd"]):
        return last + 2, "EQUAL_OR_MORE" if after[1] == "plus" else "APPROX"
    return last, None


def bounds(draft: Draft, mod: str | None) -> tuple[float | None, float | None]:
    """The low and high that the text warrants."""
    if mod not in BOUNDS or draft.low != draft.high:
        return draft.low, draft.high
    keep_low, keep_high = BOUNDS[mod]
    return (draft.low if keep_low else None), (draft.high if keep_high else None)


def negative(row: list[Word], draft: Draft) -> Draft:
    """A draft below zero where "minus" or a minus sign stands before a percentage, a temperature or another measure."""
    i = draft.first - 1
    if i < 0 or draft.kind not in ("percent", "measure"):
        return draft
    sign = row[i].text in "-−" and row[i].end == row[draft.first].start and (i == 0 or row[i - 1].end < row[i].start)
    if row[i].lower != "minus" and not sign:
        return draft
    return Draft(i, draft.last, draft.kind, -draft.high, -draft.low, draft.unit, draft.vague)
