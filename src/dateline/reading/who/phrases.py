"""Noun phrases as mentions: those whose head names people, an institution or a place, cut as the guide says."""

from __future__ import annotations

from dateline.facts.countries import by_adjective
from dateline.facts.nouns import Noun, nouns
from dateline.model import EntityKind
from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.draft import Draft

#: relations that end a noun phrase: what stands in them is no part of the mention
_CUT = frozenset(
    (
        "conj",
        "cc",
        "appos",
        "parataxis",
        "acl:relcl",
        "advcl",
        "punct",
        "case",
        "cop",
        "nsubj",
        "mark",
        "advmod",
        "dep",
        "discourse",
        "vocative",
        "orphan",
        "csubj",
        "aux",
        "obl",
        "nsubj:pass",
        "list",
        "ccomp",
        "obj",
        "xcomp",
        "expl",
        "reparandum",
    )
)
_INNER_CUT = frozenset(("acl:relcl", "appos", "parataxis"))


def find(doc: Document, taken: bytearray) -> list[Draft]:
    """Noun phrases whose head names people, an institution or a place."""
    found = []
    table = nouns()
    counted: set[int | None] = set()
    for token, upos in enumerate(doc.upos):
        if token in counted:
            continue
        if taken[token] or upos not in ("NOUN", "PROPN", "ADJ", "NUM"):
            continue
        if (
            doc.deprel[token] in ("compound", "flat", "fixed", "goeswith", "amod", "nummod")
            and doc.head[token] > token - 2
        ):
            continue
        draft = _nominal(doc, token, table, taken)
        if draft is not None:
            found.append(draft)
            if _is_count(doc, token):
                counted.add(_counted(doc, token))
    return found


def _nominal(doc: Document, token: int, table: dict[str, Noun], taken: bytearray) -> Draft | None:
    """The mention with this head, None where the head names no one."""
    upos = doc.upos[token]
    if upos == "ADJ" and not any(doc.lower[c] == "the" for c in doc.children[token]):
        return None
    lemma, noun = _lookup(doc, token, table)
    if noun is None and _counts_people(doc, token):
        lemma, noun = "people", table["people"]
    elif noun is None:
        return None
    first, last = _phrase(doc, token)
    if " of " in lemma and lemma.startswith(doc.lemmas[token]):
        last = max(last, token + 2)
    named = token + 1 < len(doc) and taken[token + 1] and doc.upos[token + 1] == "PROPN"
    if named:
        last = token
    plural = _is_plural(doc, token, lemma)
    kind: EntityKind = noun.kinds[0]
    if kind == "person" and plural:
        kind = "group"
    det, mods = _describe(doc, token, first, last)
    if det == "bare" and not plural and ((named and kind == "person") or _is_no_one(doc, token, lemma)):
        return None
    adjectives = by_adjective()
    country = next((adjectives[doc.words[t]] for t in range(first, token) if doc.words[t] in adjectives), None)
    gender = "?" if noun.gender == "u" else noun.gender
    return Draft(
        doc.start[first], doc.end[last], first, last, token, "nominal", kind, doc.sentence_of[token], lemma,
        number="p" if plural else "s",
        gender=gender if kind == "person" else "?" if kind == "group" else "n",
        det=det, modifiers=mods, country=country, sectors=() if lemma in words.RELATIONAL else noun.sectors, kinds=noun.kinds,
    )  # fmt: skip


def _is_no_one(doc: Document, token: int, lemma: str) -> bool:
    """A singular noun without an article that no verb takes ("arrest or exile", "head of state") names no one."""
    if lemma in words.COLLECTIVE or doc.deprel[token] in (
        "nsubj",
        "nsubj:pass",
        "obj",
        "root",
        "appos",
        "parataxis",
        "iobj",
    ):
        return False
    return not any(doc.deprel[c] in ("nmod:poss", "det", "amod") for c in doc.children[token])


def _counts_people(doc: Document, token: int) -> bool:
    """Whether a number alone names people: by the verb that takes it ("killing 23"), or as a crowd ("thousands marched")."""
    relation, governor = doc.deprel[token], doc.head[token]
    if governor < 0 or doc.upos[governor] != "VERB":
        return False
    if doc.lower[token] in words.CROWDS:
        return relation in ("nsubj", "nsubj:pass") or (relation == "obj" and doc.lemmas[governor] in words.HARM)
    return doc.upos[token] == "NUM" and relation in ("obj", "nsubj:pass") and doc.lemmas[governor] in words.HARM


def _lookup(doc: Document, token: int, table: dict[str, Noun]) -> tuple[str, Noun | None]:
    """(lemma, noun) of a head; compounds ("prime minister", "head of state") first, then what a counting head counts."""
    lemma = doc.lemmas[token] if doc.upos[token] != "PROPN" else doc.lower[token]
    if token > 0 and (noun := table.get(f"{doc.lower[token - 1]} {lemma}")):
        return f"{doc.lower[token - 1]} {lemma}", noun
    if (
        token + 2 < len(doc)
        and doc.lower[token + 1] == "of"
        and (noun := table.get(f"{lemma} of {doc.lower[token + 2]}"))
    ):
        return f"{lemma} of {doc.lower[token + 2]}", noun
    if _is_count(doc, token):
        counted = _counted(doc, token)
        if counted is not None and (noun := table.get(doc.lemmas[counted])):
            return doc.lemmas[counted], noun
        if doc.upos[token] == "NUM":
            return lemma, None
    noun = table.get(lemma) or table.get(doc.lower[token])
    if noun is None and "-" in lemma:
        noun = table.get(lemma.rsplit("-", 1)[1])
    return lemma, noun


def _is_count(doc: Document, token: int) -> bool:
    """Whether a head only counts what its "of" names."""
    return doc.upos[token] == "NUM" or doc.lemmas[token] in words.PARTITIVES or doc.lower[token] in words.CROWDS


def _counted(doc: Document, token: int, depth: int = 3) -> int | None:
    """The noun that a counting head counts ("tens of thousands of demonstrators": demonstrators)."""
    after = [
        c for c in doc.children[token]
        if c > token and doc.deprel[c] == "nmod" and any(doc.lower[g] == "of" for g in doc.children[c])
    ]  # fmt: skip
    for child in after:
        if doc.lemmas[child] not in words.PARTITIVES:
            return child
    return next((found for c in after if depth and (found := _counted(doc, c, depth - 1)) is not None), None)


def _is_plural(doc: Document, token: int, lemma: str) -> bool:
    low = doc.lower[token]
    if low in words.CROWDS or (doc.upos[token] == "NUM" and low not in ("one", "1")):
        return True
    if low in ("people", "police", "authorities", "children", "men", "women", "media"):
        return low not in ("police", "media")
    return (low != doc.lemmas[token] and low.endswith("s")) or (
        doc.lemmas[token] != low and lemma != low and " " not in lemma
    )


def _phrase(doc: Document, head: int) -> tuple[int, int]:
    """First and last token of the noun phrase of a head, without relative clauses, appositions and what is joined by "and"."""
    inside = {head}
    todo = [(child, True) for child in doc.children[head]]
    while todo:
        token, top = todo.pop()
        relation = doc.deprel[token]
        if relation in _INNER_CUT or (top and relation in _CUT and not _kept(doc, token, head)):
            continue
        if top and relation == "acl" and token > head:
            continue
        inside.add(token)
        todo.extend((child, False) for child in doc.children[token])
    first = last = head
    while first - 1 in inside:
        first -= 1
    while last + 1 in inside:
        last += 1
    while last > head and doc.upos[last] in ("PUNCT", "ADP", "CCONJ"):
        last -= 1
    while first < head and doc.upos[first] in ("PUNCT", "ADP", "CCONJ", "SCONJ"):
        first += 1
    return first, last


def _kept(doc: Document, token: int, head: int) -> bool:
    """Hyphens inside, and adverbs before adjectives, belong to the phrase."""
    return token < head and (
        doc.deprel[token] == "advmod" or (doc.deprel[token] == "punct" and doc.words[token] in "-–'\"“”‘’")
    )


def _describe(doc: Document, head: int, first: int, last: int) -> tuple[str, frozenset[str]]:
    """(class of determiner, content words) of a noun phrase."""
    det = "bare"
    for child in doc.children[head]:
        low = doc.lower[child]
        if low in words.DETERMINERS and child < head:
            det = words.DETERMINERS[low]
            break
        if doc.deprel[child] == "nmod:poss":
            det = "poss"
        elif doc.deprel[child] == "nummod" and det == "bare":
            det = "quant"
    mods = frozenset(
        doc.lower[t]
        for t in range(first, last + 1)
        if t != head and doc.upos[t] in ("ADJ", "NOUN", "PROPN", "NUM", "VERB")
    )
    return det, mods
