"""What is fitted on the desk corpus, in one file: from which probability of the reader's heads on they are heeded, and what a
sign of a record weighs in its confidence.

`data/fit.json` holds the figures; `python -m benchmarks.events fit` makes it anew, best from train articles that the weights have
not seen: what a head says of its own training articles is too sure.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("data") / "fit.json"


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Probabilities of the reader's heads, 0 to 1."""

    #: a word that the lexicon does not know is a trigger
    new: float
    #: a word that the lexicon knows in that sense, but in other company, is a trigger
    known: float
    #: the heads overrule the lexicon's type
    other: float
    #: of a word of the lexicon the heads must see some act with this probability, else it is none
    seen: float
    #: a linked word is the doer where the syntax names none
    doer: float
    #: a linked word is the one it is done to where the syntax names none
    target: float


@lru_cache(maxsize=1)
def _file() -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = json.loads(DATA.read_text(encoding="utf-8"))
    return found


@lru_cache(maxsize=1)
def current() -> Thresholds:
    """The thresholds of the package."""
    return Thresholds(**_file()["thresholds"])


@lru_cache(maxsize=1)
def weights() -> dict[str, float]:
    """The weight of every sign of a record, as `confidence` names them."""
    return _file()["confidence"]
