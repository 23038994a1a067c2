"""The tense of the clause around a time phrase: whether "on Monday" lies ahead or behind.

The nearest verb group of the sentence decides, those before the phrase first. Tags of the reader are used where there are any;
the forms alone ("will", "is expected to", "-ed") decide otherwise.
"""

from __future__ import annotations

import re

from dateline.reading.document import Document
from dateline.reading.lemmas import IRREGULAR_VERBS
from dateline.reading.times.bound import PRESENT_FORMS, Tense

_FUTURE = frozenset("will 'll ll wo shall would going gonna expects plans hopes intends aims wants".split())
#: Verbs of what is open; with a date they look ahead ("may meet on Monday").
_MAY = frozenset("may might can".split())
#: Words before an infinitive that look ahead.
_LEADS = frozenset(
    "is are am 's 're plan plans planned planning expect expects expected scheduled schedule due set hopes hope hoping intends"
    " intend aims aim wants want agreed agree ready promised vowed slated asked ordered need needs supposed was were had".split()
)
_NOT_INFINITIVE = frozenset(
    "the a an his her its their this that these those him them it me us you which whom all".split()
)
_PAST_AUX = frozenset("was were had did has have been 'd".split())
_PRESENT_AUX = frozenset("is are am 's 're 'm does do".split())
CLAUSE_END = frozenset(('"', "``", "''", ";", ":", "“", "”", "_"))
_PAST_FORMS = frozenset(
    form
    for form, base in IRREGULAR_VERBS.items()
    if form != base and form not in PRESENT_FORMS and not form.endswith(("s", "ing")) and "'" not in form
)
#: Forms that are past and base at once: a third person before them or an upos of VERB without "to" tells.
_SAME_FORMS = frozenset("beat cut hit put set shut cost hurt quit split spread let cast bid burst shed upset".split())
_BEFORE_BASE = frozenset(
    "to will would can could may might must should shall not n't 'll do does did let they we i you get gets getting be being".split()
)
_BREAK = re.compile(r"[.!?]\s|\n\n")
_NOT_VERBS = frozenset(
    "need indeed united red bed seed feed speed hundred sacred hatred based limited unlimited exceed proceed succeed embed".split()
)


def tense_at(document: Document, start: int, end: int) -> Tense:
    """Past, future or unknown for the clause that holds the characters from `start` to `end`."""
    first = document.tokens_in((start, end))
    if not len(first):
        return "unknown"
    words, upos = document.lower, document.upos
    low, high = bounds(document, first)
    if first.start > low + 1 and words[first.start - 1] in ("until", "till"):
        return "future"
    if _is_arranged(words, upos, first.start, low):
        return "future"
    for token in range(first.start - 1, low - 1, -1):
        found = shows(words, upos, token, low)
        if found:
            return found
        if words[token] in CLAUSE_END:
            break
    for token in range(first.stop, high):
        if words[token] in CLAUSE_END:
            break
        found = shows(words, upos, token, first.stop)
        if found:
            return found
    return "future" if first.start and words[first.start - 1] in ("until", "till", "by") else "unknown"


def _is_arranged(words: list[str], upos: list[str], start: int, low: int) -> bool:
    """Whether the phrase follows a verb of the present at once: "is on Saturday", "resumes Tuesday", "is due in May"."""
    position = start - 1
    while position > low and words[position] in _LINKS:
        position -= 1
    if position < low or (position == start - 1 and words[position] in ("is", "are")):
        return False
    return words[position] in ("is", "are") or (upos[position] == "VERB" and words[position].endswith("s"))


_LINKS = frozenset("on in at for due set from this next early late the only".split())


def is_note(document: Document) -> bool:
    """Whether the whole text is a note: an entry of a calendar, a message, a request of a few words in one line."""
    return len(document) <= _NOTE and "\n" not in document.text.strip()


def default_tense(document: Document) -> Tense:
    """The tense of a text that shows none: a note of a few words without a past form ("Saturday 9am, town hall") looks ahead."""
    words, upos = document.lower, document.upos
    if len(document) <= 2 and not any(word in _PAST_AUX for word in words):
        return "future"  # "sat."
    if len(document) > _NOTE or any(_is_past(word) for word in words):
        return "unknown"
    if "after" in words or any(_is_told(words, upos, token) for token in range(len(document))):
        return "unknown"
    return "future"


#: As many words as a note, an entry of a calendar or a spoken request has.
_NOTE = 14


def _is_past(word: str) -> bool:
    return (
        word in _PAST_FORMS or word in _PAST_AUX or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS)
    )


def bounds(document: Document, tokens: range) -> tuple[int, int]:
    """The tokens of the sentence around a phrase, at most 40 to each side."""
    low = max(0, tokens.start - 40)
    text = document.text
    while tokens.start > low + 1:
        gap = text[document.end[low] - 1 : document.start[tokens.start]]
        breaks = list(_BREAK.finditer(gap))
        if not breaks:
            break
        offset = document.end[low] - 1 + breaks[-1].end()
        low = next((t for t in range(low, tokens.start + 1) if document.start[t] >= offset), tokens.start)
        break
    high = min(len(document), tokens.stop + 40)
    tail = _BREAK.search(text, document.end[tokens.stop - 1] - 1, document.end[high - 1])
    if tail:
        high = next((t for t in range(tokens.stop, high) if document.start[t] >= tail.end()), high)
    return low, high


def shows(words: list[str], upos: list[str], token: int, low: int) -> Tense | None:
    """The tense that a token shows, None where it is no verb or says nothing."""
    word, tag = words[token], upos[token]
    if word == "to":
        return _infinitive(words, upos, token, low)
    if tag not in ("X", "VERB", "AUX", "PART", "ADP", "SCONJ"):
        return None
    if word in _FUTURE or (word in _MAY and _is_base(words, upos, token + 1)):
        return "future"
    if _is_told(words, upos, token):
        return "past"
    if _is_past(word):
        return _group(words, token, low)
    return None


def _is_base(words: list[str], upos: list[str], token: int) -> bool:
    """Whether a verb follows that "may" and "can" lead, and not "have"."""
    return token < len(words) and upos[token] in ("VERB", "AUX") and words[token] != "have"


def _is_told(words: list[str], upos: list[str], token: int) -> bool:
    """Whether a verb with one form for all tenses tells the past: "Bitcoin hit a high", not "will hit", "they cut"."""
    before = token - 1
    while before >= 0 and (words[before].endswith("ly") or upos[before] == "ADV"):
        before -= 1
    base = words[before] in _BEFORE_BASE | _PRESENT_AUX if before >= 0 else True
    return words[token] in _SAME_FORMS and upos[token] == "VERB" and not base


def _infinitive(words: list[str], upos: list[str], token: int, low: int) -> Tense | None:
    """ "is due to open", "agreed to meet": an infinitive looks ahead of the word that leads it."""
    if token + 1 >= len(words):
        return None
    following, tag = words[token + 1], upos[token + 1]
    if tag not in ("X", "VERB", "AUX") or not following.isalpha() or following in _NOT_INFINITIVE:
        return None
    lead = token - 1
    while lead > low and (words[lead].endswith("ly") or words[lead] == "not"):
        lead -= 1
    if lead < low or words[lead] not in _LEADS:
        return None
    return "past" if "had" in words[max(low, lead - 2) : lead + 1] else "future"


def _group(words: list[str], token: int, low: int) -> Tense:
    """The tense of a past form by the auxiliaries before it: "will be held" is future."""
    position = token - 1
    while position >= low and (
        words[position] in _AUXILIARY or words[position] in _BETWEEN or words[position].endswith("ly")
    ):
        word = words[position]
        if word in ("will", "'ll", "wo", "shall", "to", "would"):
            return "future"
        if word in ("was", "were", "had", "did"):
            return "past"
        if word in ("is", "are") and _WHEN.intersection(words[max(0, position - 8) : position]):
            return "future"
        position -= 1
    aux = words[position + 1] if position + 1 < token else ""
    ahead = words[token] in ("scheduled", "planned", "slated", "postponed", "expected")
    return "future" if ahead and aux not in ("was", "were", "had") else "past"


#: Words that open a clause about what is still to happen, where its verb is of the present ("when the case is heard in May").
_WHEN = frozenset("when if once before until after".split())
#: Adverbs between the auxiliaries and the verb.
_BETWEEN = frozenset("still also now then soon later again never ever just not even".split())
_AUXILIARY = (
    _PAST_AUX
    | _PRESENT_AUX
    | frozenset("will 'll wo shall would may might can could should must to be not n't".split())
)
