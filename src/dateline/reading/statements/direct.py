"""Direct speech: quotations first, then the cue that stands beside each, in its sentence or in the line that leads to it.

Marks are surer than syntax, and a parser errs around them. So the cue is looked for in the words outside the marks, nearest
first, and the source is the cue's subject among those words.
"""

from __future__ import annotations

from dateline.model import Span
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.cues import Cue, cue_tokens
from dateline.reading.statements.drafts import Draft, beside
from dateline.reading.statements.quotes import SHARD, Quotation

#: how many words may stand between a quotation and its cue
AFTER, BEFORE = 26, 18


class Direct:
    """The direct speech of one document: quotations, cue verbs by token, and who carries which quotation."""

    def __init__(self, doc: Document, quotations: tuple[Quotation, ...], cues: dict[int, tuple[Cue, ...]]) -> None:
        self.doc = doc
        #: quotations that begin a sentence and found no cue, after `find`
        self.loose: list[Quotation] = []
        self.quotations = quotations
        self.cues = {
            t: next(c for c in fit if "q" in c.takes) for t, fit in cues.items() if any("q" in c.takes for c in fit)
        }
        said = Cue("accord", "to", "speech", "asserted", frozenset("q"))
        self.cues |= {t: said for t, word in enumerate(doc.lower) if word == "according"}
        self.walls = [q for q in quotations if not _nickname(doc.text, q)]
        self.outside = [not any(q.start <= s < q.end for q in self.walls) for s in doc.start]

    def find(self, taken: set[Quotation]) -> tuple[list[Draft], set[Quotation]]:
        """The drafts of all direct speech and the quotations that they carry; those in `taken` have their statement already."""
        carried: dict[int, list[Quotation]] = {}
        loose: list[Quotation] = []
        for quotation in self.quotations:
            if quotation in taken:
                continue
            if not self.is_speech(quotation):
                loose += [quotation] if self._fragment(quotation) else []
                continue
            verb = self._cue(quotation)
            if verb is None:
                loose.append(quotation)
            else:
                carried.setdefault(verb, []).append(quotation)
        self.loose = self._go_on(carried, loose)
        found = [self._draft(verb, group) for verb, group in sorted(carried.items())]
        return found, {q for group in carried.values() for q in group}

    def is_speech(self, q: Quotation) -> bool:
        """Whether a quotation is speech and not words quoted: long, or closed with a sentence's mark, or set off by a colon or comma."""
        text = self.doc.text
        inner = text[q.start + 1 : q.end - (0 if q.open_end else 1)].strip().rstrip("’'”\"")
        if not inner:
            return False
        before = text[max(0, q.start - 2) : q.start].strip()[-1:]
        complete = inner[-1] in ",.!?…" and (inner[0].isupper() or before in (",", ":") or len(inner.split()) > 5)
        if inner[-1] == "," and inner[0].isupper() and self._begins(q) and self._after(q) is not None:
            return True
        if text[q.end : q.end + 1] in (".", "!", "?") and inner[0].isupper() and self._begins(q) and self._has_verb(q):
            return True
        if len(inner.split()) <= 7 and inner[-1] not in "!?" and before not in (",", ":") and not self._has_verb(q):
            return False
        if len(inner.split()) <= 4 and inner[-1] not in "!?" and before not in (",", ":"):
            return self._close_cue(q)
        led = before in (",", ":") and (inner[0].isupper() or inner[0].isdigit())
        alone = not text[max(0, q.start - 1) : q.start].strip() and (
            q.start == 0 or "\n" in text[max(0, q.start - 2) : q.start]
        )
        return complete or led or (alone and len(inner) > SHARD)

    def _begins(self, q: Quotation) -> bool:
        """Whether a quotation begins a sentence: at the start of its paragraph, or behind the end of another sentence."""
        before = self.doc.text[: q.start].rstrip(" \t\u00a0")
        return not before or before[-1] in "\n.!?…”\"’'»):—―"

    def _fragment(self, q: Quotation) -> bool:
        """Whether a few quoted words are a sentence by themselves ("In my head, anyway."): they may go on with a statement before them."""
        inner = self.doc.text[q.start : q.end].rstrip("\"”’'» ")
        return inner.endswith((".", "!", "?")) and self._begins(q) and self.doc.text[q.start - 1 : q.start] == " "

    def _has_verb(self, q: Quotation) -> bool:
        """Whether a quotation holds a verb: a title or a few words quoted do not."""
        tokens = self.doc.tokens_in((q.start, q.end))
        return any(self.doc.upos[t] in ("VERB", "AUX") for t in tokens)

    def _close_cue(self, q: Quotation) -> bool:
        """Whether a cue follows a short quotation within five words."""
        verb = self._after(q)
        return verb is not None and verb - self.doc.tokens_in((q.start, q.end))[-1] <= 5

    def _cue(self, q: Quotation) -> int | None:
        """The cue verb of a quotation: behind it, before it, or at the end of the line that leads to it."""
        after, before = self._after(q), self._before(q)
        inner = self.doc.text[q.start : q.end].rstrip("\"”»'’ ")
        if before is None and after is None:
            return self._leading(q)
        led = self.doc.text[: q.start].rstrip().endswith(":") or (
            (after or 0) and self.doc.lower[after or 0].endswith("ing")
        )
        if before is not None and led:
            return before
        if after is not None and (before is None or inner.endswith((",", "?", "!", "—"))):
            return after
        return before if before is not None else after

    def _leading(self, q: Quotation) -> int | None:
        """The main verb of the sentence that ends in a colon before a quotation: "She smiled: ...", "He made a promise: ..."."""
        doc = self.doc
        head = doc.text[: q.start].rstrip()
        last = doc.tokens_in((len(head) - 1, len(head))) if head.endswith(":") else range(0)
        if not last or not self.outside[last[0]]:
            return None
        sentence = [t for t in doc.sentence_at(doc.start[last[0]]) if t <= last[0]]
        marks = [t for t in sentence if doc.words[t] == ";"]
        sentence = [t for t in sentence if not marks or t > marks[-1]]
        verbs = [
            t
            for t in sentence
            if doc.upos[t] == "VERB" and self.outside[t] and doc.deprel[t] in ("root", "conj", "parataxis")
        ]
        named = [t for t in verbs if any(doc.deprel[c] == "nsubj" for c in doc.children[t])]
        if named:
            self.cues.setdefault(named[0], Cue(doc.lemmas[named[0]], None, "speech", "asserted", frozenset("q")))
        return named[0] if named else None

    def _after(self, q: Quotation) -> int | None:
        doc = self.doc
        first = next(iter(doc.tokens_in((q.end, min(len(doc.text), q.end + 3)))), None)
        if first is None or not self._leaves_open(q, first):
            return None
        bracket = False
        for token in range(first, min(first + AFTER, len(doc))):
            if doc.start[token] < q.end:
                continue
            bracket = (bracket or doc.words[token] == "(") and doc.words[token - 1] != ")"
            ends = doc.words[token] in (".", "!", "?", ";", ":") and not bracket
            if "\n" in doc.text[q.end : doc.start[token]] or not self.outside[token] or ends:
                return None
            if token in self.cues and not bracket:
                return token
        return None

    def _leaves_open(self, q: Quotation, first: int) -> bool:
        """Whether the sentence of a quotation goes on to a cue: not behind a full stop, nor with words that belong to what is said."""
        doc = self.doc
        inner = doc.text[q.start : q.end].rstrip("\"”»’' ")
        first = next((t for t in range(first, min(first + 3, len(doc))) if doc.start[t] >= q.end), first)
        if inner.endswith(".") and not inner.endswith("..") and doc.words[first][:1].isupper():
            cue = next((t for t in range(first, min(first + AFTER, len(doc))) if t in self.cues), None)
            return cue is not None and cue + 1 < len(doc) and doc.words[cue + 1] == "."
        if inner.endswith((",", "?", "!", "—", "-", ".", "…")) or doc.words[first] in (",", "—", "–", "-"):
            return True
        return doc.upos[first] not in ("ADP", "CCONJ", "SCONJ", "PART", "AUX") and (
            doc.upos[first] != "VERB" or first in self.cues
        )

    def _before(self, q: Quotation) -> int | None:
        doc = self.doc
        gap = doc.text[max(0, q.start - 4) : q.start]
        leads = gap.rstrip()[-1:] == ":"
        last = doc.tokens_in((max(0, q.start - 4), q.start))
        token = last[-1] if last else None
        if token is None or doc.end[token] > q.start or ("\n" in gap and not leads):
            return None
        for at in range(token, max(token - BEFORE, -1), -1):
            if not self.outside[at] or doc.words[at] in ("!", "?", ";") or (doc.words[at] == "." and at != token):
                return None
            if at in self.cues:
                return None if self._runs_on(at, q) or (doc.words[token] == "." and not self._carries_on(at)) else at
        return None

    def _carries_on(self, cue: int) -> bool:
        """Whether a quotation behind the full stop of a cue's sentence is its own: it has another before it."""
        start = self.doc.start[self.doc.sentence_at(self.doc.start[cue])[0]]
        return any(start <= q.end <= self.doc.start[cue] for q in self.quotations)

    def _runs_on(self, cue: int, q: Quotation) -> bool:
        """Whether a clause that the cue opens runs into the quotation ("said the city had become “a prison”"): then the clause is what is said."""
        doc = self.doc
        between = range(cue + 1, doc.tokens_in((q.start, q.end))[0])
        before = doc.text[: q.start].rstrip()[-1:]
        if before in (",", ":"):
            return before == "," and any(doc.lower[t] == "that" and doc.deprel[t] == "mark" for t in between)
        if any(doc.upos[t] in ("VERB", "AUX") and t not in self.cues for t in between):
            return True
        lowered = doc.text[q.start : q.end].lstrip("\"“”„«»‘'`")[:1].islower()
        told = {t for c in doc.children[cue] if doc.deprel[c] in ("obl", "iobj", "obl:tmod") for t in doc.subtree(c)}
        told |= set(cue_tokens(doc, cue)) | {
            t for t in between if doc.deprel[t].startswith("nsubj") and doc.head[t] == cue
        }
        named = any(doc.upos[t] in ("NOUN", "PROPN", "PRON") and t not in told for t in between)
        return any(doc.lower[t] == "that" for t in between) or (lowered and named)

    def _go_on(self, carried: dict[int, list[Quotation]], loose: list[Quotation]) -> list[Quotation]:
        """Quotations without a cue go on with the statement before them: in the same paragraph, or in the next when it opens with one."""
        text, left = self.doc.text, []
        for q in loose:
            ends = [(group[-1].end, verb) for verb, group in carried.items() if group[-1].end <= q.start]
            if not self._begins(q):
                continue
            if not ends or self._told_between(max(ends)[1], q):
                left.append(q)
                continue
            verb = max(ends)[1]
            between = text[max(max(ends)[0], self.doc.end[verb]) : q.start]
            opens_line = not between.split("\n")[-1].strip()
            if "\n" not in between or (opens_line and len(between.split()) <= 14):
                carried[verb].append(q)
            else:
                left.append(q)
        return left

    def _told_between(self, verb: int, q: Quotation) -> bool:
        """Whether the sentence right before a quotation ends with a cue of its own, later than the one in question."""
        doc = self.doc
        last = doc.tokens_in((max(0, q.start - 3), q.start))
        at = last[-1] if last else -1
        return at > 0 and doc.words[at] == "." and at - 1 in self.cues and at - 1 > verb

    def _draft(self, verb: int, group: list[Quotation]) -> Draft:
        doc, cue = self.doc, self.cues[verb]
        source = self._source(verb, group)
        tokens = [t for t in cue_tokens(doc, verb) if self.outside[t]] or [verb]
        polarity = "denied" if any(doc.lower[t] in ("not", "n't", "never") for t in tokens) else cue.polarity
        content = tuple(sorted(self._with_clause(verb, q) for q in group))
        phrase: tuple[Span, ...] = (self._phrase(source),) if source is not None else ()
        span = (doc.start[tokens[0]], doc.end[tokens[-1]])
        if doc.lower[verb] == "according" and doc.lower[verb + 1 : verb + 2] == ["to"]:
            span = (span[0], doc.end[verb + 1])
            phrase = tuple((max(s, span[1] + 1), e) for s, e in phrase if e > span[1] + 1)
        return Draft(
            verb, phrase, (span,), content, cue.kind, polarity, source, False, f"quotation beside {doc.lower[verb]}"
        )

    def _with_clause(self, verb: int, q: Quotation) -> Span:
        """A quotation before its cue with the clause that it ends: 'Prices "will not fall," she said'."""
        doc = self.doc
        tokens = doc.tokens_in((q.start, q.end))
        sentence = doc.sentence_at(doc.start[tokens[0]]) if tokens else range(0)
        before = [t for t in sentence if doc.end[t] <= q.start]
        few = len(before) < 2 and not (before and doc.upos[before[-1]] in ("AUX", "PROPN"))
        if not before or few or verb < tokens[0] or self._begins(q):
            return q.start, q.end
        line = "\n" in doc.text[doc.start[before[0]] : q.start]
        owned = any(not self.outside[t] or t in self.cues or doc.words[t] in (":", ";") for t in before)
        return (q.start, q.end) if line or owned else (doc.start[before[0]], q.end)

    def _phrase(self, head: int) -> Span:
        """The source's phrase, cut where a quotation begins or ends in it."""
        start, end = spans.source(self.doc, head)
        at = self.doc.start[head]
        for q in self.walls:
            if q.end <= at and q.end > start:
                start = q.end
            if q.start > at and q.start < end:
                end = q.start
        return spans.clean(self.doc.text, (start, end))

    def _source(self, verb: int, group: list[Quotation]) -> int | None:
        """The head of the source: the cue's subject outside of the marks, else the noun beside the cue."""
        doc = self.doc
        if doc.lower[verb] == "according":
            return clauses.according_source(doc, verb)
        inside = {t for q in group for t in doc.tokens_in((q.start, q.end))}
        found = clauses.agents(doc, verb) if clauses.is_passive(doc, verb) else clauses.surface_subjects(doc, verb)
        found = [t for t in found if t not in inside and doc.sentence_of[t] == doc.sentence_of[verb]]
        if found:
            return found[0]
        return next(beside(doc, verb, lambda t: t in inside or not self.outside[t]), None)


def _nickname(text: str, q: Quotation) -> bool:
    """Whether a quotation is a nickname inside a name: Marta "Ace" Quell."""
    inner = text[q.start + 1 : q.end - 1]
    around = text[max(0, q.start - 2) : q.start - 1], text[q.end + 1 : q.end + 2]
    return len(inner.split()) <= 2 and inner[:1].isupper() and around[0].isalpha() and around[1].isupper()
