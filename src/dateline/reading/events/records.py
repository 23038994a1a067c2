"""Triggers into event records: parties, status, PLOVER's moves, binding, the chain of claims, and what is rejected."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dateline.model import Amount, Event, Place, Rejected, Span, Statement, Status, Time
from dateline.reading.document import Document
from dateline.reading.events import (
    against,
    binding,
    confidence,
    demands,
    merge,
    plover,
    replies,
    status,
    titles,
    together,
    triggers,
)
from dateline.reading.events.merge import Telling
from dateline.reading.events.parties import Parties, Roles
from dateline.reading.events.triggers import Trigger
from dateline.reading.who import Cast

#: verbs of promise that may announce harm
VOWING = frozenset("vow promise pledge swear undertake".split())


@dataclass(frozen=True, slots=True)
class Found:
    """What the other subjects found in the text: events bind to it."""

    cast: Cast
    times: tuple[Time, ...]
    amounts: tuple[Amount, ...]
    places: tuple[Place, ...]
    statements: tuple[Statement, ...]
    #: ISO date of the article, None where nobody knows it
    published: str | None = None


def find(doc: Document, found: Found) -> tuple[tuple[Event, ...], tuple[Rejected, ...]]:
    """The events of a text in order of their triggers, and the candidates that were not recorded."""
    roles = Roles(doc, found.cast)
    named = _with_joint_work(doc, triggers.find(doc))
    known = {t.token: t for t in named}
    demanded = [t for t in demands.find(doc) if t.token not in known]
    tellings: dict[int, Telling] = {}
    rejected = []
    found_parties = {t.token: roles.find(t) for t in (*named, *demanded)}
    outcomes = {t.token: cause for t in named if (cause := against.outcome_of(doc, t, known)) is not None}
    for trigger in sorted([*named, *demanded], key=lambda t: t.token):
        parties = found_parties[trigger.token]
        for outcome in (o for o, cause in outcomes.items() if cause == trigger.token):
            parties = _with_outcome(parties, found_parties[outcome])
        if outcomes.get(trigger.token) is not None and outcomes[trigger.token] not in outcomes:
            rejected.append(Rejected(trigger.span, trigger.row.type, "the outcome of another act"))
            continue
        reason = against.reason(doc, trigger, parties, known)
        if reason:
            rejected.append(Rejected(trigger.span, trigger.row.type, reason))
            continue
        telling = _telling(roles, trigger, parties, found, known)
        tellings[trigger.token] = replies.answered(doc, roles.naming, telling, list(tellings.values()))
    joined, lone = merge.with_title(merge.join(_below(doc, tellings)), _above(doc, tellings))
    rejected.extend(Rejected(t.trigger, t.type, "told in the title alone") for t in lone)
    events = sorted([*joined, *lone], key=lambda e: e.trigger)
    return tuple(_event(i, e) for i, e in enumerate(events)), tuple(rejected)


def _with_joint_work(doc: Document, named: list[Trigger]) -> list[Trigger]:
    """The triggers with work done together, which goes before a readiness of forces, help and words of unknown sense."""
    found = {t.token: t for t in named}
    for joint in together.find(doc):
        known = found.get(joint.token)
        if known is None or known.row.type in ("MOBILIZE", "AID") or known.row.name.startswith("reader"):
            found[joint.token] = replace(joint, mark=known.mark if known else None)
    return [found[token] for token in sorted(found)]


def _above(doc: Document, tellings: dict[int, Telling]) -> list[Telling]:
    """The tellings that stand in the title of a text."""
    title = titles.span(doc)
    return [t for t in tellings.values() if title is not None and t.trigger[0] < title[1]]


def _below(doc: Document, tellings: dict[int, Telling]) -> list[Telling]:
    """The tellings that do not stand in the title."""
    title = titles.span(doc)
    return [t for t in tellings.values() if title is None or t.trigger[0] >= title[1]]


def _with_outcome(act: Parties, outcome: Parties) -> Parties:
    """The parties of an act with those whom its outcome names as recipients, where it names none itself."""
    return act if act.recipients else replace(act, recipients=outcome.recipients)


def _telling(roles: Roles, trigger: Trigger, parties: Parties, found: Found, known: dict[int, Trigger]) -> Telling:
    """One telling of an act with all its slots."""
    doc = roles.doc
    kind, mode, state, moved = _moved(doc, trigger, _own_status(doc, trigger.token), known)
    if kind == "AGREE" and trigger.row.type == "CONSULT" and trigger.row.frame.recipient == ("s",):
        parties = replace(parties, actors=parties.recipients, recipients=parties.actors)
    if kind == "AGREE" and trigger.row.frame.mutual:
        parties = roles.apart(trigger)
    everyone = (*parties.actors, *parties.recipients)
    time = binding.time_of(doc, trigger.token, found.times, roles.datelines)
    when = found.times[time] if time is not None else None
    attribution = _chain(trigger.span, found.statements)
    return Telling(
        token=trigger.token,
        trigger=trigger.span,
        type=kind,
        mode=mode,
        actors=parties.actors,
        recipients=parties.recipients,
        time=time,
        days=(when.from_, when.to) if when and when.from_ and when.to else None,
        place=binding.place_of(doc, trigger.token, found.places, trigger.row.type),
        amounts=binding.amounts_of(doc, trigger.token, found.amounts, everyone),
        status=state,
        attribution=attribution,
        sentence=doc.span(doc.sentence_at(trigger.span[0])),
        confidence=confidence.score(confidence.signs(trigger, parties, kind, state, bool(attribution))),
        why=(f"rule {trigger.row.name}", *moved),
    )


def _own_status(doc: Document, token: int) -> Status:
    """The status of an act in its own clause: that somebody denies it is said by the statement it stands in."""
    state = status.of_noun(doc, token) if status.stands_alone(doc, token) else status.find(doc, token)
    if state.cue is None or state.polarity == "positive":
        return state
    cue = doc.token_at(state.cue[0])
    denied = cue is not None and doc.lemmas[cue] in ("deny", "reject", "dismiss", "refute", "dispute")
    return Status("positive", "past", state.certainty) if denied else state


def _promised_type(doc: Document, verb: int, known: dict[int, Trigger]) -> str:
    """The type of a promise by what it promises: to give way is CONCEDE, to do harm THREATEN, else AGREE."""
    for inner in doc.dependents(verb, "xcomp", "ccomp"):
        if inner in known and inner > verb:
            kind = plover.promised(known[inner].row.type, known[inner].row.mode)[0]
            harm = kind == "THREATEN" and known[inner].row.type != "MOBILIZE" and doc.lemmas[verb] in VOWING
            return kind if kind == "CONCEDE" or harm else "AGREE"
    return "AGREE"


def _moved(
    doc: Document, trigger: Trigger, state: Status, known: dict[int, Trigger]
) -> tuple[str, str | None, Status, tuple[str, ...]]:
    """Type, mode and status after PLOVER's rules for what is refused, promised, planned or threatened; why they were moved."""
    kind, mode = trigger.row.type, trigger.row.mode
    if kind == "AGREE" and trigger.row.verb and state.polarity == "positive":
        inner = _promised_type(doc, trigger.token, known)
        if inner != kind:
            return inner, None, state, (f"what is promised makes it {inner}",)
    if state.polarity == "negative" and (state.time == "future" or _is_refusal(doc, trigger.token)):
        other, other_mode = plover.refused(kind, mode)
        if other != kind:
            return (
                other,
                other_mode,
                Status("positive", "past", "certain", state.cue),
                (f"{kind} refused counts as {other}",),
            )
    elif state.time == "future":
        other, other_mode = plover.promised(kind, mode)
        if other != kind:
            return other, other_mode, state, (f"{kind} not done yet counts as {other}",)
    return kind, mode, state, ()


def _is_refusal(doc: Document, token: int) -> bool:
    """Whether the verb above refuses or fails what a trigger names ("failed to reach agreement")."""
    head = doc.head[token]
    while head >= 0 and doc.deprel[token].split(":")[0] in ("obj", "xcomp"):
        if doc.lemmas[head] in ("fail", "refuse", "decline"):
            return True
        token, head = head, doc.head[head]
    return False


def _chain(trigger: Span, statements: tuple[Statement, ...]) -> tuple[int, ...]:
    """The statements in whose contents a trigger stands, the widest first."""
    holding = [
        (sum(end - start for start, end in s.content), s.id)
        for s in statements
        if any(start <= trigger[0] and trigger[1] <= end for start, end in s.content)
    ]
    return tuple(number for _, number in sorted(holding, reverse=True))


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
