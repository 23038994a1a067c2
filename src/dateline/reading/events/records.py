"""Triggers into event records: parties, status, PLOVER's moves, binding, the chain of claims, and what is rejected."""

from __future__ import annotations

from dateline.model import Amount, Event, Party, Place, Rejected, Span, Statement, Status, Time
from dateline.reading.document import Document
from dateline.reading.events import binding, merge, plover, status, triggers
from dateline.reading.events.merge import Telling
from dateline.reading.events.parties import Parties, Roles
from dateline.reading.events.triggers import Trigger
from dateline.reading.who import Cast

#: types (with modes) whose doer can only be police, courts or armies, and may be missing with the target
STATE_ONLY = {
    ("COERCE", "arrest"),
    ("COERCE", "curfew"),
    ("COERCE", "martial-law"),
    ("SANCTION", "convict"),
    ("ASSAULT", "aerial"),
    ("ASSAULT", "crowd-control"),
}
#: types that are said: without who says it there is no record
SAYING = frozenset(("REQUEST", "AGREE", "SUPPORT", "REJECT", "THREATEN", "CONSULT", "CONCEDE"))


def find(
    doc: Document,
    cast: Cast,
    times: tuple[Time, ...],
    amounts: tuple[Amount, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...],
) -> tuple[tuple[Event, ...], tuple[Rejected, ...]]:
    """The events of a text in order of their triggers, and the candidates that were not recorded."""
    roles, tellings, rejected = Roles(doc, cast), [], []
    for trigger in triggers.find(doc):
        parties = roles.find(trigger)
        state = status.find(doc, trigger.token)
        reason = _reason_against(trigger, parties)
        if reason:
            rejected.append(Rejected(trigger.span, trigger.row.type, reason))
            continue
        tellings.append(_telling(doc, trigger, parties, state, times, amounts, places, statements))
    events = merge.join(tellings)
    events.sort(key=lambda e: e.trigger)
    return tuple(_event(i, e) for i, e in enumerate(events)), tuple(rejected)


def _reason_against(trigger: Trigger, parties: Parties) -> str:
    """Why a candidate is no record, "" where it is one."""
    row = trigger.row
    if not parties.actors and not parties.recipients:
        return "" if (row.type, row.mode) in STATE_ONLY else "neither doer nor target is named"
    if not parties.actors and row.type in SAYING:
        return "the one who says it is not named"
    return ""


def _telling(
    doc: Document,
    trigger: Trigger,
    parties: Parties,
    state: Status,
    times: tuple[Time, ...],
    amounts: tuple[Amount, ...],
    places: tuple[Place, ...],
    statements: tuple[Statement, ...],
) -> Telling:
    """One telling of an act with all its slots."""
    kind, mode = trigger.row.type, trigger.row.mode
    why = [f"rule {trigger.row.name}"]
    if state.time == "future" and state.polarity == "positive":
        moved = plover.promised(kind, mode)
        if moved != (kind, mode):
            why.append(f"{kind} not done yet counts as {moved[0]}")
            kind, mode = moved
    everyone = (*parties.actors, *parties.recipients)
    time = binding.time_of(doc, trigger.token, times)
    when = times[time] if time is not None else None
    sentence = doc.span(doc.sentence_at(trigger.span[0]))
    return Telling(
        token=trigger.token,
        trigger=trigger.span,
        type=kind,
        mode=mode,
        actors=parties.actors,
        recipients=parties.recipients,
        time=time,
        days=(when.from_, when.to) if when and when.from_ and when.to else None,
        place=binding.place_of(doc, trigger.token, places, everyone),
        amounts=binding.amounts_of(doc, trigger.token, amounts, everyone),
        status=state,
        attribution=_chain(trigger.span, everyone, statements),
        sentence=sentence,
        confidence=_confidence(trigger, parties),
        why=tuple(why),
    )


def _chain(trigger: Span, parties: tuple[Party, ...], statements: tuple[Statement, ...]) -> tuple[int, ...]:
    """The statements in whose contents a trigger stands, the widest first."""
    holding = [
        (sum(end - start for start, end in s.content), s.id)
        for s in statements
        if any(start <= trigger[0] and trigger[1] <= end for start, end in s.content)
    ]
    return tuple(number for _, number in sorted(holding, reverse=True))


def _confidence(trigger: Trigger, parties: Parties) -> float:
    """How sure a record is: particular rows and filled slots are surer."""
    value = 0.35 + 0.1 * bool(parties.actors) + 0.1 * bool(parties.recipients)
    return round(value + 0.05 * (len(trigger.row.words) > 1 or bool(trigger.row.needs)), 2)


def _event(number: int, telling: Telling) -> Event:
    """The record of a joined telling."""
    return Event(
        id=number,
        type=telling.type,
        mode=telling.mode,
        quad=plover.QUADS[telling.type],
        trigger=telling.trigger,
        evidence=telling.evidence,
        actors=telling.actors,
        recipients=telling.recipients,
        time=telling.time,
        place=telling.place,
        amounts=telling.amounts,
        status=telling.status,
        attribution=telling.attribution,
        sentence=telling.sentence,
        confidence=telling.confidence,
        why=telling.why,
    )
