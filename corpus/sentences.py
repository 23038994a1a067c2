"""Sentences of a block of news text, by rule: ends of sentence marks, abbreviations, initials, quotation marks."""

from __future__ import annotations

import re

from corpus.model import Document, Span

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof gen lt col maj capt sgt gov sen rep rev hon st jr sr no nos vs etc inc ltd co corp dept est fig "
    "jan feb mar apr jun jul aug sep sept oct nov dec mt ft approx cf al adm cmdr brig pres supt insp ext art".split()
)
#: An end: the mark, closing quotation marks and brackets, white space, then what can open a sentence.
END = re.compile(r"(?P<mark>[.!?…]+|[。！？])(?P<close>[\"”’»'\)\]]*)\s+(?=[\"“‘«'(\[]*[^\Wa-z_])")


def sentences(text: str, offset: int = 0) -> list[Span]:
    """The sentences of one block as half-open spans, shifted by `offset`; together they hold all but the blanks between."""
    found, start = [], 0
    for match in END.finditer(text):
        if match["mark"] == "." and not match["close"] and goes_on(text[start : match.start()], text[match.end() :]):
            continue
        found.append((offset + start, offset + match.end("close")))
        start = match.end()
    if text[start:].strip():
        found.append((offset + start, offset + len(text.rstrip())))
    return found


def goes_on(before: str, after: str) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation, an initial, U.S."""
    word = re.split(r"[\s(\[\"“‘«]", before)[-1]
    if re.fullmatch(r"no|nos|art", word.lower()):
        return after[:1].isdigit()
    return word.lower() in ABBREVIATIONS or bool(re.fullmatch(r"(?:[^\W\d_]\.)*[^\W\d_a-z]", word))


def sentences_of(document: Document) -> list[Span]:
    """The sentences of all blocks, in text order."""
    return [s for line in document.lines for s in sentences(document.text[line.start : line.end], line.start)]


def sentence_at(found: list[Span], offset: int) -> Span:
    """The sentence in which a character stands."""
    return next((span for span in found if span[0] <= offset < span[1]), (offset, offset + 1))
