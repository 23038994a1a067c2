"""Who is named: mentions joined to entities, with roles and countries from the text itself.

`marks` finds the mentions, `same` joins names, `links` what the syntax ties, `rank` pronouns and noun phrases, `roles` reads descriptions.
"""

from __future__ import annotations

from dateline.reading.document import Document
from dateline.reading.who import known, links, marks, rank, roles, same, speech
from dateline.reading.who.cast import Cast
from dateline.reading.who.draft import Draft, Group


def find(document: Document) -> Cast:
    """The mentions and entities of a text."""
    drafts = marks.find(document)
    resolve(document, drafts)
    return roles.cast(document, drafts)


def resolve(document: Document, drafts: list[Draft]) -> None:
    """Give every draft an entity."""
    same.join(drafts)
    links.join(document, drafts)
    doubles = links.repeated(document, drafts)
    quoted = speech.quotations(document)
    speech.join(document, drafts, quoted)
    ctx = rank.context(document, quoted)
    groups: list[Group] = []
    known.owners(document, drafts)
    scene = known.Scene(document, {draft.head: draft for draft in drafts}, groups)
    seen: set[int] = set()
    for draft in drafts:
        double = doubles.get(draft)
        if double is not None and double.entity is not None and (draft.entity is None or draft.form != "name"):
            links.tie(draft, double, "the sentence is printed twice")
        elif draft.entity is None or (draft.form == "nominal" and id(draft.entity) not in seen):
            point(ctx, scene, draft)
        group = draft.entity
        if group is not None and id(group) not in seen:
            seen.add(id(group))
            groups.append(group)
        if group is not None:
            group.last = draft


def point(ctx: rank.Context, scene: known.Scene, draft: Draft) -> None:
    """Join a pronoun or noun phrase to the earlier entity that it points to, or open a new one."""
    ahead = known.forward(scene, draft) if draft.form == "pronoun" else None
    if ahead is not None:
        links.tie(draft, ahead, "points forward to the subject of the sentence")
        return
    choice, why = known.find(scene, draft)
    if choice is None or not choice.drafts:
        choice, why = rank.choose(ctx, draft, [group for group in scene.groups if group.drafts])
    if choice is not None and choice is not draft.entity:
        if draft.entity is not None:
            if any(d.form == "name" for d in draft.entity.drafts) and choice.named:
                return
            choice.absorb(draft.entity)
        else:
            choice.add(draft)
        draft.why = draft.why or why
    elif draft.entity is None:
        group = Group()
        group.add(draft)


__all__ = ["Cast", "find", "resolve"]
