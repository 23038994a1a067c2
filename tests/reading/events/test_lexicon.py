"""The tables of acts: rows in, types, modes and frames out; a broken row is named."""

import pytest

from dateline.errors import RuleError
from dateline.reading.events.lexicon import Frame, frame, row, rows
from dateline.reading.events.plover import MODES, QUADS, promised, refused

FRAMES = [
    ("s>o,to", Frame(("s",), ("o", "to"), False)),
    ("s=with", Frame(("s",), ("with",), True)),
    ("s>-", Frame(("s",), (), False)),
]


@pytest.mark.parametrize(("text", "wanted"), FRAMES)
def test_frame(text: str, wanted: Frame) -> None:
    assert frame(text) == wanted


def test_every_row_is_legal() -> None:
    assert all(one.type in QUADS and (one.mode is None or one.mode in MODES[one.type]) for one in rows())


def test_every_type_has_words() -> None:
    assert {one.type for one in rows()} == set(QUADS)


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(RuleError, match="DANCE"):
        row("waltz\tDANCE\ts>o\t", verb=True)


MOVES = [
    (("AID", None), ("AGREE", None)),
    (("RETREAT", "withdraw"), ("CONCEDE", None)),
    (("ASSAULT", "aerial"), ("THREATEN", "violence")),
    (("COERCE", "arrest"), ("THREATEN", "arrest")),
    (("ACCUSE", "allege"), ("ACCUSE", "allege")),
]


@pytest.mark.parametrize(("act", "wanted"), MOVES)
def test_what_is_promised_moves_to_the_word(act: tuple, wanted: tuple) -> None:
    assert promised(*act) == wanted


def test_what_is_refused_is_a_rejection() -> None:
    assert refused("RETREAT", "release") == ("REJECT", "yield")
    assert refused("ASSAULT", None) == ("ASSAULT", None)
