"""The actors and recipients of a trigger: the roles of its frame read off the syntax, then turned into mentions."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from dateline.model import Mention, Party, Span
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.events import binding, datelines, demands
from dateline.reading.events.heard import Trigger
from dateline.reading.events.naming import Naming
from dateline.reading.events.phrases import party_span
from dateline.reading.events.thresholds import current
from dateline.reading.events.triggers import LIGHT, PEOPLE, UNDERGO
from dateline.reading.events.words import WEAPONS
from dateline.reading.who import Cast

ACTING = frozenset(("person", "organization", "group"))
#: verbs by which somebody says to have done it
OWNING_UP = frozenset("claim take admit accept assume".split())
#: what may stand before the head of a noun phrase
BEFORE = ("det", "amod", "compound", "nummod", "nmod")
#: types whose recipient may be named by what is promised, refused or threatened
PROMISING = frozenset(("AGREE", "REJECT", "THREATEN"))
#: what a place cannot do, though the parser may take it for the subject ("the fire in Lviv that killed ten")
HARM = frozenset("kill wound injure hurt destroy".split())
#: types of which an owner of the thing that is named is the recipient
OWNED = frozenset(("ACCUSE", "REJECT", "SUPPORT", "COERCE", "ASSAULT", "SANCTION", "CONCEDE", "AGREE"))
#: types whose doer stays with a place or leaves it, which is no recipient
STAYING = frozenset(("RETREAT", "MOBILIZE", "PROTEST", "COERCE"))
#: prepositions that name a recipient in the content of a promise
CONTENT = ("to", "with", "for", "against", "from", "of", "on")
#: prepositions that stand for one another in a frame
ALSO = {"on": ("on", "upon"), "to": ("to", "towards", "toward"), "against": ("against",), "with": ("with", "alongside")}


@dataclass(frozen=True, slots=True)
class Parties:
    """Who did it and to whom, in text order, with where the frame found them."""

    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    #: whether a named or described doer was read from the clause of the trigger
    why: str


class Roles:
    """Reads frame roles for triggers of one document."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self.doc = doc
        self.cast = cast
        self.by_head = _mentions_by_head(doc, cast)
        self.by_token = _names_by_token(doc, cast)
        self.naming = Naming(doc, cast)
        self.places: dict[Span, bool] = {}
        self.datelines = datelines.spans(doc)
        self.span: Span = (0, 0)
        self.to_whom = False

    def find(self, trigger: Trigger) -> Parties:
        """The parties of a trigger."""
        frame, token = trigger.row.frame, trigger.token
        self.span, self.to_whom = trigger.span, False
        read = self._verb_role if trigger.row.verb else self._noun_role
        actors = self._parties([t for role in frame.actor for t in read(token, role)])
        recipients: list[Party] = []
        self.to_whom = True
        for role in frame.recipient:
            recipients = [p for p in self._parties(read(token, role)) if p not in actors]
            if recipients:
                break
        if not recipients and trigger.row.verb:
            recipients = [p for p in self._told_of(trigger) if p not in actors]
        if trigger.row.type == "ASSAULT" and trigger.row.words[0] in HARM:
            actors = [p for p in actors if not self._is_place(p)]
        if trigger.row.type in STAYING:
            recipients = [p for p in recipients if not self._is_place(p)]
        if trigger.mark is not None:
            linked = self._parties([t for t, chance in trigger.mark.actors if chance >= current().doer])
            actors = actors or [p for p in linked if p not in recipients]
            recipients = recipients or self._parties(
                [t for t, chance in trigger.mark.recipients if chance >= current().target]
            )
            recipients = [p for p in recipients if p not in actors]
        if frame.mutual:
            actors, recipients = sorted({*actors, *recipients}, key=lambda p: p.start), []
        same = {p.entity for p in actors if p.entity is not None}
        recipients = [p for p in recipients if p.entity is None or p.entity not in same]
        return Parties(tuple(actors), tuple(recipients), trigger.row.name)

    def apart(self, trigger: Trigger) -> Parties:
        """The parties of an act that all do together, when one only promises it to the others ("will meet the envoys")."""
        frame = replace(trigger.row.frame, mutual=False)
        return self.find(replace(trigger, row=replace(trigger.row, frame=frame)))

    def _told_of(self, trigger: Trigger) -> list[Party]:
        """Whom a verb concerns that names no recipient: whose the thing is that it names, of whom its that-clause tells, whom
        the promised, refused or threatened act concerns."""
        verb, kind = trigger.token, trigger.row.type
        found: list[Party] = []
        if kind in OWNED:
            for thing in clauses.objects(self.doc, verb):
                found = found or self._parties(clauses.owners(self.doc, thing))
        if not found and kind == "ACCUSE":
            found = self._parties(clauses.claimed_subjects(self.doc, verb))
        if not found and kind == "THREATEN":
            for clause in self.doc.dependents(verb, "ccomp"):
                found = found or self._parties(clauses.objects(self.doc, clause))
        if not found and kind in PROMISING:
            found = self._of_content(verb)
        return found

    def _is_place(self, party: Party) -> bool:
        """Whether a party is a place that is named as a place."""
        return self.places.get((party.start, party.end), False)

    def _of_content(self, verb: int) -> list[Party]:
        """Whom the promised, refused or threatened act concerns: "agreed to lend [Minsk] money", "refused to meet [the envoy]"."""
        for inner in self.doc.dependents(verb, "xcomp", "ccomp", "obj", "advcl", "obl"):
            if inner < verb:
                continue
            found = self._parties(clauses.objects(self.doc, inner)) if self.doc.upos[inner] == "VERB" else []
            for preposition in CONTENT:
                found = found or self._parties(self._prepositional(inner, preposition))
            if found:
                return found
        return []

    def _parties(self, tokens: list[int]) -> list[Party]:
        """The mentions that tokens head; a token without a mention gives none."""
        found: dict[Span, Party] = {}
        for token in self._with_included(tokens):
            mention = self._mention(token)
            if binding.inside((self.doc.start[token], self.doc.end[token]), self.datelines):
                continue
            owned = mention is not None and self.to_whom and mention.kind not in ACTING and mention.form == "nominal"
            holders = self._parties(clauses.possessors(self.doc, token)) if owned else []
            if holders:
                found.update(((p.start, p.end), p) for p in holders)
            elif mention is not None:
                mention = self.naming.best(mention, self.span)
                start, end = party_span(self.doc, mention)
                found[start, end] = Party(start, end, mention.entity)
                self.places[start, end] = mention.kind == "place"
            elif self._is_demonym(token):
                start, end = self.doc.start[token], self.doc.end[token]
                found[start, end] = Party(start, end, None)
            elif self.doc.upos[token] == "NOUN" and self.doc.lemmas[token] in PEOPLE:
                start, end = self._phrase(token)
                found[start, end] = Party(start, end, None)
        return self._without_roles([found[key] for key in sorted(found)])

    def _is_demonym(self, token: int) -> bool:
        """Whether a token is an adjective of a nation or region inside of a sentence ("[Western] sanctions")."""
        doc = self.doc
        word = doc.words[token]
        inside = (
            token > 0 and doc.sentence_of[token - 1] == doc.sentence_of[token] and doc.words[token - 1][:1].islower()
        )
        return doc.upos[token] == "ADJ" and word[:1].isupper() and word[1:].islower() and inside

    def _without_roles(self, parties: list[Party]) -> list[Party]:
        """The parties without a role that stands right before a name ("the logging firm [Norva Timber]")."""
        between = [self.doc.text[a.end : b.start] for a, b in pairwise(parties)]
        return [p for p, gap in zip(parties, [*between, None], strict=False) if gap is None or gap.strip() or not gap]

    def _with_included(self, tokens: list[int]) -> list[int]:
        """The tokens with those that they include by name ("several leaders including [X] and [Y]")."""
        return [*tokens, *(t for token in tokens for t in clauses.prepositional(self.doc, token, "including"))]

    def _phrase(self, noun: int) -> Span:
        """The words of a noun phrase up to its head, for people whom no mention names."""
        before = [c for c in self.doc.children[noun] if c < noun and self.doc.deprel[c].split(":")[0] in BEFORE]
        return self.doc.start[min([noun, *before])], self.doc.end[noun]

    def _mention(self, token: int, depth: int = 0) -> Mention | None:
        """The mention that a token stands for: that it heads, or of whose name it is a word, or that stands beside it as the
        name of a title ("Secretary of State [Mike Pompeo]")."""
        found = self.by_head.get(token) or self.by_token.get(token)
        if found is not None or depth > 1:
            return found
        for child in self.doc.children[token]:
            if self.doc.deprel[child].split(":")[0] in ("flat", "appos", "compound") or (
                self.doc.deprel[child].split(":")[0] == "nmod"
                and not clauses.case_of(self.doc, child)
                and child > token
            ):
                beside = self._mention(child, depth + 1)
                if beside is not None and beside.kind in ACTING:
                    return beside
        return None

    def _verb_role(self, verb: int, role: str) -> list[int]:
        doc = self.doc
        if role == "s":
            return [whose for t in clauses.subjects(doc, verb) for whose in self._users(t)]
        if role == "o":
            return clauses.objects(doc, verb)
        if role == "iobj":
            return clauses.indirect(doc, verb)
        if role == "must":
            return demands.obliged(doc, verb)
        return self._prepositional(verb, role)

    def _users(self, token: int) -> list[int]:
        """Who uses a weapon that is said to do something ("[Togo]'s drones hit ..."); any other token is what it is."""
        doc = self.doc
        weapon = doc.upos[token] == "NOUN" and doc.lemmas[token] in WEAPONS and token not in self.by_head
        return (clauses.owners(doc, token) or clauses.modifiers(doc, token)) if weapon else [token]

    def _prepositional(self, word: int, role: str) -> list[int]:
        """Complements by a preposition, of the word or of its object ("impose sanctions on Minsk")."""
        doc, found = self.doc, []
        for preposition in ALSO.get(role, (role,)):
            found.extend(clauses.prepositional(doc, word, preposition))
            for thing in doc.dependents(word, "obj", "nsubj:pass"):
                found.extend(clauses.prepositional(doc, thing, preposition))
        return found

    def _noun_role(self, noun: int, role: str) -> list[int]:
        doc = self.doc
        if role == "poss":
            return clauses.possessors(doc, noun)
        if role == "amod":
            return clauses.modifiers(doc, noun)
        if role == "lv":
            return self._light_subjects(noun)
        found = clauses.prepositional(doc, noun, role)
        for beside in doc.children[noun]:
            relation = doc.deprel[beside].split(":")[0]
            if not found and relation in ("acl", "conj"):
                found = clauses.prepositional(doc, beside, role)
            if not found and relation == "nmod":
                for clause in doc.dependents(beside, "acl"):
                    found = found or clauses.prepositional(doc, clause, role)
        governor = doc.head[noun]
        if not found and doc.deprel[noun].split(":")[0] == "conj" and doc.upos[governor] == "NOUN":
            found = clauses.prepositional(doc, governor, role)
        if (
            not found
            and governor >= 0
            and doc.deprel[noun].split(":")[0] in ("obj", "nsubj")
            and doc.upos[governor] == "VERB"
        ):
            found = clauses.prepositional(doc, governor, role)
        return found

    def _light_subjects(self, noun: int) -> list[int]:
        """The subject of the light verb that carries the noun ("held talks", "launched an attack")."""
        doc, governor = self.doc, self.doc.head[noun]
        if governor >= 0 and doc.lemmas[governor] == "responsibility":
            above = doc.head[governor]
            return clauses.subjects(doc, above) if above >= 0 and doc.lemmas[above] in OWNING_UP else []
        if governor < 0 or doc.upos[governor] != "VERB":
            return []
        relation = doc.deprel[noun]
        if relation in ("obj", "nsubj:pass") and doc.lemmas[governor] in LIGHT - UNDERGO:
            return clauses.subjects(doc, governor)
        if (
            relation == "obl"
            and doc.lemmas[governor] in ("take", "participate", "engage", "join", "go", "arrive", "be")
            and clauses.case_of(doc, noun) in ("in", "on", "for")
        ):
            return clauses.subjects(doc, governor)
        return []


def _mentions_by_head(doc: Document, cast: Cast) -> dict[int, Mention]:
    """Every token that heads a mention of an acting kind (a place that may act among them), the longest mention of each."""
    found: dict[int, Mention] = {}
    for mention in cast.mentions:
        head = doc.head_in(doc.tokens_in((mention.start, mention.end)))
        if head is None:
            continue
        known = found.get(head)
        if known is None or mention.end - mention.start > known.end - known.start:
            found[head] = mention
    return found


def _names_by_token(doc: Document, cast: Cast) -> dict[int, Mention]:
    """Every token of a name: where the parser takes another word of it for its head, the name is meant all the same."""
    return {t: m for m in cast.mentions if m.form == "name" for t in doc.tokens_in((m.start, m.end))}
