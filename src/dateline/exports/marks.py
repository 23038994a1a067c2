"""Marks on a text that may nest and cross, as a flat row of segments that HTML can hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked span: which record it belongs to (an anchor on the page), and the class that colours it."""

    start: int
    end: int
    record: str
    kind: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks. `link`: the record of its innermost mark that links; None in unmarked text.

    `opens`: records whose first mark begins here; `refs`: records whose first mark ends here and that no link leads to.
    """

    text: str
    kinds: tuple[str, ...]
    link: str | None
    opens: tuple[str, ...]
    refs: tuple[str, ...]


def segments(text: str, start: int, end: int, marks: Sequence[Mark], linked: Iterable[str]) -> Iterator[Segment]:
    """The text from `start` to `end` cut at every edge of a mark.

    `linked`: records whose marks are links themselves (names, days, triggers); the others, long ones such as what somebody said,
    get a reference at their end, so that no link stands inside another.
    """
    leaf = frozenset(linked)
    here = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    first = first_marks(marks)
    edges = sorted({start, end, *(min(max(edge, start), end) for mark in here for edge in (mark.start, mark.end))})
    for low, high in pairwise(edges):
        over = [mark for mark in here if mark.start <= low and mark.end >= high]
        links = sorted((mark.end - mark.start, mark.record) for mark in over if mark.record in leaf)
        yield Segment(
            text[low:high],
            tuple(sorted({mark.kind for mark in over})),
            links[0][1] if links else None,
            tuple(record for record, mark in first.items() if mark.start == low),
            tuple(
                record for record, mark in first.items() if mark.end == high and _unreached(record, mark, here, leaf)
            ),
        )


def first_marks(marks: Iterable[Mark]) -> dict[str, Mark]:
    """The first mark of each record, in text order."""
    found: dict[str, Mark] = {}
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < mark.end:
            found.setdefault(mark.record, mark)
    return found


def _unreached(record: str, mark: Mark, here: Sequence[Mark], leaf: frozenset[str]) -> bool:
    """Whether no stretch of the mark links to its record: it is no link, or shorter linking marks cover it all."""
    if record not in leaf:
        return True
    size = mark.end - mark.start
    inner = [
        m for m in here if m.record in leaf and m.record != record and (m.end - m.start, m.record) < (size, record)
    ]
    at = mark.start
    for other in sorted(inner, key=lambda m: m.start):
        if other.start > at:
            break
        at = max(at, other.end)
    return at >= mark.end
