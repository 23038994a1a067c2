"""A text dump to its draft: lines scored and decided like the units of a page, torn sentences put together, furniture out."""

from __future__ import annotations

import re
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.article import metadata, phrases
from dateline.article.assembly import Draft
from dateline.article.context import CONTEXT, context_matrix
from dateline.article.dump_features import NAMES, DumpTable, dump_table
from dateline.article.dump_title import headlines
from dateline.article.evidence import Evidence, Line, Metadata
from dateline.article.mending import mend
from dateline.article.passages import Passage, passages
from dateline.article.scorer import load
from dateline.article.surroundings import key
from dateline.article.tears import going_on
from dateline.errors import PageTooCostly
from dateline.model import BlockKind, Page, Removed

#: A dump with more lines than this is refused with `PageTooCostly`.
MAX_LINES = 25_000
#: Lines that score at least this are body text; a dump whose best line scores less keeps its best.
BODY = 0.55
DOUBTFUL = 0.15
#: Whole sentences of `PROSE` characters are body text from `NEAR` on within `REACH` lines of body text; single lines between two body
#: lines from `BETWEEN` on.
NEAR = 0.3
PROSE = 30
REACH = 3
BETWEEN = 0.1
_SIZE, _TERMINAL = NAMES.index("size"), NAMES.index("terminal")
_LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
_BULLET = re.compile(r"^[•·▪*►]\s*\S")
_FOLLOW = re.compile(r"\s+(?:Follow|Suivre|Folgen|Seguir|Segui)$")
#: A person's name as a line of its own; capitals may be missing behind the first word.
_NAME = re.compile(r"[^\W\d_][\w'’.-]+(?: [^\W\d_][\w'’.-]*){1,3}")
#: A pull quote has fewer characters.
_PULLED = 300
_BYLINE_REACH = 8


def read(page: Page, text: str) -> tuple[Draft, Metadata, tuple[Removed, ...]]:
    """The draft of the article, its metadata, and what was taken out. Raises `PageTooCostly`."""
    spans = _cut_follow(text, _line_spans(text, page.name))
    lines = [" ".join(text[start:end].split()) for start, end in spans]
    torn = going_on(lines)
    table = dump_table(lines, torn)
    found_passages = passages(lines, torn, chosen(table, score(table)))
    decide(found_passages, lines, table.says)
    evidence = _evidence(page, text, spans, found_passages, lines)
    found = metadata.read(evidence)
    name_title(found.title, found_passages, evidence.headline)
    return draft(text, spans, found_passages), found, removed(found_passages)


def _line_spans(text: str, name: str) -> list[tuple[int, int]]:
    """The lines of a dump that say something, without the white space around them."""
    spans = []
    for line in _LINE.finditer(text):
        start, end = line.span()
        raw = line[0]
        spans.append((start + len(raw) - len(raw.lstrip()), end - len(raw) + len(raw.rstrip())))
        if len(spans) > MAX_LINES:
            raise PageTooCostly(f"more than {MAX_LINES:,} lines", name)
    return spans


def _cut_follow(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Lines with the button that a byline dragged along ("Text by: A Follow") as a line of its own."""
    out = []
    for start, end in spans:
        found = _FOLLOW.search(text, max(start, end - 12), end) if end - start < 90 else None
        if found and phrases.mask_of(text[start : found.start()]):
            word = found.start() + len(found[0]) - len(found[0].lstrip())
            out += [(start, found.start()), (word, end)]
        else:
            out.append((start, end))
    return out


def score(table: DumpTable) -> NDArray[np.float32]:
    """The probability of each line to be body text."""
    first = load("lines", NAMES).score(table.matrix)
    around = context_matrix(first, table.matrix[:, 0], table.groups)
    return load("line_regions", (*NAMES, *CONTEXT)).score(np.concatenate([table.matrix, around], axis=1))


def chosen(table: DumpTable, found: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Which lines are body text: the sure ones, the doubtful ones beside them, single lines between two of them; no plain furniture."""
    limit = BODY if len(found) and found.max() >= BODY else max(DOUBTFUL, float(found.max(initial=0)) * 0.7)
    body = found >= limit
    prose = (table.matrix[:, _SIZE] >= PROSE) & (table.matrix[:, _TERMINAL] > 0)
    marks = table.matrix[:, _SIZE] < 2
    for _ in range(2):
        body |= prose & (found >= NEAR) & _near(body)
    body |= marks & np.concatenate([[False], body[:-1]])
    between = np.concatenate([[False], body[:-1]]) & np.concatenate([body[1:], [False]])
    body = body | (between & (found >= BETWEEN) & (np.array(table.says, dtype=np.int64) == 0))
    for place in np.flatnonzero(body).tolist():
        if phrases.is_sure(table.says[place]):
            body[place] = False
    return np.asarray(body, dtype=np.bool_)


def _near(body: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which lines stand within `REACH` lines of a body line."""
    near = np.zeros_like(body)
    for by in range(1, min(REACH, len(body) - 1) + 1):
        near[by:] |= body[:-by]
        near[:-by] |= body[by:]
    return near


def decide(found: list[Passage], lines: list[str], says: list[int]) -> None:
    """Give every passage its kind or its reason. The title is not known yet."""
    body = [place for place, passage in enumerate(found) if passage.body]
    low, high = (body[0], body[-1]) if body else (len(found), -1)
    for place, passage in enumerate(found):
        spoken = phrases.mask_of(passage.text)
        if passage.body and phrases.is_signed(passage.text):
            passage.kind = "caption"
        elif passage.body:
            passage.kind = _kind(found, place, low, high)
        elif _is_byline(passage.text, spoken) and low - _BYLINE_REACH <= place <= high + _BYLINE_REACH:
            passage.kind = "byline"
        elif place <= high and _is_caption(passage.text, spoken):
            passage.kind = "caption"
        else:
            passage.why = _reason(passage, place, high, says)
    _pull_quotes(found)
    for passage, credit in pairwise(found[high + 1 :]):
        if credit.kind == "byline" and credit.text[0] == "(" and passage.kind is None and _NAME.fullmatch(passage.text):
            passage.kind, passage.why = "byline", ""


def _pull_quotes(found: list[Passage]) -> None:
    """A name alone behind the text, of somebody whom the text names: what stands before it is set apart as that person's words."""
    for place, (quoted, passage) in enumerate(pairwise(found)):
        named = quoted.kind == "paragraph" and passage.kind is None and _NAME.fullmatch(passage.text)
        if not named or not all(word[0].isupper() for word in passage.text.split()):
            continue
        if len(quoted.text) < _PULLED and any(passage.text in other.text for other in found[:place] if other.body):
            quoted.kind = passage.kind = "pull-quote"
            passage.why = ""


def _kind(found: list[Passage], place: int, low: int, high: int) -> BlockKind:
    text = found[place].text
    if place == low and place < high and len(text) > 60 and not found[place + 1].body:
        return "lead"
    if _BULLET.match(text):
        return "list-item"
    short = len(text) < 100 and text[-1] not in '.!?:…,;"”»)'
    return "heading" if short and place > low and text[0] not in '"“„«' and not text[0].islower() else "paragraph"


def _is_byline(text: str, spoken: int) -> bool:
    return len(text) < 120 and "byline" in phrases.reasons(spoken) and not phrases.is_sure(spoken)


def _is_caption(text: str, spoken: int) -> bool:
    told = "credit" in phrases.reasons(spoken) or phrases.is_signed(text)
    return 12 < len(text) < 400 and told and not phrases.is_sure(spoken)


def _reason(passage: Passage, place: int, high: int, says: list[int]) -> str:
    for line in passage.lines:
        if says[line]:
            return phrases.reason_of(says[line])
    if place > high and _BULLET.match(passage.text):
        return "tags"
    return "outside the body"


def _evidence(page: Page, text: str, spans: list[tuple[int, int]], found: list[Passage], lines: list[str]) -> Evidence:
    shown = tuple(
        Line(passage.text, spans[passage.lines[0]][0], spans[passage.lines[-1]][1], passage.kind, passage.why)
        for passage in found
    )
    body = [place for place, passage in enumerate(found) if passage.body]
    low = body[0] if body else len(found)
    return Evidence(
        "dump", text, page.url, (), {}, shown, headlines(found, low), (low, body[-1] + 1) if body else (0, 0)
    )


def name_title(title: str | None, found: list[Passage], headline: tuple[int, ...]) -> None:
    """Make the passage that is the headline the title block."""
    own = key(title or "")
    for place in headline:
        if own and key(found[place].text) == own:
            found[place].kind, found[place].why = "title", ""
            return


def draft(text: str, spans: list[tuple[int, int]], found: list[Passage]) -> Draft:
    """The canonical text in the order of the dump."""
    out = Draft()
    for passage in found:
        if passage.kind is not None:
            runs: list[tuple[int, int]] = []
            for place, line in enumerate(passage.lines):
                if place and passage.spaced[place]:
                    runs.append((spans[line][0], spans[line][0]))
                runs.append(spans[line])
            out.add(passage.kind, mend(text, runs, markup=False))
    return out


def removed(found: list[Passage]) -> tuple[Removed, ...]:
    """Every passage that was taken out, with its reason."""
    return tuple(Removed(passage.text, passage.why) for passage in found if passage.kind is None)
