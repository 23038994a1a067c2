"""One event once: tellings of the same act in one article become one record with more evidence."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.model import Party, Span, Status


@dataclass(frozen=True, slots=True)
class Telling:
    """One candidate event as one sentence tells it, before tellings are joined."""

    token: int
    trigger: Span
    type: str
    mode: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    time: int | None
    #: first and last ISO day of the time, for telling two apart
    days: tuple[str, str] | None
    place: int | None
    amounts: tuple[int, ...]
    status: Status
    attribution: tuple[int, ...]
    sentence: Span
    confidence: float
    why: tuple[str, ...]
    evidence: tuple[Span, ...] = ()
    #: whether every telling stands in somebody's statement
    claimed: bool = False


def join(tellings: list[Telling]) -> list[Telling]:
    """The events of the tellings: each telling joins the first earlier event that it can be a telling of."""
    events: list[Telling] = []
    for telling in tellings:
        for i, event in enumerate(events):
            if same_act(event, telling):
                events[i] = _joined(event, telling)
                break
        else:
            events.append(replace(telling, evidence=(telling.trigger,)))
    return events


def same_act(one: Telling, other: Telling) -> bool:
    """Whether two tellings can be of one act: type and mode agree, some party is shared and none conflicts, nor time or status."""
    if one.type != other.type or (one.type != "CONSULT" and one.mode and other.mode and one.mode != other.mode):
        return False
    if one.status.polarity != other.status.polarity or (one.status.time == "future") != (other.status.time == "future"):
        return False
    if one.days and other.days and (one.days[1] <= other.days[0] or other.days[1] <= one.days[0]):
        return False
    actors, others = _entities(one.actors), _entities(other.actors)
    targets, other_targets = _entities(one.recipients), _entities(other.recipients)
    if one.type == "CONSULT":
        return _same_circle(actors | targets, others | other_targets)
    if _conflict(actors, others) or _conflict(targets, other_targets):
        return False
    return bool(actors & others or targets & other_targets)


def with_title(events: list[Telling], titles: list[Telling]) -> tuple[list[Telling], list[Telling]]:
    """The events of a text with what its title tells of them, and the title's tellings that the text does not tell again.

    A title is told again in the first lines below it, in other words: a telling joins the event that it shares a party with,
    else the first of its type; what somebody only claims stays claimed then.
    """
    events, lone = list(events), []
    for telling in titles:
        known = next((i for i, e in enumerate(events) if same_act(e, telling)), None)
        likely = [i for i, e in enumerate(events) if _may_be_titled(e, telling)] if known is None else []
        if known is not None:
            events[known] = _joined(events[known], telling, keep=True)
        elif likely:
            events[likely[0]] = replace(
                _joined(events[likely[0]], telling, keep=True), attribution=events[likely[0]].attribution
            )
        else:
            lone.append(telling)
    return events, lone


def _may_be_titled(event: Telling, title: Telling) -> bool:
    """Whether a title without a party in common may tell an event: of its type, and of no other mode. It does not vouch for it."""
    return event.type == title.type and not (event.mode and title.mode and event.mode != title.mode)


def _entities(parties: tuple[Party, ...]) -> frozenset[int]:
    return frozenset(p.entity for p in parties if p.entity is not None)


def _same_circle(one: frozenset[int], other: frozenset[int]) -> bool:
    """Whether two meetings are one by who was there: the same parties, or a single one of them ("his trip")."""
    return bool(one and other) and (
        one == other or (len(one) == 1 and one < other) or (len(other) == 1 and other < one)
    )


def _conflict(one: frozenset[int], other: frozenset[int]) -> bool:
    """Two filled slots without a shared party."""
    return bool(one and other and not one & other)


def _joined(event: Telling, telling: Telling, keep: bool = False) -> Telling:
    """An event with one more telling: empty slots filled, the article's own voice preferred, the trigger kept if it is full
    or if it is to be kept (`keep`)."""
    fuller = not keep and len(telling.actors) + len(telling.recipients) > len(event.actors) + len(event.recipients)
    base, extra = (telling, event) if fuller and (not event.actors or not event.recipients) else (event, telling)
    present = _entities(base.actors)
    joining = tuple(p for p in extra.recipients if p.entity is None or p.entity not in present)
    own_voice = not event.attribution or not telling.attribution
    return replace(
        base,
        mode=base.mode or extra.mode,
        actors=base.actors or extra.actors,
        recipients=base.recipients or joining,
        time=base.time if base.time is not None else extra.time,
        days=base.days or extra.days,
        place=base.place if base.place is not None else extra.place,
        amounts=tuple(sorted({*base.amounts, *extra.amounts})),
        attribution=() if own_voice else base.attribution,
        confidence=max(event.confidence, telling.confidence),
        why=(*base.why, f"told again: {extra.why[0]}"),
        evidence=tuple(sorted({*event.evidence, *telling.evidence, telling.trigger})),
    )
