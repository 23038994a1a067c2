"""What the reader's act heads add to the lexicon: words that it does not know, and a better type for those of many meanings.

The heads were trained on a small corpus, so they are heeded where they are sure. Weights without these heads change nothing.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from dateline.model import ActMark, Span
from dateline.reading.document import Document
from dateline.reading.events.lexicon import Row, frame, index
from dateline.reading.events.plover import MODES
from dateline.reading.events.thresholds import current

_VERB_FRAME = frame("s>o,iobj,to,against,on,with,from")
_NOUN_FRAME = frame("poss,by,lv,amod>on,against,to,with,of")


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that names an act by a row of the lexicon. `token`: its head word; `span`: with the words of it beside it."""

    token: int
    span: Span
    row: Row
    #: what the reader's heads say of the word, None where they are silent
    mark: ActMark | None = None


def heed(doc: Document, named: dict[int, Trigger], taken: set[int]) -> dict[int, Trigger]:
    """The triggers of the lexicon with what the heads say of them, and the triggers that only the heads see. `taken`: words that
    are part of a trigger of the lexicon."""
    found, limits = dict(named), current()
    for mark in doc.annotation.acts:
        kind, chance = mark.types[0]
        known = found.get(mark.token)
        if known is None and mark.token in taken:
            continue
        if known is not None:
            found[mark.token] = replace(known, mark=mark, row=_overruled(known.row, kind, mark.mode, chance))
        elif chance >= (limits.known if _means(doc, mark.token, kind) else limits.new) and doc.upos[mark.token] in (
            "VERB",
            "NOUN",
        ):
            row = _row(doc.upos[mark.token] == "VERB", kind, mark.mode)
            found[mark.token] = Trigger(mark.token, (doc.start[mark.token], doc.end[mark.token]), row, mark)
    return found


def _means(doc: Document, token: int, kind: str) -> bool:
    """Whether the lexicon has a word in the sense of a type, in whatever company."""
    return any(row.type == kind for row in index().get((doc.lemmas[token], doc.upos[token] == "VERB"), ()))


def unseen(doc: Document, named: Trigger) -> bool:
    """Whether the heads, which saw acts in the text, see none at a word of the lexicon. Words that belong together ("went on
    strike") and protests need no second witness."""
    if not doc.annotation.acts or len(named.row.words) > 2 or named.row.type == "PROTEST":
        return False
    return named.mark is None or sum(chance for _, chance in named.mark.types) < current().seen


def _overruled(row: Row, kind: str, mode: str | None, chance: float) -> Row:
    """A row with the type of the heads where they are sure of another one, and with their mode where it has none."""
    if kind == row.type:
        return row if row.mode or mode not in MODES[kind] else replace(row, mode=mode)
    if chance < current().other:
        return row
    return replace(
        row, type=kind, mode=mode if mode in MODES[kind] else None, name=f"{row.name}, read as {kind.lower()}"
    )


@lru_cache(maxsize=512)
def _row(verb: bool, kind: str, mode: str | None) -> Row:
    """A row for a word that the lexicon does not know."""
    kept = mode if mode in MODES[kind] else None
    name = f"reader.{kind.lower()}"
    return Row(name, ("",), verb, kind, kept, _VERB_FRAME if verb else _NOUN_FRAME, frozenset(), frozenset())
