"""A mention and an entity while they are being worked on: plain slotted values, private to `who`."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import EntityKind, Form


@dataclass(slots=True, eq=False)
class Draft:
    """A mention. `first`, `last`, `head`: tokens (last inclusive); `number`: "s", "p" or "?"; `gender`: "m", "f", "n" or "?"."""

    start: int
    end: int
    first: int
    last: int
    head: int
    form: Form
    kind: EntityKind
    sentence: int
    #: lemma of the head noun, the pronoun in lower case, or the name as printed
    lemma: str
    number: str = "?"
    gender: str = "?"
    #: 1, 2, 3
    person: int = 3
    #: "def", "indef", "dem", "poss", "bare", "quant"
    det: str = "bare"
    #: lower-case content words before and after the head
    modifiers: frozenset[str] = frozenset()
    #: the country that the mention tells: the state that it names, or the adjective in its phrase or title
    country: str | None = None
    #: whether it names a state, by its own name, its capital or its seat of power
    state: bool = False
    #: roles named right before a name ("prime minister"), lemmas
    titles: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    #: a nominal that may stand for a place as well as an institution
    kinds: tuple[str, ...] = ()
    #: the possessive before a counterpart
    owner: Draft | None = None
    why: str = ""
    #: position in the list of drafts; the entity that it was given
    index: int = -1
    entity: Group | None = None


@dataclass(slots=True, eq=False)
class Group:
    """An entity: its drafts in the order they were joined, with what they tell together."""

    drafts: list[Draft] = field(default_factory=list)
    kind: EntityKind = "other"
    gender: str = "?"
    number: str = "?"
    named: bool = False
    country: str | None = None
    state: str | None = None
    lemmas: set[str] = field(default_factory=set)
    modifiers: set[str] = field(default_factory=set)
    sectors: list[str] = field(default_factory=list)
    last: Draft | None = None

    def add(self, draft: Draft) -> None:
        """Take a draft in."""
        self.drafts.append(draft)
        draft.entity = self
        if self.last is None or draft.index > self.last.index:
            self.last = draft
        if draft.form == "pronoun":
            if self.gender == "?" and draft.gender in "mf":
                self.gender = draft.gender
            if self.number == "?":
                self.number = draft.number
            return
        if (not self.lemmas and not self.named) or (draft.form == "name" and not self.named):
            self.kind = draft.kind
        self.named = self.named or draft.form == "name"
        if draft.gender != "?":
            self.gender = draft.gender
        if self.number == "?" or draft.form == "name":
            self.number = draft.number
        self.country = self.country or draft.country
        self.lemmas.update(draft.titles)
        if draft.state:
            self.state = self.state or draft.country
        if draft.form == "nominal":
            self.lemmas.add(draft.lemma)
            self.modifiers |= draft.modifiers
        self.sectors.extend(draft.sectors)

    def absorb(self, other: Group) -> None:
        """Take all drafts of another group in; the other is left empty."""
        for draft in other.drafts:
            self.add(draft)
        other.drafts = []
