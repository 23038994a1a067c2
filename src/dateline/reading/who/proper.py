"""Names as mentions: the reader's marks without titles, with kind by use, country and the roles named before them."""

from __future__ import annotations

import re

from dateline.facts.countries import by_adjective, by_capital, by_name, by_people
from dateline.facts.given import genders
from dateline.facts.nouns import nouns
from dateline.facts.seats import seats
from dateline.model import EntityKind, NameMark
from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.draft import Draft

_KIND: dict[str, EntityKind] = {
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "NORP": "group",
    "MISC": "other",
}


def find(doc: Document) -> list[Draft]:
    """The names of a text, in the order of the marks."""
    marks = mended(doc.text, doc.annotation.names)
    return [draft for mark in (*marks, *_unmarked(doc)) if (draft := _name(doc, mark)) is not None]


def mended(text: str, marks: tuple[NameMark, ...]) -> list[NameMark]:
    """The reader's marks with three slips mended, in text order.

    An institution's name that breaks off at a preposition takes the place after it in ("Organization ... in" + "Europe"); a word that
    is the surname of a person of the text is no place or firm; a month or a day of the week is no name.
    """
    whole: list[NameMark] = []
    for mark in sorted(marks, key=lambda m: m.start):
        last = whole[-1] if whole else None
        if last is not None and last.label == "ORG" and mark.label == "LOC" and _breaks_off(text, last, mark):
            whole[-1] = NameMark(last.start, mark.end, "ORG", last.score)
        else:
            whole.append(mark)
    printed = {id(mark): text[mark.start : mark.end] for mark in whole}
    surnames = {printed[id(m)].split()[-1] for m in whole if m.label == "PER" and " " in printed[id(m)]}
    found = []
    for mark in whole:
        name = printed[id(mark)]
        if mark.label != "PER" and name in words.CALENDAR:
            continue
        if (
            mark.label in ("LOC", "ORG", "MISC")
            and name in surnames
            and name not in by_name()
            and name not in by_capital()
        ):
            mark = NameMark(mark.start, mark.end, "PER", mark.score)
        found.append(mark)
    return found


#: the short form that follows a name: "(OSCE)"
SHORT = re.compile(r" \((?P<letters>[A-Z]{3,8})\)")


def _breaks_off(text: str, first: NameMark, second: NameMark) -> bool:
    """Whether two marks are one name: the first ends in a preposition, or a short form behind both spells both out."""
    short = SHORT.match(text, second.end)
    if short and text[first.end : second.start] in (" in ", " of ", " for ", " of the "):
        initials = [word[0] for word in text[first.start : second.end].split() if word[0].isupper()]
        return "".join(initials) == short["letters"]
    return (
        text[first.start : first.end].rsplit(" ", 1)[-1] in ("in", "of", "for", "and")
        and text[first.end : second.start] == " "
    )


def _unmarked(doc: Document) -> list[NameMark]:
    """States, capitals and seats of power that the reader passed over: proper nouns that the tables of facts know."""
    marked = {t for mark in doc.annotation.names for t in doc.tokens_in((mark.start, mark.end))}
    found = []
    for token, word in enumerate(doc.words):
        if doc.upos[token] != "PROPN" or token in marked or doc.deprel[token] in ("flat", "compound"):
            continue
        known = word in by_name() or word in by_capital() or word in seats()
        if known and word[0].isupper() and marked.isdisjoint(doc.children[token]):
            found.append(NameMark(doc.start[token], doc.end[token], "LOC", 0.5))
    return found


def _name(doc: Document, mark: NameMark) -> Draft | None:
    """A mark of the reader as a mention: titles set aside, kind by use."""
    tokens = doc.tokens_in((mark.start, mark.end))
    first, last = tokens.start, tokens.stop - 1
    honour = ""
    while first < last and mark.label == "PER" and _is_title(doc, first):
        honour = doc.lower[first] if words.HONORIFICS.get(doc.lower[first], "?") != "?" or not honour else honour
        first += 1
    if first < last and doc.lower[first] in ("the", "a", "an") and not doc.words[first][0].isupper():
        first += 1
    while first < last and doc.words[last] in ("'s", "’s", "'", "’", ",", "."):
        last -= 1
    start, end = (
        (doc.start[first] if first != tokens.start else mark.start),
        (doc.end[last] if last != tokens.stop - 1 else mark.end),
    )
    text = doc.text[start:end]
    if not text.strip():
        return None
    if not honour and first > 0 and doc.lower[first - 1] in words.HONORIFICS:
        honour = doc.lower[first - 1]
    head = doc.head_in(range(first, last + 1))
    label = _label(mark.label, text)
    if head is None or (label == "NORP" and (doc.upos[last] == "ADJ" or _is_modifier(doc, head))):
        return None
    kind, country, why = _name_kind(doc, label, text, head)
    state = country is not None and kind in ("organization", "place")
    titles, told = ((), None) if kind != "person" else _titles(doc, first)
    return Draft(
        start, end, first, last, head, "name", kind, doc.sentence_of[head], text,
        number="p" if kind == "group" else "s",
        gender=_name_gender(text, honour) if kind == "person" else "?" if kind == "group" else "n",
        det="def", country=country or told, state=state, titles=titles, why=why,
        sectors=seats()[text].sectors if text in seats() else (),
        kinds=("organization", "place") if state else (kind,),
    )  # fmt: skip


def _label(label: str, text: str) -> str:
    """The reader's label, mended where a table knows better: demonyms are peoples, states are no persons."""
    bare = text.removeprefix("the ").removeprefix("The ")
    if bare in by_name():
        return "LOC" if label != "NORP" else label
    if label in ("MISC", "LOC", "ORG") and (bare in by_adjective() or bare in by_people()):
        return "NORP"
    return label


def _titles(doc: Document, first: int) -> tuple[tuple[str, ...], str | None]:
    """Roles named right before a name, and the country told there ("Belarusian President ...": ("president",), "BLR")."""
    found: list[str] = []
    country = None
    token = first - 1
    while (
        token >= 0
        and first - token < 7
        and doc.upos[token] in ("NOUN", "PROPN", "ADJ")
        and doc.words[token] not in ("'s", "’s")
    ):
        low = doc.lower[token]
        pair = f"{doc.lower[token - 1]} {low}" if token else low
        if token == first - 1 and low not in nouns() and low not in words.HONORIFICS:
            break
        if (noun := nouns().get(pair) or nouns().get(low)) is not None and noun.kinds[0] == "person":
            found.append(pair if pair in nouns() else low)
        country = country or by_adjective().get(doc.words[token]) or by_name().get(doc.words[token])
        token -= 1
    return tuple(found), country


def _is_title(doc: Document, token: int) -> bool:
    low = doc.lower[token]
    if low in words.HONORIFICS:
        return True
    noun = nouns().get(low)
    return noun is not None and noun.kinds[0] == "person" and low not in genders()


def _is_modifier(doc: Document, head: int) -> bool:
    """Whether a word only describes the noun after it ("Israeli strike")."""
    return doc.deprel[head] in ("amod", "compound", "nmod:poss") and doc.head[head] > head


def _name_gender(text: str, honour: str) -> str:
    told = words.HONORIFICS.get(honour, "?")
    if told != "?":
        return told
    parts = text.lower().replace("-", " ").split()
    given = genders().get(parts[0], "u") if len(parts) > 1 else "u"
    return given if given != "u" else "?"


def _name_kind(doc: Document, label: str, text: str, head: int) -> tuple[EntityKind, str | None, str]:
    """(kind, country, reason) of a name: states and seats of power are organizations where they act."""
    bare = text.removeprefix("the ").removeprefix("The ")
    seat = seats().get(bare)
    if seat is not None:
        if _is_place_here(doc, head):
            return "place", seat.country, "a seat of power as a place"
        return "organization", seat.country, f"stands for the {seat.institution}"
    state = by_name().get(bare)
    if state and label != "PER":
        if _acts(doc, head):
            return "organization", state, "a state that acts"
        return ("place", state, "a state as a place") if label in ("LOC", "ORG", "MISC") else (_KIND[label], state, "")
    if label in ("LOC", "ORG") and (state := by_capital().get(bare)) and _acts(doc, head):
        return "organization", state, "a capital that acts: its government"
    if label == "NORP":
        return "group", by_people().get(bare), "people of a nation" if bare in by_people() else ""
    return _KIND.get(label, "other"), None, ""


def _acts(doc: Document, head: int) -> bool:
    """Whether a name of a place stands where somebody acts or is acted upon."""
    relation, governor = doc.deprel[head], doc.head[head]
    while relation == "conj" and governor >= 0:
        head = governor
        relation, governor = doc.deprel[head], doc.head[head]
    if governor < 0:
        return False
    case = {doc.lower[c] for c in doc.children[head] if doc.deprel[c] == "case"}
    lemma = doc.lemmas[governor]
    if relation == "nsubj":
        return doc.upos[governor] == "VERB" and lemma in words.SAYING and not _copular(doc, governor)
    if relation in ("nsubj:pass", "obj", "iobj"):
        return lemma in words.ADDRESSING
    if relation in ("obl:agent",) or (relation == "obl" and "by" in case):
        return True
    if relation == "obl" and "to" in case and "according" in doc.lower[max(0, head - 4) : head]:
        return True
    if case & {"between", "against", "with", "by"} and relation in ("obl", "nmod"):
        return True
    return relation == "nmod:poss" and lemma in words.ACTS


def _copular(doc: Document, token: int) -> bool:
    return any(doc.deprel[c] == "cop" for c in doc.children[token])


def _is_place_here(doc: Document, head: int) -> bool:
    return any(doc.deprel[c] == "case" and doc.lower[c] in words.SPATIAL for c in doc.children[head])


def demonyms(doc: Document, taken: bytearray) -> list[Draft]:
    """Adjectives of states before the name of an act: all that names who acts ("an Israeli strike")."""
    found = []
    adjectives = by_adjective()
    for token, word in enumerate(doc.words):
        if (
            not word[0].isupper()
            or word not in adjectives
            or doc.deprel[token] not in ("amod", "compound")
            or taken[token]
        ):
            continue
        governor = doc.head[token]
        if governor <= token or doc.lemmas[governor] not in words.ACTS:
            continue
        if any(doc.deprel[c] == "nmod:poss" for c in doc.children[governor]):
            continue
        found.append(
            Draft(doc.start[token], doc.end[token], token, token, token, "name", "organization", doc.sentence_of[token], word,
                  number="s", gender="n", country=adjectives[word], why="an adjective that alone names the state that acts",
                  state=True, kinds=("organization", "place"))
        )  # fmt: skip
    return found
