"""PLOVER's sixteen event types with quad and modes, its sectors, and its codes for what is no state, as tables.

Facts of the PLOVER manual, draft 2.0 (openeventdata/PLOVER). Only facts stand here; the words of the manual do not.
"""

from __future__ import annotations

#: type -> (quad: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; its modes)
TYPES: dict[str, tuple[int, tuple[str, ...]]] = {
    "AGREE": (1, ()),
    "CONSULT": (1, ("visit", "third-party", "multilateral", "phone")),
    "SUPPORT": (1, ()),
    "CONCEDE": (1, ()),
    "COOPERATE": (2, ()),
    "AID": (2, ()),
    "RETREAT": (2, ("withdraw", "release", "disarm", "ceasefire", "access", "resign")),
    "REQUEST": (3, ("assist", "change", "yield", "meet")),
    "ACCUSE": (3, ("disapprove", "investigate", "allege")),
    "REJECT": (3, ("assist", "change", "yield", "meet")),
    "THREATEN": (3, ("restrict", "arrest", "relations", "expel", "territory", "violence")),
    "PROTEST": (4, ("demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize")),
    "SANCTION": (4, ("convict", "expel", "withdraw", "discontinue")),
    "MOBILIZE": (4, ("troops", "weapons", "police", "militia")),
    "COERCE": (
        4,
        (
            *("seize", "restrict", "censor", "curfew", "martial-law"),
            *("arrest", "deport", "withhold", "misinformation", "cyber"),
        ),
    ),
    "ASSAULT": (
        4,
        (
            *("abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms"),
            *("explosives", "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional"),
        ),
    ),
}

SECTORS = frozenset(
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC".split()
)

#: Codes that stand where a country stands, for what is no state: organizations, movements, groups, companies across borders.
NONSTATES = frozenset("IGO UNO EUR NGO ISM IMG MNC".split())
