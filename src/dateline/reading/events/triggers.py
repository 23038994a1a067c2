"""Which words of a text may name an act: rows of the lexicon whose words and objects are there.

Gated by the document's set of lemmas: a row is tried only where its head word stands. Of several rows at one word the most
particular wins (more words, then a needed object).
"""

from __future__ import annotations

from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events import heard
from dateline.reading.events.heard import Trigger
from dateline.reading.events.lexicon import Row, index

#: days, whose preposition is no part of a verb ("called on [Tuesday]")
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december mon tue tues wed thu thur thurs fri sat sun".split()
)

#: nouns of people who protest
PROTESTERS = frozenset(
    "protester protestor demonstrator marcher striker picket crowd rioter supporter mob activist".split()
)
#: words that belong to a verb without an object of their own, and are prepositions elsewhere
PARTICLES = frozenset(("in", "on", "over", "by"))
#: verbs that carry a noun of an act without adding to its meaning: their subject is its doer
LIGHT = frozenset(
    "hold have make take give conduct launch stage carry mount begin start open continue resume issue impose pay lead undertake "
    "order lodge file deliver express voice offer announce declare sign reach conclude host convene call organize organise "
    "pursue suffer face extend receive win approve grant provide slap put level bring commit perform execute wage plan confirm".split()
)
#: light verbs whose subject undergoes the act
UNDERGO = frozenset("face suffer receive win undergo get draw attract meet survive".split())


#: nouns of people, the class that a table calls @person
PEOPLE = frozenset(
    "prisoner detainee hostage captive journalist reporter activist protester protestor demonstrator man woman boy girl soldier sailor "
    "child people person suspect worker leader opponent politician student monk lawyer crew member fighter employee citizen civilian "
    "minister official chief head general officer director teacher commander judge prosecutor aide ambassador adviser advisor governor "
    "convict national refugee migrant villager farmer fisherman doctor nurse priest editor blogger critic dissident rebel militant "
    "policeman guard pilot driver diplomat envoy lawmaker deputy senator mayor president premier king prince witness accomplice youth "
    "teenager resident voter supporter follower dozen hundred thousand one other trader tourist engineer homeguard peacekeeper staff "
    "relative family wife husband son daughter brother sister father mother "
    "police army troop force gendarme court authority government ministry union party militia navy gunman fighter gang mob crowd".split()
)


def find(doc: Document) -> list[Trigger]:
    """All triggers in text order, one a token; a noun that is the object of its own light verb stands for both."""
    rows, found = index(), {}
    taken: set[int] = set()
    for token, (lemma, upos) in enumerate(zip(doc.lemmas, doc.upos, strict=True)):
        verb = upos == "VERB" or (upos == "AUX" and doc.deprel[token].split(":")[0] not in ("aux", "cop"))
        if not verb and upos != "NOUN":
            continue
        for row in rows.get((lemma, verb), ()):
            matched = _match(doc, token, row)
            if matched is not None:
                found[token] = _trigger(doc, token, matched, row)
                taken.update(matched)
                break
    named = {token: trigger for token, trigger in found.items() if token not in taken}
    return [trigger for _, trigger in sorted(heard.heed(doc, named, taken).items())]


def _trigger(doc: Document, token: int, matched: tuple[int, ...], row: Row) -> Trigger:
    """The trigger with its span: the head word with a particle or the words beside it."""
    first = last = token
    matched = tuple(t for t in matched if doc.upos[t] != "VERB" and doc.deprel[t] != "mark")
    for other in sorted(matched):
        if other == last + 1:
            last = other
    for other in sorted(matched, reverse=True):
        if other == first - 1:
            first = other
    return Trigger(token, (doc.start[first], doc.end[last]), row)


def _match(doc: Document, token: int, row: Row) -> tuple[int, ...] | None:
    """The further tokens of a row that fits at a token, None where it does not fit."""
    return _match_verb(doc, token, row) if row.verb else _match_noun(doc, token, row)


def _match_verb(doc: Document, token: int, row: Row) -> tuple[int, ...] | None:
    found = []
    places = (*row.frame.recipient, *row.frame.actor)
    for word in row.words[1:]:
        at = _companion(doc, token, word, word == row.words[-1] and word in PARTICLES and word not in places)
        if at is None:
            return None
        found.append(at)
    if row.needs or row.excludes:
        around = _complements(doc, token)
        if (row.needs and not around & row.needs) or around & row.excludes:
            return None
    return tuple(found)


def _companion(doc: Document, verb: int, word: str, particle: bool = False) -> int | None:
    """The token that stands with a verb: its particle, object, complement or adverb, or the preposition of a complement.
    `particle`: only what is no preposition of another word will do ("gave in", not "gave it in May")."""
    if particle:
        beside = [*doc.children[verb], *([verb + 1] if verb + 1 < len(doc) else [])]
        return next((c for c in beside if doc.lower[c] == word and doc.deprel[c] not in ("case", "mark")), None)
    for child in (*doc.children[verb], *(t for t in clauses.objects(doc, verb) if doc.head[t] != verb)):
        if doc.lemmas[child] == word or doc.lower[child] == word:
            return child
        for case in doc.children[child]:
            near = doc.deprel[case] in ("case", "mark") and doc.lower[case] == word and 0 < case - verb <= 3
            if near and doc.lower[child] not in DAYS:
                return case
            if doc.deprel[child].split(":")[0] in ("obj", "obl", "xcomp") and doc.lemmas[case] == word:
                return case
    if (
        verb + 1 < len(doc)
        and doc.lower[verb + 1] == word
        and (verb + 2 == len(doc) or doc.lower[verb + 2] not in DAYS)
    ):
        return verb + 1
    return None


def _complements(doc: Document, verb: int) -> frozenset[str]:
    """The lemmas of a verb's objects and oblique complements, with their compounds and coordinated nouns."""
    heads = [*clauses.objects(doc, verb), *doc.dependents(verb, "obl", "iobj", "nsubj:pass", "xcomp")]
    heads = clauses.with_conjuncts(doc, heads)
    classes = {"@person"} if any(_is_person(doc, t) for t in heads) else set()
    classes |= {"@protesters"} if any(doc.lemmas[t] in PROTESTERS for t in clauses.subjects(doc, verb)) else set()
    classes |= {"@object"} if clauses.objects(doc, verb) else set()
    classes |= {"@name"} if any(doc.upos[t] == "PROPN" for t in clauses.objects(doc, verb)) else set()
    parts = [c for h in heads for c in doc.children[h] if doc.deprel[c].split(":")[0] in ("compound", "amod", "nmod")]
    return frozenset(doc.lemmas[t] for t in (*heads, *parts)) | classes


def _is_person(doc: Document, token: int) -> bool:
    """Whether a noun is of people: a name, a personal pronoun, or a noun that is used of people."""
    if doc.upos[token] == "PRON":
        return doc.lower[token] in ("him", "her", "them", "he", "she", "they", "who", "me", "us")
    return doc.upos[token] == "PROPN" or doc.lemmas[token] in PEOPLE or doc.upos[token] == "NUM"


def _match_noun(doc: Document, token: int, row: Row) -> tuple[int, ...] | None:
    extra = []
    for back, word in enumerate(reversed(row.words[:-1]), start=1):
        if token - back < 0 or doc.lemmas[token - back] != word:
            return None
        extra.append(token - back)
    if row.needs or row.excludes:
        around = _beside(doc, token)
        if (row.needs and not around & row.needs) or around & row.excludes:
            return None
    if doc.deprel[token] in ("compound", "flat", "nmod:desc", "amod") and doc.head[token] > token:
        return None
    return tuple(extra)


def _beside(doc: Document, noun: int) -> frozenset[str]:
    """The lemmas of a noun's modifiers, complements and governor."""
    children = [c for c in doc.children[noun] if doc.deprel[c].split(":")[0] in ("amod", "compound", "nmod", "acl")]
    near = [*children, doc.head[noun]] if doc.head[noun] >= 0 else children
    return frozenset(doc.lemmas[t] for t in near)


__all__ = ["LIGHT", "PEOPLE", "UNDERGO", "Trigger", "find"]
