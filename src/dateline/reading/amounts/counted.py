"""What is counted: the noun that a number belongs to, read off the words that follow it or the syntax around it."""

from __future__ import annotations

from dateline.reading.document import Document

_INSIDE = frozenset(("ADJ", "NOUN", "PROPN", "ADV", "VERB", "NUM"))
LONGEST = 6


_STEPPED_OVER = frozenset(
    "more other of the its their his her our such these those additional further as many all new".split()
)
#: words after an amount that are the way or the place and nothing counted ("30 km north", "5 percent more")
_NEVER = frozenset(
    "north south east west northeast northwest southeast southwest inland away deep high long wide tall apart last this next each "
    "year-on-year apiece overall altogether alone year today yesterday tonight others".split()
)


def following(doc: Document, offset: int) -> int | None:
    """The head token of the noun phrase that follows a character offset ("[four] foreign buying companies"), None for none.

    "of", "of the" and "other", "more" are stepped over. A phrase ends at a mark, a verb or a word that cannot stand in it.
    """
    first = _first_at(doc, offset)
    if first is None:
        return None
    token = first
    while token < len(doc) and token < first + 4 and doc.lower[token] in _STEPPED_OVER:
        token += 1
    best = None
    part_of = doc.lower[first] == "of"
    for at in range(token, min(token + LONGEST, len(doc))):
        if part_of and best is not None and doc.lower[at] in ("'s", "’s"):
            best = None  # "1.5 million of the city's 2.6 million people"
            continue
        if doc.sentence_of[at] != doc.sentence_of[first] or _ends(doc, at, best):
            break
        if doc.upos[at] in ("NOUN", "PROPN"):
            best = at
    return best


def _ends(doc: Document, at: int, best: int | None) -> bool:
    """Whether the noun phrase ends before a token; `best`: its last noun so far."""
    tag, word = doc.upos[at], doc.lower[at]
    if word in _NEVER or (tag not in _INSIDE and word not in ("-", "and", "/")):
        return True
    if tag == "NUM" and at and doc.lower[at - 1] == "-" and doc.start[at] == doc.end[at - 1]:
        return False  # "three C-130 planes"
    if best is None:
        return word in ("and", "/") or (tag == "VERB" and not _participle(doc, at))
    if tag in ("NOUN", "PROPN"):
        if doc.upos[at - 1] == "NUM" and doc.lower[at - 2] == "-":
            return False
        return doc.upos[at - 1] not in ("NOUN", "PROPN", "ADJ") and doc.lower[at - 1] != "-"
    return word != "-"


def hyphened(doc: Document, offset: int) -> int | None:
    """The noun that a hyphen glues to a number: "a 27-nation bloc" the nation; None for "a 3,000-strong force"."""
    token = doc.token_at(offset)
    glued = (
        token is not None
        and doc.lower[token] == "-"
        and token + 1 < len(doc)
        and doc.start[token + 1] == doc.end[token]
    )
    return token + 1 if glued and token is not None and doc.lower[token + 1] not in ("strong", "odd", "plus") else None


#: what a bare count may be the size of: "a crowd of 5,000", but no "mother of three"
_BODIES = frozenset(
    "crowd force army audience convoy staff workforce membership population garrison caravan fleet team delegation mob column".split()
)


def holder(doc: Document, start: int, bare_count: bool) -> int | None:
    """The noun whose size an amount says: "a loan of $5m" the loan, "winds of 140 km/h" the winds; None for none."""
    token = doc.token_at(start)
    if token is None or token < 2 or doc.lower[token - 1] != "of" or doc.upos[token - 2] != "NOUN":
        return None
    noun = doc.lower[token - 2]
    return token - 2 if (noun in _BODIES if bare_count else noun not in _NO_HOLDERS) else None


def taken_from(doc: Document, start: int) -> bool:
    """Whether an amount is what somebody lost ("robbed a van of $5m", "cheated pensioners of ..."): no size of the noun before it."""
    token = doc.token_at(start)
    if token is None or token < 2 or doc.lower[token - 1] != "of":
        return False
    return any(doc.lower[t] in _TAKING for t in range(max(0, token - 8), token - 1))


_TAKING = frozenset(
    "rob robs robbed robbing cheat cheated defraud defrauded deprive deprived strip stripped swindle swindled".split()
)

_NO_HOLDERS = frozenset("age total sum amount average minimum maximum rate speed range out".split())


def purpose(doc: Document, end: int) -> int | None:
    """The common noun in "$5m in aid", "5,000 euros in cash"; None for a place, a time or a phrase with an article."""
    token = _first_at(doc, end)
    if token is None or doc.lower[token] not in ("in", "worth") or token + 1 >= len(doc):
        return None
    head = following(doc, doc.start[token + 1]) if doc.upos[token + 1] in ("NOUN", "ADJ") else None
    head = following(doc, doc.start[token + 2]) if doc.lower[token : token + 2] == ["worth", "of"] else head
    return head if head is not None and doc.upos[head] == "NOUN" and doc.lower[head] not in _NO_PURPOSES else None


_NO_PURPOSES = frozenset("total all turn return fact part court".split())


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
