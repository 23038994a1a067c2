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
#: What is taken from the score of "outside" when sources, cues and contents are tagged: a missed cue costs the whole statement.
_OUTSIDE = {"source": 0.5, "cue": 1.0, "content": 1.0}
#: A cue takes a source or a content from this probability on.
SPEECH_FLOOR = 0.1
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
    """Cues with the source and the contents that they link to. A content goes to the one cue that wants it most; a cue that is
    left without content is left out."""
    found = {role: _tagged(said, role) for role in _OUTSIDE}
    wanted = [_chances(said, bias, LINKS.index("content"), cue, found["content"]) for cue in found["cue"]]
    owner = np.array(wanted).argmax(0) if wanted else np.empty(0)
    made: list[AttributionMark] = []
    for number, (cue, chances) in enumerate(zip(found["cue"], wanted, strict=True)):
        contents = [k for k, chance in enumerate(chances) if owner[k] == number and chance >= SPEECH_FLOOR]
        if not contents:
            continue
        sources = _chances(said, bias, LINKS.index("source"), cue, found["source"])
        best = max(range(len(sources)), key=lambda k: sources[k], default=0)
        source = (_span(words, low, found["source"][best]),) if sources and sources[best] >= SPEECH_FLOOR else ()
        score = (cue.score + sum(chances[k] for k in contents) / len(contents)) / 2
        spoken = tuple(_span(words, low, found["content"][k]) for k in contents)
        made.append(AttributionMark(source, (_span(words, low, cue),), spoken, round(score, 4)))
    return made


def _tagged(said: Output, role: str) -> list[Marked]:
    scores = said.tags[role].copy()
    scores[:, 0] -= _OUTSIDE[role]
    return spans(scores, 1)


def _chances(said: Output, bias: Floats, kind: int, start: Marked, ends: list[Marked]) -> list[float]:
    """Probabilities that a span's first word links to the first words of others."""
    if not ends:
        return []
    made: list[float] = link_scores(said, bias, kind, start.first, np.array([one.first for one in ends])).tolist()
    return made


def _span(words: Words, low: int, one: Marked) -> Span:
    return words.start[low + one.first], words.end[low + one.last - 1]


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
