"""The decision: which units are the article, what each of them is, and why the others are taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from dateline.article import hints, phrases
from dateline.article.context import CONTEXT, context_matrix
from dateline.article.elements import Element, Unit
from dateline.article.features import NAMES, Table
from dateline.article.scorer import load
from dateline.article.surroundings import Clues
from dateline.article.units import bold_share, linked_share
from dateline.model import BlockKind

#: Units that score at least this are body text.
BODY = 0.45
#: A page whose best unit scores less keeps that best region all the same: a doubtful body is better than none.
DOUBTFUL = 0.12
#: A sub-heading that scores at least this is body text where body text of `SURE` follows at once and stands close before it.
HEADING = 0.05
SURE = 0.6
_HEADING_REACH = 3
_SUB_HEADINGS = frozenset(("h2", "h3", "h4"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BYLINE_REACH = 25
_CAPTION_REACH = 12
_LEAD_REACH = 12
_CREDIT_CHARS = 300
_BYLINE_CHARS = 120
#: A clock alone ("00:00") has fewer characters, and is a player's.
_SHORTEST = 6
_TEXT_REACH = 5
_PROSE_CHARS = 80
#: A unit that its element calls a lead is one from this score on.
LEAD = 0.08
_HINT_REASONS = (
    ("comments", "comments"),
    ("consent", "cookie"),
    ("share", "share"),
    ("advertising", "advertising"),
    ("subscription", "subscription"),
    ("related", "related"),
    ("tags", "tags"),
    ("navigation", "navigation"),
    ("byline", "byline"),
    ("date", "date"),
    ("media", "video"),
    ("aside", "sidebar"),
    ("box", "box"),
    ("embed", "embed"),
)
_TAG_REASONS = {
    "nav": "navigation",
    "header": "navigation",
    "footer": "navigation",
    "form": "form",
    "aside": "sidebar",
    "button": "navigation",
}
_WORD = re.compile(r"\w")
#: Furniture with more characters does not tell in its words what it is.
_SAYING = 40


@dataclass(slots=True)
class Verdict:
    """What one unit is: a kind of block, or a reason to take it out."""

    kind: BlockKind | None
    why: str = ""


def scores(page: Table) -> NDArray[np.float32]:
    """The probability of each unit of the page to be body text."""
    out = np.zeros(len(page.keys), dtype=np.float32)
    if len(page.rows):
        first = load("blocks", NAMES).score(page.matrix)
        around = context_matrix(first, page.matrix[:, 0], page.groups)
        out[page.rows] = load("regions", (*NAMES, *CONTEXT)).score(np.concatenate([page.matrix, around], axis=1))
    return out


def decide(units: list[Unit], score: NDArray[np.float32], says: list[int]) -> list[Verdict]:
    """A verdict for every unit, from its score, its place and what it says (`phrases`). The title is not known yet."""
    body = chosen(units, score, says)
    places = np.flatnonzero(body).tolist()
    low, high = (places[0], places[-1]) if places else (0, -1)
    text = _text_from(units, places)
    verdicts = []
    for place, unit in enumerate(units):
        if body[place] and not (place < text and _says_byline(unit, says[place])):
            kind = "caption" if _is_credit(unit, says[place]) else _kind(unit, place == low)
            verdicts.append(Verdict(kind))
        elif low - _LEAD_REACH <= place < low and _is_lead(unit, float(score[place]), says[place]):
            verdicts.append(Verdict("lead"))
        elif low - _CAPTION_REACH <= place <= high + _CAPTION_REACH // 2 and _is_caption(unit, says[place]):
            verdicts.append(Verdict("caption"))
        elif low - _BYLINE_REACH <= place < text and _is_byline(unit, says[place]):
            verdicts.append(Verdict("byline"))
        else:
            verdicts.append(Verdict(None, reason(unit, says[place])))
    return verdicts


def chosen(units: list[Unit], score: NDArray[np.float32], says: list[int]) -> NDArray[np.bool_]:
    """Which units are body text."""
    limit = BODY
    if len(score) and score.max() < BODY:
        limit = max(DOUBTFUL, float(score.max()) * 0.7)
    body = score >= limit
    for place in _headings_between(units, score, body):
        body[place] = True
    for place in np.flatnonzero(body).tolist():
        if phrases.is_sure(says[place]) or (not body[place + 1 : place + 2].any() and _is_box_title(units[place])):
            body[place] = False
    return body


def _is_box_title(unit: Unit) -> bool:
    """Whether a unit is the heading of an element that calls itself furniture; asked only where no text follows it."""
    box = hints.BIT["aside"] | hints.BIT["subscription"] | hints.BIT["related"] | hints.BIT["advertising"]
    return _heading(unit.element) != "" and bool(_own_hints(unit) & box)


def _headings_between(units: list[Unit], score: NDArray[np.float32], body: NDArray[np.bool_]) -> list[int]:
    """Places of doubtful headings that stand between two sure pieces of body text: question-and-answer articles are full of them."""
    found = []
    for place in np.flatnonzero((score >= HEADING) & ~body).tolist():
        unit = units[place]
        if unit.element.tag not in _SUB_HEADINGS or linked_share(unit) > 0.3:
            continue
        before = score[max(0, place - _HEADING_REACH) : place]
        if max(before, default=0.0) > SURE and score[place + 1 : place + 2].sum() > SURE:
            found.append(place)
    return found


def _text_from(units: list[Unit], places: list[int]) -> int:
    """Where the running text begins: between the lead and there stand bylines and dates. `places`: of the body units."""
    for number, place in enumerate(places[:_TEXT_REACH]):
        if len(units[place].text) >= _PROSE_CHARS and not (number == 0 and _kind(units[place], True) == "lead"):
            return place
    return places[0] if places else 0


def _kind(unit: Unit, first: bool) -> BlockKind:
    tags = _tags(unit.element, 3)
    own = _own_hints(unit)
    if own & hints.BIT["pull-quote"]:
        return "pull-quote"
    if tags[0] in _HEADINGS or (len(tags) > 1 and tags[1] in _HEADINGS):
        return "lead" if first and len(unit.text) > 100 else "heading"
    if first and own & hints.BIT["lead"]:
        return "lead"
    if "li" in tags:
        return "list-item"
    if len(unit.text) < 120 and unit.text[-1] not in '.!?:…,"”' and bold_share(unit) > 0.95:
        return "heading"
    return "paragraph"


def _tags(element: Element | None, count: int) -> list[str]:
    tags: list[str] = []
    while element is not None and len(tags) < count:
        tags.append(element.tag)
        element = element.parent
    return tags


def _own_hints(unit: Unit, levels: int = 2) -> int:
    """The hints of a unit's inner element, of its own and of the next ones."""
    bits = hints.mask(unit.inner) if unit.inner is not None else 0
    element: Element | None = unit.element
    for _ in range(levels):
        if element is not None:
            bits |= hints.mask(element)
            element = element.parent
    return bits


def _is_lead(unit: Unit, chance: float, says: int) -> bool:
    """Whether a unit before the body that the scorer doubts is the standfirst: its own element says so."""
    own = _own_hints(unit)
    other = hints.BIT["related"] | hints.BIT["caption"] | hints.BIT["navigation"] | hints.BIT["comments"]
    if not own & hints.BIT["lead"] or own & other or says or chance < LEAD:
        return False
    return len(unit.text) >= 40 and linked_share(unit) < 0.3


def _is_caption(unit: Unit, says: int) -> bool:
    own = _own_hints(unit)
    shown = "figcaption" in _tags(unit.element, 4) or own & hints.BIT["caption"]
    if len(unit.text) < 60 and _says_byline(unit, says):
        # A picture's text may name a day, but it begins with neither a day nor a byline.
        spoken = phrases.reasons(says)
        if "figcaption" not in _tags(unit.element, 4) or unit.text[0].isdigit() or "byline" in spoken:
            return False
    furniture = own & (hints.BIT["related"] | hints.BIT["navigation"] | hints.BIT["share"] | hints.BIT["advertising"])
    return bool(
        shown and not furniture and not phrases.is_sure(says) and len(unit.text) > 8 and linked_share(unit) < 0.5
    )


def _is_byline(unit: Unit, says: int) -> bool:
    if len(unit.text) > 160 or phrases.is_sure(says) or not _WORD.search(unit.text):
        return False
    if len(unit.text) < _SHORTEST:
        return False
    hinted = _own_hints(unit, 1) & (hints.BIT["byline"] | hints.BIT["date"])
    return _says_byline(unit, says) or bool(hinted and _names_somebody(unit.text))


def _names_somebody(text: str) -> bool:
    """Whether half of the words begin like names or figures: "View author archive" names nobody."""
    words = text.split()
    return 2 * sum(not word[0].islower() for word in words) > len(words)


def _says_byline(unit: Unit, says: int) -> bool:
    return len(unit.text) < _BYLINE_CHARS and not {"byline", "date"}.isdisjoint(phrases.reasons(says))


def _is_credit(unit: Unit, says: int) -> bool:
    """Whether a unit that was taken for body text is a caption with its credit."""
    told = "credit" in phrases.reasons(says) and len(unit.text) < _CREDIT_CHARS
    return told or phrases.is_signed(unit.text)


def reason(unit: Unit, says: int) -> str:
    """Why a unit is taken out: what it says, else what its elements hint at from the inside out, else where it stands."""
    if not says and not unit.element.chrome and len(unit.text) < _SAYING:
        # A unit of a list of links was not asked before.
        says = phrases.mask_of(unit.text)
    if says:
        return phrases.reason_of(says)
    element: Element | None = unit.inner or unit.element
    for _ in range(8):
        if element is None:
            break
        why = _hinted_reason(hints.mask(element)) or _TAG_REASONS.get(element.tag)
        if why:
            return why
        element = element.parent
    return "links" if linked_share(unit) > 0.5 else "outside the body"


@cache
def _hinted_reason(bits: int) -> str:
    """The first reason that the hints of an element give; empty for none."""
    return next((why for kind, why in _HINT_REASONS if bits & hints.BIT[kind]), "")


def headlines(units: list[Unit], keys: list[str], clues: Clues, low: int) -> tuple[int, ...]:
    """Places of units that may be the headline, the likeliest first. `keys`: of the units; `low`: the place of the first body unit."""
    ranked = []
    titles = frozenset(clues.titles)
    for place, (unit, own) in enumerate(zip(units, keys, strict=True)):
        tag = _heading(unit.element)
        told = own in titles or (len(own) > 15 and any(own in title for title in titles))
        if not told and tag != "h1" and not (tag and _own_hints(unit) & hints.BIT["title"]):
            continue
        hinted = bool(_own_hints(unit) & hints.BIT["title"])
        rank = 4 * told + 3 * (tag == "h1") + hinted + (tag != "") + 2 * (place <= low)
        ranked.append((-rank, abs(low - place), place))
    return tuple(place for _, _, place in sorted(ranked)[:8])


def _heading(element: Element | None) -> str:
    """The tag of the heading that an element is or stands directly in; empty for none."""
    for _ in range(3):
        if element is None:
            break
        if element.tag in _HEADINGS:
            return element.tag
        element = element.parent
    return ""
