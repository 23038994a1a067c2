"""Who stands where in a clause: subjects, objects and prepositional complements over UD trees, whatever the construction.

Passives, control, coordination, relative clauses, participles and adverbial clauses are undone here, so that a frame can
simply ask for the subject or the object of a word. All functions take and give token indices.
"""

from __future__ import annotations

from dateline.reading.document import Document

RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
#: verbs whose object does what the infinitive says ("urged Minsk to release"); after all others the subject does
OBJECT_CONTROL = frozenset(
    "urge ask tell order force allow permit invite persuade convince press pressure compel encourage enable instruct authorize "
    "authorise require warn request beg implore help let make cause lead expect want direct advise forbid teach challenge".split()
)
#: verbs whose object did what the gerund behind them says ("accused Minsk of arming rebels")
CHARGING = frozenset(
    "accuse suspect blame convict charge acquit stop prevent ban bar thank praise criticise criticize condemn fault fine jail".split()
)
MAX_CLIMB = 6


def is_passive(doc: Document, verb: int) -> bool:
    """Whether a verb is passive: a passive subject or auxiliary, or a bare past participle that follows its noun."""
    if any(doc.deprel[c] in ("nsubj:pass", "aux:pass", "csubj:pass") for c in doc.children[verb]):
        return True
    if has_auxiliary(doc, verb, "be") and _participle(doc, verb):
        return True
    if _follows_passive(doc, verb):
        return True
    if any(doc.deprel[c].split(":")[0] == "nsubj" for c in doc.children[verb]) or doc.dependents(verb, "obj"):
        return False
    relation = doc.deprel[verb].split(":")[0]
    return relation in ("acl", "advcl", "amod") and not doc.lower[verb].endswith("ing") and not _infinitive(doc, verb)


def has_auxiliary(doc: Document, verb: int, lemma: str) -> bool:
    """Whether one of the auxiliaries of a verb is a form of `lemma`."""
    return any(doc.lemmas[c] == lemma and doc.deprel[c].split(":")[0] in ("aux", "cop") for c in doc.children[verb])


def _follows_passive(doc: Document, verb: int) -> bool:
    """Whether a coordinated participle shares the auxiliary of a passive ("was freed and [driven] to the border")."""
    head = doc.head[verb]
    if doc.deprel[verb] != "conj" or head < 0 or doc.upos[head] != "VERB" or not _participle(doc, verb):
        return False
    own = [c for c in doc.children[verb] if doc.deprel[c].split(":")[0] in ("nsubj", "aux", "obj")]
    return not own and any(doc.deprel[c] == "aux:pass" for c in doc.children[head])


def _participle(doc: Document, verb: int) -> bool:
    """Whether a verb's form is a past participle, or may be one: behind "be" it makes a passive."""
    form = doc.lower[verb]
    return doc.upos[verb] == "VERB" and not form.endswith("ing") and form != doc.lemmas[verb]


def _infinitive(doc: Document, verb: int) -> bool:
    return any(doc.deprel[c] == "mark" and doc.lower[c] == "to" for c in doc.children[verb])


def with_conjuncts(doc: Document, tokens: list[int]) -> list[int]:
    """The tokens and what is coordinated with them, in text order."""
    found = list(tokens)
    for token in found:
        found.extend(c for c in doc.children[token] if doc.deprel[c].split(":")[0] == "conj" and c not in found)
    return sorted(set(found))


def antecedent(doc: Document, token: int) -> int:
    """The noun that a relative pronoun stands for, else the token itself."""
    if doc.lower[token] not in RELATIVE or doc.upos[token] not in ("PRON", "SCONJ", "DET"):
        return token
    at = token
    for _ in range(MAX_CLIMB):
        if doc.deprel[at].startswith("acl") and doc.head[at] >= 0:
            return doc.head[at]
        if doc.head[at] < 0:
            break
        at = doc.head[at]
    return token


def agents(doc: Document, verb: int) -> list[int]:
    """The by-phrase of a passive."""
    return prepositional(doc, verb, "by")


def own_subjects(doc: Document, verb: int) -> list[int]:
    """The subjects that the verb itself has; empty for none."""
    return [antecedent(doc, c) for c in doc.children[verb] if doc.deprel[c] in ("nsubj", "nsubj:outer")]


def subjects(doc: Document, verb: int, depth: int = 0) -> list[int]:
    """Who does what the verb says: its logical subjects, through passive, control, coordination and reduced clauses."""
    if is_passive(doc, verb):
        found = agents(doc, verb) or (agents(doc, doc.head[verb]) if _follows_passive(doc, verb) else [])
        if (
            found
            or _follows_passive(doc, verb)
            or doc.deprel[verb].split(":")[0] != "conj"
            or has_auxiliary(doc, verb, "be")
        ):
            return with_conjuncts(doc, found)
    own = own_subjects(doc, verb)
    if own or depth > MAX_CLIMB or doc.head[verb] < 0:
        return _before(verb, own, with_conjuncts(doc, own))
    return _inherited_subjects(doc, verb, depth)


def _before(verb: int, own: list[int], all_of_them: list[int]) -> list[int]:
    """Subjects with their conjuncts; of subjects before their verb those behind it belong to another clause."""
    return [t for t in all_of_them if t < verb] if own and max(own) < verb else all_of_them


def _inherited_subjects(doc: Document, verb: int, depth: int) -> list[int]:
    """The subjects of a verb that has none of its own, from the clause it hangs on."""
    relation, head = doc.deprel[verb].split(":")[0], doc.head[verb]
    if relation == "acl":
        return _of_noun(doc, verb, head, depth)
    if relation == "conj":
        return surface_subjects(doc, head, depth + 1) if doc.upos[head] in ("VERB", "AUX", "ADJ") else []
    if relation == "xcomp":
        return _controller(doc, head, depth)
    if relation in ("advcl", "obl"):
        charged = doc.lemmas[head] in CHARGING and any(
            doc.lower[c] in ("of", "for", "from", "with") for c in doc.children[verb]
        )
        return objects(doc, head) if charged else surface_subjects(doc, head, depth + 1)
    if relation == "ccomp" and not any(doc.deprel[c] == "mark" for c in doc.children[verb]):
        return []
    return []


def _of_noun(doc: Document, verb: int, noun: int, depth: int) -> list[int]:
    """The subject of a clause that modifies a noun: "police firing ..." the noun; "a promise to leave" whose promise it is."""
    if _infinitive(doc, verb):
        governor = doc.head[noun]
        if doc.deprel[noun].split(":")[0] in ("obj", "obl") and governor >= 0 and doc.upos[governor] == "VERB":
            return subjects(doc, governor, depth + 1)
        return with_conjuncts(doc, possessors(doc, noun))
    return with_conjuncts(doc, [noun]) if doc.lower[verb].endswith("ing") else []


def _controller(doc: Document, head: int, depth: int) -> list[int]:
    """Who does what an open complement says."""
    lemma = doc.lemmas[head]
    if lemma in OBJECT_CONTROL:
        found = objects(doc, head)
        if found:
            return found
    return surface_subjects(doc, head, depth + 1)


def surface_subjects(doc: Document, verb: int, depth: int = 0) -> list[int]:
    """The grammatical subject, active or passive, own or inherited: what a following participle or conjunct takes up."""
    own = [antecedent(doc, c) for c in doc.children[verb] if doc.deprel[c].startswith("nsubj")]
    if own or depth > MAX_CLIMB or doc.head[verb] < 0:
        return _before(verb, own, with_conjuncts(doc, own))
    return _inherited_subjects(doc, verb, depth)


def objects(doc: Document, verb: int) -> list[int]:
    """Whom the verb concerns: its logical objects, through passive, relative clauses and participles."""
    if is_passive(doc, verb):
        own = [antecedent(doc, c) for c in doc.children[verb] if doc.deprel[c] == "nsubj:pass"]
        if own:
            return with_conjuncts(doc, own)
        relation, head = doc.deprel[verb].split(":")[0], doc.head[verb]
        if relation in ("acl", "amod") and head >= 0:
            return with_conjuncts(doc, [head])
        if relation in ("conj", "advcl", "xcomp", "parataxis") and head >= 0:
            return surface_subjects(doc, head, 1)
        return []
    found = [antecedent(doc, c) for c in doc.children[verb] if doc.deprel[c] == "obj"]
    found = found or [antecedent(doc, c) for c in doc.children[verb] if doc.deprel[c] == "iobj"]
    if not found and doc.deprel[verb] == "acl:relcl" and own_subjects(doc, verb) and doc.head[verb] >= 0:
        found = [doc.head[verb]]
    if not found and doc.deprel[verb].split(":")[0] == "conj" and doc.head[verb] >= 0 and _shares_object(doc, verb):
        found = [antecedent(doc, c) for c in doc.children[doc.head[verb]] if doc.deprel[c] == "obj" and c > verb]
    return with_conjuncts(doc, found)


def _shares_object(doc: Document, verb: int) -> bool:
    """Whether a coordinated verb may share the object ("arrested and beat protesters"): it has no complement of its own."""
    return not any(doc.deprel[c].split(":")[0] in ("obj", "obl", "ccomp", "xcomp") for c in doc.children[verb])


def claimed_subjects(doc: Document, verb: int) -> list[int]:
    """Of whom a that-clause of a verb tells: its grammatical subjects ("charged that [the rebels] were holding them")."""
    for clause in doc.children[verb]:
        if doc.deprel[clause] == "ccomp" and clause > verb:
            return surface_subjects(doc, clause)
    return []


def owners(doc: Document, noun: int) -> list[int]:
    """Whose a thing or an act is: "[the governor]'s request", "the decision of [the court]", "a move by [the council]"."""
    found = possessors(doc, noun)
    for preposition in ("by", "of", "from"):
        found = found or prepositional(doc, noun, preposition)
    return found


def indirect(doc: Document, verb: int) -> list[int]:
    """The indirect objects of a verb."""
    return with_conjuncts(doc, doc.dependents(verb, "iobj"))


def case_of(doc: Document, noun: int) -> str:
    """The preposition of a noun, lower case ("such as", "because of" as their first word), "" for none."""
    return next((doc.lower[c] for c in doc.children[noun] if doc.deprel[c] == "case" and c < noun), "")


def prepositional(doc: Document, word: int, preposition: str) -> list[int]:
    """The nouns that hang on a word by a preposition, with what is coordinated with them."""
    found = [
        antecedent(doc, c)
        for c in doc.children[word]
        if case_of(doc, c) == preposition
        and (doc.deprel[c].split(":")[0] in ("obl", "nmod", "advcl", "acl") or _is_complement(doc, word, c))
    ]
    return with_conjuncts(doc, found)


def _is_complement(doc: Document, noun: int, conjunct: int) -> bool:
    """Whether what the parser coordinates with a noun hangs on it by a preposition of its own ("the arrest or exile [of leaders]")."""
    return doc.deprel[conjunct] == "conj" and doc.upos[noun] == "NOUN" and case_of(doc, noun) != case_of(doc, conjunct)


def possessors(doc: Document, noun: int) -> list[int]:
    """Whose: "the minister's visit", "his visit"."""
    return with_conjuncts(doc, [c for c in doc.children[noun] if doc.deprel[c] == "nmod:poss"])


def modifiers(doc: Document, noun: int) -> list[int]:
    """Adjectives and nouns before a noun: "Israeli strike", "police raid"."""
    return [
        c
        for c in doc.children[noun]
        if doc.deprel[c].split(":")[0] in ("amod", "compound", "nmod") and c < noun and not case_of(doc, c)
    ]


def according_source(doc: Document, token: int) -> int | None:
    """The head of the phrase behind "according to", None where the parser hangs it elsewhere."""
    head = doc.head[token]
    if head > token and doc.deprel[token] == "case":
        return head
    return next((c for c in doc.children[token] if doc.deprel[c].split(":")[0] in ("obl", "obj", "nmod")), None)
