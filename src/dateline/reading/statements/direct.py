"""Direct speech: quotations first, then the cue that stands beside each, in its sentence or in the line that leads to it.

Marks are surer than syntax, and a parser errs around them. So the cue is looked for in the words outside the marks, nearest
first, and the source is the cue's subject among those words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model import Span
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.cues import Cue, cue_tokens
from dateline.reading.statements.drafts import Draft, beside
from dateline.reading.statements.quotes import SHARD, Quotation

#: how many words may stand between a quotation and its cue
AFTER, BEFORE = 14, 18
#: "WALLACE: Let us start", "Q: ...", at the start of a line
TRANSCRIPT = re.compile(r"^[\"“]?(?P<name>[A-Z][A-Z .'’-]{1,30}[A-Z.]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}):(?= \S)")
_ENDS = (",", ".", "!", "?", "…", "—", "–", "-", ":", ";")


class Direct:
    """The direct speech of one document: quotations, cue verbs by token, and who carries which quotation."""

    def __init__(self, doc: Document, quotations: tuple[Quotation, ...], cues: dict[int, tuple[Cue, ...]]) -> None:
        self.doc = doc
        self.quotations = quotations
        self.cues = {
            t: next(c for c in fit if "q" in c.takes) for t, fit in cues.items() if any("q" in c.takes for c in fit)
        }
        said = Cue("accord", "to", "speech", "asserted", frozenset("q"))
        self.cues |= {t: said for t, word in enumerate(doc.lower) if word == "according"}
        walls = [q for q in quotations if not _nickname(doc.text, q)]
        self.outside = [not any(q.start <= s < q.end for q in walls) for s in doc.start]

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
        self._go_on(carried, loose)
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
        if after is not None and (before is None or inner.endswith((",", "?", "!", "—"))):
            return after
        return before if before is not None else after

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
            return cue is not None and cue + 1 < len(doc) and doc.words[cue + 1] in (".", ",")
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
                return None if self._runs_on(at, q) else at
        return None

    def _runs_on(self, cue: int, q: Quotation) -> bool:
        """Whether a clause that the cue opens runs into the quotation ("said the city had become “a prison”"): then the clause is what is said."""
        doc = self.doc
        if doc.text[: q.start].rstrip()[-1:] in (",", ":"):
            return False
        between = range(cue + 1, doc.tokens_in((q.start, q.end))[0])
        if any(doc.upos[t] in ("VERB", "AUX") and t not in self.cues for t in between):
            return True
        lowered = doc.text[q.start : q.end].lstrip("\"“”„«»‘'`")[:1].islower()
        told = {t for c in doc.children[cue] if doc.deprel[c] in ("obl", "iobj", "obl:tmod") for t in doc.subtree(c)}
        told |= set(cue_tokens(doc, cue)) | {
            t for t in between if doc.deprel[t].startswith("nsubj") and doc.head[t] == cue
        }
        named = any(doc.upos[t] in ("NOUN", "PROPN", "PRON") and t not in told for t in between)
        return any(doc.lower[t] == "that" for t in between) or (lowered and named)

    def _go_on(self, carried: dict[int, list[Quotation]], loose: list[Quotation]) -> None:
        """Quotations without a cue go on with the statement before them: in the same paragraph, or in the next when it opens with one."""
        text = self.doc.text
        for q in loose:
            ends = [(group[-1].end, verb) for verb, group in carried.items() if group[-1].end <= q.start]
            if not ends or not self._begins(q):
                continue
            verb = max(ends)[1]
            between = text[max(max(ends)[0], self.doc.end[verb]) : q.start]
            opens_line = not between.split("\n")[-1].strip()
            if "\n" not in between or (opens_line and len(between.split()) <= 14):
                carried[verb].append(q)

    def _draft(self, verb: int, group: list[Quotation]) -> Draft:
        doc, cue = self.doc, self.cues[verb]
        source = self._source(verb, group)
        tokens = [t for t in cue_tokens(doc, verb) if self.outside[t]] or [verb]
        polarity = "denied" if any(doc.lower[t] in ("not", "n't", "never") for t in tokens) else cue.polarity
        content = tuple(sorted((q.start, q.end) for q in group))
        phrase = (self._phrase(source),) if source is not None else ()
        span = (doc.start[tokens[0]], doc.end[tokens[-1]])
        return Draft(
            verb, phrase, (span,), content, cue.kind, polarity, source, False, f"quotation beside {doc.lower[verb]}"
        )

    def _phrase(self, head: int) -> Span:
        """The source's phrase, cut where a quotation begins or ends in it."""
        start, end = spans.source(self.doc, head)
        at = self.doc.start[head]
        for q in self.quotations:
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


SIGNATURE = re.compile(r"\s*[―—–-]{1,2}\s*(?=[A-Z])")


def signed(doc: Document, quotations: tuple[Quotation, ...], carried: set[Quotation]) -> Iterator[Draft]:
    """Quotations signed with a dash and a name: "We will not go." ― Marta Quell."""
    for q in quotations:
        dash = SIGNATURE.match(doc.text, q.end)
        if q in carried or dash is None:
            continue
        tokens = doc.tokens_in((dash.end(), dash.end() + 1))
        if not tokens or doc.upos[tokens[0]] not in ("PROPN", "NOUN"):
            continue
        last = tokens[0]
        while (
            last + 1 < len(doc)
            and doc.upos[last + 1] in ("PROPN", "NOUN", "ADP")
            and "\n" not in doc.text[doc.end[last] : doc.start[last + 1]]
        ):
            last += 1
        mark = spans.clean(doc.text, (q.end, dash.end()))
        cue = (q.end + dash.group().index(dash.group().strip()[0]), q.end + len(dash.group().rstrip()))
        name = spans.clean(doc.text, (doc.start[tokens[0]], doc.end[last]))
        carried.add(q)
        yield Draft(
            -1,
            (name,),
            (cue if mark[0] >= mark[1] else mark,),
            ((q.start, q.end),),
            "speech",
            "asserted",
            tokens[0],
            False,
            "signature",
        )


def transcripts(doc: Document, barred: list[Span]) -> Iterator[Draft]:
    """Lines of a transcript: "WALLACE: ..." names the speaker, the rest of the line is the content. `barred`: spans that are answers already."""
    for block in doc.article.blocks:
        match = TRANSCRIPT.match(doc.text[block.start : block.end])
        answered = any(block.start <= start and end <= block.end for start, end in barred)
        if match is None or answered or block.kind not in ("paragraph", "quote", "list-item"):
            continue
        start = block.start + match.start("name")
        name: Span = (start, block.start + match.end("name"))
        content = spans.clean(doc.text, (name[1] + 1, block.end))
        tokens = doc.tokens_in(name)
        if tokens and content[0] < content[1] and _is_name(doc, match["name"], tokens):
            yield Draft(
                -1,
                (name,),
                ((name[1], name[1] + 1),),
                (content,),
                "speech",
                "asserted",
                doc.head_in(tokens),
                False,
                "transcript line",
            )


def _is_name(doc: Document, name: str, tokens: range) -> bool:
    """Whether a line's label is a name of a person: all capitals, or marked PER by the reader."""
    persons = {t for mark in doc.annotation.names if mark.label == "PER" for t in doc.tokens_in((mark.start, mark.end))}
    return bool(persons & set(tokens)) or (name.isupper() and len(name.split()) <= 3)
