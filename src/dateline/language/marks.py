"""Names, statements, acts and predicates of one window, as marks over the text."""

from __future__ import annotations

import re

import numpy as np

from dateline.language.decode import Marked, Syntax, link_scores, names, softmax, spans
from dateline.language.labels import ACTS, CERTAINTY, DEPREL, LINKS, MODES, NAMES, POLARITY, TIME, UPOS
from dateline.language.network import Floats, Output
from dateline.language.windows import LINE, Words
from dateline.model import ActMark, AttributionMark, NameMark, PredicateMark, Span

#: An act is offered from this probability on; what is surely none stays out.
ACT_FLOOR = 0.08
#: A link is offered from this probability on.
LINK_FLOOR = 0.25
_CLAUSES = frozenset(
    DEPREL.index(label)
    for label in ("root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "advcl:relcl", "parataxis", "csubj")
)
_NO_NAME = re.compile(r"\S+@\S+\.\w+|(?:https?://|www\.)\S*|\S+\.(?i:com|org|net|pdf|docx?|html?|xlsx?|jpg)|[\W\d]+")
_VERB, _ADJ, _NOUN = UPOS.index("VERB"), UPOS.index("ADJ"), UPOS.index("NOUN")


def name_marks(words: Words, text: str, low: int, said: Output) -> list[NameMark]:
    """The names of a window. An address, a file or a number names nobody."""
    line = np.array(words.space[low : low + len(said.arcs)]) >= LINE
    made = [
        NameMark(words.start[low + one.first], words.end[low + one.last - 1], NAMES[one.kind], round(one.score, 4))
        for one in names(said.tags["names"], line)
    ]
    return [one for one in made if not _NO_NAME.fullmatch(text, one.start, one.end)]


def attribution_marks(words: Words, low: int, said: Output, bias: Floats) -> list[AttributionMark]:
    """Cues with the source and the contents that they link to; a cue without content is left out."""
    found = {role: spans(said.tags[role], 1) for role in ("source", "cue", "content")}
    made: list[AttributionMark] = []
    for cue in found["cue"]:
        sources = _linked(said, bias, LINKS.index("source"), cue.first, found["source"])
        contents = _linked(said, bias, LINKS.index("content"), cue.first, found["content"])
        picked = max(sources, key=lambda pair: pair[1], default=None)
        kept = [pair for pair in contents if pair[1] >= 0.5] or sorted(contents, key=lambda pair: -pair[1])[:1]
        if kept:
            score = (cue.score + sum(chance for _, chance in kept) / len(kept)) / 2
            source = (_span(words, low, picked[0]),) if picked else ()
            contents_at = tuple(_span(words, low, one) for one, _ in kept)
            made.append(AttributionMark(source, (_span(words, low, cue),), contents_at, round(score, 4)))
    return made


def _span(words: Words, low: int, one: Marked) -> Span:
    return words.start[low + one.first], words.end[low + one.last - 1]


def _linked(said: Output, bias: Floats, kind: int, word: int, ends: list[Marked]) -> list[tuple[Marked, float]]:
    if not ends:
        return []
    chances = link_scores(said, bias, kind, word, np.array([one.first for one in ends]))
    return [(one, chance) for one, chance in zip(ends, chances.tolist(), strict=True) if chance >= LINK_FLOOR]


def act_marks(low: int, said: Output, bias: Floats) -> list[ActMark]:
    """Trigger words with their likeliest types and their parties, by token number."""
    chances = softmax(said.tags["act"])
    made: list[ActMark] = []
    for word in np.flatnonzero(1 - chances[:, 0] >= ACT_FLOOR).tolist():
        order = [k for k in np.argsort(-chances[word], kind="stable").tolist() if k > 0][:3]
        types = tuple((ACTS[k], round(float(chances[word, k]), 4)) for k in order)
        parties = [_parties(low, said, bias, LINKS.index(role), word) for role in ("actor", "recipient")]
        made.append(ActMark(low + word, types, _mode(said.tags["mode"][word], types[0][0]), *parties))
    return made


def _mode(scores: Floats, act: str) -> str | None:
    """The best mode of a type, or none."""
    fitting = [0, *(i for i, (of, _) in enumerate(MODES) if of == act)]
    best = fitting[int(scores[fitting].argmax())]
    return MODES[best][1] or None


def _parties(low: int, said: Output, bias: Floats, kind: int, word: int) -> tuple[tuple[int, float], ...]:
    chances = link_scores(said, bias, kind, word, np.arange(len(said.link_to)))
    order = [i for i in np.argsort(-chances, kind="stable").tolist() if chances[i] >= LINK_FLOOR and i != word]
    return tuple((low + i, round(float(chances[i]), 4)) for i in order[:8])


def predicate_marks(low: int, said: Output, tree: Syntax, heads: frozenset[str]) -> list[PredicateMark]:
    """Verbs, heads of clauses, and other words that name something that happens: their factuality, and the parts of their status
    where the weights were trained on them (`heads`)."""
    happens = said.tags["event"][:, 0] > 0 if "event" in heads else np.zeros(len(tree.upos), bool)
    clause = np.isin(tree.deprel, list(_CLAUSES))
    kept = np.flatnonzero((tree.upos == _VERB) | ((clause | happens) & np.isin(tree.upos, [_ADJ, _NOUN])))
    values = np.clip(said.tags["certain" if "certain" in heads else "value"][:, 0], -3, 3)
    best = {role: said.tags[role].argmax(1) for role in ("polarity", "time", "certainty") if role in heads}
    return [
        PredicateMark(
            low + word,
            round(float(values[word]), 2),
            POLARITY[best["polarity"][word]] if "polarity" in best else None,  # type: ignore[arg-type]
            TIME[best["time"][word]] if "time" in best else None,  # type: ignore[arg-type]
            CERTAINTY[best["certainty"][word]] if "certainty" in best else None,  # type: ignore[arg-type]
        )
        for word in kept.tolist()
    ]
