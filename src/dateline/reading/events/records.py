"""Triggers into event records: parties, status, PLOVER's moves, binding, the chain of claims, and what is rejected."""

from __future__ import annotations

from dateline.model import Amount, Event, Party, Place, Rejected, Span, Statement, Status, Time
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events import binding, demands, merge, plover, status, triggers
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
    named = triggers.find(doc)
    known = {t.token: t for t in named}
    for trigger in sorted([*named, *(t for t in demands.find(doc) if t.token not in known)], key=lambda t: t.token):
        parties = roles.find(trigger)
        state = status.find(doc, trigger.token)
        reason = (
            _part_of(doc, trigger, known)
            or _inanimate(doc, trigger, parties, known)
            or _reason_against(trigger, parties)
        )
        if reason:
            rejected.append(Rejected(trigger.span, trigger.row.type, reason))
            continue
        tellings.append(_telling(doc, trigger, parties, state, times, amounts, places, statements))
    events = merge.join(tellings)
    events.sort(key=lambda e: e.trigger)
    return tuple(_event(i, e) for i, e in enumerate(events)), tuple(rejected)


#: words that are figures of speech without a target ("fighting for justice")
NEEDS_TARGET = frozenset(
    (
        "fight",
        "battle",
        "attack",
        "beat",
        "challenge",
        "suspect",
        "honor",
        "honour",
        "train",
        "fund",
        "defend",
        "back",
        "block",
    )
)
#: types whose content is no act of its own: what is asked, promised, refused or threatened
HOLDING = frozenset(("REQUEST", "AGREE", "REJECT", "THREATEN"))


def _part_of(doc: Document, trigger: Trigger, known: dict[int, Trigger]) -> str:
    """Why a trigger is only a part of another one's content ("refused to meet", "called for sanctions"), "" where it is not."""
    at = trigger.token
    if trigger.row.verb and doc.deprel[at] == "advcl" and _is_infinitive(doc, at):
        return "a purpose, not an act"
    for _ in range(3):
        head, relation = doc.head[at], doc.deprel[at].split(":")[0]
        if head < 0 or not (
            relation in ("xcomp", "obj") or (relation in ("ccomp", "acl", "advcl", "obl") and _is_asked(doc, at, head))
        ):
            return ""
        holder = known.get(head)
        if holder is not None and holder.row.type in HOLDING:
            return f'what the {holder.row.type} at "{doc.words[head]}" is about'
        at = head
    return ""


#: causes of harm that stand for whoever uses them
WEAPONS = frozenset(
    "bomb missile rocket drone shell bullet gunfire mine blast explosion bombing attack strike airstrike raid shelling shot car fire mortar "
    "bombardment gun grenade device shooting jet plane tank warplane helicopter artillery gas round charge offensive ambush".split()
)


def _inanimate(doc: Document, trigger: Trigger, parties: Parties, known: dict[int, Trigger]) -> str:
    """Why a harmful verb is no act of its own: its cause is another act, or a thing that nobody uses ("a flood killed")."""
    if not trigger.row.verb or trigger.row.type not in ("ASSAULT", "COERCE") or parties.actors:
        return ""
    causes = clauses.subjects(doc, trigger.token)
    if any(c in known for c in causes):
        return "the outcome of another act"
    if causes and all(doc.upos[c] == "NOUN" and doc.lemmas[c] not in WEAPONS for c in causes):
        return "what did it is no actor"
    return ""


def _is_asked(doc: Document, token: int, head: int) -> bool:
    """Whether a clause or complement says what is wanted: an infinitive, or "for" behind a verb of calling."""
    if doc.deprel[token].split(":")[0] == "obl":
        return clauses.case_of(doc, token) in ("for", "with", "to") and doc.lemmas[head] in (
            "call",
            "ask",
            "appeal",
            "push",
            "threaten",
            "press",
            "agree",
        )
    return _is_infinitive(doc, token)


def _is_infinitive(doc: Document, token: int) -> bool:
    return any(doc.deprel[c] == "mark" and doc.lower[c] == "to" for c in doc.children[token])


def _reason_against(trigger: Trigger, parties: Parties) -> str:
    """Why a candidate is no record, "" where it is one."""
    row = trigger.row
    if not parties.actors and not parties.recipients:
        return "" if (row.type, row.mode) in STATE_ONLY else "neither doer nor target is named"
    if not parties.recipients and row.words[0] in NEEDS_TARGET and not row.frame.mutual:
        return "the one it is done to is not named"
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
    if state.polarity == "negative" and (state.time == "future" or _is_refusal(doc, trigger.token)):
        moved = plover.refused(kind, mode)
        state = Status("positive", "past", "certain", state.cue) if moved[0] == "REJECT" != kind else state
        why += [f"{kind} refused counts as {moved[0]}"] if moved[0] != kind else []
        kind, mode = moved
    elif state.time == "future":
        moved = plover.promised(kind, mode)
        why += [f"{kind} not done yet counts as {moved[0]}"] if moved[0] != kind else []
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


def _is_refusal(doc: Document, token: int) -> bool:
    """Whether the verb above refuses or fails what a trigger names ("failed to reach agreement")."""
    head = doc.head[token]
    while head >= 0 and doc.deprel[token].split(":")[0] in ("obj", "xcomp"):
        if doc.lemmas[head] in ("fail", "refuse", "decline"):
            return True
        token, head = head, doc.head[head]
    return False


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
