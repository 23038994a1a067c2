"""Where somebody is mentioned: names, noun phrases and pronouns, in one list."""

from __future__ import annotations

from dateline.reading.document import Document
from dateline.reading.who import phrases, proper, words
from dateline.reading.who.draft import Draft


def find(doc: Document) -> list[Draft]:
    """All mentions of a text in the order of their head words, each with its `index`."""
    names = proper.find(doc)
    taken = bytearray(len(doc))
    for draft in names:
        taken[draft.first : draft.last + 1] = b"\1" * (draft.last + 1 - draft.first)
    found = names + phrases.find(doc, taken) + proper.demonyms(doc, taken) + _pronouns(doc)
    found.sort(key=lambda d: (d.head, d.start - d.end))
    for index, draft in enumerate(found):
        draft.index = index
    return found


def _pronouns(doc: Document) -> list[Draft]:
    """Personal pronouns, save "it" where it stands for nothing."""
    found = []
    for token, low in enumerate(doc.lower):
        told = words.PRONOUNS.get(low)
        if told is None or doc.upos[token] not in ("PRON", "DET") or (low == "it" and _is_empty_it(doc, token)):
            continue
        if low == "us" and doc.words[token] == "US":
            continue
        person, number, gender = told
        found.append(
            Draft(doc.start[token], doc.end[token], token, token, token, "pronoun", "other", doc.sentence_of[token], low,
                  number=number, gender=gender, person=person)
        )  # fmt: skip
    return found


def _is_empty_it(doc: Document, token: int) -> bool:
    """ "it" of "it is clear that", "it seems", "it rains"."""
    if doc.deprel[token].startswith("expl"):
        return True
    governor = doc.head[token]
    if governor < 0:
        return False
    if any(doc.deprel[c].startswith(("csubj", "ccomp")) or (doc.deprel[c] == "advcl" and c > governor and doc.upos[governor] == "ADJ")
           for c in doc.children[governor]) and doc.upos[governor] in ("ADJ", "NOUN"):  # fmt: skip
        return True
    return doc.lemmas[governor] in ("seem", "appear", "rain", "snow", "turn", "happen", "matter")
