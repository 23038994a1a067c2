"""What a rule sees and what it makes: `View`, `Draft`, `Rule`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from dateline.model import AmountKind
from dateline.reading.amounts.country import Countries
from dateline.reading.amounts.numbers import Numeral, Word


@dataclass(frozen=True, slots=True)
class Draft:
    """An amount before modifiers and what is counted: the words that it covers, and what it says."""

    first: int
    last: int
    kind: AmountKind
    low: float
    high: float
    unit: str | None = None
    vague: bool = False


@dataclass(frozen=True, slots=True)
class View:
    """The words of a text and the numeral looked at.

    `countries`: whose money a shared word means. `earlier`: the amount before in the same sentence. `noun_before`, `noun_after`: whether
    the reader takes the word beside the numeral for (the start of) a noun phrase.
    """

    row: list[Word]
    numeral: Numeral
    countries: Countries
    earlier: Draft | None = None
    noun_before: bool = False
    noun_after: bool = False

    def lower(self, i: int) -> str:
        """The lower-case word at `i`, "" outside."""
        return self.row[i].lower if 0 <= i < len(self.row) else ""

    def joined(self, i: int) -> bool:
        """Whether word `i` follows the word before without white space."""
        return 0 < i < len(self.row) and self.row[i].start == self.row[i - 1].end

    def draft(self, last: int, kind: AmountKind, unit: str | None = None, first: int | None = None) -> Draft:
        """A draft from the numeral (or from word `first`) to before word `last`."""
        n = self.numeral
        return Draft(n.first if first is None else first, last, kind, n.low, n.high, unit, n.vague)


Example = tuple[str, tuple[str, str, float | None, float | None, str | None] | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of amount: its name, what makes it, and examples."""

    name: str
    build: Callable[[View], Draft | None]
    examples: tuple[Example, ...]
