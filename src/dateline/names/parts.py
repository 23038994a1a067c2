"""A name as its parts: tokens with their sounds, initials, particles, titles set aside, the order that a comma turns round."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from dateline.facts.given import families, genders
from dateline.names.sounds import bare, merged, readings, script_of, skeleton, spoken

_SPLIT = re.compile(r"[\s\-‐‑–·•・.=＝_/()\"“”«»]+")
_JUNIOR = re.compile(r",?\s+(?:jr|junior|мл)\.?\s*$", re.I)
#: Small words inside names: they may be left out or joined to what follows.
PARTICLES = frozenset(
    "al el ul as ad ar at az an ash bin ben ibn bint de da do dos das del della di du des der den van von zu zum zur"
    " y e i la le les los las ter ten af av bar bat abu ou und et of the ала аль эль ель ибн бин бен де да ди дю дель ван фон дер цу и"
    " san saint st sankt".split()
)
#: Honours that some write into a name.
TITLES = frozenset(
    "mr mrs ms miss dr prof sir dame lord lady baron baroness rev hon sheikh sheik shaikh haji hajji hadji tun dato datuk seri"
    " ii iii iv phd md mp bey bəy bek bek beg pasha pascha pascià pasza paşa paša efendi effendi hanım khanum бей бек паша бəй пан г-н сэр лорд барон баронесса доктор".split()
)


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A token of a name. `forms`: (sounds, consonants) of every reading; `keys`: merged consonants of every reading."""

    text: str
    plain: str
    sounds: frozenset[str]
    forms: tuple[tuple[str, str], ...]
    starts: frozenset[str]
    #: numbers of the families of given names of which it is a full form, and of which it is any form
    full: frozenset[int]
    families: frozenset[int]
    script: str
    #: a single letter: it stands for any name that begins so
    initial: bool
    #: written in a script that leaves vowels out or spells by syllables
    rough: bool
    #: a usual given name
    given: bool


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart: its parts in the order given name first, particles left out (kept in `particles`)."""

    text: str
    parts: tuple[Part, ...]
    particles: frozenset[str]
    #: whether it is marked as the younger of two namesakes
    junior: bool = False


@lru_cache(maxsize=1)
def _family_index() -> dict[str, frozenset[int]]:
    """Plain spelling, or "/" and sounds, of a given name -> numbers of its families; the negative number for a short form."""
    index: dict[str, set[int]] = {}
    for number, family in enumerate(families(), 1):
        for sign, forms in ((1, family.full), (-1, family.short)):
            for form in forms:
                for key in (bare(form), *("/" + sounds for sounds in spoken(form))):
                    index.setdefault(key, set()).add(sign * number)
    return {key: frozenset(found) for key, found in index.items()}


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    """Plain spellings of usual given names."""
    return frozenset(map(bare, genders()))


@lru_cache(maxsize=1 << 16)
def part(token: str) -> Part:
    """A token with all that comparing it needs."""
    plain = bare(token).strip("'’")
    sounds = readings(token)
    index = _family_index()
    script = script_of(token)
    found = index.get(plain) or index.get(plain.removesuffix("us"), frozenset())
    if script != "latin":
        found = found.union(*(index.get("/" + sound, frozenset()) for sound in sounds))
    forms = tuple((s, skeleton(s)) for s in sounds)
    return Part(
        text=token.lower(),
        plain=plain,
        sounds=frozenset(sounds),
        forms=forms,
        starts=frozenset(_start(s) for s in sounds),
        full=frozenset(number for number in found if number > 0),
        families=frozenset(map(abs, found)),
        script=script,
        initial=len(plain) == 1 and script in ("latin", "cyrillic", "greek"),
        rough=script in ("abjad", "other", "alphabet"),
        given=bool(found) or plain in _given(),
    )


def _start(sounds: str) -> str:
    """The class of the first sound: vowels are one class, with h, i and v that come and go before them."""
    first = sounds[:1] or "a"
    return "A" if first in "aeiouhv" else merged(first) or "A"


@lru_cache(maxsize=1 << 15)
def take_apart(text: str) -> Name:
    """The parts of a name as printed. "Doe, Jane" is turned round; titles and bracketed additions go."""
    text, junior = _turned(text)
    tokens = [t for t in _SPLIT.split(text) if t and any(c.isalnum() for c in t)]
    low = [t.lower() for t in tokens]
    kept = [t for t, small in zip(tokens, low) if small not in TITLES] or tokens
    content = [t for t in kept if t.lower() not in PARTICLES] or kept
    particles = frozenset(t.lower() for t in kept) - frozenset(t.lower() for t in content)
    return Name(text, tuple(part(t) for t in content), particles, junior)


def _turned(text: str) -> tuple[str, bool]:
    """The name given name first, without a title or a "Jr." behind a comma, and whether it had a "Jr."."""
    junior = _JUNIOR.search(text)
    if junior:
        text = text[: junior.start()]
    before, comma, after = text.partition(",")
    if comma and after.strip() and after.split()[0].lower() not in TITLES:
        text = f"{after} {before}"
    elif comma:
        text = before
    return text, junior is not None
