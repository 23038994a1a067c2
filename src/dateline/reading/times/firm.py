"""How firmly a clause says on which side of the day of writing a date lies: a deed told ("in January they brought in a new
chief") rules the future out; a word beside the date ("payable 7 December", "as early as Tuesday") points ahead whatever the verb.
"""

from __future__ import annotations

import re

from dateline.reading.document import Document
from dateline.reading.times.tense import CLAUSE_END, bounds, shows

#: Words right before a date that point ahead, and verbs of being in the past that undo it ("was effective 1 May").
_AHEAD = frozenset(
    "payable effective through until till by due starting beginning upcoming expiring expires ends scheduled slated".split()
)
_AS_EARLY = frozenset("early soon late".split())
_UNDONE = frozenset("was were became had been".split())
#: Past verbs that announce, report or ask: what follows may lie ahead.
_ANNOUNCING = frozenset(
    "said told added noted reported wrote declared announced authorized authorised called set scheduled planned approved ordered"
    " agreed proposed offered extended filed sued asked urged invited summoned subpoenaed expected demanded promised pledged vowed"
    " warned threatened predicted forecast estimated confirmed decided gave hoped wanted was were had did been has have".split()
)
#: What is set down for a day beforehand; the words between an owner and its thing are not looked through.
_SET_DOWN = frozenset(
    "election elections vote votes poll polls runoff run-off referendum ballot match game final semi-final race summit meeting talks"
    " hearing deadline debate launch draw trial session event march rally protest strike general presidential local first second"
    " show concert parade ceremony funeral cup clash derby contest fight".split()
)
_OWNED = re.compile(r"['’]s (\w[\w-]*)")
_WILL = frozenset("will 'll ll wo shall upcoming coming next".split())
#: tokens between the date and the verb that still tells of it
_NEAR = 14


def points_ahead(document: Document, start: int, end: int) -> bool:
    """Whether the words right before a date point ahead of the day of writing."""
    tokens = document.tokens_in((start, end))
    words = document.lower
    at = tokens.start - 1
    while at >= 0 and words[at] in ("on", "in", "from", "at", "for", "the", "early", "late", "mid"):
        at -= 1
    if at < 1:
        return False
    if words[at] == "as" and words[at - 1] in _AS_EARLY and at > 1 and words[at - 2] == "as":
        return True
    return words[at] in ("payable", "effective", "upcoming") and words[at - 1] not in _UNDONE


def is_known(document: Document, start: int, end: int) -> bool:
    """Whether a weekday names a thing that has been ("Tuesday's ruling"): its noun is nothing that is set down beforehand
    ("Sunday's vote"), and no "will" stands in its sentence."""
    owner = _OWNED.match(document.text, end)
    if owner is None or owner[1].lower() in _SET_DOWN:
        return False
    tokens = document.tokens_in((start, end))
    low, high = bounds(document, tokens)
    return not _WILL.intersection(document.lower[low:high])


def is_told(document: Document, start: int, end: int) -> bool:
    """Whether a deed in the past, near the date and in its clause, is dated by it."""
    tokens = document.tokens_in((start, end))
    if not len(tokens):
        return False
    low, high = bounds(document, tokens)
    words, upos = document.lower, document.upos
    if tokens.start - low <= 2:
        return _deed_after(words, upos, tokens.stop, min(high, tokens.stop + _NEAR))
    for token in range(tokens.start - 1, max(low, tokens.start - _NEAR) - 1, -1):
        if words[token] in CLAUSE_END or words[token] in _AHEAD or words[token] in ("to", "for"):
            return False
        tense = shows(words, upos, token, low)
        if tense:
            return tense == "past" and words[token] not in _ANNOUNCING
    return False


def _deed_after(words: list[str], upos: list[str], first: int, high: int) -> bool:
    """Whether the first verb after a date at the head of the sentence is a deed in the past."""
    for token in range(first, high):
        if words[token] in CLAUSE_END:
            return False
        tense = shows(words, upos, token, first)
        if tense:
            return tense == "past" and words[token] not in _ANNOUNCING
    return False
