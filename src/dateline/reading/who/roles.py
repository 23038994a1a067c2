"""From drafts to the cast: kinds, fullest names, descriptions, countries and sectors, all from the text itself."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from dateline.facts.bodies import Body, bodies
from dateline.facts.countries import by_adjective, by_name
from dateline.facts.nouns import nouns
from dateline.model import Entity, EntityKind, Mention, Quote
from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.cast import Cast
from dateline.reading.who.draft import Draft, Group


def cast(doc: Document, drafts: list[Draft]) -> Cast:
    """The mentions and entities of a text, entities numbered in the order of their first mention."""
    groups: dict[int, Group] = {}
    for draft in drafts:
        if draft.entity is not None:
            groups.setdefault(id(draft.entity), draft.entity)
    numbers = {key: i for i, key in enumerate(groups)}
    for group in groups.values():
        group.drafts.sort(key=lambda d: d.index)
    entities = tuple(_entity(doc, i, group) for i, group in enumerate(groups.values()))
    drafts = sorted(drafts, key=lambda d: (d.start, -d.end))
    mentions = tuple(
        Mention(d.start, d.end, doc.text[d.start : d.end], _mention_kind(d, entities[numbers[id(d.entity)]].kind), d.form,
                numbers[id(d.entity)], d.why or _plain_why(d))
        for d in drafts if d.entity is not None
    )  # fmt: skip
    return Cast(mentions, entities)


def _mention_kind(draft: Draft, kind: EntityKind) -> EntityKind:
    """A pronoun is of its entity's kind; a name or noun keeps its own: it tells the use."""
    return kind if draft.form == "pronoun" else draft.kind


def _plain_why(draft: Draft) -> str:
    return {"name": "a name", "nominal": "a noun for somebody", "pronoun": "a pronoun with nobody before it"}[
        draft.form
    ]


def _entity(doc: Document, number: int, group: Group) -> Entity:
    names = list(dict.fromkeys(d.lemma for d in group.drafts if d.form == "name"))
    kind = _kind(group)
    fullest = _fullest(group, kind) if names else ""
    if not fullest:
        noun = next((d for d in group.drafts if d.form == "nominal"), group.drafts[0])
        fullest = doc.text[noun.start : noun.end]
    descriptions = _descriptions(doc, group) if names else ()
    country, because = _country(doc, group)
    sectors = _sectors(doc, group, country)
    return Entity(number, kind, fullest, tuple(names), descriptions, country, sectors, tuple(because))


def _fullest(group: Group, kind: EntityKind) -> str:
    """Of a person the name of most parts, of these the most printed, then the first; of others the first that is no acronym."""
    counts = Counter(d.lemma for d in group.drafts if d.form == "name")
    if kind == "person":
        return max(counts, key=lambda name: (min(len(name.split()), 3), counts[name]))
    states = [d.lemma for d in group.drafts if d.form == "name" and d.lemma.removeprefix("the ") in by_name()]
    return max(states or counts, key=lambda name: (not name.isupper(), counts[name]))


def _kind(group: Group) -> EntityKind:
    """The kind most of its names have; without names, of its nouns; a state is an organization once it acts."""
    for form in ("name", "nominal"):
        kinds = Counter(d.kind for d in group.drafts if d.form == form)
        if kinds:
            if "organization" in kinds and "place" in kinds and form == "name":
                return "organization"
            return kinds.most_common(1)[0][0]
    pronoun = group.drafts[0]
    if (pronoun.lemma in words.PRONOUNS and pronoun.gender in ("m", "f")) or (
        pronoun.person < 3 and pronoun.number == "s"
    ):
        return "person"
    return "group" if pronoun.number == "p" else "person" if pronoun.person == 2 else "other"


def _descriptions(doc: Document, group: Group) -> tuple[Quote, ...]:
    """The phrases that say what a named entity is: noun phrases joined to it, titles before its names."""
    spans = [(d.start, d.end) for d in group.drafts if d.form == "nominal"]
    spans += [span for d in group.drafts if d.form == "name" and (span := _title(doc, d)) is not None]
    return tuple(Quote(s, e, doc.text[s:e]) for s, e in sorted(set(spans)))


def _title(doc: Document, draft: Draft) -> tuple[int, int] | None:
    """The title right before a name of a person ("Belarusian President")."""
    first = draft.first
    while (
        first > 0 and doc.sentence_of[first - 1] == draft.sentence and _in_title(doc, first - 1, first == draft.first)
    ):
        first -= 1
    while first < draft.first and doc.upos[first] in ("DET", "ADP", "PUNCT", "CCONJ"):
        first += 1
    return (doc.start[first], doc.end[draft.first - 1]) if first < draft.first and draft.kind == "person" else None


def _in_title(doc: Document, token: int, last: bool) -> bool:
    low = doc.lower[token]
    if last:
        noun = nouns().get(low)
        return low in words.HONORIFICS or (noun is not None and noun.kinds[0] == "person")
    return doc.upos[token] in ("NOUN", "PROPN", "ADJ") and doc.words[token] not in ("'s", "’s")


def _country(doc: Document, group: Group) -> tuple[str | None, list[str]]:
    """The country of an entity: its own name's, else that of the descriptions."""
    for draft in group.drafts:
        if draft.state and draft.country:
            return draft.country, [f"{doc.text[draft.start : draft.end]!r} names the country"]
    body = _body(group)
    if body is not None:
        return body.code, ["the table of bodies known by name"]
    found: Counter[str] = Counter(d.country for d in group.drafts if d.country)
    if not found:
        found.update(code for d in group.drafts if d.form == "name" and (code := _in_name(d.lemma)))
    if not found:
        return None, []
    code, _ = found.most_common(1)[0]
    return code, ["a description names the country"]


def _in_name(name: str) -> str | None:
    """The country that a word of an institution's name tells ("Russian Railways", "Bank of Japan")."""
    parts = name.split()
    if len(parts) < 2:
        return None
    return next((code for p in parts if (code := by_adjective().get(p) or by_name().get(p))), None)


def _sectors(doc: Document, group: Group, country: str | None) -> tuple[str, ...]:
    """PLOVER sectors of the descriptions, titles and names, the most told first."""
    body = _body(group)
    if body is not None:
        return body.sectors
    found: Counter[str] = Counter()
    for draft in group.drafts:
        if draft.form == "nominal":
            found.update((_of_phrase(draft) or _like_owner(doc, draft, group))[:1])
        elif draft.form == "name":
            found.update(draft.sectors[:1])
            for title in draft.titles:
                found.update(_of_noun(title)[:1])
            if draft.kind == "organization" and not draft.sectors:
                found.update(_of_name(draft.lemma)[:1])
    if not found and group.state is not None:
        return ("GOV",)
    return tuple(sector for sector, _ in found.most_common(2))


def _body(group: Group) -> Body | None:
    """The body known by one of the group's names; a person or a state is none."""
    if group.state is not None:
        return None
    names = (
        d.lemma.removeprefix("the ").removeprefix("The ")
        for d in group.drafts
        if d.form == "name" and d.kind != "person"
    )
    return next((body for name in names if (body := bodies().get(name))), None)


def _like_owner(doc: Document, draft: Draft, group: Group) -> tuple[str, ...]:
    """A counterpart holds an office like the one whose counterpart he is: the office is named in the text with the other one."""
    if draft.lemma != "counterpart" or draft.owner is None or draft.owner.entity is None or draft.owner.entity is group:
        return ()
    titles = (
        title for d in draft.owner.entity.drafts for title in (*d.titles, *((d.lemma,) if d.form == "nominal" else ()))
    )
    return next((sectors for title in titles if (sectors := _of_noun(title))), ())


def _of_noun(lemma: str) -> tuple[str, ...]:
    noun = nouns().get(lemma)
    return noun.sectors if noun is not None else ()


def _of_phrase(draft: Draft) -> tuple[str, ...]:
    """The sectors of a noun phrase: what an institution before a leading noun tells ("police chief") before the noun's own."""
    if "GOV" in draft.sectors and draft.kind == "person":
        for word in sorted(draft.modifiers):
            noun = nouns().get(word)
            if noun is not None and noun.sectors and noun.kinds[0] in ("organization", "group"):
                return noun.sectors
    return draft.sectors


def _of_name(name: str) -> tuple[str, ...]:
    """The sectors that the words of an institution's name tell ("Ministry of Defence", "Constitutional Court"), the last noun first."""
    parts = name.lower().split(" of ")[0].split()
    for word in (*(f"{a} {b}" for a, b in pairwise(parts)), *reversed(parts)):
        noun = nouns().get(word)
        if noun is not None and noun.sectors and noun.kinds[0] != "person":
            return noun.sectors
    return ()
