"""Why a candidate is no event of its own: part of another one, its outcome, a figure of speech, or nobody in it."""

from __future__ import annotations

from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events import demands, heard, status
from dateline.reading.events.parties import Parties
from dateline.reading.events.triggers import Trigger
from dateline.reading.events.words import WEAPONS

#: types (with modes) whose doer can only be police, courts or armies, and may be missing with the target
STATE_ONLY = {
    ("COERCE", "arrest"),
    ("COERCE", "curfew"),
    ("COERCE", "martial-law"),
    ("SANCTION", "convict"),
    ("ASSAULT", "aerial"),
    ("ASSAULT", "crowd-control"),
}
#: what is only said: to reject it is a statement
CLAIMS = frozenset("claim allegation accusation suggestion criticism remark rumour rumor".split())
#: verbs of saying something to a reporter
SPEAKING = frozenset(
    "comment say answer discuss confirm elaborate speak name identify disclose reveal tell reply give".split()
)
#: verbs of what others wish or expect of somebody
WISHING = frozenset("hope wish want expect fear predict need like believe think doubt prefer".split())
#: verbs that say that something is going on
OCCURRING = frozenset(
    "start begin erupt break occur happen hold stage organise organize continue spread flare follow end turn resume sweep rock hit "
    "paralyse paralyze take mark see draw escalate grow intensify engulf mount call plan disrupt enter join spark trigger".split()
)
#: prepositions of what a protest is about or aims at
ABOUT = frozenset("against over outside at near before about".split())
#: prepositions of where and when
WHERE = frozenset("in at across on outside after since throughout near".split())
#: types that are said: without who says it there is no record
SAYING = frozenset(("REQUEST", "AGREE", "SUPPORT", "REJECT", "THREATEN", "CONSULT", "CONCEDE"))
#: words that are figures of speech without a target ("fighting for justice")
NEEDS_TARGET = frozenset("fight battle attack beat challenge suspect honor honour train fund".split())
#: types whose content is no act of its own: what is asked, promised, refused or threatened
HOLDING = frozenset(("REQUEST", "AGREE", "REJECT", "THREATEN"))
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
    if head in known and known[head].row.type in ("ASSAULT", "PROTEST", "COERCE"):
        if relation in ("advcl", "acl", "conj") and doc.lower[trigger.token].endswith("ing"):
            return head
        if relation == "conj" and known[head].row.words[0] in HARM:
            return head
    if not clauses.subjects(doc, trigger.token):
        return _attack_beside(doc, trigger.token, known)
    return None


def _attack_beside(doc: Document, token: int, known: dict[int, Trigger]) -> int | None:
    """The attack of the sentence that a harm without a doer is the outcome of ("two were wounded when rebels fired on ...")."""
    near = [
        t for t in doc.sentence_at(doc.start[token]) if t in known and known[t].row.type == "ASSAULT" and t != token
    ]
    attacks = [t for t in near if known[t].row.words[0] not in HARM]
    return min(attacks, key=lambda t: abs(t - token), default=None)


def reason(doc: Document, trigger: Trigger, parties: Parties, known: dict[int, Trigger]) -> str:
    """Why a candidate is no record, "" where it is one."""
    return (
        _unseen(doc, trigger, parties, known)
        or _declines_to_speak(doc, trigger)
        or _mere_modifier(doc, trigger)
        or _mere_mention(doc, trigger, parties)
        or _part_of(doc, trigger, known)
        or _wished_by_others(doc, trigger, parties)
        or _inanimate(doc, trigger, parties)
        or _nobody(doc, trigger, parties)
    )


def _unseen(doc: Document, trigger: Trigger, parties: Parties, known: dict[int, Trigger]) -> str:
    """Why a word of the lexicon is no act: the reader sees none, and its clause does not say who did it to whom."""
    row, someone = trigger.row, bool(parties.actors or parties.recipients)
    told = row is demands.ROW or bool(parties.actors and parties.recipients)
    told = told or (row.verb and bool(parties.actors) and _is_plain(doc, trigger))
    told = told or (not row.verb and someone and status.stands_alone(doc, trigger.token))
    first = known.get(doc.head[trigger.token]) if doc.deprel[trigger.token].split(":")[0] == "conj" else None
    told = told or (first is not None and not heard.unseen(doc, first) and first.row.verb == trigger.row.verb)
    return "" if told or not heard.unseen(doc, trigger) else "the reader sees no act"


def _is_plain(doc: Document, trigger: Trigger) -> bool:
    """Whether a verb says by its own words what was done: with a doer behind "by", or in words that mean one thing only."""
    return bool(clauses.agents(doc, trigger.token)) or (len(trigger.row.words) > 1 and bool(trigger.row.needs))


def _declines_to_speak(doc: Document, trigger: Trigger) -> str:
    """Why a refusal is only a statement: nothing but words was refused ("declined to comment")."""
    if trigger.row.type != "REJECT" or not trigger.row.verb:
        return ""
    if CLAIMS & {doc.lemmas[t] for t in clauses.objects(doc, trigger.token)}:
        return "only a claim is refused"
    refused = [doc.lemmas[c] for c in doc.dependents(trigger.token, "xcomp")]
    return "nothing but words is refused" if refused and refused[0] in SPEAKING else ""


def _mere_modifier(doc: Document, trigger: Trigger) -> str:
    """Why a verb only says which people are meant: "the expelled officers", "a soldier killed ten years ago"."""
    if not trigger.row.verb:
        return ""
    relation, noun = doc.deprel[trigger.token], doc.head[trigger.token]
    if relation == "amod" and noun > trigger.token:
        return "it only says who is meant"
    doerless = trigger.row.type == "ASSAULT" and not clauses.agents(doc, trigger.token)
    if relation.startswith("acl") and doerless and clauses.is_passive(doc, trigger.token):
        return "it only says who is meant"
    return ""


def _mere_mention(doc: Document, trigger: Trigger, parties: Parties) -> str:
    """Why a noun of force without a doer is no telling: it only says what something else is about ("condolences over the attack")."""
    if trigger.row.verb or parties.actors or trigger.row.type not in ("ASSAULT", "MOBILIZE", "AID"):
        return ""
    relation = doc.deprel[trigger.token].split(":")[0]
    case = clauses.case_of(doc, trigger.token)
    return "it is only mentioned" if relation in ("nmod", "obl") and case not in status.GIVEN else ""


def _wished_by_others(doc: Document, trigger: Trigger, parties: Parties) -> str:
    """Why an act is none that somebody else than its doer only hopes for or expects ("hopes that Minsk will lift the ban")."""
    at = trigger.token
    for _ in range(3):
        head, relation = doc.head[at], doc.deprel[at].split(":")[0]
        if head < 0 or relation not in ("ccomp", "xcomp", "conj"):
            return ""
        if doc.lemmas[head] in WISHING and relation != "conj" and clauses.own_subjects(doc, at):
            return "somebody else only wishes or expects it"
        at = head
    return ""


def _part_of(doc: Document, trigger: Trigger, known: dict[int, Trigger]) -> str:
    """Why a trigger is only a part of another one's content ("refused to meet", "called for sanctions"), "" where it is not."""
    at = trigger.token
    if trigger.row.verb and doc.deprel[at] == "advcl" and is_infinitive(doc, at):
        return "a purpose, not an act"
    for _ in range(3):
        head, relation = doc.head[at], doc.deprel[at].split(":")[0]
        direct = relation in ("xcomp", "obj") or (
            relation == "conj"
            and (is_infinitive(doc, head) or doc.upos[head] == doc.upos[at] == "NOUN" or _bare(doc, at, head))
        )
        if (
            relation == "nmod"
            and head in known
            and known[head].row.type in HOLDING
            and clauses.case_of(doc, at) in ("for", "of", "in", "to")
        ):
            direct = not trigger.row.verb
        if head < 0 or not (direct or (relation in ("ccomp", "acl", "advcl", "obl") and _is_asked(doc, at, head))):
            return ""
        holder = known.get(head)
        if holder is not None and holder.row.type in HOLDING:
            return f'what the {holder.row.type} at "{doc.words[head]}" is about'
        at = head
    return ""


def _bare(doc: Document, token: int, head: int) -> bool:
    """Whether a coordinated verb is a bare infinitive like the one before it ("help patrol the coast, [share] intelligence")."""
    alike = doc.upos[token] == doc.upos[head] == "VERB" and doc.deprel[head] == "xcomp"
    return alike and doc.lower[token] == doc.lemmas[token] and not doc.dependents(token, "nsubj", "aux")


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


def is_told_protest(doc: Document, noun: int) -> bool:
    """Whether a protest of an unnamed crowd is told all the same: it has an issue or an aim ("a strike over pay", "anti-government
    rallies"), or a verb says that it went on and where or when it was."""
    children = doc.children[noun]
    before = doc.text[doc.start[min([noun, *children])] : doc.start[noun]].lower()
    if before.startswith(("anti-", "pro-")) or " anti-" in before or " pro-" in before:
        return True
    if any(clauses.case_of(doc, c) in ABOUT for c in children if c > noun and doc.upos[c] != "PRON"):
        return True
    if any(
        doc.deprel[c].startswith("acl") and doc.lemmas[c] in ("demand", "call", "denounce", "oppose") for c in children
    ):
        return True
    governor = doc.head[noun]
    between = [c for c in doc.children[governor] if noun < c < governor] if governor >= 0 else []
    if any(clauses.case_of(doc, c) in ABOUT for c in between):
        return True
    if governor < 0 or doc.lemmas[governor] not in OCCURRING:
        return False
    around = (*children, *doc.children[governor])
    return any(doc.deprel[c] == "obl:unmarked" or clauses.case_of(doc, c) in WHERE for c in around)


def _nobody(doc: Document, trigger: Trigger, parties: Parties) -> str:
    """Why a candidate lacks the parties that its kind needs."""
    row = trigger.row
    if not parties.actors and not parties.recipients and row.type == "PROTEST" and not row.verb:
        return "" if is_told_protest(doc, trigger.token) else "neither doer nor target is named"
    if not parties.actors and not parties.recipients:
        sure = (row.type, row.mode) in STATE_ONLY and not row.name.startswith("reader")
        return "" if sure else "neither doer nor target is named"
    if not parties.recipients and row.words[0] in NEEDS_TARGET and row.type != "PROTEST" and not row.frame.mutual:
        return "the one it is done to is not named"
    if row is demands.ROW and not (parties.actors and parties.recipients):
        return "who must do it is not named"
    if not parties.actors and row.type in SAYING:
        return "the one who says it is not named"
    return ""
