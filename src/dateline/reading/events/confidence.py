"""How sure a record is: the share of records with such signs that had type, actors and recipients right on the desk corpus.

A logistic regression over few signs, whose weights are in `data/fit.json`.
"""

from __future__ import annotations

import math

from dateline.model import Status
from dateline.reading.events import thresholds
from dateline.reading.events.heard import Trigger
from dateline.reading.events.parties import Parties

Signs = dict[str, float]


def signs(trigger: Trigger, parties: Parties, kind: str, state: Status, claimed: bool) -> Signs:
    """What speaks for and against a record, as name -> strength from 0 to 1. `kind`: its type after PLOVER's moves."""
    types = dict(trigger.mark.types) if trigger.mark is not None else {}
    return {
        "always": 1.0,
        "doer": float(bool(parties.actors)),
        "target": float(bool(parties.recipients)),
        "several": float(len(parties.actors) + len(parties.recipients) > 2),
        "verb": float(trigger.row.verb),
        "company": float(len(trigger.row.words) > 1 or bool(trigger.row.needs)),
        "heard": round(sum(types.values()), 3),
        "agreed": types.get(kind, 0.0),
        "unknown": float(trigger.row.name.startswith("reader")),
        "moved": float(kind != trigger.row.type),
        "unsure": float(state.certainty != "certain"),
        "negative": float(state.polarity == "negative"),
        "claimed": float(claimed),
        kind: 1.0,
    }


def score(found: Signs) -> float:
    """The confidence of a record from its signs, between .02 and .98."""
    known = thresholds.weights()
    total = sum(known.get(name, 0.0) * strength for name, strength in found.items())
    return round(min(0.98, max(0.02, 1 / (1 + math.exp(-total)))), 2)
