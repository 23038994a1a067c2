"""Agreement of two annotations of the same articles, layer by layer (F1; neither hand is gold)."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from corpus.derive import Derived, Said
from corpus.model import Document, EventRow, Span

WORD = re.compile(r"\w+(?:['’]\w+)*|[$%]")
SAME_CONTENT, SAME_SOURCE = 0.8, 0.5


@dataclass
class Hand:
    """One annotation of an article, with its words numbered."""

    document: Document
    derived: Derived = field(init=False)

    def __post_init__(self) -> None:
        self.derived = Derived(self.document)

    @cached_property
    def words(self) -> list[Span]:
        """The words of the text."""
        return [match.span() for match in WORD.finditer(self.document.text)]

    def cover(self, spans: list[Span]) -> frozenset[int]:
        """The numbers of the words that the spans touch: punctuation at an edge does not count."""
        return frozenset(i for i, (a, b) in enumerate(self.words) if any(a < end and start < b for start, end in spans))

    def naming(self, entities: list[int]) -> list[set[Span]]:
        """The spans of all mentions of each entity: what an entity is to the other hand, whose numbers differ."""
        return [{m.span for m in self.derived.mentions_of(number)} for number in entities]


def iou(one: frozenset[int], other: frozenset[int]) -> float:
    """Intersection over union; 1 for two empty sets."""
    return len(one & other) / len(one | other) if one | other else 1.0


def match_statements(first: Hand, second: Hand) -> list[tuple[Said, Said, float, float]]:
    """Statements paired one to one by falling content IoU: both, content IoU, source IoU."""
    ours = [(s, first.cover(s.content), first.cover(s.source)) for s in first.derived.said.values()]
    theirs = [(s, second.cover(s.content), second.cover(s.source)) for s in second.derived.said.values()]
    options = sorted(
        (
            (iou(a[1], b[1]), iou(a[2], b[2]), i, j)
            for i, a in enumerate(ours)
            for j, b in enumerate(theirs)
            if a[1] & b[1]
        ),
        key=lambda option: (-option[0], -option[1], option[2:]),
    )
    pairs, used = [], (set[int](), set[int]())
    for content, source, i, j in options:
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((ours[i][0], theirs[j][0], content, source))
    return pairs


def match_events(first: Hand, second: Hand) -> list[tuple[EventRow, EventRow, bool]]:
    """Events of one type with a telling in common, paired one to one: both, and whether their actors are the same."""
    options = []
    for i, one in sorted(first.document.events.items()):
        told = [m.span for m in first.derived.tellings(i)]
        for j, other in sorted(second.document.events.items()):
            again = [m.span for m in second.derived.tellings(j)]
            common = sum(a < d and c < b for a, b in told for c, d in again)
            if one.type == other.type and common:
                options.append((not same_actors(first, one, second, other), -common, i, j))
    pairs, used = [], (set[int](), set[int]())
    for differ, _, i, j in sorted(options):
        if i not in used[0] and j not in used[1]:
            used[0].add(i)
            used[1].add(j)
            pairs.append((first.document.events[i], second.document.events[j], not differ))
    return pairs


def same_actors(first: Hand, one: EventRow, second: Hand, other: EventRow) -> bool:
    """Whether the actors of two events are the same entities; in CONSULT and COOPERATE recipients count as actors."""
    free = one.type in ("CONSULT", "COOPERATE")
    ours = first.naming([p.entity for p in (*one.actors, *(one.recipients if free else ()))])
    theirs = second.naming([p.entity for p in (*other.actors, *(other.recipients if free else ()))])
    for spans in ours:
        twin = next((some for some in theirs if touching(spans, some)), None)
        if twin is None:
            return False
        theirs.remove(twin)
    return not theirs


def touching(ours: set[Span], theirs: set[Span]) -> bool:
    """Whether two sets of mentions share one, give or take its edges."""
    return any(a < d and c < b for a, b in ours for c, d in theirs)


def agreement(pairs: list[tuple[Document, Document]]) -> tuple[dict[str, tuple[int, int, int]], list[str]]:
    """Layer -> (agreed, of the first hand, of the second hand), and lines on what differs."""
    counts: Counter[tuple[str, int]] = Counter()
    lines: list[str] = []
    for one, other in pairs:
        first, second = Hand(one), Hand(other)
        add_marks(counts, first, second)
        add_statements(counts, first, second, lines)
        add_events(counts, first, second, lines)
    layers = list(dict.fromkeys(name for name, _ in counts))
    return {name: (counts[name, 0], counts[name, 1], counts[name, 2]) for name in layers}, lines


def add(counts: Counter[tuple[str, int]], name: str, agreed: int, first: int, second: int) -> None:
    """Count one layer of one article."""
    for i, value in enumerate((agreed, first, second)):
        counts[name, i] += value


def add_marks(counts: Counter[tuple[str, int]], first: Hand, second: Hand) -> None:
    """Mentions (span), entities (links of mentions to the one before of the same entity), times and amounts (span and value)."""
    bags: list[dict[str, set[Any]]] = []
    for hand in (first, second):
        told = hand.derived.mentions
        links = {
            (a.span, b.span)
            for n in {m.number for m in told}
            for a, b in zip(hand.derived.mentions_of(n), hand.derived.mentions_of(n)[1:], strict=False)
        }
        doc = hand.document
        times = {(m.span, doc.times[m.number].value) for m in doc.marks_of("t") if m.number in doc.times}
        amounts = {
            (m.span, doc.amounts[m.number].low, doc.amounts[m.number].high)
            for m in doc.marks_of("a")
            if m.number in doc.amounts
        }
        bags.append(
            {
                "mentions": {m.span for m in told},
                "coreference links": links,
                "times with value": times,
                "amounts with value": amounts,
            }
        )
    for name in bags[0]:
        ours, theirs = bags[0][name], bags[1][name]
        add(counts, name, len(ours & theirs), len(ours), len(theirs))


def add_statements(counts: Counter[tuple[str, int]], first: Hand, second: Hand, lines: list[str]) -> None:
    """Statements by content, by content and source, and their kind and polarity where paired."""
    pairs = match_statements(first, second)
    sizes = len(first.derived.said), len(second.derived.said)
    good = [pair for pair in pairs if pair[2] >= SAME_CONTENT]
    right = [pair for pair in good if pair[3] >= SAME_SOURCE]
    add(counts, "statements: content", len(good), *sizes)
    add(counts, "statements: content and source", len(right), *sizes)
    add(counts, "statements: kind of paired", sum(a.row.kind == b.row.kind for a, b, *_ in good), len(good), len(good))
    add(
        counts,
        "statements: polarity of paired",
        sum(a.row.polarity == b.row.polarity for a, b, *_ in good),
        len(good),
        len(good),
    )
    ours, theirs = {a.number for a, *_ in right}, {b.number for _, b, *_ in right}
    for hand, done, side in ((first, ours, "<"), (second, theirs, ">")):
        for said in hand.derived.said.values():
            if said.number not in done and said.content:
                text = hand.document.text
                parts = (" ".join(text[a:b] for a, b in spans) for spans in (said.source, said.cue, said.content))
                lines.append(f"{hand.document.id} {side} s{said.number} " + " | ".join(parts))


def add_events(counts: Counter[tuple[str, int]], first: Hand, second: Hand, lines: list[str]) -> None:
    """Events by type and trigger, and with actors; recipients, mode, status and attribution where paired."""
    pairs = match_events(first, second)
    sizes = len(first.document.events), len(second.document.events)
    right = [(a, b) for a, b, same in pairs if same]
    add(counts, "events: type and trigger", len(pairs), *sizes)
    add(counts, "events: type, trigger and actors", len(right), *sizes)
    status = [(a, b) for a, b, _ in pairs if (a.polarity, a.when, a.certainty) == (b.polarity, b.when, b.certainty)]
    add(counts, "events: status of paired", len(status), len(pairs), len(pairs))
    add(counts, "events: mode of paired", sum(a.mode == b.mode for a, b, _ in pairs), len(pairs), len(pairs))
    claims = [bool(first.derived.attribution(a)) == bool(second.derived.attribution(b)) for a, b, _ in pairs]
    add(counts, "events: own voice or claim, of paired", sum(claims), len(pairs), len(pairs))
    done = {a.number for a, _ in right}, {b.number for _, b in right}
    for hand, numbers, side in ((first, done[0], "<"), (second, done[1], ">")):
        for number, row in sorted(hand.document.events.items()):
            if number not in numbers:
                trigger = hand.derived.trigger(number)
                word = hand.document.text[trigger.start : trigger.end] if trigger else "?"
                actors = ", ".join(
                    hand.document.entities[p.entity].name for p in row.actors if p.entity in hand.document.entities
                )
                lines.append(
                    f"{hand.document.id} {side} v{number} {row.type}/{row.mode or '-'} {word!r} by {actors or '-'}"
                )


def print_agreement(first: list[Document], second: list[Document], listing: bool) -> None:
    """Print F1 by layer over the articles that both folders hold with the same text, and what was left out."""
    twins = {document.id: document for document in second}
    pairs = [(document, twins[document.id]) for document in first if document.id in twins]
    same = [(one, other) for one, other in pairs if one.text == other.text]
    for one, other in pairs:
        if one.text != other.text:
            print(f"left out: the texts of {one.path} and {other.path} differ")
    layers, lines = agreement(same)
    if listing:
        print("\n".join(lines))
    print(f"{len(same)} articles")
    for name, (agreed, ours, theirs) in layers.items():
        score = 200 * agreed / (ours + theirs) if ours + theirs else 100.0
        print(f"  {name:<40} F1 {score:5.1f}   agreed {agreed}  first {ours}  second {theirs}")
