"""From verdicts to the canonical text: blocks parted by an empty line, each character with the way back to the bytes of the page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.article.mending import Mended
from dateline.article.offsets import ByteOffsets
from dateline.model import Block, BlockKind, SourceRange

#: What parts two blocks of the canonical text.
GAP = "\n\n"


@dataclass(slots=True)
class Draft:
    """The canonical text while it grows; `add` appends a block."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    #: text start, text end, page start, page end, all in code points; ascending on both sides
    ranges: list[tuple[int, int, int, int]] = field(default_factory=list)
    size: int = 0

    def add(self, kind: BlockKind, mended: Mended) -> None:
        """Append one block; nothing when it has no text."""
        text = mended.text
        if not text:
            return
        if self.parts:
            self.parts.append(GAP)
            self.size += len(GAP)
        at = self.size
        for piece in mended.pieces:
            end = at + len(piece.text)
            if piece.end > piece.start and piece.start >= (self.ranges[-1][3] if self.ranges else 0):
                self.ranges.append((at, end, piece.start, piece.end))
            at = end
        self.parts.append(text)
        self.blocks.append(Block(kind, self.size, self.size + len(text)))
        self.size += len(text)

    @property
    def text(self) -> str:
        """The canonical text so far."""
        return "".join(self.parts)


def source_of(draft: Draft, offsets: ByteOffsets) -> tuple[SourceRange, ...]:
    """The source map of a draft in bytes; empty when the page cannot be rebuilt from its text."""
    return tuple(_ranges(draft.ranges, offsets)) if offsets.exact else ()


def _ranges(ranges: Iterable[tuple[int, int, int, int]], offsets: ByteOffsets) -> Iterable[SourceRange]:
    for start, end, low, high in ranges:
        first = offsets.byte(low)
        yield start, end, first, offsets.byte(high)
