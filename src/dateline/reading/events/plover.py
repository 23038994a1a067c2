"""PLOVER's types: quadrants, modes, and what becomes of an act that is promised, planned or threatened.

Facts of the PLOVER manual, draft 2.0 (openeventdata/PLOVER), in own words.
"""

from __future__ import annotations

QUADS = {
    "AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1,
    "COOPERATE": 2, "AID": 2, "RETREAT": 2,
    "REQUEST": 3, "ACCUSE": 3, "REJECT": 3, "THREATEN": 3,
    "PROTEST": 4, "SANCTION": 4, "MOBILIZE": 4, "COERCE": 4, "ASSAULT": 4,
}  # fmt: skip

MODES: dict[str, tuple[str, ...]] = {
    "AGREE": (),
    "CONSULT": ("visit", "third-party", "multilateral", "phone"),
    "SUPPORT": (),
    "CONCEDE": (),
    "COOPERATE": (),
    "AID": (),
    "RETREAT": ("withdraw", "release", "disarm", "ceasefire", "access", "resign"),
    "REQUEST": ("assist", "change", "yield", "meet"),
    "ACCUSE": ("disapprove", "investigate", "allege"),
    "REJECT": ("assist", "change", "yield", "meet"),
    "THREATEN": ("restrict", "arrest", "relations", "expel", "territory", "violence"),
    "PROTEST": ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"),
    "SANCTION": ("convict", "expel", "withdraw", "discontinue"),
    "MOBILIZE": ("troops", "weapons", "police", "militia"),
    "COERCE": (
        "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation", "cyber",
    ),
    "ASSAULT": (
        "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
        "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
    ),
}  # fmt: skip

#: what an act becomes that its doer promises, plans or threatens
PROMISED = {
    "CONSULT": "AGREE", "SUPPORT": "AGREE", "COOPERATE": "AGREE", "AID": "AGREE", "RETREAT": "CONCEDE",
    "SANCTION": "THREATEN", "MOBILIZE": "THREATEN", "COERCE": "THREATEN", "ASSAULT": "THREATEN", "PROTEST": "THREATEN",
}  # fmt: skip
_THREATS = {
    ("COERCE", "arrest"): "arrest", ("COERCE", "restrict"): "restrict", ("COERCE", "censor"): "restrict",
    ("COERCE", "deport"): "expel", ("SANCTION", "expel"): "expel", ("SANCTION", "discontinue"): "relations",
    ("SANCTION", "withdraw"): "relations",
}  # fmt: skip


def promised(kind: str, mode: str | None) -> tuple[str, str | None]:
    """Type and mode of an act that is not done but promised or threatened: AID -> AGREE, ASSAULT -> THREATEN/violence."""
    word = PROMISED.get(kind)
    if word is None:
        return kind, mode
    if word == "THREATEN":
        return word, "violence" if kind == "ASSAULT" else _THREATS.get((kind, mode or ""))
    return word, None


#: cooperative types: refused, they are a REJECT with this mode
_REFUSED = {
    "AGREE": None, "CONSULT": "meet", "SUPPORT": None, "AID": "assist", "COOPERATE": "assist", "CONCEDE": "yield", "RETREAT": "yield",
}  # fmt: skip


def refused(kind: str, mode: str | None) -> tuple[str, str | None]:
    """Type and mode of an act that its doer refuses or will not do: RETREAT -> REJECT/yield; others stay."""
    return ("REJECT", _REFUSED[kind]) if kind in _REFUSED else (kind, mode)
