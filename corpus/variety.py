"""How varied the text is: 5-grams that two articles share, type-token curve, sentence lengths, cues and triggers."""

from __future__ import annotations

import gzip
import json
from collections import Counter
from itertools import combinations
from pathlib import Path

from corpus.check import WORD
from corpus.count import stem, trigger_stems
from corpus.derive import Derived
from corpus.model import Document
from corpus.sentences import sentences, sentences_of

GRAM = 5
MOST_SHARED = 0.02
STEPS = (1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 75_000)
QUANTILES = (0.1, 0.25, 0.5, 0.75, 0.9)


def grams(text: str) -> set[tuple[str, ...]]:
    """The runs of five words, lower case."""
    words = [word.lower() for word in WORD.findall(text)]
    return {tuple(words[i : i + GRAM]) for i in range(len(words) - GRAM + 1)}


def shared_grams(texts: dict[str, str]) -> list[tuple[float, str, str, list[str]]]:
    """Pairs of articles that share 5-grams: share of the smaller article's, both ids, the shared runs; the largest first."""
    found = {name: grams(text) for name, text in texts.items()}
    where: dict[tuple[str, ...], list[str]] = {}
    for name, runs in found.items():
        for run in runs:
            where.setdefault(run, []).append(name)
    together: dict[tuple[str, str], list[str]] = {}
    for run, names in where.items():
        for pair in combinations(sorted(names), 2):
            together.setdefault(pair, []).append(" ".join(run))
    shares = [
        (len(runs) / max(1, min(len(found[a]), len(found[b]))), a, b, sorted(runs)) for (a, b), runs in together.items()
    ]
    return sorted(shares, reverse=True)


def type_token(texts: list[str]) -> dict[int, int]:
    """Number of different words (lower case) among the first N words of the texts in their order."""
    seen: set[str] = set()
    curve = {}
    words = (word.lower() for text in texts for word in WORD.findall(text))
    for n, word in enumerate(words, 1):
        seen.add(word)
        if n in STEPS:
            curve[n] = len(seen)
    return curve


def quantiles(numbers: list[int]) -> str:
    """Mean and quantiles of a list."""
    if not numbers:
        return "none"
    ranked = sorted(numbers)
    shown = "  ".join(f"q{int(100 * q)} {ranked[int(q * (len(ranked) - 1))]}" for q in QUANTILES)
    return f"mean {sum(ranked) / len(ranked):.1f}  {shown}  n {len(ranked)}"


def reference_rows(path: Path) -> list[dict[str, object]]:
    """The rows of a JSON Lines file, plain or gzipped; where rows name a genre, those of news only."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines if line.strip()]
    news = [row for row in rows if "news" in str(row.get("genre") or row.get("id")).lower()]
    return news or rows


def print_variety(documents: list[Document], references: list[Path]) -> None:
    """Print all figures, those of the reference texts beside them."""
    texts = {document.id: document.text for document in documents}
    print_shared(shared_grams(texts))
    others = {path.name: reference_rows(path) for path in references}
    columns = {"corpus": [texts[name] for name in sorted(texts, key=shuffled)]}
    columns |= {name: [str(row["text"]) for row in rows if row.get("text")] for name, rows in others.items()}
    print("type-token curve: different words among the first N")
    for name, column in columns.items():
        print(f"  {name:<28}" + "  ".join(f"{n} {types}" for n, types in type_token(column).items()))
    print("sentence length in words")
    for name, column in columns.items():
        lengths = [len(WORD.findall(t[a:b])) for t in column for block in [t] for a, b in block_sentences(block)]
        print(f"  {name:<28}{quantiles([n for n in lengths if n])}")
    print("article length in words")
    for name, column in columns.items():
        print(f"  {name:<28}{quantiles([len(WORD.findall(text)) for text in column])}")
    print_cues(documents, others)
    print_triggers(documents)


def shuffled(name: str) -> str:
    """A key that mixes writers: the number before the writer."""
    return "-".join(reversed(name.split("-")))


def block_sentences(text: str) -> list[tuple[int, int]]:
    """The sentences of a text whose blocks are lines."""
    found, offset = [], 0
    for line in text.split("\n"):
        found += sentences(line, offset)
        offset += len(line) + 1
    return found


def print_shared(pairs: list[tuple[float, str, str, list[str]]]) -> None:
    """Print the pairs above the limit, else the nearest to it."""
    over = [pair for pair in pairs if pair[0] > MOST_SHARED]
    print(f"pairs of articles that share more than {100 * MOST_SHARED:.0f} % of their 5-grams: {len(over)}")
    for share, one, other, runs in over[:20] or pairs[:3]:
        print(f"  {100 * share:.1f} %  {one} {other}: {'; '.join(runs[:4])}")


def top(counter: Counter[str], count: int = 24) -> str:
    """The most common entries with their shares in percent."""
    total = max(1, counter.total())
    return ", ".join(f"{word} {100 * n / total:.1f}" for word, n in counter.most_common(count))


def print_cues(documents: list[Document], others: dict[str, list[dict[str, object]]]) -> None:
    """Print the distribution of cues in the corpus and in references that have statements."""
    columns: dict[str, Counter[str]] = {"corpus": Counter()}
    for document in documents:
        for said in Derived(document).said.values():
            columns["corpus"].update([" ".join(document.text[a:b] for a, b in said.cue).lower()] if said.cue else [])
    for name, rows in others.items():
        counter: Counter[str] = Counter()
        for row in rows:
            for found in row.get("attributions") or ():  # type: ignore[attr-defined]
                spans = found.get("cue") or ()
                counter.update([" ".join(str(row["text"])[a:b] for a, b in spans).lower()] if spans else [])
        if counter:
            columns[name] = counter
    print("cues, percent")
    for name, counter in columns.items():
        print(f"  {name}: {len(counter)} different of {counter.total()}: {top(counter)}")


def print_triggers(documents: list[Document]) -> None:
    """Print how many different trigger words each type has, and the most common."""
    kinds: dict[str, Counter[str]] = {}
    for word, counter in trigger_stems(documents).items():
        for kind, count in counter.items():
            kinds.setdefault(kind, Counter())[word] += count
    print("trigger stems, percent")
    for kind, counter in sorted(kinds.items()):
        print(f"  {kind:<10} {len(counter)} different of {counter.total()}: {top(counter, 10)}")
    openings = Counter(
        document.text[a:b].split()[0].lower() for document in documents for a, b in sentences_of(document)
    )
    print(f"first words of sentences, percent: {top(openings, 16)}")
    print(f"different stems of all triggers: {len({stem(word) for counter in kinds.values() for word in counter})}")
