"""What follows from marks and rows: mention kinds and forms, speakers, nesting, parties, attribution (the defaults of FORMAT.md)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from corpus.model import Document, EventRow, Mark, PartyRef, Span, StatementRow
from corpus.quotes import quotations, type_of
from corpus.sentences import sentence_at, sentences_of

PRONOUNS = frozenset(
    "i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself "
    "it its itself they them their theirs themselves who whom whose which that this these those one each both none all some "
    "many most others another everyone everybody anyone nobody somebody someone neither either".split()
)
POSSESSIVE = frozenset("my our your his its their whose".split())
#: words that may follow an object "her", and stand before no noun that she owns
NOT_OWNED = frozenset(
    "to for in on at of with and or but after before from by as when while that because until if since about over into under "
    "without against during again too there here today yesterday twice not".split()
)
_BEYOND = re.compile(r"[ \n]([\w-]+)")
PLACED = {"p": "place", "o": "organization", "g": "group"}


@dataclass(frozen=True, slots=True)
class Said:
    """One statement: its fragments by role, and its row (a default one where the file has no line)."""

    number: int
    source: list[Span]
    cue: list[Span]
    content: list[Span]
    row: StatementRow

    @property
    def size(self) -> int:
        """Characters of content."""
        return sum(end - start for start, end in self.content)


@dataclass
class Derived:
    """A document with all that its marks imply. Broken references are left out; `check` tells of them."""

    document: Document
    said: dict[int, Said] = field(init=False)

    def __post_init__(self) -> None:
        numbers = sorted({mark.number for mark in self.document.marks_of("s")} | set(self.document.statements))
        self.said = {number: self.gathered(number) for number in numbers}
        self.said = {number: self.with_shared_source(said) for number, said in self.said.items()}

    def gathered(self, number: int) -> Said:
        """The statement of a number."""
        spans = {role: [m.span for m in self.document.marks_of("s", number, role)] for role in "scx"}
        row = self.document.statements.get(number) or StatementRow(number, 0)
        return Said(number, spans["s"], spans["c"], spans["x"], row)

    def with_shared_source(self, said: Said) -> Said:
        """A resumed cue ("..., adding that") whose line names its speaker has the source of that speaker's cue in the sentence."""
        if said.source or not said.cue or said.row.speaker is None:
            return said
        start, end = sentence_at(self.sentences, said.cue[0][0])
        for other in self.said.values():
            inside = [span for span in other.source if start <= span[0] < end]
            if inside and self.speaker(other) == said.row.speaker:
                return replace(said, source=inside)
        return said

    @cached_property
    def sentences(self) -> list[Span]:
        """All sentences in text order."""
        return sentences_of(self.document)

    @cached_property
    def mentions(self) -> list[Mark]:
        """All entity marks in text order, each extent of one entity once."""
        seen: dict[tuple[int, Span], Mark] = {}
        for mark in self.document.marks_of("e"):
            seen.setdefault((mark.number, mark.span), mark)
        return sorted(seen.values(), key=lambda m: (m.start, -m.end))

    def mentions_of(self, entity: int) -> list[Mark]:
        """The mentions of one entity in text order."""
        return [mark for mark in self.mentions if mark.number == entity]

    def form(self, mark: Mark) -> str:
        """name, nominal or pronoun."""
        if "n" in mark.suffix:
            return "nominal"
        return "pronoun" if self.document.text[mark.start : mark.end].casefold() in PRONOUNS else "name"

    def kind(self, mark: Mark) -> str:
        """The kind of thing that a mention is used as."""
        used = next((PLACED[letter] for letter in mark.suffix if letter in PLACED), None)
        row = self.document.entities.get(mark.number)
        return used or (row.kind if row else "other")

    def speaker(self, said: Said) -> int | None:
        """The entity that speaks: as the line says, else the first (of equals the longest) mention in the source."""
        if said.row.speaker_said:
            return said.row.speaker
        return next((m.number for m in self.mentions if any(s <= m.start and m.end <= e for s, e in said.source)), None)

    def within(self, said: Said) -> int | None:
        """The innermost other statement whose content holds all of this one's content, and is more than it."""
        outer = [o for o in self.said.values() if o.number != said.number and o.size > said.size and holds(o, said)]
        return min(outer, key=lambda o: o.size).number if outer else None

    @cached_property
    def quotations(self) -> list[Span]:
        """The outermost quotations of the text."""
        return quotations(self.document.text, self.document.lines)

    def type(self, said: Said) -> str:
        """direct, mixed or indirect."""
        own = [*said.cue, *said.source]
        return said.row.type or type_of(self.document.text, self.quotations, said.content, own)

    def tellings(self, number: int) -> list[Mark]:
        """All triggers of an event in text order."""
        return self.document.marks_of("v", number)

    def trigger(self, number: int) -> Mark | None:
        """The trigger of an event: the mark `v1t`, else the first."""
        told = self.tellings(number)
        return next((mark for mark in told if mark.suffix == "t"), told[0] if told else None)

    def party(self, ref: PartyRef, trigger: Mark) -> Mark | None:
        """The mention that stands for a party: the one asked for, else the one nearest to the trigger, possessives last (FORMAT.md)."""
        mentions = self.mentions_of(ref.entity)
        if ref.mention is not None:
            return mentions[ref.mention - 1] if ref.mention <= len(mentions) else None
        start, end = sentence_at(self.sentences, trigger.start)
        inside = [m for m in mentions if start <= m.start < end]
        if inside:
            free = [m for m in inside if not self.is_possessive(m)] or inside
            return self.naming(min(free, key=lambda m: distance(m, trigger)), free)
        before = [m for m in mentions if m.end <= trigger.start]
        return self.naming(before[-1], before) if before else next(iter(mentions), None)

    def is_possessive(self, mention: Mark) -> bool:
        """Whether a mention is a pronoun before what it owns ("his men"); "her" only before a word that can be owned."""
        text = self.document.text
        word, beyond = text[mention.start : mention.end].lower(), _BEYOND.match(text, mention.end)
        return word in POSSESSIVE or (word == "her" and beyond is not None and beyond[1].lower() not in NOT_OWNED)

    def naming(self, chosen: Mark, mentions: list[Mark]) -> Mark:
        """Of an apposition ("X, the minister", "minister X") the name, else its first part; `chosen` where it stands alone."""
        chain = [chosen]
        for other in reversed([m for m in mentions if m.end <= chosen.start]):
            if other.end <= chain[0].start and self.apposed(other, chain[0]):
                chain.insert(0, other)
        for other in [m for m in mentions if m.start >= chosen.end]:
            if self.apposed(chain[-1], other):
                chain.append(other)
        if self.form(chosen) == "pronoun":
            return chosen
        return next((m for m in chain if self.form(m) == "name"), chain[0])

    def apposed(self, left: Mark, right: Mark) -> bool:
        """Whether nothing but a blank or a comma parts two mentions."""
        return self.document.text[left.end : right.start].strip() in ("", ",") and left.end <= right.start

    def attribution(self, row: EventRow) -> list[int]:
        """The statements that an event stands in, outermost first; none when some telling stands in no content."""
        if row.attribution is not None:
            return [number for number in row.attribution if number in self.said]
        trigger = self.trigger(row.number)
        if trigger is None or not all(self.around(mark) for mark in self.tellings(row.number)):
            return []
        return self.around(trigger)

    def around(self, mark: Mark) -> list[int]:
        """The statements in whose contents a mark stands, outermost first."""
        found = [s for s in self.said.values() if any(a <= mark.start and mark.end <= b for a, b in s.content)]
        return [s.number for s in sorted(found, key=lambda s: (-s.size, s.number))]


def holds(outer: Said, inner: Said) -> bool:
    """Whether every fragment of the inner content lies in one of the outer content."""
    return bool(inner.content) and all(any(a <= c and d <= b for a, b in outer.content) for c, d in inner.content)


def distance(one: Mark, other: Mark) -> int:
    """Characters between two marks, 0 when they touch."""
    return max(0, other.start - one.end, one.start - other.end)
