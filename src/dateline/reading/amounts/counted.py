"""What is counted: the noun that a number belongs to, read off the words that follow it or the syntax around it."""

from __future__ import annotations

from dateline.reading.document import Document

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "ADV", "VERB", "NUM"))
LONGEST = 6


def following(doc: Document, offset: int) -> int | None:
    """The head token of the noun phrase that follows a character offset ("[four] foreign buying companies"), None for none.

    "of", "of the" and "other", "more" are stepped over. A phrase ends at a mark, a verb or a word that cannot stand in it.
    """
    token = _first_at(doc, offset)
    if token is None:
        return None
    for lead in (
        "more",
        "other",
        "of",
        "the",
        "its",
        "their",
        "his",
        "her",
        "our",
        "such",
        "these",
        "those",
        "additional",
    ):
        if token < len(doc) and doc.lower[token] == lead:
            token += 1
    best = None
    for at in range(token, min(token + LONGEST, len(doc))):
        if doc.sentence_of[at] != doc.sentence_of[token] or (
            doc.upos[at] not in _INSIDE and doc.lower[at] not in ("-", "and", "/")
        ):
            break
        if doc.lower[at] == "and" and best is not None:
            break
        if doc.upos[at] in ("NOUN", "PROPN"):
            if best is not None and doc.upos[at - 1] not in ("NOUN", "PROPN", "ADJ") and doc.lower[at - 1] != "-":
                break
            best = at
        elif (doc.upos[at] == "VERB" and not _participle(doc, at)) or (best is not None and doc.lower[at] != "-"):
            break
    return best


def governor(doc: Document, offset: int) -> int | None:
    """The noun that a number modifies by the syntax: "a loan of $5m" the loan, "a $5m loan" the loan."""
    token = doc.token_at(offset)
    for _ in range(4):
        if token is None or doc.head[token] < 0:
            return None
        relation, head = doc.deprel[token].split(":")[0], doc.head[token]
        if (
            relation in ("compound", "nmod", "amod", "nummod", "obl")
            and doc.upos[head] in ("NOUN", "PROPN")
            and doc.upos[token] != "VERB"
        ):
            if doc.lemmas[head] not in _UNITS:
                return head
        elif relation not in ("nummod", "compound", "flat", "advmod", "dep", "amod"):
            return None
        token = head
    return None


_UNITS = frozenset(
    "million billion trillion thousand hundred dozen dollar euro pound rouble ruble percent % $ cent tonne ton".split()
)


def _participle(doc: Document, token: int) -> bool:
    """Whether a verb form stands before its noun ("armed men", "striking workers")."""
    return doc.deprel[token] == "amod" or (
        token + 1 < len(doc) and doc.upos[token + 1] in ("NOUN", "ADJ") and doc.lower[token].endswith(("ing", "ed"))
    )


def _first_at(doc: Document, offset: int) -> int | None:
    """The first token that starts at or after an offset, on the same line within two characters."""
    tokens = doc.tokens_in((offset, min(len(doc.text), offset + 3)))
    token = next((t for t in tokens if doc.start[t] >= offset), None)
    if token is None or "\n" in doc.text[offset : doc.start[token]]:
        return None
    return token
