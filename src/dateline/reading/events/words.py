"""Words that several rules of events share."""

from __future__ import annotations

#: causes of harm that stand for whoever uses them
WEAPONS = frozenset(
    "bomb missile rocket drone shell bullet gunfire mine blast explosion bombing attack strike airstrike raid shelling shot car fire mortar "
    "bombardment gun grenade device shooting jet plane tank warplane helicopter artillery gas round charge offensive ambush".split()
)
