"""A unit of a page as numbers: one row a unit, one column a feature; `NAMES` gives the columns."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.article import hints, phrases, wording
from dateline.article.elements import CHROME, Element, Unit
from dateline.article.surroundings import (
    AROUND,
    KINSHIP,
    PLACE,
    Clues,
    Column,
    Group,
    Matrix,
    around_matrix,
    keys_of,
    kinship_matrix,
    place_matrix,
    windowed,
)
from dateline.article.units import bold_share, linked_share

_TAGS = {
    tag: place
    for place, tag in enumerate(
        "p div li h1 h2 h3 h4 h5 td blockquote figcaption section article span a button dd pre".split()
    )
}
_WITHIN = tuple("nav header footer aside figure form table ul article main blockquote a button p figcaption".split())
_WITHIN_PLACE = {tag: place for place, tag in enumerate(_WITHIN)}
#: How many elements outward the richest one is looked for.
_FAR = 12

MARKUP = ["linked", "bold", "runs", *(f"tag-{tag}" for tag in _TAGS), *(f"within-{tag}" for tag in _WITHIN)]
HINTED = [f"{where}-{kind}" for where in ("own", "near", "far") for kind in hints.KINDS]
SAYS = [f"says-{why}" for why in phrases.REASONS]
RICHEST = ["richest-inside", "richest-steps", "richest-share"]
COMPANY = [
    *("passed-before", "passed-after", "heading-before", "heading-after", "p-before", "p-after"),
    *("json-3", "within-other"),
]
NAMES = (*wording.COLUMNS, *MARKUP, *HINTED, *SAYS, *PLACE, *AROUND, *KINSHIP, *RICHEST, *COMPANY)
_IN_JSON = PLACE.index("in-json")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: Linked units of fewer characters between their like are a list of links, and no text to look at closely.
LINK = 100
#: A page that has more than this share of its prose in one kind of furniture uses its name for something else.
MISNAMED = 0.5
#: In longer texts nobody looks for units that repeat a piece of another: the search would cost the square of the length.
MAX_SEARCHED = 60_000


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The features of a page, with what later steps need of their making."""

    #: The units that may be text; the others are lists of links, navigation, footers and forms, and have no row in `matrix` and `groups`.
    rows: NDArray[np.int64]
    matrix: Matrix
    #: What each unit of the page says, as a mask of `phrases`; 0 for those without a row.
    says: list[int]
    #: For each kinship of `surroundings.KIN`: the group of each row.
    groups: list[Group]
    #: What each unit of the page is compared by, see `surroundings.keys_of`; empty for those without a row that are no heading.
    keys: list[str]


def table(units: list[Unit], clues: Clues) -> Table:
    """The features of the units of a page that may be text."""
    size = np.array([len(unit.text) for unit in units], dtype=np.float32)
    linked = np.array([linked_share(unit) for unit in units], dtype=np.float32)
    chrome = np.array([unit.element.chrome for unit in units], dtype=np.int64)
    rows = candidates(size, linked, chrome)
    shown = [units[row] for row in rows.tolist()]
    texts = [unit.text for unit in shown]
    text = np.array([wording.row(one) for one in texts], dtype=np.float32).reshape(-1, len(wording.COLUMNS))
    marks, own, near, far = _markup(shown, linked[rows])
    says = [phrases.mask_of(one) for one in texts]
    prose = np.zeros(len(units), dtype=np.float32)
    prose[rows] = np.where((text[:, 2] > 0) & (text[:, 0] >= 40), text[:, 0] * (1 - linked[rows]), 0)
    groups = kinship(units)
    keys = keys_of(texts)
    place = place_matrix(size, rows, keys, clues)
    tags = [unit.element.tag for unit in units]
    same = np.array([one == other for one, other in pairwise(tags)], dtype=np.bool_)
    parts = [
        text,
        marks,
        bits(own, len(hints.KINDS)),
        bits(near, len(hints.KINDS)),
        bits(far, len(hints.KINDS)),
        bits(says, len(phrases.REASONS)),
        place,
        around_matrix(size, linked, prose, same)[rows],
        kinship_matrix(size, linked, prose, groups)[rows],
        _richest(shown, prose[rows].tolist()),
        _company(shown, rows, place[:, _IN_JSON], len(units)),
    ]
    return Table(
        rows,
        np.concatenate(parts, axis=1),
        _spread(says, rows, len(units)),
        [np.unique(group[rows], return_inverse=True)[1] for group in groups],
        _all_keys(units, rows, keys),
    )


def candidates(size: Column, linked: Column, chrome: NDArray[np.int64]) -> NDArray[np.int64]:
    """Places of the units that may be text: not in a list of links, and not in navigation, footers, forms or dialogues."""
    unlinked = size * (1 - linked)
    long = unlinked >= 40
    apart = np.zeros(len(size), dtype=np.bool_)
    for bit in set(CHROME.values()):
        inside = (chrome & bit) > 0
        if inside.any() and unlinked[inside & long].sum() <= MISNAMED * unlinked[long].sum():
            apart |= inside
    link = (linked > 0.9) & (size < LINK)
    between = np.concatenate([[False], link[:-1]]) & np.concatenate([link[1:], [False]])
    return np.flatnonzero(~(apart | (link & between)))


def _spread(values: list[int], rows: NDArray[np.int64], count: int) -> list[int]:
    """Values of the rows at the places of their units, 0 at the others."""
    out = [0] * count
    for row, value in zip(rows.tolist(), values, strict=True):
        out[row] = value
    return out


def _all_keys(units: list[Unit], rows: NDArray[np.int64], keys: list[str]) -> list[str]:
    """The keys of the rows and of the headings, at the places of their units."""
    known = dict(zip(rows.tolist(), keys, strict=True))
    out = []
    for place, unit in enumerate(units):
        key = known.get(place)
        if key is None:
            element = unit.element
            heading = element.tag in _HEADINGS or (element.parent is not None and element.parent.tag in _HEADINGS)
            key = keys_of([unit.text])[0] if heading else ""
        out.append(key)
    return out


def _company(shown: list[Unit], rows: NDArray[np.int64], in_json: Column, count: int) -> Matrix:
    """The columns `COMPANY`: how many units were passed over on both sides, what the neighbours are, whether the text stands in another."""
    edges = np.concatenate([[-1], rows, [count]])
    passed = np.minimum(np.diff(edges) - 1, 50)
    tags = [unit.element.tag for unit in shown]
    heading = np.array([0, *[tag in _HEADINGS for tag in tags], 0])
    paragraph = np.array([0, *[tag == "p" for tag in tags], 0])
    joined = "\n".join([unit.text for unit in shown])
    few = len(joined) < MAX_SEARCHED
    again = [few and 30 < len(unit.text) < 400 and joined.count(unit.text.strip(" \"'“”„«»‘’")) > 1 for unit in shown]
    columns = [
        passed[:-1], passed[1:], heading[:-2], heading[2:], paragraph[:-2], paragraph[2:],
        windowed(in_json, 3) / 7, again,
    ]  # fmt: skip
    return np.stack([np.asarray(column, dtype=np.float32) for column in columns], axis=1)


def bits(masks: list[int], width: int) -> Matrix:
    """Bit masks as rows of zeros and ones."""
    column = np.array(masks, dtype=np.int64)[:, None]
    return ((column >> np.arange(width)) & 1).astype(np.float32)


def kinship(units: list[Unit]) -> list[Group]:
    """Groups of units: same parent, same grandparent, same great-grandparent, same looks (tags and classes of two levels)."""
    levels: list[list[int]] = [[], [], []]
    looks: list[int] = []
    known: dict[tuple[str, str, str, str], int] = {}
    for unit in units:
        element = unit.element
        parent = element.parent or element
        look = (element.tag, hints.classes(element), parent.tag, hints.classes(parent))
        looks.append(known.setdefault(look, len(known)))
        outer = parent.parent or parent
        levels[0].append(parent.index)
        levels[1].append(outer.index)
        levels[2].append((outer.parent or outer).index)
    return [np.unique(np.array(group, dtype=np.int64), return_inverse=True)[1] for group in (*levels, looks)]


@dataclass(slots=True, eq=False)
class _Above:
    """What an element and all around it say, worked out once an element from what its parent knows."""

    own: int
    #: Hints of the element and the two around it, and of everything further out.
    near: int
    far: int
    #: Depth of the nearest element of each tag of `_WITHIN`, this one included; -1 for none.
    nearest: list[int]
    parent: _Above | None


def _above(element: Element) -> _Above:
    """What is known of an element; fills in `facts` of it and of all around it."""
    missing = []
    above: Element | None = element
    while above is not None and above.facts is None:
        missing.append(above)
        above = above.parent
    facts: _Above | None = above.facts if above is not None else None
    for one in reversed(missing):
        own = hints.mask(one)
        place = _WITHIN_PLACE.get(one.tag)
        nearest = facts.nearest if facts is not None else _NOWHERE
        if place is not None:
            nearest = nearest.copy()
            nearest[place] = one.depth
        near, far, outer = own, 0, facts
        if outer is not None:
            near |= outer.own
            outer = outer.parent
            if outer is not None:
                near |= outer.own
                outer = outer.parent
                if outer is not None:
                    far = outer.own | outer.far | outer.near
        facts = one.facts = _Above(own, near, far, nearest, facts)
    assert facts is not None
    return facts


_NOWHERE = [-1] * len(_WITHIN)


def _markup(units: list[Unit], linked: Column) -> tuple[Matrix, list[int], list[int], list[int]]:
    """The columns `MARKUP`; the hints of each unit's own elements, of the next three, of those beyond."""
    rows, own, near, far = [], [], [], []
    nearest: list[list[int]] = []
    place_of: dict[int, int] = {}
    for unit, share in zip(units, linked.tolist(), strict=True):
        element = unit.element
        facts: _Above = element.facts or _above(element)
        place = place_of.get(id(facts.nearest))
        if place is None:
            place = place_of[id(facts.nearest)] = len(nearest)
            nearest.append(facts.nearest)
        tag = _TAGS.get(element.tag, -1)
        rows.append((share, bold_share(unit), len(unit.runs), element.depth, tag, place))
        own.append(facts.own | hints.mask(unit.inner) if unit.inner is not None else facts.own)
        outer = facts.parent
        near.append(outer.near if outer is not None else 0)
        far.append(outer.far if outer is not None else 0)
    plain = np.array(rows, dtype=np.float32).reshape(-1, 6)
    depth = np.array(nearest, dtype=np.float32).reshape(-1, len(_WITHIN))[plain[:, 5].astype(int)]
    within = np.where(depth < 0, 0, 1 / np.maximum(1, 1 + plain[:, 3:4] - depth))
    tags = plain[:, 4:5] == np.arange(len(_TAGS))
    return np.concatenate([plain[:, :3], tags, within], axis=1).astype(np.float32), own, near, far


def _richest(units: list[Unit], prose: list[float]) -> Matrix:
    """The columns `RICHEST`: where each unit stands to the element that holds the most prose, close text counting more."""
    score: dict[int, float] = {}
    held: dict[int, float] = {}
    for unit, amount in zip(units, prose, strict=True):
        element: Element | None = unit.element
        for closeness in _CLOSENESS if amount else ():
            if element is None:
                break
            index = element.index
            score[index] = score.get(index, 0.0) + amount * closeness
            held[index] = held.get(index, 0.0) + amount
            element = element.parent
    if not score:
        return np.tile(np.array([0, -1, 0], dtype=np.float32), (len(units), 1))
    best = max(score, key=score.__getitem__)
    share = held[best] / max(1.0, sum(prose))
    steps = [_steps(unit.element, best) for unit in units]
    return np.array([(step >= 0, step, share) for step in steps], dtype=np.float32)


def _steps(element: Element | None, target: int) -> int:
    """How many elements outward the element of that index stands; -1 when it is not among the next ones."""
    for step in range(_FAR):
        if element is None:
            break
        if element.index == target:
            return step
        element = element.parent
    return -1


#: How much prose counts for the element around it, by steps outward.
_CLOSENESS = (0.6, 1.0, 0.8, 0.64, 0.51, 0.41)
