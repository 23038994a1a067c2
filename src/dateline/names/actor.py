"""The key under which an entity is known across articles, from the entity alone: the same on every machine and in every order.

Entities of one class, name and country are one actor, and so are all names of one state. A person of whom an article knows only
one part of a name is somebody of that article until a person, or more of the name, says otherwise.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache

from dateline.facts.countries import by_name
from dateline.model import EntityKind
from dateline.names.parts import take_apart
from dateline.names.sounds import bare

_SMALL = frozenset("the of and for in on to de la des du et & a an".split())


def actor_key(kind: EntityKind, names: tuple[str, ...], country: str | None, article: str) -> str | None:
    """`ac-` and 16 hexadecimal digits; None for an entity without a name. `names`: the fullest first."""
    if not names or not plain(names[0]):
        return None
    if is_state(names, country):
        facts = ["state", str(country)]
    else:
        facts = [name_class(kind), plain(names[0]), country or ""]
        if kind == "person" and len(take_apart(names[0]).parts) < 2:
            facts.append(article)
    return "ac-" + hashlib.sha256("\n".join(facts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def name_class(kind: EntityKind) -> str:
    """Organizations, places and what is neither may be one (a state is both); persons and groups are classes of their own."""
    return kind if kind in ("person", "group") else "other"


def is_state(names: tuple[str, ...], country: str | None) -> bool:
    """Whether one of the names is the name of the country."""
    return country is not None and any(by_name().get(name.removeprefix("the ")) == country for name in names)


@lru_cache(maxsize=1 << 15)
def plain(name: str) -> str:
    """The words of a name without case, marks and small words."""
    return " ".join(w for w in bare(name.replace(".", "")).split() if w not in _SMALL)
