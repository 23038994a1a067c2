"""The counts that the corpus is measured by: articles, words, records by type, mode and status, empty paragraphs, near misses."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from corpus.check import words_of
from corpus.derive import Derived
from corpus.model import Document, EventRow
from corpus.plover import TYPES
from corpus.splits import split_of

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
ENDINGS = ("ations", "ation", "ings", "ing", "ied", "ies", "ed", "es", "s", "e", "d")
STATUSES = ("planned", "claimed", "denied", "conditional", "negated", "ongoing", "plain")
#: A stem is a trigger word of a type when it was marked at least this often, and mostly for that type.
LEAST, MOSTLY = 2, 0.5


def statuses(derived: Derived, row: EventRow) -> list[str]:
    """The status classes of an event; "plain" for none: it happened, and the article says so itself."""
    chain = derived.attribution(row)
    found = {
        "planned": row.when == "future" and row.polarity == "positive",
        "claimed": bool(chain),
        "denied": any(derived.said[s].row.polarity == "denied" for s in chain),
        "conditional": row.certainty == "possible",
        "negated": row.polarity == "negative",
        "ongoing": row.when == "present",
    }
    return [name for name, holds in found.items() if holds] or ["plain"]


def stem(word: str) -> str:
    """A rough stem: lower case without one English ending, and without a doubled last letter."""
    word = word.lower()
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    return word[:-1] if len(word) > 4 and word[-1] == word[-2] else word


def trigger_stems(documents: Iterable[Document]) -> dict[str, Counter[str]]:
    """Stem of a trigger's longest word -> how often it was marked for each type."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for mark in document.marks_of("v"):
            words = WORD.findall(document.text[mark.start : mark.end])
            if words and mark.number in document.events:
                found[stem(max(words, key=len))][document.events[mark.number].type] += 1
    return found


def near_misses(documents: list[Document]) -> dict[str, Counter[str]]:
    """Type -> words that are triggers of the type elsewhere, but stand here outside of any trigger: text that looks like it."""
    stems = trigger_stems(documents)
    typed = {
        word: kinds.most_common(1)[0][0]
        for word, kinds in stems.items()
        if kinds.total() >= LEAST and kinds.most_common(1)[0][1] > MOSTLY * kinds.total()
    }
    found: dict[str, Counter[str]] = {kind: Counter() for kind in TYPES}
    for document in documents:
        marked = {i for mark in document.marks_of("v") for i in range(mark.start, mark.end)}
        named = {i for mark in document.marks_of("e", suffix="") for i in range(mark.start, mark.end)}
        for match in WORD.finditer(document.text):
            kind = typed.get(stem(match[0]))
            if kind and match.start() not in marked and match.start() not in named:
                found[kind][match[0].lower()] += 1
    return found


def empty_paragraphs(document: Document) -> tuple[int, int]:
    """How many paragraphs tell no event, and how many paragraphs (leads and list items among them) there are."""
    blocks = [line for line in document.lines if line.kind in ("paragraph", "lead", "list-item")]
    triggers = document.marks_of("v")
    empty = sum(not any(line.start <= m.start < line.end for m in triggers) for line in blocks)
    return empty, len(blocks)


def counts_of(documents: list[Document]) -> dict[str, Counter[str]]:
    """All counters by subject."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        derived = Derived(document)
        words = words_of(document)
        empty, blocks = empty_paragraphs(document)
        found["whole"].update(articles=1, words=words, paragraphs=blocks)
        found["whole"].update(
            {"paragraphs without event": empty, "statements": len(derived.said), "events": len(document.events)}
        )
        found["whole"].update(
            entities=len(document.entities),
            mentions=len(derived.mentions),
            times=len(document.times),
            amounts=len(document.amounts),
        )
        for key in ("genre", "region"):
            found[key][document.head.get(key, "none")] += 1
        found["writer"][document.writer] += 1
        found["split"][split_of(document)] += 1
        for said in derived.said.values():
            found["statement type"][derived.type(said)] += 1
            found["statement kind"][said.row.kind] += 1
            found["statement polarity"][said.row.polarity] += 1
            found["statement shape"].update(shapes(derived, said.number))
        for row in document.events.values():
            found["event type"][row.type] += 1
            found["mode"][f"{row.type}/{row.mode}" if row.mode else f"{row.type}/-"] += 1
            found["status"].update(statuses(derived, row))
    return dict(found)


def shapes(derived: Derived, number: int) -> list[str]:
    """Nested, sourceless, spoken by a pronoun, over several blocks, without cue."""
    said = derived.said[number]
    text = derived.document.text
    source = [m for m in derived.mentions if any(a <= m.start and m.end <= b for a, b in said.source)]
    blocks = {line.number for line in derived.document.lines for a, _ in said.content if line.start <= a < line.end}
    found = {
        "nested": derived.within(said) is not None,
        "sourceless": not said.source and said.row.speaker is None,
        "pronoun-spoken": bool(source) and derived.form(source[0]) == "pronoun",
        "several blocks": len(blocks) > 1,
        "several fragments": len(said.content) > 1,
        "according to": any("ccording to" in text[a:b] for a, b in said.cue),
    }
    return [name for name, holds in found.items() if holds]


def print_counts(documents: list[Document]) -> None:
    """Print every counter, the wanted figures beside, and what is still short."""
    found = counts_of(documents)
    print_table("whole", found["whole"])
    whole = found["whole"]
    share = 100 * whole["paragraphs without event"] / max(1, whole["paragraphs"])
    print(
        f"  paragraphs without event {share:.1f} % (wanted 20), words per event {whole['words'] / max(1, whole['events']):.1f}, ",
        end="",
    )
    print(f"words per statement {whole['words'] / max(1, whole['statements']):.1f}")
    for subject in (
        "split",
        "genre",
        "region",
        "writer",
        "statement type",
        "statement kind",
        "statement polarity",
        "statement shape",
        "status",
    ):
        print_table(subject, found.get(subject, Counter()))
    misses = near_misses(documents)
    print("event type: marked, and words that look like it but are none")
    for kind in TYPES:
        common = ", ".join(f"{word} {count}" for word, count in misses[kind].most_common(6))
        print(f"  {kind:<10} {found.get('event type', Counter())[kind]:>5} {misses[kind].total():>6}  {common}")
    print_table("mode", found.get("mode", Counter()))
    print_short(found, misses)


def print_table(name: str, counter: Mapping[str, int]) -> None:
    """Print one counter, the largest first."""
    print(name)
    for key, count in sorted(counter.items(), key=lambda item: (-item[1], item[0])):
        print(f"  {key:<28} {count:>6}")


def print_short(found: dict[str, Counter[str]], misses: dict[str, Counter[str]]) -> None:
    """Print what is below the wanted figures."""
    wanted = {"whole": {"articles": 350, "words": 75_000, "statements": 5_000, "events": 6_000}}
    wanted["event type"] = dict.fromkeys(TYPES, 200)
    wanted["mode"] = {f"{kind}/{mode}": 10 for kind, (_, modes) in TYPES.items() for mode in modes}
    wanted["status"] = dict.fromkeys(STATUSES[:-1], 300)
    print("below what is wanted")
    for subject, goals in wanted.items():
        short = [
            f"{key} {found.get(subject, Counter())[key]}/{goal}"
            for key, goal in goals.items()
            if found.get(subject, Counter())[key] < goal
        ]
        print(f"  {subject}: {', '.join(short) or 'nothing'}")
    few = [f"{kind} {misses[kind].total()}/25" for kind in TYPES if misses[kind].total() < 25]
    print(f"  near misses: {', '.join(few) or 'nothing'}")
