"""A unit of a page as numbers: one row a unit, one column a feature; `NAMES` gives the columns."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from dateline.article import hints, phrases, wording
from dateline.article.markup import Element, Unit
from dateline.article.surroundings import (
    AROUND,
    KINSHIP,
    PLACE,
    Clues,
    Group,
    Matrix,
    around_matrix,
    keys_of,
    kinship_matrix,
    place_matrix,
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

MARKUP = ["linked", "bold", "runs", "depth", *(f"tag-{tag}" for tag in _TAGS), *(f"within-{tag}" for tag in _WITHIN)]
HINTED = [f"{where}-{kind}" for where in ("own", "near", "far") for kind in hints.KINDS]
SAYS = [f"says-{why}" for why in phrases.REASONS]
RICHEST = ["richest-inside", "richest-steps", "richest-share", "richest-depth"]
NAMES = (*wording.COLUMNS, *MARKUP, *HINTED, *SAYS, *PLACE, *AROUND, *KINSHIP, *RICHEST)


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The features of a page, with what later steps need of their making."""

    matrix: Matrix
    #: What each unit says, as a mask of `phrases`.
    says: list[int]
    #: For each kinship of `surroundings.KIN`: the group of each unit.
    groups: list[Group]
    #: What each unit is compared by, see `surroundings.keys_of`.
    keys: list[str]


def table(units: list[Unit], clues: Clues) -> Table:
    """The features of all units of a page."""
    texts = [unit.text for unit in units]
    text = np.array([wording.row(one) for one in texts], dtype=np.float32)
    marks, own, near, far = _markup(units)
    says = [phrases.mask_of(one) for one in texts]
    groups = kinship(units)
    keys = keys_of(texts)
    size, linked = text[:, 0], marks[:, 0]
    prose = np.where((text[:, 2] > 0) & (size >= 40), size * (1 - linked), 0).astype(np.float32)
    tags = np.array([unit.element.tag for unit in units])
    width = len(hints.KINDS)
    parts = [
        text,
        marks,
        bits(own, width),
        bits(near, width),
        bits(far, width),
        bits(says, len(phrases.REASONS)),
        place_matrix(texts, keys, clues),
        around_matrix(size, linked, prose, tags[1:] == tags[:-1]),
        kinship_matrix(size, linked, prose, groups),
        _richest(units, prose.tolist()),
    ]
    return Table(np.concatenate(parts, axis=1), says, groups, keys)


def bits(masks: list[int], width: int) -> Matrix:
    """Bit masks as rows of zeros and ones."""
    column = np.array(masks, dtype=np.int64)[:, None]
    return ((column >> np.arange(width)) & 1).astype(np.float32)


def kinship(units: list[Unit]) -> list[Group]:
    """Groups of units: same parent, same grandparent, same great-grandparent, same looks (tags and attributes of two levels)."""
    levels: list[list[int]] = [[], [], []]
    looks: list[int] = []
    known: dict[tuple[str, str, str, str], int] = {}
    for unit in units:
        element = unit.element
        parent = element.parent or element
        looks.append(known.setdefault((element.tag, element.attributes, parent.tag, parent.attributes), len(known)))
        for level in levels:
            element = element.parent or element
            level.append(element.index)
    return [np.unique(np.array(group), return_inverse=True)[1] for group in (*levels, looks)]


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


def _markup(units: list[Unit]) -> tuple[Matrix, list[int], list[int], list[int]]:
    """The columns `MARKUP`; the hints of each unit's own elements, of the next three, of those beyond."""
    rows, own, near, far = [], [], [], []
    nearest: list[list[int]] = []
    place_of: dict[int, int] = {}
    for unit in units:
        element = unit.element
        facts: _Above = element.facts or _above(element)
        place = place_of.get(id(facts.nearest))
        if place is None:
            place = place_of[id(facts.nearest)] = len(nearest)
            nearest.append(facts.nearest)
        tag = _TAGS.get(element.tag, -1)
        rows.append((linked_share(unit), bold_share(unit), len(unit.runs), element.depth, tag, place))
        own.append(facts.own | hints.mask(unit.inner) if unit.inner is not None else facts.own)
        outer = facts.parent
        near.append(outer.near if outer is not None else 0)
        far.append(outer.far if outer is not None else 0)
    plain = np.array(rows, dtype=np.float32)
    depth = np.array(nearest, dtype=np.float32)[plain[:, 5].astype(int)]
    within = np.where(depth < 0, 0, 1 / np.maximum(1, 1 + plain[:, 3:4] - depth))
    tags = plain[:, 4:5] == np.arange(len(_TAGS))
    return np.concatenate([plain[:, :4], tags, within], axis=1).astype(np.float32), own, near, far


def _richest(units: list[Unit], prose: list[float]) -> Matrix:
    """The columns `RICHEST`: where each unit stands to the element that holds the most prose, close text counting more."""
    score: dict[int, float] = {}
    held: dict[int, float] = {}
    depth: dict[int, int] = {}
    for unit, amount in zip(units, prose, strict=True):
        element: Element | None = unit.element
        for closeness in _CLOSENESS if amount else ():
            if element is None:
                break
            index = element.index
            score[index] = score.get(index, 0.0) + amount * closeness
            held[index] = held.get(index, 0.0) + amount
            depth[index] = element.depth
            element = element.parent
    if not score:
        return np.tile(np.array([0, -1, 0, 0], dtype=np.float32), (len(units), 1))
    best = max(score, key=score.__getitem__)
    share = held[best] / max(1.0, sum(prose))
    steps = [_steps(unit.element, best) for unit in units]
    return np.array([(step >= 0, step, share, depth[best] if step >= 0 else 0) for step in steps], dtype=np.float32)


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
