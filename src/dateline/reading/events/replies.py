"""Whom the text before a telling names, where its own sentence does not: who asked what is refused, who did what is condemned
or praised, who holds those whose release is demanded."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import Party
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events.lexicon import index
from dateline.reading.events.merge import Telling
from dateline.reading.events.naming import Naming

#: types that a refusal answers
ASKING = frozenset(("REQUEST", "AGREE", "ACCUSE", "THREATEN"))
#: types of what is condemned or praised
DONE = frozenset(
    ("ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "RETREAT", "CONCEDE", "REJECT", "AID", "COOPERATE")
)
#: nouns that take up any act told before
ACT = frozenset(
    "decision step move ruling sentence verdict law bill plan measure act action order decree conduct operation deal accord gesture "
    "incident policy".split()
)
#: what is demanded for those who are held
RELEASE = frozenset(("release", "freeing", "liberation", "freedom"))
#: how many sentences back an answer reaches
REACH = 3


def answered(doc: Document, naming: Naming, telling: Telling, before: list[Telling]) -> Telling:
    """A telling that names no recipient with the one whom the text before it names. `before`: the tellings before it."""
    wanted = _wanted(doc, telling)
    if not wanted or telling.recipients or not telling.actors:
        return telling
    own = {p.entity for p in telling.actors}
    here = doc.sentence_of[telling.token]
    for earlier in reversed(before):
        if here - doc.sentence_of[earlier.token] > REACH:
            break
        doers = [p.entity for p in earlier.actors if p.entity is not None]
        if earlier.type in wanted and doers and not own & set(doers):
            return _to(naming, telling, doers, earlier)
    return telling


def _wanted(doc: Document, telling: Telling) -> frozenset[str]:
    """The types of the earlier act whose doer a telling concerns; none where nothing points back."""
    if telling.type == "REJECT":
        return ASKING
    things = [doc.lemmas[t] for t in clauses.objects(doc, telling.token) if doc.upos[t] == "NOUN"]
    if telling.type == "REQUEST":
        return frozenset(("COERCE", "ASSAULT")) if RELEASE & set(things) else frozenset()
    if telling.type not in ("ACCUSE", "SUPPORT"):
        return frozenset()
    kinds = {row.type for thing in things for row in index().get((thing, False), ())} & DONE
    return frozenset(kinds) if kinds else DONE if ACT & set(things) else frozenset()


def _to(naming: Naming, telling: Telling, askers: list[int], asked: Telling) -> Telling:
    """The telling with the doers as recipients, under the names that they have beside it."""
    mentions = [m for m in (naming.latest(entity, telling.trigger) for entity in askers) if m is not None]
    found = tuple(Party(m.start, m.end, m.entity) for m in sorted(mentions, key=lambda m: m.start))
    return replace(telling, recipients=found, why=(*telling.why, f"answers the {asked.type} told before it"))
