"""Why a candidate is no event of its own: part of another one, its outcome, a figure of speech, or nobody in it."""

from __future__ import annotations

from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events.parties import Parties
from dateline.reading.events.triggers import Trigger

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
#: words that are figures of speech without a target ("fighting for justice")
NEEDS_TARGET = frozenset("fight battle attack beat challenge suspect honor honour train fund defend back block".split())
#: types whose content is no act of its own: what is asked, promised, refused or threatened
HOLDING = frozenset(("REQUEST", "AGREE", "REJECT", "THREATEN"))
#: causes of harm that stand for whoever uses them
WEAPONS = frozenset(
    "bomb missile rocket drone shell bullet gunfire mine blast explosion bombing attack strike airstrike raid shelling shot car fire mortar "
    "bombardment gun grenade device shooting jet plane tank warplane helicopter artillery gas round charge offensive ambush".split()
)
#: what an attack does to people: told beside the attack it is its outcome
HARM = frozenset("kill wound injure hurt maim destroy damage".split())


def outcome_of(doc: Document, trigger: Trigger, known: dict[int, Trigger]) -> int | None:
    """The token of the act whose outcome a harmful verb tells: its subject ("the attack killed two") or the verb that it
    is hung on ("attacked a convoy, killing two"); None where it is an act of its own."""
    if not trigger.row.verb or trigger.row.type != "ASSAULT" or trigger.row.words[0] not in HARM:
        return None
    for cause in clauses.subjects(doc, trigger.token):
        if cause in known and known[cause].row.type == "ASSAULT":
            return cause
    head, relation = doc.head[trigger.token], doc.deprel[trigger.token].split(":")[0]
    hung = relation in ("advcl", "acl") or (relation == "conj" and head in known)
    if (
        hung
        and head in known
        and known[head].row.type in ("ASSAULT", "PROTEST")
        and doc.lower[trigger.token].endswith("ing")
    ):
        return head
    return None


def reason(doc: Document, trigger: Trigger, parties: Parties, known: dict[int, Trigger]) -> str:
    """Why a candidate is no record, "" where it is one."""
    return _part_of(doc, trigger, known) or _inanimate(doc, trigger, parties) or _nobody(trigger, parties)


def _part_of(doc: Document, trigger: Trigger, known: dict[int, Trigger]) -> str:
    """Why a trigger is only a part of another one's content ("refused to meet", "called for sanctions"), "" where it is not."""
    at = trigger.token
    if trigger.row.verb and doc.deprel[at] == "advcl" and is_infinitive(doc, at):
        return "a purpose, not an act"
    for _ in range(3):
        head, relation = doc.head[at], doc.deprel[at].split(":")[0]
        direct = relation in ("xcomp", "obj")
        if head < 0 or not (direct or (relation in ("ccomp", "acl", "advcl", "obl") and _is_asked(doc, at, head))):
            return ""
        holder = known.get(head)
        if holder is not None and holder.row.type in HOLDING:
            return f'what the {holder.row.type} at "{doc.words[head]}" is about'
        at = head
    return ""


def _is_asked(doc: Document, token: int, head: int) -> bool:
    """Whether a clause or complement says what is wanted: an infinitive, or "for" behind a verb of calling."""
    if doc.deprel[token].split(":")[0] == "obl":
        calling = doc.lemmas[head] in ("call", "ask", "appeal", "push", "threaten", "press", "agree")
        return calling and clauses.case_of(doc, token) in ("for", "with", "to")
    return is_infinitive(doc, token)


def is_infinitive(doc: Document, token: int) -> bool:
    """Whether a verb has the mark "to"."""
    return any(doc.deprel[c] == "mark" and doc.lower[c] == "to" for c in doc.children[token])


def _inanimate(doc: Document, trigger: Trigger, parties: Parties) -> str:
    """Why a harmful verb is no act: its cause is a thing that nobody uses ("a flood killed two")."""
    if not trigger.row.verb or trigger.row.type not in ("ASSAULT", "COERCE") or parties.actors:
        return ""
    causes = clauses.subjects(doc, trigger.token)
    if causes and all(doc.upos[c] == "NOUN" and doc.lemmas[c] not in WEAPONS for c in causes):
        return "what did it is no actor"
    return ""


def _nobody(trigger: Trigger, parties: Parties) -> str:
    """Why a candidate lacks the parties that its kind needs."""
    row = trigger.row
    if not parties.actors and not parties.recipients:
        return "" if (row.type, row.mode) in STATE_ONLY else "neither doer nor target is named"
    if not parties.recipients and row.words[0] in NEEDS_TARGET and not row.frame.mutual:
        return "the one it is done to is not named"
    if not parties.actors and row.type in SAYING:
        return "the one who says it is not named"
    return ""
