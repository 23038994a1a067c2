"""How far a content reaches in its sentence: what is coordinated with it, what the newsroom explains, where the next cue begins.

A parser hangs long coordinations on the nearest verb that fits, so the ends of contents follow words and commas first: "said they left
and that ..." goes on; ", which ...", ", while ...", ", a port of 900 people," and ", and the mayor ..." are the newsroom's; "said they
left, and accused ..." is a cue of its own. What stands in quotation marks is never cut.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from dateline.model import Span
from dateline.reading import clauses
from dateline.reading.document import Document
from dateline.reading.statements import contents, spans
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import Quotation

COORDINATORS = frozenset(("and", "or", "but", "nor"))
RELATIVES = frozenset(("who", "which", "whose", "whom"))
#: what opens a clause of the newsroom behind a comma; "if", "unless", "once", "until" and "so that" do not
ASIDES = frozenset("after as when while although because since".split())
#: what opens a clause that belongs to what is said even behind a comma
CONDITIONS = frozenset(("if", "unless", "once", "until", "provided"))
DASHES = frozenset(("-", "–", "—", "--"))
#: tokens of a dateline at most ("NAIROBI, Aug 5 —")
DATELINE = 9
#: cues that perform what they say: after "and" they seldom stand inside of what somebody else says
PERFORMING = frozenset(
    "accuse demand condemn urge call threaten blame ask offer promise deny warn reject criticize criticise denounce praise thank vow "
    "announce declare say add argue insist claim appeal".split()
)


class Reach:
    """The reach of contents in one document. `speaking`: the cue verbs that carry a content of their own."""

    def __init__(self, doc: Document, quotations: tuple[Quotation, ...], speaking: frozenset[int]) -> None:
        self.doc = doc
        self.speaking = speaking
        #: cue verbs that another cue reaches up to: cue -> the one before it, whose source it has
        self.shared: dict[int, int] = {}
        self.outside = [not any(q.start <= s < q.end for q in quotations) for s in doc.start]

    def of(self, draft: Draft) -> Draft:
        """The draft with its last content span as far as it reaches."""
        if draft.verb < 0 or not draft.content or not self.outside[draft.verb]:
            return draft
        start, end = draft.content[-1]
        if draft.content[0][1] <= draft.cue[0][0] and start >= draft.cue[-1][1]:
            draft = self._interrupted(draft)
            start, end = draft.content[-1]
        if end <= draft.cue[0][0] and "clause" in draft.why:
            return replace(draft, content=self._explained(self._back(draft)))
        if start < draft.cue[-1][1]:
            return draft
        tokens = self.doc.tokens_in((start, end))
        if not tokens or self.doc.sentence_of[tokens[0]] != self.doc.sentence_of[tokens[-1]]:
            return draft
        clause = "clause" in draft.why
        last = self._extended(draft.verb, tokens[0], tokens[-1]) if clause else tokens[-1]
        kept = self._without(draft.verb, tokens[0], last, clause)
        return replace(draft, content=(*draft.content[:-1], *kept))

    def sourced(self, drafts: list[Draft]) -> list[Draft]:
        """The drafts, those of shared cues with the source of the cue before them."""
        by_verb = {draft.verb: draft for draft in drafts if draft.verb >= 0}
        made = []
        for draft in drafts:
            before = by_verb.get(self.shared.get(draft.verb, -1))
            if before is not None and before.source:
                draft = replace(draft, source=before.source, speaker=before.speaker)
            made.append(draft)
        return made

    def _interrupted(self, draft: Draft) -> Draft:
        """A content around its cue without what a semicolon or full stop parts from the cue: that is another sentence."""
        text = self.doc.text
        kept = tuple(
            (start, end)
            for start, end in draft.content
            if start < draft.cue[0][0] or not any(mark in text[draft.cue[-1][1] : start] for mark in ";.")
        )
        return replace(draft, content=kept)

    # --- what stands before a cue that follows ---

    def _back(self, draft: Draft) -> tuple[Span, ...]:
        """The content of a cue that follows it: back to the last full stop, semicolon or colon, a dateline left out."""
        doc = self.doc
        start, end = draft.content[0]
        first = doc.tokens_in((start, end))[0]
        sentence = doc.sentence_at(draft.cue[0][0])
        if doc.sentence_of[first] != doc.sentence_of[sentence[0]]:
            return draft.content
        nearer = self._behind_semicolon(draft, end)
        if nearer:
            return (nearer, *draft.content[1:])
        bound = self._opening(sentence, first, doc.tokens_in((start, end))[-1])
        named = any(s < start and doc.start[bound] < e for s, e in draft.source)
        end = self._up_to_cue(draft, end)
        if bound == first and end > draft.content[0][1]:
            return (spans.clean(doc.text, (start, end)), *draft.content[1:])
        if bound == first or doc.start[bound] >= draft.cue[0][0] or named:
            return draft.content
        return (spans.clean(doc.text, (doc.start[bound], end)), *draft.content[1:])

    def _behind_semicolon(self, draft: Draft, end: int) -> Span | None:
        """What stands between a semicolon and the source and cue that follow, where the parser took the clause before it for the content."""
        doc, stop = self.doc, min(s for s, _ in (*draft.source, *draft.cue))
        between = doc.tokens_in((end, stop)) if end < stop else range(0)
        marks = [t for t in between if doc.words[t] == ";" and self.outside[t]]
        if not marks or not doc.text[:stop].rstrip().endswith(",") or len(draft.content) > 1:
            return None
        behind = range(marks[-1] + 1, between.stop)
        said = [t for t in behind if doc.upos[t] != "PUNCT"]
        if not said or any(t in self.speaking or not self.outside[t] for t in behind):
            return None
        return spans.clean(doc.text, (doc.start[said[0]], stop))

    def _up_to_cue(self, draft: Draft, end: int) -> int:
        """Where what is said ends before the source and cue that follow it: right before them, whatever the parser left out."""
        stop = min(s for s, _ in (*draft.source, *draft.cue))
        between = self.doc.tokens_in((end, stop))
        parted = stop < end or any(
            not self.outside[t] or self.doc.words[t] in (";", ":") or t in self.speaking for t in between
        )
        words = any(self.doc.upos[t] != "PUNCT" for t in between)
        closed = self.doc.text[:stop].rstrip().endswith(",")
        return end if parted or not words or not closed or len(draft.content) > 1 else stop

    def _explained(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """What stands before its cue without asides of the newsroom."""
        doc, found = self.doc, []
        for span in content:
            tokens = doc.tokens_in(span)
            holes = (
                [(doc.start[low], doc.end[high]) for low, high in self._asides(tokens[0], tokens[-1])] if tokens else []
            )
            parts = [spans.clean(doc.text, part) for part in spans.subtract(span, holes)]
            found += [contents.no_stop(doc.text, part) for part in parts if part[1] - part[0] > 1]
        return tuple(found) or content

    def _opening(self, sentence: range, first: int, last: int) -> int:
        """The token with which what is said begins: the first of the sentence, or the one behind the last mark that parts it."""
        doc = self.doc
        bound = sentence[0]
        for token in range(sentence[0], last):
            if not self.outside[token] or (token >= first and doc.words[token] != ";"):
                continue
            dash = doc.words[token] in ("—", "–", "--", "-") and token - sentence[0] < DATELINE
            told = any(t in self.speaking for t in range(bound, token))
            other = told and doc.words[token] == "," and doc.lower[token + 1] in COORDINATORS
            if doc.words[token] in (";", ":") or dash:
                bound = token + 1
            elif other:
                bound = token + 2
        return bound

    # --- what goes on ---

    def _extended(self, cue: int, first: int, last: int) -> int:
        """The last token of a clause with the clauses coordinated with it, as far as words tell: "and that ...", "and the gate shut"."""
        while (further := self._goes_on(cue, first, last + 1)) > last:
            last = further
        return last

    def _goes_on(self, cue: int, first: int, at: int) -> int:
        """The end of the clause that a coordinator opens at a token, -1 where none belongs to the content."""
        doc = self.doc
        comma = at < len(doc) and doc.words[at] == "," and self.outside[at]
        if not comma and self._of_clause(cue, at):
            return self._up_to_mark(cue, at)
        at += comma
        condition = comma and at + 1 < len(doc) and doc.lower[at] in CONDITIONS and doc.deprel[at] == "mark"
        if condition and doc.head[at] > at and doc.sentence_of[at] == doc.sentence_of[cue]:
            return self._end(doc.head[at], at)
        if at + 1 >= len(doc) or doc.sentence_of[at] != doc.sentence_of[cue] or doc.lower[at] not in COORDINATORS:
            return -1
        if doc.lower[at + 1] in ("that", "whether") and doc.deprel[at + 1] == "mark":
            return self._end(doc.head[at + 1], at)
        verb = doc.head[at]
        if verb > at and self._helped(verb) and not self._helped(cue) and not self._subject_between(verb, at):
            return self._end(verb, at)
        if comma or verb <= at or doc.upos[verb] not in ("VERB", "AUX", "ADJ", "NOUN") or verb in self.speaking:
            return -1
        if self._subject_between(verb, at):
            return self._end(verb, at)
        return self._end(verb, at) if self._perfect(first, verb) else -1

    def _of_clause(self, cue: int, at: int) -> bool:
        """Whether words that follow a clause without a mark belong to it: a phrase or participle, whatever the parser hung it on."""
        doc = self.doc
        if at >= len(doc) or doc.sentence_of[at] != doc.sentence_of[cue] or not self.outside[at]:
            return False
        return (
            doc.upos[at] in ("ADP", "SCONJ", "AUX", "VERB", "ADV", "PART", "PROPN", "NOUN") and at not in self.speaking
        )

    def _up_to_mark(self, cue: int, at: int) -> int:
        """The last token before the next mark, coordinator or cue in the sentence."""
        doc = self.doc
        while at < len(doc) and doc.sentence_of[at] == doc.sentence_of[cue]:
            ends = doc.upos[at] == "PUNCT" or doc.lower[at] in COORDINATORS or at in self.speaking
            if ends and self.outside[at]:
                break
            at += 1
        return at - 1

    def _helped(self, verb: int) -> bool:
        """Whether a verb has an auxiliary: "would keep", "were looting"; behind a plain cue it goes on with what is said."""
        return self.doc.upos[verb] == "VERB" and any(
            self.doc.deprel[c].startswith("aux") for c in self.doc.children[verb]
        )

    def _end(self, verb: int, after: int) -> int:
        """The last token of a clause in its sentence, without closing marks."""
        last = max(t for t in self.doc.subtree(verb))
        while last > after and self.doc.upos[last] == "PUNCT" and self.outside[last]:
            last -= 1
        return last if last > after else -1

    def _subject_between(self, verb: int, at: int) -> bool:
        return any(self.doc.deprel[c].split(":")[0] in ("nsubj", "expl") and c > at for c in self.doc.children[verb])

    def _perfect(self, first: int, verb: int) -> bool:
        """Whether a bare participle takes up the auxiliary of the clause ("had phoned and [whispered] that ...")."""
        doc = self.doc
        if doc.upos[verb] != "VERB" or doc.lower[verb] == doc.lemmas[verb] or doc.lower[verb].endswith(("ing", "s")):
            return False
        auxiliaries = [t for t in range(first, verb) if doc.upos[t] == "AUX" and doc.deprel[t].startswith("aux")]
        return bool(auxiliaries) and doc.lemmas[auxiliaries[-1]] in ("have", "be")

    # --- what is cut ---

    def _without(self, cue: int, first: int, last: int, clause: bool) -> tuple[Span, ...]:
        """The spans from the first to the last token without asides of the newsroom, up to the next cue."""
        doc = self.doc
        stop = next((t for t in range(first + 1, last + 1) if self._stops(cue, first, t, clause)), last + 1)
        holes = []
        for low, high in self._asides(first, stop - 1):
            high = min(high, stop - 1)
            holes.append((doc.start[low], doc.end[high]))
        whole = (doc.start[first], doc.end[stop - 1])
        parts = [spans.clean(doc.text, part) for part in spans.subtract(whole, holes)]
        return tuple(contents.no_stop(doc.text, part) for part in parts if part[1] - part[0] > 1)

    def _stops(self, cue: int, first: int, at: int, clause: bool) -> bool:
        """Whether the content ends before a token: a semicolon, a new clause of the newsroom, another cue of the same source."""
        doc = self.doc
        if not self.outside[at]:
            return False
        if doc.words[at] == ";":
            return True
        comma = doc.words[at] == ","
        if comma and at + 1 < len(doc) and doc.lower[at + 1] in COORDINATORS:
            word = at + 1
        elif doc.lower[at] in COORDINATORS and doc.words[at - 1] != ",":
            word = at
        else:
            return False
        verb = doc.head[word]
        if verb <= word or doc.upos[verb] not in ("VERB", "AUX", "ADJ", "NOUN") or doc.lower[word + 1] == "that":
            return False
        if self._subject_between(verb, word):
            return (comma and not self._told_on(first, word) and not self._same_subject(first, verb)) or not clause
        other = self._other_cue(cue, verb, comma, clause)
        if other:
            self.shared[verb] = cue
        return other

    def _same_subject(self, first: int, verb: int) -> bool:
        """Whether a clause goes on with the pronoun that the content began with: "says she hopes ..., but she knows ..."."""
        doc = self.doc
        later = next((c for c in doc.children[verb] if doc.deprel[c].startswith("nsubj")), None)
        begun = next((t for t in range(first, verb) if doc.deprel[t].startswith("nsubj")), None)
        if later is None or begun is None or doc.upos[later] != "PRON":
            return False
        return later != begun and doc.lower[later] == doc.lower[begun]

    def _told_on(self, first: int, word: int) -> bool:
        """Whether a condition opens the content, so that what follows a comma may still be its main clause."""
        return self.doc.lower[first] in ("if", "unless", "once", "until") and word - first < 12

    def _other_cue(self, cue: int, verb: int, comma: bool, clause: bool) -> bool:
        """Whether a coordinated verb without subject is another cue of the same source: finite like the first, not a part of its content."""
        doc = self.doc
        if verb not in self.speaking or not self._finite(verb) or not self._finite(cue, True):
            return False
        return comma or not clause or doc.lemmas[verb] in PERFORMING

    def _finite(self, verb: int, auxiliary: bool = False) -> bool:
        """Whether a verb is in a finite form of its own: "accused", "says"; with an auxiliary only where that is allowed."""
        doc = self.doc
        if doc.lower[verb].endswith("ing") or contents.has_to(doc, verb):
            return False
        helped = any(doc.deprel[c].startswith("aux") for c in doc.children[verb])
        return auxiliary or helped or doc.lower[verb] != doc.lemmas[verb]

    def _asides(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The ranges of tokens with which the newsroom explains, each from the comma that opens it to its end."""
        at = first + 2
        while at < last:
            dash = self.doc.words[at] in DASHES and self.doc.lower[at + 1] in ("a", "an", "which", "who")
            end = self._aside(at, last) if (self.doc.words[at] == "," or dash) and self.outside[at] else -1
            if end > at:
                yield at, end
                at = end
            at += 1

    def _aside(self, comma: int, last: int) -> int:
        """The last token of the aside that a comma opens, -1 for none; an aside ends with a comma or with the content."""
        doc = self.doc
        head = self._aside_head(comma + 1, last)
        if head <= comma:
            return -1
        end = min(last, max(doc.subtree(head)))
        opened = (t for t in range(comma + 2, end) if doc.words[t] == "," and doc.lower[t + 1] in CONDITIONS)
        end = next(opened, end)
        while end > comma and doc.words[end] == ",":
            end -= 1
        end = next((t - 1 for t in range(end + 1, last + 1) if doc.words[t] == "," and self.outside[t]), last)
        quoted = any(not self.outside[t] for t in range(comma, end + 1)) and doc.lower[comma + 1] in ASIDES
        return end + (end < last) if not quoted else -1

    def _aside_head(self, word: int, last: int) -> int:
        """The head of the aside that a word behind a comma opens: a relative or adverbial clause, or "a port of ..."; -1 for none."""
        doc, lower, head = self.doc, self.doc.lower[word], self.doc.head[word]
        if lower in RELATIVES:
            return self._relative(word)
        if doc.upos[word] == "ADP" and word < last and doc.lower[word + 1] in RELATIVES:
            return self._relative(word + 1)
        explains = (
            lower in ASIDES and doc.deprel[word] in ("mark", "advmod") and doc.upos[head] in ("VERB", "AUX", "ADJ")
        )
        named = lower in ("a", "an") and (
            doc.deprel[head].split(":")[0] in ("appos", "parataxis") or self._explains(head)
        )
        return head if explains or named else -1

    def _explains(self, noun: int) -> bool:
        """Whether a noun behind a comma sums up what was said: "a step that ...", "a day after ..."."""
        following = self.doc.lower[noun + 1 : noun + 2]
        return following in (["that"], ["which"], ["after"], ["before"])

    def _relative(self, word: int) -> int:
        """The head of the relative clause that a pronoun opens."""
        doc, at, verb = self.doc, word, -1
        for _ in range(clauses.MAX_CLIMB):
            if at < 0:
                return -1
            if doc.deprel[at].startswith(("acl", "advcl")) and at > word:
                return at
            verb = at if doc.upos[at] == "VERB" and at > word else verb
            at = doc.head[at]
        return verb
