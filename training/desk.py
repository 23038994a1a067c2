"""The desk corpus as documents: names, statements, acts and status, from the gold readings that `python -m corpus json` prints.

Two of its labels are changed for the reader. A state or city that acts is an organization in a reading; to the reader the name of
a place is always LOC, as in the other sets, and `reading/who` decides from the context what acts. An adjective of a people that stands for
a state is NORP. Adjectives of peoples and titles of works are not marked throughout, so NORP and MISC are unknown outside the marks.
"""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

from dateline.language.labels import ACTS, CERTAINTY, LINKS, MODES, NAME_TAGS, POLARITY, TIME
from dateline.language.words import words as split_words
from training.documents import LINE, NO_SPACE, PARAGRAPH, SPACE, Document, allowed, blank
from training.invent import cities, countries, rows

Row = dict[str, Any]
_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC", "group": "NORP", "other": "MISC"}
_TAIL = re.compile(
    r"^(?:of|in|at|from|who|whom|which|that|whose|for|with|to|on|by|and|or|near|under|outside|inside|,|\(|—|–)$"
)
#: factuality of a status, as the scorers count it
_CERTAIN = {"certain": 3.0, "probable": 2.0, "possible": 1.0}


def read(corpus: Path, split: str = "train") -> list[Document]:
    """All articles of a split. Raises ValueError where the corpus tool prints none of them: a run must not go on without its corpus."""
    corpus = corpus.resolve()
    command = [sys.executable, "-m", "corpus", "json", "--split", split, str(corpus / "articles")]
    said = subprocess.run(command, capture_output=True, text=True, check=False, cwd=corpus.parent)
    if not said.stdout:
        raise ValueError(f"no article of the split {split!r} came out of {corpus}: {said.stderr.strip() or 'no such articles'}")
    return [document_of(json.loads(line)) for line in said.stdout.splitlines()]


def document_of(row: Row) -> Document:
    """One gold reading as a document."""
    text, reading = row["text"], row["reading"]
    places = split_words(text)
    document = blank(
        [text[a:b] for a, b in places],
        [SPACE] + [gap(text[a:b]) for (_, a), (b, _) in itertools.pairwise(places)],
        row["id"],
    )
    document.genre = row["genre"]
    for i in range(len(places)):
        document.start[i] = 1 if i == 0 or document.space[i] >= LINE else -1
    add_names(document, places, text, reading)
    add_statements(document, places, reading["statements"])
    add_acts(document, places, text, reading)
    return document


def gap(between: str) -> int:
    """The kind of white space between two words."""
    return NO_SPACE if not between else PARAGRAPH if between.count("\n") > 1 else LINE if "\n" in between else SPACE


def within(places: list[tuple[int, int]], start: int, end: int) -> range:
    """The words that share a character with a span."""
    hit = [i for i, (a, b) in enumerate(places) if a < end and start < b]
    return range(hit[0], hit[-1] + 1) if hit else range(0)


def label_of(mention: Row) -> str:
    """The reader's label of a name mention."""
    text = mention["text"].removeprefix("the ").removeprefix("The ")
    if mention["kind"] in ("organization", "place"):
        if text in _place_names() or text.title() in _place_names():
            return "LOC"
        if text in _demonyms():
            return "NORP"
    return _LABELS[mention["kind"]]


def _place_names() -> frozenset[str]:
    return frozenset((*countries(), *cities()))


def _demonyms() -> frozenset[str]:
    return frozenset(word for row in rows("peoples.txt") for word in row.split(" "))


def add_names(document: Document, places: list[tuple[int, int]], text: str, reading: Row) -> None:
    """Name tags: PER, ORG and LOC are known everywhere, NORP and MISC only where they are marked."""
    document.names = [allowed("O", ("PER", "ORG", "LOC"))] * len(places)
    mentions = [m for m in reading["mentions"] if m["form"] == "name"]
    for mention in sorted(mentions, key=lambda m: m["start"] - m["end"], reverse=True):
        label, words = label_of(mention), within(places, mention["start"], mention["end"])
        if (
            len(words) > 1
            and document.words[words[0]].lower() == "the"
            and text[mention["start"] : mention["end"]].lower() != "the hague"
        ):
            words = words[1:]
        for i in words:
            document.names[i] = 1 << NAME_TAGS.index(("B-" if i == words[0] else "I-") + label)


def add_statements(document: Document, places: list[tuple[int, int]], statements: list[Row]) -> None:
    """Tags of all sources and cues and of outermost contents; every cue says where its source and contents begin, or that it has none."""
    size = len(places)
    document.source, document.cue, document.content = [0] * size, [0] * size, [0] * size
    for record in statements:
        ranges = {
            role: [w for span in record[role] if (w := within(places, *span))] for role in ("source", "cue", "content")
        }
        for role, found in ranges.items():
            tags = getattr(document, role)
            for words in found if role != "content" or record["within"] is None else ():
                if not any(tags[i] for i in words):
                    for i in words:
                        tags[i] = 1 if i == words[0] else 2
        if ranges["cue"]:
            link(document, LINKS.index("source"), ranges["cue"][0][0], [words[0] for words in ranges["source"]])
            link(document, LINKS.index("content"), ranges["cue"][0][0], [words[0] for words in ranges["content"]])


def link(document: Document, kind: int, start: int, ends: list[int]) -> None:
    """Links from a word; -1 says that it has none of this kind."""
    document.links.extend((kind, start, end) for end in ends or [-1])


def head_word(document: Document, words: range) -> int:
    """The head of a mention by its form: the last word before the first preposition, clause or apposition."""
    for i in words[1:]:
        if _TAIL.match(document.words[i].lower()):
            return i - 1 - (document.words[i - 1] in ("'s", "’s"))
    last = words[-1]
    return last - (len(words) > 1 and document.words[last] in ("'s", "’s", "'", "’"))


def add_acts(document: Document, places: list[tuple[int, int]], text: str, reading: Row) -> None:
    """Types on triggers of every telling; mode, status and parties on the main one."""
    size = len(places)
    document.act = [0] * size
    document.event = [-1] * size
    for column in ("mode", "polarity", "time", "certainty"):
        setattr(document, column, [-1] * size)
    for event in reading["events"]:
        for span in event["evidence"]:
            if words := within(places, *span):
                document.act[words[0]] = ACTS.index(event["type"])
                document.event[words[0]] = 1
        words = within(places, *event["trigger"])
        if not words:
            continue
        word, status = words[0], event["status"]
        document.act[word] = ACTS.index(event["type"])
        document.mode[word] = MODES.index((event["type"], event["mode"])) if event["mode"] else 0
        document.polarity[word] = POLARITY.index(status["polarity"])
        document.time[word] = TIME.index(status["time"])
        document.certainty[word] = CERTAINTY.index(status["certainty"])
        document.certain[word] = value_of(status)
        for role, kind in (("actors", "actor"), ("recipients", "recipient")):
            ends = [within(places, party["start"], party["end"]) for party in event[role]]
            link(document, LINKS.index(kind), word, [head_word(document, end) for end in ends if end])


def value_of(status: Row) -> float:
    """A status as factuality from -3 to 3."""
    value = 2.0 if status["certainty"] == "certain" and status["time"] == "future" else _CERTAIN[status["certainty"]]
    return -value if status["polarity"] == "negative" else value
