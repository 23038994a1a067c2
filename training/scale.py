"""Two scales of factuality. UDS It-Happened asks "did it happen": what is yet to come counts as not happened. MEANTIME, the desk corpus and
the older sets ask how sure the text is: "will resign" is nearly certain. This module moves a UDS value to the second scale by the tree."""

from __future__ import annotations

from training.documents import Document

_NOT = frozenset("not n't n’t nt never no neither nor hardly barely scarcely without cannot".split())
_NOBODY = frozenset("nobody none nothing no-one noone".split())
#: Governors under which a clause did not come true. Policy: verbs and adjectives whose complement is denied when they are not.
_DENYING = frozenset(
    "fail failed fails failing refuse refused refuses refusing deny denied denies denying prevent prevented avoid avoided decline "
    "declined unable stop stopped forget forgot reject rejected lack lacked doubt doubted cancel cancelled canceled unlikely "
    "impossible refrain pretend unwilling".split()
)
#: What a modal word leaves of certainty, on the second scale.
_MODAL = {
    "will": 2.4, "'ll": 2.4, "’ll": 2.4, "shall": 2.4, "wo": 2.4, "would": 1.8, "'d": 1.8, "can": 1.5, "ca": 1.5, "could": 1.2,
    "may": 1.2, "might": 1.2, "should": 1.4, "must": 1.4, "to": 1.5, "if": 0.8, "unless": 0.8, "whether": 0.6, "going": 2.2, "gonna": 2.2,
}  # fmt: skip


def certainty(document: Document, word: int, value: float) -> float | None:
    """A UDS value on the scale of certainty; None where the tree does not say why it is negative."""
    if value >= 0 or denied(document, word):
        return value
    governor = document.head[word]
    near = [document.words[i].lower() for i in children(document, word)]
    near += [document.words[governor].lower()] if governor >= 0 else []
    found = [_MODAL[form] for form in near if form in _MODAL]
    return min(found) if found else None


def children(document: Document, word: int) -> list[int]:
    """The words that hang on a word, within reach."""
    low, high = max(0, word - 40), min(len(document), word + 40)
    return [i for i in range(low, high) if document.head[i] == word]


def denied(document: Document, word: int) -> bool:
    """Whether the tree negates a predicate: on it, on one of its arguments, or on what governs it."""
    below = children(document, word)
    forms = {document.words[i].lower() for i in below}
    if forms & (_NOT | _NOBODY):
        return True
    if any(document.words[j].lower() == "no" for i in below for j in children(document, i)):
        return True
    governor = document.head[word]
    if governor < 0:
        return False
    above = {document.words[i].lower() for i in children(document, governor) if i != word}
    return document.words[governor].lower() in _DENYING or bool(above & _NOT)
