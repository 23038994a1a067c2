"""Finds time phrases in a text and composes what they mean; nothing is bound to a calendar yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.reading.times import kinds
from dateline.reading.times.digits import Hints
from dateline.reading.times.grammar import Alphabet, Item, Layer, Rule, literals
from dateline.reading.times.items import Reader
from dateline.reading.times.rules import (
    calendar,
    clock,
    clock_words,
    combine,
    distances,
    eras,
    hours,
    lengths,
    modifiers,
    notes,
    nths,
    numbers,
    periods,
    recurring,
    relative,
    written_out,
)
from dateline.reading.times.values import Date, Every, Length, Moment, Nth, Shift, Vague

#: The layers in order, each with the number of times it may run over its own results.
LAYERS: tuple[tuple[tuple[Rule, ...], int], ...] = (
    (numbers.RULES, 3),
    (
        (
            *calendar.RULES,
            *written_out.RULES,
            *eras.RULES,
            *periods.RULES,
            *clock.RULES,
            *clock_words.RULES,
            *relative.DAYS,
        ),
        1,
    ),
    ((*nths.NTHS, *distances.YEAR_AGO), 1),
    ((*relative.STEPS, *lengths.RULES, *recurring.REFS), 1),
    ((*lengths.CHAINS, *clock.LATER, *recurring.EVERY), 2),
    ((*hours.JOIN, *combine.JOIN, *nths.NTHS), 3),
    ((*nths.NTHS, *nths.LAST_OF), 2),
    (modifiers.MODS, 2),
    (distances.SHIFTS, 2),
    (modifiers.MODS, 2),
    (lengths.LAST, 1),
)
#: The same for a note of a few words: what a bare number means there stands beside the rules of calendar and clock.
NOTE_LAYERS: tuple[tuple[tuple[Rule, ...], int], ...] = tuple(
    ((*{1: notes.EARLY, 5: notes.LATE, 8: notes.LAST}.get(place, ()), *rules), rounds)
    for place, (rules, rounds) in enumerate(LAYERS)
)
RULES: tuple[Rule, ...] = tuple(dict.fromkeys(rule for rules, _ in NOTE_LAYERS for rule in rules))
_KINDS = (Date, Every, Length, Moment, Nth, Shift, Vague)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase: its half-open span, its meaning, and the names of the rules that built it, the outermost last."""

    start: int
    end: int
    value: Any
    rules: tuple[str, ...]
    #: what its year was reckoned from, where more than the phrase itself decided that
    anchor: str = ""
    #: whether it is only a side look of a story ("a law in force until 1978"), which does not move the time told of
    aside: bool = False


class Recogniser:
    """The rules, compiled once."""

    def __init__(self) -> None:
        alphabet = Alphabet()
        self._reader = Reader(alphabet, literals(RULES))
        self._layers = [Layer(rules, alphabet, self._code(alphabet), rounds) for rules, rounds in LAYERS]
        self._note_layers = [Layer(rules, alphabet, self._code(alphabet), rounds) for rules, rounds in NOTE_LAYERS]

    @staticmethod
    def _code(alphabet: Alphabet) -> Any:
        return lambda value: alphabet.code(kinds.classes_of(value))

    def phrases(self, text: str, hints: Hints) -> Iterator[Phrase]:
        """The time phrases of a text in order."""
        for items in self._reader.runs(text, hints):
            for layer in self._note_layers if hints.note else self._layers:
                items = layer.reduce(items)
            yield from (_phrase(item) for item in items if isinstance(item.value, _KINDS))


def _phrase(item: Item) -> Phrase:
    return Phrase(item.start, item.end, item.value, item.rules or ("date.digits",))


@cache
def recogniser() -> Recogniser:
    """The one recogniser of this process."""
    return Recogniser()
