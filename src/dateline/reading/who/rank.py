"""To which earlier entity a pronoun or a noun phrase points: a linear score over named features, weights learnt from open corpora.

The weights (`data/weights.json`) are log-linear: of all candidates and "none of them" the one with the highest sum of weights wins.
They were fitted on the coreference of GUM, LitBank, ECB+ and MEANTIME; see `training/` and `benchmarks/who.py`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from dateline.reading.document import Document
from dateline.reading.who import words
from dateline.reading.who.draft import Draft, Group

#: how many sentences back a pronoun may look, and how many candidates are weighed at most
REACH = {"he": 8, "it": 4, "they": 5, "we": 60, "noun": 400}
MOST = 14
#: sentence distance from here on counts as far for a noun of another head
NEAR = 6

_ROLE = {"s": "subject", "o": "object", "p": "owner", "x": "oblique"}


@dataclass(frozen=True, slots=True)
class Context:
    """What features look at besides the two mentions: the document, grammatical roles and quotations by token."""

    doc: Document
    role: list[str]
    quoted: list[int]


def context(doc: Document, quoted: list[int]) -> Context:
    """The context of a document; `quoted`: for every token the number of its quotation, 0 outside."""
    return Context(doc, [_role(relation) for relation in doc.deprel], quoted)


def _role(relation: str) -> str:
    if relation.startswith(("nsubj", "csubj")):
        return "s"
    if relation in ("obj", "iobj"):
        return "o"
    return "p" if relation == "nmod:poss" else "x"


def family(draft: Draft) -> str:
    """Which set of weights a mention uses."""
    if draft.form != "pronoun":
        return "noun"
    if draft.person < 3:
        return "we"
    return {"m": "he", "f": "he", "n": "it"}.get(draft.gender, "they")


def distance(gap: int) -> str:
    """A distance in a few classes."""
    return str(gap) if gap < 4 else "4-5" if gap < 6 else "6-9" if gap < 10 else "10-19" if gap < 20 else "20+"


def possible(ctx: Context, draft: Draft, group: Group, kind: str) -> bool:
    """The cheap test: number, gender, kind and distance do not forbid the link."""
    last = group.last
    if last is None or draft.sentence - last.sentence > REACH[kind]:
        return False
    if kind == "he":
        if group.gender != draft.gender and group.gender != "?":
            return False
        return (group.number != "p" and group.kind == "person") or (
            group.kind == "other" and group.gender == draft.gender
        )
    if kind == "it":
        return group.gender not in ("m", "f") and group.number != "p" and group.kind not in ("person", "group")
    if kind == "they":
        return (
            group.number != "s"
            or group.kind in ("organization", "group")
            or (group.kind == "person" and group.gender == "?")
        )
    if kind == "we":
        return bool(
            group.drafts[0].form == "pronoun"
            and group.drafts[0].person == draft.person
            and group.number in (draft.number, "?")
        )
    if draft.lemma in words.KIN and ctx.doc.lower[draft.first] == "its":
        return False
    return _noun_possible(draft, group)


def _noun_possible(draft: Draft, group: Group) -> bool:
    if not group.lemmas and not group.named:
        return (
            draft.det in ("def", "dem", "poss")
            and group.kind == "other"
            and group.number in (draft.number, "?")
            and draft.kind == "person"
        )
    if group.number != "?" and draft.number != group.number and not (draft.kind == "organization" == group.kind):
        return False
    if {draft.gender, group.gender} == {"m", "f"}:
        return False
    if draft.lemma in group.lemmas:
        return True
    if draft.det not in ("def", "dem", "poss") or (
        group.last is not None and draft.sentence - group.last.sentence > NEAR
    ):
        return False
    return group.kind == draft.kind or group.kind in draft.kinds


def features(ctx: Context, draft: Draft, group: Group, kind: str, rank: int) -> list[str]:
    """The features of a candidate; `rank`: how many other candidates were mentioned after it."""
    last = group.last
    assert last is not None
    gap = draft.sentence - last.sentence
    near = distance(gap)
    found = [f"gap={near}", f"rank={min(rank, 5)}", f"size={min(len(group.drafts), 5)}"]
    if kind == "noun":
        return found + _noun_features(ctx, draft, group, last, gap)
    role, other = ctx.role[draft.head], ctx.role[last.head]
    found.append(f"kind={group.kind}{'+' if group.named else ''}")
    found.append(f"form={last.form}{last.det if last.form == 'nominal' else ''}")
    found.append(f"role={_ROLE[other]} gap={min(gap, 2)}")
    found.append(f"roles={role}{other}{min(gap, 1)}")
    if last.form == "pronoun":
        found.append("same word" if last.lemma == draft.lemma else f"pronoun {last.gender == draft.gender}")
    found.append(f"gender={'known' if group.gender == draft.gender else 'open'}")
    if kind == "they":
        found.append(f"number={group.number} {group.kind}")
    found.append(
        f"quote={(ctx.quoted[draft.head] > 0) + 0}{(ctx.quoted[last.head] > 0) + 0}{(ctx.quoted[draft.head] == ctx.quoted[last.head]) + 0}"
    )
    if gap == 0:
        found.append(_within(ctx, draft, last))
    return found


def _within(ctx: Context, draft: Draft, last: Draft) -> str:
    """How two mentions of one sentence stand: arguments of one verb cannot be one without a reflexive."""
    doc = ctx.doc
    if draft.first <= last.head <= draft.last or last.first <= draft.head <= last.last:
        return "one inside the other"
    governor, other = doc.head[draft.head], doc.head[last.head]
    if draft.lemma in words.POSSESSIVES:
        return "possessive of a co-argument" if governor >= 0 and doc.head[governor] == other else "possessive"
    if governor == other:
        return "one verb"
    if governor >= 0 and doc.head[governor] == other:
        return "lower clause"
    return "far clause"


def _noun_features(ctx: Context, draft: Draft, group: Group, last: Draft, gap: int) -> list[str]:
    same = draft.lemma in group.lemmas
    own = draft.modifiers
    found = [
        f"det={draft.det} same={same + 0}",
        f"same={same + 0} near={min(gap, 3)}",
        f"kind={draft.kind}/{group.kind} same={same + 0}",
    ]
    if draft.sentence < 3 and group.drafts[0].sentence == 0:
        found.append(f"opening same={same + 0} {draft.det}")
    if same:
        news = own - group.modifiers
        olds = group.modifiers - own
        found.append(f"mods new={min(len(news), 2)} old={min(len(olds), 2)} {draft.det}")
        if own and own <= group.modifiers:
            found.append("mods all known")
        found.append(f"named={group.named + 0} {draft.det}")
        found.append(f"number={draft.number} {draft.det}")
        twin = next((d for d in group.drafts if d.form == "nominal" and d.lemma == draft.lemma), None)
        if twin is not None and twin.modifiers == own:
            found.append(f"same words {draft.det}")
    else:
        found.append(f"named={group.named + 0} {draft.kind} {draft.det}")
        found.append(f"bare noun={(not own) + 0} {draft.det}")
        state = group.state is not None
        found.append(f"state noun={(draft.lemma in words.STATE_NOUNS) + 0} state={state + 0}")
        found.append(
            f"city noun={(draft.lemma in words.CITY_NOUNS) + 0} place={(group.kind == 'place' and not state) + 0}"
        )
        found.append(f"synonym={_synonyms(draft.lemma, group) + 0} {draft.det}")
        found.append(f"sector={bool(set(draft.sectors) & set(group.sectors)) + 0} {draft.kind}")
        found.append(f"gender={(group.gender == draft.gender) + 0} {draft.gender in 'mf'}")
        found.append(f"role={_ROLE[ctx.role[last.head]]} {min(gap, 2)}")
    if draft.country or group.country:
        found.append(
            f"country={'one' if draft.country == group.country else 'two' if draft.country and group.country else 'open'} same={same + 0}"
        )
    if gap == 0:
        found.append(_within(ctx, draft, last))
    found.append(f"form={last.form} same={same + 0}")
    return found


def _synonyms(lemma: str, group: Group) -> bool:
    """Whether another noun of the group may stand for the same role."""
    return any(lemma in row and not row.isdisjoint(group.lemmas) for row in words.SYNONYMS)


def none_features(ctx: Context, draft: Draft, kind: str) -> list[str]:
    """The features of "none of the candidates"."""
    found = ["none", f"none {draft.lemma if kind != 'noun' else draft.det}"]
    if kind == "noun":
        found += [f"none {draft.kind} {draft.det}", f"none mods={min(len(draft.modifiers), 3)} {draft.det}"]
    return found


def candidates(ctx: Context, draft: Draft, groups: list[Group], kind: str) -> list[Group]:
    """The possible entities, the latest mentioned first, at most `MOST`."""
    fitting = [group for group in groups if possible(ctx, draft, group, kind)]
    fitting.sort(key=lambda group: -group.last.index if group.last else 0)
    return fitting[:MOST]


@lru_cache(maxsize=1)
def weights() -> dict[str, dict[str, float]]:
    """Weights by kind of mention and feature; empty before the first training."""
    path = Path(__file__).with_name("data") / "weights.json"
    if not path.exists():
        return {}
    found: dict[str, dict[str, float]] = json.loads(path.read_text(encoding="utf-8"))
    return found


def choose(ctx: Context, draft: Draft, groups: list[Group]) -> tuple[Group | None, str]:
    """The entity that a mention points to, or None for a new one, with the reason."""
    kind = family(draft)
    table = weights().get(kind, {})
    get = table.get
    best, choice, said = sum(get(f, 0.0) for f in none_features(ctx, draft, kind)), None, ""
    for rank, group in enumerate(candidates(ctx, draft, groups, kind)):
        names = features(ctx, draft, group, kind, rank)
        score = sum(get(f, 0.0) for f in names)
        if score > best:
            best, choice, said = (
                score,
                group,
                f"points to the likeliest of the earlier mentions ({names[0].replace('gap=', 'sentences back: ')})",
            )
    return choice, said
