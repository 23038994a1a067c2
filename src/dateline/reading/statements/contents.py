"""What a cue says, from its complements: a clause, an infinitive, an object, each as spans of the content.

Each finder takes the document, the cue's verb and the cue, and gives the content's spans, none where the complement is not there.
"""

from __future__ import annotations

from collections.abc import Callable

from dateline.model import Span
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.cues import Cue


def find(doc: Document, verb: int, cue: Cue) -> tuple[tuple[Span, ...], str]:
    """The content that a cue's complements give, with the name of the complement."""
    for letter, name, find in COMPLEMENTS:
        if letter in cue.takes and (found := find(doc, verb, cue)):
            return found, name
    return (), ""


#: beliefs that may be put beside what is believed ("it is closed, I think")
_PARENTHETIC = frozenset("think believe hope fear expect suspect suppose reckon guess assume".split())


def _clause_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """A that-clause, a bare clause, or the clause that the cue is put into ("..., he said, ...")."""
    asked = bool(doc.dependents(verb, "obj"))
    for child in doc.children[verb]:
        beside = doc.deprel[child] == "parataxis" and not (asked and child > verb) and _says(doc, verb, child)
        if doc.deprel[child] == "ccomp" or beside:
            return _around(doc, child, verb)
    head = doc.head[verb]
    if (cue.kind == "belief" and cue.lemma not in _PARENTHETIC) or cue.lemma in ("find", "show"):
        return ()
    if doc.deprel[verb] == "parataxis" and head >= 0 and _says(doc, verb, head):
        return _around(doc, head, verb)
    return ()


def _that_content(doc: Document, verb: int, _: Cue) -> tuple[Span, ...]:
    """A clause that the verb governs, never one that merely stands beside it."""
    clause = next((c for c in doc.children[verb] if doc.deprel[c] == "ccomp" and c > verb), None)
    return _around(doc, clause, verb) if clause is not None else ()


def _says(doc: Document, verb: int, clause: int) -> bool:
    """Whether a clause beside a cue is what it says, and not a clause of its own: nothing but commas and quotes parts them."""
    if abs(clause - verb) <= 1 or not _is_clause(doc, clause):
        return False
    inside = set(doc.subtree(verb)) if doc.head[verb] == clause else set(doc.subtree(clause))
    low, high = min(inside), max(inside)
    edges = (low - 1, low, high, high + 1)
    return not any(0 <= t < len(doc) and doc.words[t] in (";", ":") for t in edges)


def _is_clause(doc: Document, token: int) -> bool:
    return doc.upos[token] in ("VERB", "AUX") or any(doc.deprel[c] in ("cop", "nsubj") for c in doc.children[token])


def _around(doc: Document, head: int, verb: int) -> tuple[Span, ...]:
    """The clause of `head` without the cue's own words, in one span or in the two on either side of the cue."""
    own = set(doc.subtree(verb)) if verb in doc.subtree(head) else set()
    members = [t for t in doc.subtree(head) if t not in own]
    runs: list[list[int]] = []
    for token in members:
        if runs and not any(t in own or doc.upos[t] != "PUNCT" for t in range(runs[-1][-1] + 1, token)):
            runs[-1].append(token)
        else:
            runs.append([token])
    kept = [run for run in runs if any(doc.upos[t] not in ("PUNCT", "CCONJ") for t in run)]
    found = [spans.clean(doc.text, (doc.start[run[0]], doc.end[run[-1]])) for run in kept]
    return tuple(no_stop(doc.text, s) for s in found if s[0] < s[1])


def no_stop(text: str, span: Span) -> Span:
    """A content without the full stop of its sentence; a stop inside a quotation stays with its mark."""
    start, end = span
    return (
        (start, end - 1) if end - start > 1 and text[end - 1] == "." and not text[end - 3 : end - 2].isupper() else span
    )


#: verbs of which a refusal is a refusal to say
_SAYING = frozenset(
    "comment say answer respond reply discuss name confirm explain elaborate speak talk disclose identify give tell reveal deny "
    "speculate specify provide address rule".split()
)


def _infinitive_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "wants to go", "ordered the unit to leave", "called on them to go": from the object (whom it binds) to the end of the infinitive."""
    for child in doc.children[verb]:
        relation = doc.deprel[child].split(":")[0]
        if relation not in ("xcomp", "ccomp", "advcl") or child < verb or not has_to(doc, child):
            continue
        if cue.polarity == "declined" and doc.lemmas[child] not in _SAYING:
            continue
        if cue.particle is None and relation == "advcl" and not doc.dependents(verb, "obj"):
            continue
        first = min([min(doc.subtree(child)), *(min(doc.subtree(t)) for t in _bound(doc, verb, child, cue))])
        if cue.particle:
            first = _behind_particle(doc, verb, child, cue.particle, first)
        return (no_stop(doc.text, spans.clean(doc.text, (doc.start[first], doc.end[max(doc.subtree(child))]))),)
    return ()


def _behind_particle(doc: Document, verb: int, infinitive: int, particle: str, first: int) -> int:
    """The first token of what a cue with a particle asks: behind the particle, whatever the parser made of it."""
    for token in range(verb + 1, min(verb + 3, infinitive)):
        if doc.lower[token] == particle:
            return token + 1
    return first + 1 if doc.lower[first] == particle else first


def _bound(doc: Document, verb: int, infinitive: int, cue: Cue) -> list[int]:
    """The words between a cue and its infinitive that say who shall do it: part of the content of a request or an order."""
    if cue.particle:
        found = clauses.prepositional(doc, verb, cue.particle) or clauses.objects(doc, verb)
    elif doc.lemmas[verb] in clauses.OBJECT_CONTROL or cue.kind == "decree":
        found = clauses.objects(doc, verb)
    else:
        found = []
    addressed = doc.lemmas[verb] in ("tell", "remind", "assure", "inform")
    return [t for t in found if verb < t < infinitive and not addressed]


def has_to(doc: Document, token: int) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(doc.lower[c] == "to" and doc.deprel[c] == "mark" for c in doc.children[token])


def _to_content(doc: Document, verb: int, _: Cue) -> tuple[Span, ...]:
    """ "did not respond to requests": what stands behind "to"."""
    return tuple(_phrase_content(doc, t) for t in clauses.prepositional(doc, verb, "to")[:1])


def _predicate_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "called it a lie", "labelled him as a thief": an object and what it is called; without a predicate it is no speech."""
    if clauses.is_passive(doc, verb):
        return ()
    told = [c for c in doc.children[verb] if c > verb and (doc.deprel[c] == "xcomp" or clauses.case_of(doc, c) == "as")]
    told += [c for o in doc.dependents(verb, "obj") for c in doc.children[o] if clauses.case_of(doc, c) == "as"]
    return _object_content(doc, verb, cue) if told else ()


def _as_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "dismissed the report as gossip": an object with an as-phrase."""
    found = clauses.prepositional(doc, verb, "as")
    found = found or [c for o in doc.dependents(verb, "obj") for c in clauses.prepositional(doc, o, "as")]
    return _object_content(doc, verb, cue) if found else ()


#: passives that tell a judgement even where nobody is named as its source
_JUDGING = frozenset("accuse blame criticise criticize condemn describe praise denounce".split())


def _object_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """What is accused, called for or described, with all that is said of it: from the object to the last complement."""
    parts = []
    if clauses.is_passive(doc, verb):
        if doc.lemmas[verb] not in _JUDGING and not clauses.agents(doc, verb):
            return ()
        things = [c for c in doc.children[verb] if doc.deprel[c] == "nsubj:pass"]
        return tuple(_phrase_content(doc, t) for t in things[:1])
    for child in doc.children[verb]:
        relation = doc.deprel[child].split(":")[0]
        if (
            child > verb
            and relation in ("obj", "obl", "xcomp", "iobj", "advcl", "ccomp", "nmod")
            and not _is_time(doc, child)
        ):
            parts.append(child)
    needed = ("obj", "obl", "iobj") if cue.particle else ("obj", "iobj")
    if not any(doc.deprel[p].split(":")[0] in needed for p in parts):
        return ()
    parts = _connected(doc, parts)
    members = [t for p in parts for t in doc.subtree(p)]
    particle = {t for t in members if cue.particle and doc.lower[t] == cue.particle and t <= verb + 2}
    members = [t for t in members if t not in particle]
    if not members:
        return ()
    return (no_stop(doc.text, spans.clean(doc.text, (doc.start[min(members)], doc.end[max(members)]))),)


#: nouns and pronouns for what somebody has claimed; what is denied otherwise ("denied them entry") is no statement
_CLAIMS = frozenset(
    "accusation allegation assertion charge claim criticism report rumour rumor story suspicion suggestion version account finding theory "
    "idea notion wrongdoing involvement responsibility guilt knowledge link tie role part existence it this that these them figure number "
    "statement comment remark blame threat torture corruption fraud abuse misconduct bribery collusion interference plan news".split()
)


def _claim_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "dismissed the report", "denied any role": an object that is a claim, or what somebody is charged with."""
    claims = [c for c in doc.dependents(verb, "obj") if doc.lemmas[c] in _CLAIMS or doc.lower[c] in _CLAIMS]
    told = [c for c in doc.children[verb] if doc.deprel[c] == "nsubj:pass" and doc.lemmas[c] in _CLAIMS]
    return _object_content(doc, verb, cue) if (claims or told) and not doc.dependents(verb, "iobj") else ()


#: what is denied when it is withheld
_WITHHELD = frozenset(
    "access aid asylum bail chance compensation credit entry food funding help leave licence license parole passage payment pension permission "
    "permit request right service treatment use visa water appeal application".split()
)


def _denied_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "denied any role": an object that is disputed, not one that is withheld ("denied them bail")."""
    objects = doc.dependents(verb, "obj")
    withheld = (
        bool(doc.dependents(verb, "iobj")) or len(objects) > 1 or any(doc.lemmas[o] in _WITHHELD for o in objects)
    )
    return () if withheld else _object_content(doc, verb, cue)


def _gerund_content(doc: Document, verb: int, _: Cue) -> tuple[Span, ...]:
    """ "denied having met him": a gerund behind its cue."""
    for child in doc.children[verb]:
        ing = doc.lower[child].endswith("ing") or any(
            doc.lower[c].endswith("ing") and doc.deprel[c].startswith("aux") for c in doc.children[child]
        )
        first = min(doc.subtree(child))
        ing = ing and doc.lower[first] not in ("while", "when", "after", "before", "by", "in", "on")
        if (
            child > verb
            and ing
            and doc.deprel[child] in ("xcomp", "ccomp", "obj", "advcl")
            and first > verb
            and doc.words[first - 1] != ","
        ):
            return (_phrase_content(doc, child),)
    return ()


def _about_content(doc: Document, verb: int, _: Cue) -> tuple[Span, ...]:
    """ "apologised for the delay", "complained of thirst": the phrase with its preposition."""
    for preposition in ("for", "about", "of", "over"):
        found = clauses.prepositional(doc, verb, preposition)
        found += [
            c
            for c in doc.children[verb]
            if doc.deprel[c] == "advcl" and any(doc.lower[m] == preposition for m in doc.children[c])
        ]
        if found and found[0] > verb:
            return (_phrase_content(doc, found[0]),)
    return ()


def _for_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "asked the court for time": whom one asks, and for what."""
    things = [c for o in (verb, *doc.dependents(verb, "obj")) for c in clauses.prepositional(doc, o, "for")]
    return _object_content(doc, verb, cue) if things and things[0] > verb else ()


def _figure_content(doc: Document, verb: int, cue: Cue) -> tuple[Span, ...]:
    """ "put the dead at nine", "gave its losses as three dead": a figure and what it counts."""
    preposition = cue.particle or "as"
    told = clauses.prepositional(doc, verb, preposition)
    told += [c for o in doc.dependents(verb, "obj") for c in clauses.prepositional(doc, o, preposition)]
    counted = [
        t
        for c in told
        for t in doc.subtree(c)
        if doc.upos[t] == "NUM" or doc.lower[t] in ("dozens", "hundreds", "thousands")
    ]
    bare = Cue(cue.lemma, None, cue.kind, cue.polarity, cue.takes)
    return _object_content(doc, verb, bare) if counted and not clauses.is_passive(doc, verb) else ()


def _phrase_content(doc: Document, noun: int) -> Span:
    """A prepositional phrase with all that hangs on its noun."""
    members = doc.subtree(noun)
    return no_stop(doc.text, spans.clean(doc.text, (doc.start[members[0]], doc.end[members[-1]])))


def _connected(doc: Document, parts: list[int]) -> list[int]:
    """The complements up to the first that a comma parts from the rest and that is an adverbial clause."""
    kept: list[int] = []
    for part in sorted(parts):
        first = min(doc.subtree(part))
        after_comma = first > 0 and doc.lower[first - 1] == ","
        if kept and after_comma and doc.deprel[part] == "advcl":
            break
        kept.append(part)
    return kept


def _is_time(doc: Document, token: int) -> bool:
    """Whether a complement only says when ("on Monday")."""
    return doc.lower[token] in _DAYS or doc.deprel[token] in ("obl:tmod", "obl:unmarked")


_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow earlier later".split()
)


COMPLEMENTS: tuple[tuple[str, str, Callable[[Document, int, Cue], tuple[Span, ...]]], ...] = (
    ("c", "clause", _clause_content),
    ("t", "clause", _that_content),
    ("x", "infinitive", _infinitive_content),
    ("to", "to-phrase", _to_content),
    ("p", "predicate", _predicate_content),
    ("as", "as-phrase", _as_content),
    ("cl", "claim", _claim_content),
    ("den", "object", _denied_content),
    ("g", "gerund", _gerund_content),
    ("pp", "phrase", _about_content),
    ("for", "request", _for_content),
    ("fig", "figure", _figure_content),
    ("o", "object", _object_content),
)
