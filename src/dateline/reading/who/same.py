"""Which names in one text are one entity's: spellings of a person, short forms and acronyms of an institution, names of a state."""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.facts.countries import by_adjective, by_people
from dateline.names.compare import MERGE, alike, weigh
from dateline.names.parts import Name, take_apart
from dateline.names.sounds import bare
from dateline.reading.who.draft import Draft, Group

_SMALL = frozenset("the of and for in on to de la des du et & a an".split())
_WORD = re.compile(r"[\w&][\w&’'-]*")
#: parts from here on are one part in two spellings
_SPELLING = 0.86


def join(drafts: list[Draft]) -> None:
    """Give every name an entity: names in text order, each joined to an earlier one or a new one."""
    groups: list[Group] = []
    by_text: dict[str, Group] = {}
    by_country: dict[str, Group] = {}
    for draft in drafts:
        if draft.form != "name":
            continue
        key = _key(draft.lemma)
        group, why = _of_state(draft, by_country)
        if group is None:
            group, why = _of_text(draft, by_text.get(key))
        if group is None:
            group, why = _found(draft, groups)
        if group is None:
            group = Group()
            groups.append(group)
        draft.why = draft.why or why
        group.add(draft)
        by_text.setdefault(key, group)
        if draft.state and draft.country:
            by_country.setdefault(draft.country, group)


@lru_cache(maxsize=4096)
def _key(text: str) -> str:
    """What is left of a name when case, article and stops are."""
    return bare(text).replace(".", "").removeprefix("the ").removesuffix("'s").removesuffix("’s")


def _of_text(draft: Draft, group: Group | None) -> tuple[Group | None, str]:
    """The entity that was called so before: a state that acts and its capital as a place stay apart."""
    if group is None or draft.state != (group.state is not None):
        return None, ""
    return group, "the same name"


def _of_state(draft: Draft, by_country: dict[str, Group]) -> tuple[Group | None, str]:
    if not draft.state or draft.country is None or (draft.sectors and "GOV" not in draft.sectors):
        return None, ""
    group = by_country.get(draft.country)
    return group, "one entity a country" if group else ""


def _found(draft: Draft, groups: list[Group]) -> tuple[Group | None, str]:
    """The latest earlier entity with a name that this one shortens, lengthens or respells."""
    test = {"person": _person, "organization": _institution, "place": _institution, "group": _people}.get(draft.kind)
    if test is None:
        return None, ""
    best: tuple[float, int, Group, str] | None = None
    for group in groups:
        if not _kinds_agree(draft, group):
            continue
        score, why = max((test(draft, other) for other in _names(group)), default=(0.0, ""))
        if score and group.last is not None and (best is None or (score, group.last.index) > best[:2]):
            best = (score, group.last.index, group, why)
    return (best[2], best[3]) if best else (None, "")


def _names(group: Group) -> list[Draft]:
    """One draft for every spelling of a group."""
    return list({draft.lemma: draft for draft in group.drafts}.values())


def _kinds_agree(draft: Draft, group: Group) -> bool:
    if draft.kind == "person" or group.kind == "person":
        return draft.kind == group.kind and {draft.gender, group.gender} != {"m", "f"}
    if draft.kind == "group" or group.kind == "group":
        return draft.kind == group.kind
    return True


def _person(draft: Draft, other: Draft) -> tuple[float, str]:
    """(how sure, why) that two names of persons are one's; 0 where they are not."""
    a, b = take_apart(draft.lemma), take_apart(other.lemma)
    if not a.parts or not b.parts:
        return 0.0, ""
    if len(a.parts) == 1 or len(b.parts) == 1:
        return _short(a, b)
    score, why = weigh(a, b)
    return (score, why) if score >= MERGE and _ends_agree(a, b) else (0.0, "")


def _ends_agree(a: Name, b: Name) -> bool:
    """Whether the last part of one name is in the other: two people of one given and middle name stay apart."""
    return any(alike(a.parts[-1], p) >= _SPELLING - 0.1 for p in b.parts) or any(
        alike(b.parts[-1], p) >= _SPELLING - 0.1 for p in a.parts
    )


def _short(a: Name, b: Name) -> tuple[float, str]:
    """A name of one part against a name: a surname surely, a given name less so."""
    one, whole = (a, b) if len(a.parts) == 1 else (b, a)
    part = one.parts[0]
    if (likeness := alike(part, whole.parts[-1])) >= _SPELLING and not part.initial:
        return likeness - (0.2 if len(whole.parts) > 1 else 0.1), "the surname"
    if len(whole.parts) > 1 and part.plain == whole.parts[0].plain:
        return 0.5, "the given name"
    if any(part.plain == p.plain for p in whole.parts[1:]):
        return 0.6, "a part of the name"
    return 0.0, ""


def _people(draft: Draft, other: Draft) -> tuple[float, str]:
    """Names of peoples: the singular and the plural, and other nouns for one nation's."""
    a, b = bare(draft.lemma), bare(other.lemma)
    if a.rstrip("s") == b.rstrip("s"):
        return 1.0, "the same people"
    code = by_people().get(draft.lemma)
    return (0.9, "the same nation's people") if code and code == by_people().get(other.lemma) else (0.0, "")


def _institution(draft: Draft, other: Draft) -> tuple[float, str]:
    """Names of institutions and places: acronyms, and forms cut at the end or at the front."""
    if draft.state or other.state:
        return 0.0, ""
    a, b = _tokens(draft.lemma), _tokens(other.lemma)
    if not a or not b:
        return 0.0, ""
    if a == b:
        return 1.0, "the same name"
    short, long = (a, b) if len(a) < len(b) else (b, a)
    if len(short) == 1 and len(long) > 1 and is_acronym(_written(draft, other, short), _full(draft, other, long)):
        return 0.95, "an acronym"
    if draft.kind == "organization" and other.kind == "organization":
        return _shortened(short, long)
    if len(short) == len(long) == 1 and draft.kind == other.kind == "place":
        return 0.0, ""
    return 0.0, ""


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> tuple[float, str]:
    if len(short) == len(long) or short[0] in by_adjective():
        return 0.0, ""
    if long[: len(short)] == short and (len(short) > 1 or len(short[0]) > 4):
        return 0.7, "the beginning of the name"
    if len(short) > 1 and long[-len(short) :] == short:
        return 0.7, "the end of the name"
    return 0.0, ""


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[str, ...]:
    return tuple(t for t in (bare(w) for w in _WORD.findall(text.replace(".", ""))) if t not in _SMALL)


def _written(draft: Draft, other: Draft, tokens: tuple[str, ...]) -> str:
    return draft.lemma if _tokens(draft.lemma) == tokens else other.lemma


def _full(draft: Draft, other: Draft, tokens: tuple[str, ...]) -> str:
    return draft.lemma if _tokens(draft.lemma) == tokens else other.lemma


def is_acronym(short: str, full: str) -> bool:
    """Whether `short` is made of the initials of `full`, with or without its small words ("OSCE", "UAE")."""
    letters = short.replace(".", "").removeprefix("the ")
    if not 2 <= len(letters) <= 8 or sum(c.isupper() for c in letters) < 2:
        return False
    wanted = letters.upper().rstrip("S") if letters.endswith("s") else letters.upper()
    whole = _WORD.findall(full)
    return any(wanted in _initials(parts) for parts in (whole, [p for w in whole for p in w.split("-") if p]))


def _initials(parts: list[str]) -> tuple[str, str]:
    """The initials of all words, and of those that are not small."""
    return "".join(p[0] for p in parts).upper(), "".join(p[0] for p in parts if p.lower() not in _SMALL).upper()
