"""Which mention of an entity stands for it in an event: the one nearest to the trigger in its sentence; of an apposition the name."""

from __future__ import annotations

from bisect import bisect_right

from dateline.model import Mention, Span
from dateline.reading.document import Document
from dateline.reading.who import Cast

#: pronouns that say whose something is, and stand for somebody only where nothing else does; "her" by its place in the clause
POSSESSIVE = frozenset("my our your his its their whose".split())


class Naming:
    """The mentions of every entity of a text, and the choice among them."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc = doc
        self.by_entity: dict[int, list[Mention]] = {}
        for mention in sorted(cast.mentions, key=lambda m: (m.start, m.end)):
            if mention.entity is not None:
                self.by_entity.setdefault(mention.entity, []).append(mention)

    def best(self, mention: Mention, trigger: Span) -> Mention:
        """The mention of the same entity that names it best beside a trigger. One of no entity stands for itself."""
        mentions = self.by_entity.get(mention.entity, []) if mention.entity is not None else []
        tokens = self.doc.sentence_at(trigger[0])
        start, end = self.doc.start[tokens[0]], self.doc.end[tokens[-1]]
        inside = [m for m in mentions if start <= m.start < end]
        inside = [m for m in inside if not self._is_possessive(m)] or inside
        if not inside:
            return self._named(mention, mentions) if mentions else mention
        nearest = min(inside, key=lambda m: (_gap(m, trigger), m is not mention))
        return self._named(nearest, inside)

    def _is_possessive(self, mention: Mention) -> bool:
        """Whether a mention is a pronoun that only says whose something is."""
        word, token = mention.text.lower(), self.doc.token_at(mention.start)
        return word in POSSESSIVE or (word == "her" and token is not None and self.doc.deprel[token] == "nmod:poss")

    def latest(self, entity: int, trigger: Span) -> Mention | None:
        """The mention of an entity in the trigger's sentence that is nearest, else the last before it, else the first."""
        mentions = self.by_entity.get(entity, [])
        if not mentions:
            return None
        before = bisect_right([m.end for m in mentions], trigger[0])
        return self.best(mentions[max(0, before - 1)], trigger)

    def _named(self, chosen: Mention, mentions: list[Mention]) -> Mention:
        """Of an apposition ("X, the minister", "minister X") the name, else its first part; `chosen` where it stands alone."""
        if chosen.form == "pronoun":
            return chosen
        chain = [chosen]
        for other in reversed([m for m in mentions if m.end <= chosen.start]):
            if self._apposed(other, chain[0]):
                chain.insert(0, other)
        for other in (m for m in mentions if m.start >= chosen.end):
            if self._apposed(chain[-1], other):
                chain.append(other)
        return next((m for m in chain if m.form == "name"), chain[0])

    def _apposed(self, left: Mention, right: Mention) -> bool:
        """Whether nothing but a blank or a comma parts two mentions."""
        return left.end <= right.start and self.doc.text[left.end : right.start].strip() in ("", ",")


def _gap(mention: Mention, trigger: Span) -> int:
    """Characters between a mention and a trigger, 0 where they touch."""
    return max(0, trigger[0] - mention.end, mention.start - trigger[1])
