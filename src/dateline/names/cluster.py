"""Many names at once: keys under which variants of one name meet, and clusters of names of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dateline.names.compare import MERGE, weigh
from dateline.names.parts import Name, Part, take_apart
from dateline.names.sounds import merged

#: a key that more names share tells nothing: only names under a second key are compared then
CROWDED = 300


def keys(name: str) -> frozenset[str]:
    """The keys of a name: the confusable consonants of each of its parts with the first sound of another one.

    Two variants of a name share a key where one pair of parts has a reading with the same consonants and another pair begins alike;
    names of one part have the key of that part alone.
    """
    parts = take_apart(name).parts
    whole = [_skeletons(part) for part in parts]
    if len(parts) == 1:
        return frozenset(whole[0])
    return frozenset(
        f"{skeleton}+{start}"
        for i, skeletons in enumerate(whole)
        for j, other in enumerate(parts)
        if i != j
        for skeleton in skeletons
        for start in other.starts
    )


def _skeletons(part: Part) -> set[str]:
    """The merged consonants of the readings of a part; of a given name with its family instead."""
    if part.families:
        return {f"#{number}" for number in part.families} | {merged(part.forms[0][0]) if part.forms else part.plain}
    return {merged(sounds) or sounds for sounds, _ in part.forms} or {part.plain}


def candidates(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions, the smaller first, each once, whose names share a key that is not crowded."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        for key in keys(name):
            blocks[key].append(number)
    seen: set[tuple[int, int]] = set()
    for members in blocks.values():
        if 1 < len(members) <= CROWDED:
            for i, a in enumerate(members):
                for b in members[i + 1 :]:
                    if (a, b) not in seen:
                        seen.add((a, b))
                        yield a, b


def clusters(names: Sequence[str], threshold: float = MERGE) -> list[int]:
    """A cluster number for every name: pairs from `threshold` on are joined, the surest first.

    Two clusters are joined only where the mean score of their members reaches the threshold less a little: chains of half-likenesses
    do not grow.
    """
    apart = [take_apart(name) for name in names]
    scored = sorted(((_score(apart[a], apart[b]), a, b) for a, b in candidates(names)), reverse=True)
    cluster = list(range(len(names)))
    members: dict[int, list[int]] = {number: [number] for number in cluster}
    for score, a, b in scored:
        if score < threshold:
            break
        one, two = cluster[a], cluster[b]
        if one != two and _close(apart, members[one], members[two], threshold):
            for number in members.pop(two):
                cluster[number] = one
                members[one].append(number)
    return cluster


#: how many members of each cluster are looked at
SAMPLE = 4


def _close(apart: list[Name], one: list[int], two: list[int], threshold: float) -> bool:
    scores = [_score(apart[a], apart[b]) for a in one[:SAMPLE] for b in two[:SAMPLE]]
    return sum(scores) / len(scores) >= threshold - 0.1


def _score(a: Name, b: Name) -> float:
    return weigh(a, b)[0]
