"""How an event stands: one word for its status and its attribution, as a table or a filter needs it."""

from __future__ import annotations

from typing import Literal, get_args

from dateline.model import Event

Standing = Literal["happened", "claimed", "planned", "denied", "uncertain"]
STANDINGS: tuple[Standing, ...] = get_args(Standing)


def standing(event: Event) -> Standing:
    """What the article makes of an event, the first that holds.

    denied: it did not happen. planned: it lies ahead. claimed: it stands in what somebody said. uncertain: probable or possible
    only. happened: the article itself tells it as certain.
    """
    if event.status.polarity == "negative":
        return "denied"
    if event.status.time == "future":
        return "planned"
    if event.attribution:
        return "claimed"
    return "happened" if event.status.certainty == "certain" else "uncertain"
