"""Interviews: the newsroom's questions, and answers of one paragraph each that nothing but their place attributes.

A text is an interview when short questions and longer answers take turns and most answers speak in the first person. Questions are
the newsroom's voice. An answer is one statement without source and cue; its speaker is the person whom the introduction names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dateline.model import Span
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import Quotation

#: "Weekly: How did it begin?", "A.V.: It began ..."
LABEL = re.compile(r"[A-Z][\w.'’ -]{0,30}:\s+(?=\S)")
#: words of a question that has no question mark, and of any question, at most
PROMPT, QUESTION = 26, 45
#: questions with a mark that an interview has at least, and answers in all
QUESTIONS, ANSWERS = 2, 3
FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b")
SENTENCE_END = re.compile(r"[.!?…][\"”’']?\s+(?=[\"“‘]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph without its label: half-open span; `label`: the span of the name before the colon."""

    start: int
    end: int
    label: Span | None


def find(doc: Document, quotations: tuple[Quotation, ...]) -> tuple[list[Draft], set[Quotation]]:
    """The answers of an interview and the quotations that are whole answers; nothing where the text is none."""
    turns = [turn for block in doc.article.blocks if (turn := _turn(doc.text, block.start, block.end)).start < turn.end]
    answers = list(_answers(doc.text, turns))
    asked = sum(doc.text[q.start : q.end].endswith("?") for q, _ in answers)
    spoken = sum(bool(FIRST_PERSON.search(doc.text, a.start, a.end)) for _, a in answers)
    if asked < QUESTIONS or len(answers) < ANSWERS or 2 * spoken < len(answers):
        return [], set()
    voice = _voice(doc, answers[0][0].start)
    drafts, carried = [], set()
    for _, answer in answers:
        quotation = next((q for q in quotations if q.start == answer.start), None)
        content = (quotation.start, quotation.end) if quotation else spans.clean(doc.text, (answer.start, answer.end))
        carried |= {quotation} if quotation else set()
        drafts.append(_draft(content, voice))
    return drafts, carried


def headline(doc: Document, quotations: tuple[Quotation, ...], carried: set[Quotation]) -> Iterator[Draft]:
    """A first line that is a quotation and nothing else."""
    first = next((b for b in doc.article.blocks if b.end > b.start), None)
    for q in quotations:
        if first is not None and (q.start, q.end) == (first.start, first.end) and q not in carried and not q.open_end:
            yield _draft((q.start, q.end), None, "headline that is a quotation")


def _draft(content: Span, voice: Span | None, why: str = "answer in an interview") -> Draft:
    return Draft(-1, (), (), (content,), "speech", "asserted", None, False, why, voice)


def _turn(text: str, start: int, end: int) -> Turn:
    label = LABEL.match(text, start, end)
    while end > start and text[end - 1].isspace():
        end -= 1
    return Turn(label.end(), end, (start, start + label.group().index(":"))) if label else Turn(start, end, None)


def _answers(text: str, turns: list[Turn]) -> Iterator[tuple[Turn, Turn]]:
    """Questions with the answers behind them, from the first question with a mark on."""
    begun, n = False, 1
    while n + 1 < len(turns):
        asked, said = turns[n], turns[n + 1]
        begun = begun or _asks(text, asked)
        parted = (asked.label is None) == (said.label is None) and (
            asked.label is None or text[slice(*asked.label)] != text[slice(*(said.label or (0, 0)))]
        )
        if (
            begun
            and parted
            and _prompts(text, asked)
            and not _prompts_only(text, said)
            and (_asks(text, asked) or _asks(text, said) or not _prompts(text, said))
        ):
            yield asked, said
            n += 2
        else:
            n += 1


def _asks(text: str, turn: Turn) -> bool:
    """Whether a paragraph is a question: short, with its mark, and not quoted."""
    words = text[turn.start : turn.end]
    return words.endswith("?") and len(words.split()) <= QUESTION and words[0] not in '"“«„'


def _prompts_only(text: str, turn: Turn) -> bool:
    """Whether a paragraph is one question and nothing else: it cannot be an answer."""
    return _asks(text, turn) and not SENTENCE_END.search(text[turn.start : turn.end])


def _prompts(text: str, turn: Turn) -> bool:
    """Whether a paragraph may be what an interviewer puts: a question, or one short sentence that is not quoted."""
    words = text[turn.start : turn.end]
    return _asks(text, turn) or (
        words[0] not in '"“«„' and len(words.split()) <= PROMPT and not SENTENCE_END.search(words)
    )


def _voice(doc: Document, before: int) -> Span | None:
    """The person whom the introduction names first: of the paragraph before the first question, else of all before it."""
    people = [mark for mark in doc.annotation.names if mark.label == "PER" and mark.end <= before]
    blocks = [block for block in doc.article.blocks if block.end <= before]
    near = [mark for mark in people if blocks and mark.start >= blocks[-1].start]
    return next(((mark.start, mark.end) for mark in (*near, *people)), None)
