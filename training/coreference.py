"""Fits the weights that tell to whom a pronoun or a noun phrase points: `python -m training.coreference DATA OUT`.

DATA: the folder of training sets (GUM, LitBank, ECB+, MEANTIME; licences in the card beside the weights). Every text is read by the
reader's own weights, mentions are found and names joined as at run time, and every decision that `reading.who.rank` would take becomes one
example: the candidates, "none of them", and which of them the set calls right. The model is log-linear with an L2 penalty, fitted by full
batches of Adam; the sum over all right candidates counts (an entity may be met twice). Needs numpy only.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import json
import pickle
from pathlib import Path

import numpy as np

from dateline.engine import as_it_stands
from dateline.language import load
from dateline.reading.document import Document
from dateline.reading.who import links, marks, rank, same, speech
from dateline.reading.who.draft import Draft, Group

#: file, how many documents at most, whether every person, organization and place in it is marked, how much a decision weighs
SETS = (
    ("gum.train", 200, True, 1.0),
    ("litbank-coref", 45, True, 0.5),
    ("ecbplus.train", 600, False, 3.0),
    ("meantime", 200, False, 3.0),
)
NO_SPACE_BEFORE = frozenset(". , ; : ! ? ) ] } % 's 'S n't 'm 're 've 'll 'd ’s ’ '' ”".split())
NO_SPACE_AFTER = frozenset("( [ { $ # `` “".split())
KINDS = {"person", "organization", "place", "PER", "ORG", "LOC", None}


def documents(path, most):
    """Documents of a set as (name, text, gold mentions (start, end, cluster)): sentences joined, spaces restored."""
    by_doc = collections.defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            by_doc[row["doc"]].append(row)
    for name in list(by_doc)[:most]:
        text, gold = "", []
        for row in by_doc[name]:
            text, spans = appended(text, row)
            gold += [(spans[m[0]][0], spans[m[1] - 1][1], m[2]) for m in row.get("coref") or () if wanted(m)]
        yield name, text, gold


def appended(text, row):
    """The text with one more sentence, and the span of each of its tokens."""
    raw, spans, at = row.get("text"), [], 0
    if raw:
        text = f"{text} " if text else text
        for token in row["tokens"]:
            found = raw.find(token, at)
            found = at if found < 0 else found
            spans.append((len(text) + found, len(text) + min(len(raw), found + len(token))))
            at = min(len(raw), found + len(token)) if raw.startswith(token, found) else at
        return text + raw, spans
    before = ""
    for token in row["tokens"]:
        token = {"``": "“", "''": "”"}.get(token, token)
        if text and token not in NO_SPACE_BEFORE and before not in NO_SPACE_AFTER:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        before = token
    return text, spans


def wanted(mention):
    """Whether a marked mention is of a person, an organization or a place."""
    kind = mention[3] if len(mention) > 3 else None
    return kind in KINDS or str(kind).startswith(("HUMAN", "LOC"))


def annotated(path, most, cache):
    """[(document, gold)] of a set, read once and kept in `cache`."""
    kept = Path(cache) / f"{path.name}.pkl"
    if not kept.exists():
        reader, found = load(), []
        for _, text, gold in documents(path, most):
            article = as_it_stands(text)
            found.append((text, reader.annotate(text, tuple(b.start for b in article.blocks)), gold))
        kept.write_bytes(pickle.dumps(found))
    return [(Document(as_it_stands(text), marks_), gold) for text, marks_, gold in pickle.loads(kept.read_bytes())]


def labels(doc, drafts, gold):
    """Draft -> cluster: the same span, or the same head word."""
    by_span = {(s, e): c for s, e, c in gold}
    by_head = {}
    for s, e, c in sorted(gold, key=lambda g: g[0] - g[1], reverse=True):
        head = doc.head_in(doc.tokens_in((s, e)))
        if head is not None:
            by_head[head] = c
    return {d: c for d in drafts if (c := by_span.get((d.start, d.end)) or by_head.get(d.head)) is not None}


def examples(doc, gold, full):
    """The decisions of one document as (kind, features of "none", [(features, right)])."""
    drafts = marks.find(doc)
    same.join(drafts)
    links.join(doc, drafts)
    quoted = speech.quotations(doc)
    speech.join(doc, drafts, quoted)
    ctx = rank.context(doc, quoted)
    cluster = labels(doc, drafts, gold)
    groups: list[Group] = []
    seen: set[int] = set()
    found = []
    for draft in drafts:
        if draft.entity is None or (draft.form == "nominal" and id(draft.entity) not in seen):
            kind, own = rank.family(draft), cluster.get(draft)
            options = rank.candidates(ctx, draft, [g for g in groups if g.drafts], kind)
            right = [own is not None and any(cluster.get(d) == own for d in g.drafts) for g in options]
            if options and (full or own is not None):
                rows = [(rank.features(ctx, draft, g, kind, i), r) for i, (g, r) in enumerate(zip(options, right))]
                found.append((kind, rank.none_features(ctx, draft, kind), rows))
            chosen = next((g for g, r in zip(options, right) if r), None)
            settle(draft, chosen)
        group = draft.entity
        if id(group) not in seen:
            seen.add(id(group))
            groups.append(group)
        group.last = draft
    return found


def settle(draft: Draft, chosen: Group | None) -> None:
    """Follow the set: join the draft to the right entity, or to a new one."""
    if chosen is not None and chosen is not draft.entity:
        if draft.entity is not None:
            chosen.absorb(draft.entity)
        else:
            chosen.add(draft)
    elif draft.entity is None:
        Group().add(draft)


def fit(decisions, rounds=220, penalty=2.0, rate=0.08, rare=4):
    """Weights of one kind of mention: {feature: weight}."""
    counts = collections.Counter(f for _, none, rows in decisions for row in (none, *(r for r, _ in rows)) for f in row)
    index = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= rare))}
    at, row_of, right, group_of = [], [], [], []
    for number, (_, none, rows) in enumerate(decisions):
        any_right = any(r for _, r in rows)
        for names, good in ((none, not any_right), *rows):
            for f in names:
                if f in index:
                    at.append(index[f])
                    row_of.append(len(right))
            right.append(good)
            group_of.append(number)
    at, row_of, group_of, right = np.array(at), np.array(row_of), np.array(group_of), np.array(right)
    weigh = np.array([weight for weight, _, _ in decisions])[group_of]
    starts = np.flatnonzero(np.diff(group_of, prepend=-1))
    w = np.zeros(len(index))
    m, v = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, rounds + 1):
        scores = np.bincount(row_of, w[at], len(right))
        e = np.exp(scores - np.maximum.reduceat(scores, starts)[group_of])
        p = e / np.add.reduceat(e, starts)[group_of]
        good = p * right
        mass = np.add.reduceat(good, starts)
        q = good / np.maximum(mass, 1e-9)[group_of]
        gradient = np.bincount(at, (weigh * (p - q))[row_of], len(w)) + penalty * w
        m, v = 0.9 * m + 0.1 * gradient, 0.99 * v + 0.01 * gradient**2
        w -= rate * (m / (1 - 0.9**step)) / (np.sqrt(v / (1 - 0.99**step)) + 1e-8) * (1 - step / (rounds + 1))
    print(f"  {len(decisions)} decisions, {len(w)} features, mean loss {-np.log(np.maximum(mass, 1e-9)).mean():.3f}")
    return {f: round(float(w[i]), 3) for f, i in index.items() if abs(w[i]) >= 0.005}


def main():
    """Read, collect, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--cache", type=Path, default=Path(".cache"))
    args = parser.parse_args()
    args.cache.mkdir(exist_ok=True)
    by_kind = collections.defaultdict(list)
    for name, most, full, weight in SETS:
        for doc, gold in annotated(args.data / f"{name}.jsonl.gz", most, args.cache):
            for example in examples(doc, gold, full):
                by_kind[example[0]].append((weight, *example[1:]))
        print(name, {kind: len(rows) for kind, rows in by_kind.items()})
    weights = {kind: fit(rows) for kind, rows in sorted(by_kind.items())}
    args.out.write_text(json.dumps(weights, indent=0, sort_keys=True, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
