"""Warnings: what an annotator may have overlooked. None of them proves a mistake."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from corpus.derive import Derived
from corpus.model import Document, Fault, Span
from corpus.sentences import sentence_at

THIRD = re.compile(r"\b(he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves|its|itself)\b", re.I)
IT = re.compile(r"\bit\b", re.I)
#: "it" that stands for nothing: weather, clefts, "it is clear that", "it was said that", "made it hard to".
EMPTY_IT = re.compile(
    r"it(?:['’]s|['’]ll)?\s+(?:(?:had|has|have|will|would|could|may|might|must|should|can)\s+(?:\w+ly\s+)?(?:been?|not be)\b"
    r"|(?:is|was|were|be|being|remains?|remained|seems?|seemed|appears?|appeared|became|rain\w*|snow\w*|turns?|turned|takes|took|emerged)\b)",
    re.I,
)
CAPITAL = r"[^\W\d_a-zªºǆǉǌßŉ][\w'’\-]*"
NAMES = re.compile(rf"(?<![\w.])(?:{CAPITAL})(?:[ ](?:(?:of|the|de|al|bin|von|van|da|dos|del)[ ])?{CAPITAL})*")
OPENERS = frozenset(
    "A An The In On At By For From With To Of And But Or So If When While After Before As It He She They We I You His Her "
    "Their Its This That These Those There Here What Who Why How Where Which No Not Yes Then Now Still Yet One Two Three "
    "Four Five Six Seven Eight Nine Ten All Some Many Most Both Each Every Any Several Few Since Until Once Under Over Only "
    "Even Such Last Next Our My Your Is Are Was Were Do Did Does Has Have Had Will Would Can Could Should May Let Please "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September "
    "October November December GMT UTC AM PM Mr Mrs Ms Dr Prof President Minister Prime Gen Col Capt Lt Sgt General Colonel "
    "Captain Brigadier Major Lieutenant Professor Doctor Malik Mullah Maulvi Maulana Sheikh Mayor Governor Senator Judge Justice King Queen Prince Sir Lord Lady Ayatollah Imam Bishop Father Chief "
    "Update Live Photo Read More Share Q".split()
)


def suspicions(document: Document, derived: Derived) -> list[Fault]:
    """All warnings of this module."""
    return [
        *unmarked_names(document, derived),
        *unmarked_pronouns(document),
        *bare_quotations(document, derived),
        *idle_entities(document, derived),
        *double_evidence(document),
    ]


def warn(document: Document, offset: int, what: str, advice: str = "") -> Fault:
    """A warning at a character."""
    return Fault(str(document.path), *document.position(offset), "warning", what, advice)


def covered(document: Document, letters: str) -> set[int]:
    """The characters that stand in some mark of these letters."""
    return {i for m in document.marks if m.letter in letters for i in range(m.start, m.end)}


def unmarked_names(document: Document, derived: Derived) -> Iterator[Fault]:
    """Capitalised words that stand in no mention, time or amount; a single first word of a sentence does not count."""
    names = {
        i
        for m in document.marks
        if (m.letter == "e" and "n" not in m.suffix) or m.letter in "ta"
        for i in range(m.start, m.end)
    }
    all_marks = covered(document, "eta")
    found: dict[str, list[int]] = defaultdict(list)
    for line in document.lines:
        if line.kind in ("title", "heading", "byline"):
            continue
        for match in NAMES.finditer(document.text, line.start, line.end):
            if free := uncovered(document.text, match.span(), names, derived):
                text = document.text[free[0] : free[1]]
                inside = all(i in all_marks for i in range(*free))
                if not inside or " " in text:
                    found[text].append(free[0])
    for text, offsets in found.items():
        yield warn(
            document,
            offsets[0],
            f"{text!r} is not marked as a mention" + times(offsets),
            "mark the name, if it names who or where",
        )


def uncovered(text: str, span: Span, names: set[int], derived: Derived) -> Span | None:
    """The part of a capitalised run that no mark covers, without opening small words and first words of a sentence."""
    words = [m.span() for m in re.finditer(r"\S+", text[span[0] : span[1]])]
    runs = [(span[0] + a, span[0] + b) for a, b in words]
    runs = [run for run in runs if run[0] not in names and re.sub(r"['’]s?$", "", text[run[0] : run[1]]) not in OPENERS]
    runs = [
        run for run in runs if text[run[0]].isupper() and not re.fullmatch(r"I(['’]\w+)?|[A-Z]", text[run[0] : run[1]])
    ]
    if not runs:
        return None
    first = sentence_at(derived.sentences, runs[0][0])[0]
    opens = not re.search(r"\w", text[first : runs[0][0]]) or text[max(0, runs[0][0] - 2) : runs[0][0]].strip() in (
        '"',
        "“",
        "‘",
        "«",
        ":",
        "•",
    )
    if len(runs) == 1 and opens and not text[runs[0][0] : runs[0][1]].isupper():
        return None
    return runs[0][0], runs[-1][1]


def times(offsets: list[int]) -> str:
    """How often, where more than once."""
    return f" ({len(offsets)} times)" if len(offsets) > 1 else ""


def unmarked_pronouns(document: Document) -> Iterator[Fault]:
    """Third person pronouns that are no mention of their own; empty "it" is passed over."""
    exact = {m.span for m in document.marks_of("e")}
    found: dict[str, list[int]] = defaultdict(list)
    for match in THIRD.finditer(document.text):
        if match.span() not in exact:
            found[match[0].lower()].append(match.start())
    for match in IT.finditer(document.text):
        if match.span() not in exact and not EMPTY_IT.match(document.text, match.start()):
            found["it"].append(match.start())
    for word, offsets in found.items():
        where = " ".join("{}:{}".format(*document.position(o)) for o in offsets[:6])
        yield warn(
            document,
            offsets[0],
            f"{word!r} is not marked{times(offsets)}: {where}",
            "mark it, if it refers to an entity of the file",
        )


def bare_quotations(document: Document, derived: Derived) -> Iterator[Fault]:
    """Quotations of four words and more that stand in no statement's content."""
    contents = [span for said in derived.said.values() for span in said.content]
    for start, end in derived.quotations:
        long = len(document.text[start:end].split()) >= 4
        if long and not any(a < end and start < b for a, b in contents):
            yield warn(
                document,
                start,
                f"the quotation {document.text[start : start + 30]!r} is in no statement",
                "mark source, cue and content, unless it is a title",
            )


def idle_entities(document: Document, derived: Derived) -> Iterator[Fault]:
    """Two entities that carry the same name."""
    named: dict[str, list[int]] = defaultdict(list)
    for number, row in document.entities.items():
        named[row.name.casefold()].append(number)
    for numbers in named.values():
        if len(numbers) > 1:
            row = document.entities[numbers[-1]]
            what = " and ".join(f"e{n}" for n in numbers) + f" are both {row.name!r}"
            yield Fault(
                str(document.path),
                row.line,
                1,
                "warning",
                what,
                "one entity for all its spellings, unless they are two",
            )


def double_evidence(document: Document) -> Iterator[Fault]:
    """The same words marked as trigger of two events of one type, or twice for one event."""
    counted = Counter((m.number, m.span) for m in document.marks_of("v"))
    for (number, span), count in counted.items():
        if count > 1:
            yield warn(document, span[0], f"v{number} is marked {count} times on the same words")
    spans: dict[Span, set[int]] = defaultdict(set)
    for mark in document.marks_of("v"):
        spans[mark.span].add(mark.number)
    for span, numbers in spans.items():
        kinds = Counter(document.events[n].type for n in numbers if n in document.events)
        if len(numbers) > 1:
            level = "two events" if kinds and max(kinds.values()) == 1 else "two events of one type"
            what = f"{document.text[span[0] : span[1]]!r} is the trigger of {level}: " + " ".join(
                f"v{n}" for n in sorted(numbers)
            )
            yield warn(document, span[0], what, "one trigger, one event")
