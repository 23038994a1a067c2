"""One cue, one draft: the source, cue and content of a statement as the syntax around a cue verb gives them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dateline.model import Span, StatementKind, StatementPolarity
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.statements import contents, spans
from dateline.reading.statements.cues import Cue, cue_tokens


@dataclass(frozen=True, slots=True)
class Draft:
    """A statement before quotations are joined to it. `verb`: the cue's token, -1 for a phrase or a bare quotation."""

    verb: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: StatementKind
    polarity: StatementPolarity
    #: the token of the source's head, None where the text names none
    speaker: int | None
    #: whether the cue may carry a quotation beside it
    quotes: bool
    why: str
    #: a mention elsewhere that names the speaker, where the statement has no source of its own
    voice: Span | None = None


def from_verb(doc: Document, verb: int, fit: tuple[Cue, ...]) -> Draft | None:
    """The draft of a cue verb: the first of its readings whose content is there; None when it attributes nothing."""
    if _is_modifier(doc, verb):
        return None
    particle = next((doc.lower[c] for c in doc.children[verb] if doc.deprel[c] == "compound:prt"), None)
    if _is_imperative(doc, verb):
        return None
    for cue in fit:
        if particle not in (None, cue.particle) and cue.lemma in _OTHER_WITH_PARTICLE:
            continue
        content, how = contents.find(doc, verb, cue)
        if content:
            return _draft(doc, verb, cue, content, how)
    return None


def _is_imperative(doc: Document, verb: int) -> bool:
    """Whether a verb tells the reader what to do ("Don't blame them"): the base form at the head of a sentence without subject."""
    subject = any(doc.deprel[c].split(":")[0] in ("nsubj", "csubj", "expl") for c in doc.children[verb])
    helped = any(doc.deprel[c].startswith("aux") and doc.lemmas[c] != "do" for c in doc.children[verb])
    first = doc.deprel[verb] == "root" and doc.upos[verb] == "VERB" and doc.lower[verb] == doc.lemmas[verb]
    return first and not subject and not helped


#: verbs that a particle makes another verb: "ruled out", "called off"
_OTHER_WITH_PARTICLE = frozenset("rule call turn throw order hold ask think find read".split())


def _is_modifier(doc: Document, verb: int) -> bool:
    """Whether a participle stands as an adjective before its noun ("the stated aim")."""
    return doc.deprel[verb] == "amod" and doc.head[verb] > verb


def _draft(doc: Document, verb: int, cue: Cue, content: tuple[Span, ...], how: str) -> Draft:
    tokens = cue_tokens(doc, verb, cue.particle)
    speaker = _source_head(doc, verb)
    if (
        speaker is not None
        and speaker < verb
        and content[-1][1] <= doc.start[verb]
        and doc.start[speaker] < content[-1][1]
    ):
        # The source of a cue that follows stands beside it; a subject further off is one of what is said.
        said = content[-1][1]
        speaker = next(beside(doc, verb, lambda t: doc.start[t] < said), None)
    elif speaker is None and content[-1][1] <= doc.start[verb] and not clauses.is_passive(doc, verb):
        said = content[-1][1]
        speaker = next(beside(doc, verb, lambda t: doc.start[t] < said), None)
    source = (spans.source(doc, speaker),) if speaker is not None else ()
    polarity = cue.polarity
    if polarity == "asserted" and any(doc.lower[t] in ("not", "n't", "never") for t in tokens):
        polarity = "denied"
    span = (doc.start[tokens[0]], doc.end[tokens[-1]])
    return Draft(
        verb,
        source,
        (span,),
        content,
        cue.kind,
        polarity,
        speaker,
        "q" in cue.takes,
        f"cue {doc.lemmas[verb]} with its {how}",
    )


def beside(doc: Document, verb: int, barred: Callable[[int], bool]) -> Iterator[int]:
    """The heads of noun phrases right before or right behind a cue, up to the first word that is barred."""
    named = {mark.start for mark in doc.annotation.names}
    for step, limit in ((-1, 6), (1, 8)):
        for away in range(1, limit):
            token = verb + step * away
            if not 0 <= token < len(doc) or barred(token) or doc.words[token] in (".", ":", ";"):
                break
            if (doc.upos[token] in ("PROPN", "PRON", "NOUN") or doc.start[token] in named) and not doc.deprel[
                token
            ].startswith(("flat", "compound")):
                while (
                    doc.deprel[token] == "conj" and token - 8 < doc.head[token] < token and not barred(doc.head[token])
                ):
                    token = doc.head[token]
                yield token
                break


def _source_head(doc: Document, verb: int) -> int | None:
    """The head of the phrase that names who says it; None for a passive without an agent."""
    if clauses.is_passive(doc, verb):
        found = clauses.agents(doc, verb)
        return found[0] if found else None
    relative = next((c for c in doc.children[verb] if doc.deprel[c] == "nsubj" and doc.lower[c] == "who"), None)
    if relative is not None:
        return relative
    found = clauses.surface_subjects(doc, verb)
    if not found or (doc.lower[found[0]] in ("it", "there") and doc.lemmas[verb] not in ("say", "add", "tell", "call")):
        return None if not found or doc.lower[found[0]] == "there" else found[0]
    return found[0]


#: nouns that carry a that-clause or an infinitive as what somebody says, believes, wants or decrees
CUE_NOUNS: dict[str, StatementKind] = {
    **dict.fromkeys(
        "claim statement allegation report assertion argument announcement admission denial vow pledge promise warning suggestion "
        "accusation complaint charge call demand request offer threat declaration remark comment revelation acknowledgement hint "
        "insistence contention prediction reminder rumour rumor confession testimony".split(),
        "speech",
    ),
    **dict.fromkeys(
        "belief view opinion fear hope conviction feeling notion suspicion assumption doubt expectation".split(),
        "belief",
    ),
    **dict.fromkeys("plan intention desire wish decision willingness readiness refusal bid".split(), "intention"),
    **dict.fromkeys("ruling order decree verdict directive instruction".split(), "decree"),
}


def from_noun(doc: Document, noun: int) -> Draft | None:
    """ "the minister's claim that ...", "a report by X that ...": a noun of saying with its clause and its owner."""
    kind = CUE_NOUNS.get(doc.lemmas[noun])
    if kind is None or doc.upos[noun] != "NOUN":
        return None
    clause = next((c for c in doc.children[noun] if c > noun and _carries(doc, c)), None)
    owners = (
        clauses.possessors(doc, noun)
        or clauses.prepositional(doc, noun, "by")
        or clauses.prepositional(doc, noun, "from")
    )
    if clause is None or not owners:
        return None
    members = doc.subtree(clause)
    content = contents.no_stop(doc.text, spans.clean(doc.text, (doc.start[members[0]], doc.end[members[-1]])))
    source = spans.source(doc, owners[0])
    polarity: StatementPolarity = (
        "denied" if doc.lemmas[noun] == "denial" else "declined" if doc.lemmas[noun] == "refusal" else "asserted"
    )
    return Draft(
        noun,
        (source,),
        ((doc.start[noun], doc.end[noun]),),
        (content,),
        kind,
        polarity,
        owners[0],
        False,
        f"noun {doc.lemmas[noun]}",
    )


def _carries(doc: Document, token: int) -> bool:
    """Whether a dependent of a noun is a clause that says the noun's content: with "that", or an infinitive."""
    if doc.deprel[token].split(":")[0] not in ("acl", "ccomp") or (
        doc.deprel[token] == "acl:relcl" and not _that(doc, token)
    ):
        return False
    return _that(doc, token) or contents.has_to(doc, token)


def _that(doc: Document, token: int) -> bool:
    return any(doc.lower[c] == "that" and doc.deprel[c] == "mark" for c in doc.children[token])


def from_according(doc: Document, token: int) -> Draft | None:
    """ "according to X": X is the source, the rest of its clause the content."""
    if doc.lower[token] != "according":
        return None
    source = clauses.according_source(doc, token)
    if source is None:
        return None
    cue_end = token + 1 if token + 1 < len(doc) and doc.lower[token + 1] == "to" else token
    own = set(doc.subtree(source)) | {token, cue_end}
    members = [t for t in _told_clause(doc, token, source) if t not in own]
    content = _runs(doc, members, own)
    span = (doc.start[token], doc.end[cue_end])
    named = spans.phrase(doc, source)
    named = (max(named[0], span[1] + 1), named[1]) if named[0] < span[1] else named
    return Draft(
        -1, (spans.clean(doc.text, named),), (span,), content, "speech", "asserted", source, False, "according to"
    )


def _told_clause(doc: Document, token: int, source: int) -> list[int]:
    """The tokens of the clause that "according to" tells: a relative clause or a coordinated one by itself, else the sentence.

    What is coordinated behind it with a subject of its own is the newsroom's.
    """
    at = doc.head[source] if doc.head[source] != token else doc.head[token]
    for _ in range(clauses.MAX_CLIMB):
        if at < 0 or doc.head[at] < 0 or (doc.upos[at] in ("VERB", "AUX") and _stands_alone(doc, at, token)):
            break
        at = doc.head[at]
    root = at if at >= 0 else next((t for t in doc.sentence_at(doc.start[token]) if doc.head[t] < 0), token)
    later = [
        c
        for c in doc.children[root]
        if c > token and doc.deprel[c] == "conj" and any(doc.deprel[s].startswith("nsubj") for s in doc.children[c])
    ]
    left = {t for c in later for t in doc.subtree(c)}
    return [t for t in doc.subtree(root) if t not in left]


def _stands_alone(doc: Document, verb: int, token: int) -> bool:
    relation = doc.deprel[verb]
    subject = any(doc.deprel[c].startswith("nsubj") for c in doc.children[verb])
    return relation.startswith("acl:relcl") or (
        relation in ("conj", "parataxis") and subject and min(doc.subtree(verb)) < token
    )


def _runs(doc: Document, members: list[int], own: set[int]) -> tuple[Span, ...]:
    """The spans of tokens left over around the cue phrase."""
    runs: list[list[int]] = []
    for token in members:
        if runs and not any(t in own for t in range(runs[-1][-1] + 1, token)):
            runs[-1].append(token)
        else:
            runs.append([token])
    kept = [run for run in runs if any(doc.upos[t] != "PUNCT" for t in run)]
    return tuple(
        contents.no_stop(doc.text, spans.clean(doc.text, (doc.start[run[0]], doc.end[run[-1]]))) for run in kept
    )
