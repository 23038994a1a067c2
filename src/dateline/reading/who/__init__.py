"""Who is named: mentions joined to entities, with roles and countries from the text itself."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Entity, Mention, Notice
from dateline.reading.document import Document


@dataclass(frozen=True, slots=True)
class Cast:
    """Mentions in text order and the entities that they name; `mentions[i].entity` is the `id`, and index, of an entity."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    notices: tuple[Notice, ...] = ()


def find(document: Document) -> Cast:
    """The mentions and entities of a text."""
    return Cast()
