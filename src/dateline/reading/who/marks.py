"""Where somebody is mentioned: names from the reader's marks, noun phrases and pronouns from the syntax."""

from __future__ import annotations

from dateline.facts.countries import by_adjective, by_capital, by_name, by_people
from dateline.facts.given import genders
from dateline.facts.nouns import Noun, nouns
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
_NOMINAL = frozenset(("NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"))


def find(doc: Document) -> list[Draft]:
    """All mentions of a text in the order of their head words, each with its `index`."""
    names = [draft for mark in doc.annotation.names if (draft := _name(doc, mark)) is not None]
    taken = bytearray(len(doc))
    for draft in names:
        taken[draft.first : draft.last + 1] = b"\1" * (draft.last + 1 - draft.first)
    found = names + _nominals(doc, taken) + _demonyms(doc, taken) + _pronouns(doc)
    found.sort(key=lambda d: (d.head, d.start - d.end))
    for index, draft in enumerate(found):
        draft.index = index
    return found


# --- names ---------------------------------------------------------------------------------------------------------


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


def _demonyms(doc: Document, taken: bytearray) -> list[Draft]:
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


# --- noun phrases --------------------------------------------------------------------------------------------------


def _nominals(doc: Document, taken: bytearray) -> list[Draft]:
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
            if doc.lemmas[token] in words.PARTITIVES:
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
    if lemma in words.PARTITIVES or doc.upos[token] == "NUM":
        counted = _counted(doc, token)
        if counted is not None and (noun := table.get(doc.lemmas[counted])):
            return doc.lemmas[counted], noun
        if doc.upos[token] == "NUM":
            return lemma, None
    noun = table.get(lemma) or table.get(doc.lower[token])
    if noun is None and "-" in lemma:
        noun = table.get(lemma.rsplit("-", 1)[1])
    return lemma, noun


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


# --- pronouns ------------------------------------------------------------------------------------------------------


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
