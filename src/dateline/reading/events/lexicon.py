"""The words that name acts, as data: verbs.tsv and nouns.tsv, read once and indexed by their first lemma.

A row says which PLOVER type and mode a word names, from which places of the syntax its parties come (the frame), and which
objects it needs or excludes.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.errors import RuleError
from dateline.reading.events.plover import MODES

DATA = Path(__file__).with_name("data")


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parties of an act stand: roles of the actor, roles of the recipient; `mutual`: all are actors."""

    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    mutual: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table. `words`: the lemma and what must stand with it; `needs`, `excludes`: lemmas of complements."""

    name: str
    words: tuple[str, ...]
    verb: bool
    type: str
    mode: str | None
    frame: Frame
    needs: frozenset[str]
    excludes: frozenset[str]


def frame(text: str) -> Frame:
    """A frame from its notation: "s>o,to", "s=with"."""
    mark = "=" if "=" in text else ">"
    actor, _, recipient = text.partition(mark)
    return Frame(_roles(actor), _roles(recipient), mutual=mark == "=")


def _roles(text: str) -> tuple[str, ...]:
    """The roles of one side of a frame; "-" is none."""
    return tuple(role for role in text.split(",") if role and role != "-")


def row(line: str, verb: bool) -> Row:
    """A row from a line of a table. Raises `RuleError` for a type or mode that PLOVER does not have."""
    words, act, frame_text, *rest = line.split("\t")
    kind, _, mode = act.partition("/")
    if kind not in MODES or (mode and mode not in MODES[kind]):
        raise RuleError(f"no such type or mode: {act}", words)
    objects = rest[0] if rest else ""
    listed = frozenset(objects.lstrip("!").split(",")) - {""}
    shut = objects.startswith("!")
    return Row(
        name=f"{'v' if verb else 'n'}.{words.replace(' ', '-')}.{act.lower()}",
        words=tuple(words.split()),
        verb=verb,
        type=kind,
        mode=mode or None,
        frame=frame(frame_text),
        needs=frozenset() if shut else listed,
        excludes=listed if shut else frozenset(),
    )


@lru_cache(maxsize=1)
def rows() -> tuple[Row, ...]:
    """All rows of both tables, in file order."""
    found = []
    for name, verb in (("verbs.tsv", True), ("nouns.tsv", False)):
        for line in (DATA / name).read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                found.append(row(line, verb))
    return tuple(found)


@lru_cache(maxsize=1)
def index() -> dict[tuple[str, bool], tuple[Row, ...]]:
    """Rows by (lemma of the head word, is a verb): the first word of a verb row, the last of a noun row. Longer rows first."""
    found: dict[tuple[str, bool], list[Row]] = {}
    for one in rows():
        head = one.words[0] if one.verb else one.words[-1]
        found.setdefault((head, one.verb), []).append(one)
    return {key: tuple(sorted(group, key=_order)) for key, group in found.items()}


def _order(one: Row) -> tuple[int, bool, bool]:
    """The particular before the general: more words, then rows that need an object, then rows that exclude one."""
    return -len(one.words), not one.needs, not one.excludes
