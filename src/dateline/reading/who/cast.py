"""What `who` hands on: the mentions and entities of one text."""

from __future__ import annotations

from dataclasses import dataclass

from dateline.model import Entity, Mention, Notice


@dataclass(frozen=True, slots=True)
class Cast:
    """Mentions in text order and the entities that they name; `mentions[i].entity` is the `id`, and index, of an entity."""

    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    notices: tuple[Notice, ...] = ()
