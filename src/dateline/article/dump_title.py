"""The headline of a text dump: no markup says which line it is, but a headline speaks of what the text speaks of.

Each line before the text is weighed: the share of its words that the text uses, its length, its end, whether the dump repeats it, what
follows it. The weights are set by hand; what each one is for stands beside it.
"""

from __future__ import annotations

import re
from collections import Counter

from dateline.article import phrases
from dateline.article.passages import Passage

#: Passages before the text that are looked at, and characters of the text that they are compared with.
REACH = 60
BODY_CHARS = 6_000
SHORTEST, LONGEST = 12, 260
#: How many headlines are handed on.
KEPT = 8
#: What the words in common weigh; the others are given against it.
SHARED = 3.0
#: A line of the length of headlines; one that ends like a sentence (a caption, a lead); one in brackets or with a credit.
FITTING, SENTENCE, BRACKETS = 1.0, -1.2, -1.5
#: The dump repeats it (navigation, breadcrumbs, sharing); a byline or a date follows soon; for each passage of distance to the text.
REPEATED, SIGNED, DISTANCE = 0.7, 0.5, -0.015
#: It opens the dump, as a scraper that knows the title writes it.
FIRST = 0.6
_WORD = re.compile(r"[^\W\d_]{3,}|\d{2,}")
_CJK = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")
_FITTING = range(25, 150)


def headlines(found: list[Passage], low: int) -> tuple[int, ...]:
    """Passages that may be the headline, the likeliest first. `low`: the place of the first passage of the text."""
    body = " ".join([passage.text for passage in found[low:] if passage.body])[:BODY_CHARS]
    known = _words(body)
    repeats = Counter(passage.text for passage in found)
    ranked = []
    for place in range(max(0, low - REACH), low):
        passage = found[place]
        if not _may_be(passage):
            continue
        weight = _weight(passage.text, known) + REPEATED * (repeats[passage.text] > 1) + DISTANCE * (low - place)
        weight += SIGNED * any(other.kind == "byline" for other in found[place + 1 : place + 5])
        ranked.append((-weight - FIRST * (place == 0), place))
    return tuple(place for _, place in sorted(ranked)[:KEPT])


def _may_be(passage: Passage) -> bool:
    fits = passage.kind in (None, "caption") and SHORTEST <= len(passage.text) <= LONGEST
    return fits and not phrases.mask_of(passage.text) and not phrases.is_signed(passage.text)


def _weight(text: str, known: frozenset[str]) -> float:
    """What a line says for itself."""
    own = _words(text)
    shared = len(own & known) / (len(own) + 2)
    weight = SHARED * shared + FITTING * (len(text) in _FITTING or bool(_CJK.search(text)))
    weight += SENTENCE * (text[-1] in ".:,;…")
    return weight + BRACKETS * (text[0] in "([©" or text[-1] in ")]")


def _words(text: str) -> frozenset[str]:
    """What texts are compared by: the beginnings of words, so that endings do not part them; pairs of letters where no space stands."""
    if _CJK.search(text):
        letters = "".join(_CJK.findall(text))
        return frozenset(letters[place : place + 2] for place in range(len(letters) - 1))
    return frozenset(word[:6] for word in _WORD.findall(text.lower()))
