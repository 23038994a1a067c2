"""Are two names the same person's: an alignment of their parts by sound, weighed, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

from dateline.names.parts import Name, Part, part, take_apart

_likeness = Levenshtein.normalized_similarity

#: From this score on two names are more likely one person's than not (the best F1 on names of members of parliaments).
SAME = 0.66
#: From this score on a machine may join them: at least 97 of 100 such pairs are right. See benchmarks/names.py.
MERGE = 0.7

#: likeness of parts that are not spelled alike: an initial, one sound, forms of one given name, a part of the other
INITIAL, SOUND, FORM, SHORTS, CUT = 0.86, 0.98, 0.92, 0.72, 0.8
#: the most that two different usual given names are alike
OTHER_NAME = 0.5
#: what is left of a score where only one is marked as the younger namesake
JUNIOR = 0.69
#: likeness under which two parts are no pair, score under which the reason is not told part by part
WEAK, UNLIKE = 0.4, 0.55


@dataclass(frozen=True, slots=True)
class Comparison:
    """How sure it is that two names are one person's: `score` 0 to 1, `same` from the operating point on, and the reason."""

    score: float
    same: bool
    why: str


def compare(a: str, b: str) -> Comparison:
    """Compare two names of persons as printed, in any script."""
    score, why = weigh(take_apart(a), take_apart(b))
    return Comparison(score, score >= SAME, why)


@lru_cache(maxsize=1 << 16)
def alike(a: Part, b: Part) -> float:
    """How alike two parts sound, 0 to 1."""
    if a.plain == b.plain:
        return 1.0
    if a.initial or b.initial:
        return INITIAL if a.forms and b.forms and a.forms[0][0][:1] == b.forms[0][0][:1] else 0.0
    if a.families and b.families:
        return _given_alike(a, b)
    if not a.sounds.isdisjoint(b.sounds):
        return SOUND
    if a.starts.isdisjoint(b.starts):
        return _cut(a.plain, b.plain)
    return _sounding(a, b)


def _given_alike(a: Part, b: Part) -> float:
    """How alike two given names are, by the table of forms."""
    shared = a.families & b.families
    if not shared:
        return min(OTHER_NAME, _sounding(a, b))
    if not a.sounds.isdisjoint(b.sounds):
        return SOUND
    return FORM if shared & (a.full | b.full) else SHORTS


def _sounding(a: Part, b: Part) -> float:
    """The best likeness of two readings: edits of all sounds and edits of the consonants, in equal parts.

    In one script the spellings themselves count too, and only the plain reading of each meets all readings of the other: that two
    hands used two schemes shows in a reading that both share, which `alike` has seen before.
    """
    best = 0.0
    same = a.script == b.script
    for sounds, consonants in a.forms[:1] if same else a.forms:
        best = _nearest(sounds, consonants, b.forms, best)
    if same:
        best = _nearest(*b.forms[0], a.forms, best) if b.forms else best
        best = 0.6 * best + 0.4 * _likeness(a.plain, b.plain)
    return best if best > CUT else max(best, _cut(a.plain, b.plain))


def _nearest(sounds: str, consonants: str, forms: tuple[tuple[str, str], ...], best: float) -> float:
    """The likeness of one reading to the nearest of others, at least `best`."""
    for other, others in forms:
        close = _likeness(consonants, others)
        if close > 2 * best - 1:
            found = 0.5 * close + 0.5 * _likeness(sounds, other)
            if found > best:
                best = found
    return best


def _cut(a: str, b: str) -> float:
    """`CUT` where one spelling begins or ends the other ("Luc", "Lucretia"; "Nello", "Aniello"), else 0."""
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) < 3:
        return 0.0
    return CUT if long.startswith(short) or (len(short) > 3 and long.endswith(short)) else 0.0


Pair = tuple[float, int, int]


def align(a: tuple[Part, ...], b: tuple[Part, ...]) -> list[Pair]:
    """The best pairs (likeness, index in a, index in b), each part in one pair at most, most alike first."""
    last, end = len(a) - 1, len(b) - 1
    pairs = [
        (likeness, i, j)
        for i, x in enumerate(a)
        for j, y in enumerate(b)
        if (likeness := alike(x, y)) > WEAK and not ((x.initial and j == end > 0) or (y.initial and i == last > 0))
    ]
    pairs.sort(key=lambda pair: (-pair[0], abs(pair[1] - pair[2])))
    used_a: set[int] = set()
    used_b: set[int] = set()
    found = []
    for pair in pairs:
        if pair[1] not in used_a and pair[2] not in used_b:
            used_a.add(pair[1])
            used_b.add(pair[2])
            found.append(pair)
    return found


def weigh(first: Name, second: Name) -> tuple[float, str]:
    """The score of two names and its reason."""
    a, b = (first.parts, second.parts) if len(first.parts) <= len(second.parts) else (second.parts, first.parts)
    if not a:
        return 0.0, "no name"
    pairs = align(a, b)
    if (not pairs or len(pairs) < len(a) or pairs[-1][0] < CUT) and len(b) > 1:
        a, b, pairs = _joined(a, b, pairs)
    if not pairs:
        return 0.0, "no part in common"
    score = _agreement([likeness for likeness, _, _ in pairs], len(a), len(b))
    if first.junior != second.junior:
        score *= JUNIOR
    if _crossed(pairs) and len(a) == 2:
        score *= 0.92
    return max(0.0, score), _why(pairs, a, b) if score > UNLIKE else "too few parts agree"


def _agreement(quality: list[float], short: int, long: int) -> float:
    """The score of an alignment: its weakest pair most, then all; parts without a partner lower it."""
    score = 0.65 * quality[-1] + 0.35 * sum(quality) / len(quality)
    score *= 0.5 ** (short - len(quality))
    if short == 1 and long > 1:
        score *= 0.6
    return score - 0.03 * (long - short)


def _crossed(pairs: list[Pair]) -> bool:
    """Whether the order of the parts differs."""
    return any((i - k) * (j - m) < 0 for _, i, j in pairs for _, k, m in pairs)


def _joined(
    a: tuple[Part, ...], b: tuple[Part, ...], pairs: list[Pair]
) -> tuple[tuple[Part, ...], tuple[Part, ...], list[Pair]]:
    """The alignment with two neighbours written as one part ("Abdul Rahman", "Abdulrahman") where that is better."""
    total = sum(likeness for likeness, _, _ in pairs) / len(a)
    best = (a, b, pairs)
    for x, y in ((a, b), (b, a)):
        for i in range(len(y) - 1):
            one = y[i].plain + y[i + 1].plain
            if not any(abs(len(one) - len(p.plain)) < 3 and p.plain[:1] == one[:1] for p in x):
                continue
            whole = (*y[:i], part(y[i].text + y[i + 1].text), *y[i + 2 :])
            if max(alike(whole[i], p) for p in x) < INITIAL:
                continue
            found = align(x, whole) if len(x) <= len(whole) else align(whole, x)
            share = sum(likeness for likeness, _, _ in found) / min(len(x), len(whole))
            if share > total + 0.05:
                total, best = share, (x, whole, found) if len(x) <= len(whole) else (whole, x, found)
    return best


def _why(pairs: list[Pair], a: tuple[Part, ...], b: tuple[Part, ...]) -> str:
    """The reason in words: what agrees and how, what stands alone."""
    said = [f"{a[i].text} {_how(likeness)} {b[j].text}" for likeness, i, j in pairs]
    alone = [p.text for n, p in enumerate(a) if all(n != i for _, i, _ in pairs)]
    others = [p.text for n, p in enumerate(b) if all(n != j for _, _, j in pairs)]
    if alone and others:
        said.append(f"{' '.join(alone)} against {' '.join(others)}")
    elif others:
        said.append(f"only one has {' '.join(others)}")
    return "; ".join(said)


def _how(likeness: float) -> str:
    """A likeness in words."""
    for limit, word in ((1.0, "="), (SOUND, "sounds as"), (FORM, "is a form of"), (INITIAL, "is near")):
        if likeness >= limit:
            return word
    return "is somewhat like"
