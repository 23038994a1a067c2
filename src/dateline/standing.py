"""How an event stands: one word for its status and its attribution, as a table or a filter needs it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from dateline.model import Event, Statement

Standing = Literal["happened", "claimed", "planned", "denied", "uncertain"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)


def standing(event: Event, statements: Iterable[Statement] = ()) -> Standing:
    """What the article makes of an event, the first that holds. `statements`: those of its reading.

    denied: it did not happen, or it stands in what somebody denied. planned: it lies ahead. claimed: it stands in what somebody said. uncertain: probable or possible
    only. happened: the article itself tells it as certain.
    """
    denials = {said.id for said in statements if said.polarity == "denied"}
    if event.status.polarity == "negative" or (event.attribution and event.attribution[-1] in denials):
        return "denied"
    if event.status.time == "future":
        return "planned"
    if event.attribution:
        return "claimed"
    return "happened" if event.status.certainty == "certain" else "uncertain"
