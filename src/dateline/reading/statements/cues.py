"""The verbs and phrases that attribute, as data: `data/cues.tsv`, read once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.model import StatementKind, StatementPolarity
from dateline.reading.document import Document

DATA = Path(__file__).with_name("data")
ACCORDING = ("according", "accord")
#: adverbs that may stand in a cue
NEGATIONS = frozenset(("not", "n't", "never"))


@dataclass(frozen=True, slots=True)
class Cue:
    """What one cue verb takes as its content (the letters stand at the head of the table); `particle` belongs to the cue."""

    lemma: str
    particle: str | None
    kind: StatementKind
    polarity: StatementPolarity
    takes: frozenset[str]


@lru_cache(maxsize=1)
def cues() -> dict[str, tuple[Cue, ...]]:
    """Cues by the lemma of their verb, in file order."""
    found: dict[str, tuple[Cue, ...]] = {}
    for line in (DATA / "cues.tsv").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        lemmas, kind, polarity, takes = line.split("\t")
        for entry in lemmas.split():
            lemma, _, particle = entry.partition("_")
            cue = Cue(lemma, particle or None, kind, polarity, frozenset(takes.split(",")))  # type: ignore[arg-type]
            found[lemma] = (*found.get(lemma, ()), cue)
    return found


def candidates(doc: Document) -> list[tuple[int, tuple[Cue, ...]]]:
    """Tokens that may be cue verbs, with the cues that they may be."""
    table = cues()
    found = []
    for token, lemma in enumerate(doc.lemmas):
        named = doc.upos[token] == "NOUN" and doc.lower[token] in ("says", "reports", "claims")
        if doc.upos[token] != "VERB" and not (named and doc.dependents(token, "nsubj")):
            continue
        fit = tuple(c for c in table.get(lemma, ()) if c.particle is None or _has(doc, token, c.particle))
        if fit:
            found.append((token, fit))
    return found


def _has(doc: Document, verb: int, particle: str) -> bool:
    """Whether a particle or preposition goes with a verb."""
    if verb + 1 < len(doc) and doc.lower[verb + 1] == particle:
        return True
    return any(
        doc.lower[c] == particle
        for child in doc.children[verb]
        for c in (child, *_preposition(doc, child))
        if c > verb and doc.lower[c - 1] != "condition"
    )


def _preposition(doc: Document, child: int) -> list[int]:
    """The preposition of a dependent: its first, so that "on condition of" is no "of"."""
    return [c for c in doc.children[child] if doc.deprel[c] in ("case", "mark")][:1]


def cue_tokens(doc: Document, verb: int, particle: str | None = None) -> list[int]:
    """The tokens of a cue: the verb with auxiliaries, negation, particle, adverbs beside it and a mere addressee."""
    members = [verb]
    if particle and verb + 1 < len(doc) and doc.lower[verb + 1] == particle:
        members.append(verb + 1)
    for child in doc.children[verb]:
        relation = doc.deprel[child].split(":")[0]
        near = abs(child - verb) <= 3
        if (relation in ("aux", "cop") or doc.deprel[child] in ("aux:pass", "compound:prt")) or (
            relation == "advmod" and (doc.lower[child] in NEGATIONS or near) and not doc.children[child]
        ):
            members.append(child)
        elif relation in ("obj", "iobj") and child > verb and _addressee(doc, verb, child):
            members.extend(doc.subtree(child))
    return _run(doc, sorted(set(members)), verb)


def _addressee(doc: Document, verb: int, child: int) -> bool:
    """Whether an object only says to whom: "told reporters"."""
    return doc.lemmas[verb] in ("tell", "inform", "remind", "assure") and max(doc.subtree(child)) - verb <= 4


def _run(doc: Document, members: list[int], verb: int) -> list[int]:
    """The members that form one run with the verb; gaps of one token are filled when it is an adverb or pronoun."""
    low = high = members.index(verb)
    while low and members[low] - members[low - 1] <= 1:
        low -= 1
    while high + 1 < len(members) and members[high + 1] - members[high] <= 1:
        high += 1
    return members[low : high + 1]
