"""Reads the open sets of the training folder into documents. Each set's licence stands in MODEL_CARD.md."""

from __future__ import annotations

import gzip
import itertools
import json
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.language.labels import DEPREL, UPOS
from dateline.language.words import words as split_words
from training.documents import ANY_NAME, COLUMNS, LINE, NO_SPACE, PARAGRAPH, SPACE, Document, allowed, blank, spacing
from training.scale import certainty

Row = dict[str, Any]


def rows(path: Path) -> Iterator[Row]:
    """The rows of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def spans(text: str, tokens: list[str]) -> list[tuple[int, int]]:
    """Where the tokens stand in the text they were cut from."""
    made, at = [], 0
    for token in tokens:
        start = text.index(token, at)
        at = start + len(token)
        made.append((start, at))
    return made


def tree_sentence(row: Row, names: bool = True) -> Document:
    """One sentence of a treebank with its names."""
    places = spans(row["text"], row["tokens"])
    space = [SPACE] + [SPACE if a[1] < b[0] else NO_SPACE for a, b in itertools.pairwise(places)]
    document = blank(row["tokens"], space, row["doc"])
    document.start = [1] + [0] * (len(places) - 1)
    document.upos = [UPOS.index(tag) for tag in row["upos"]]
    document.head = [head - 1 for head in row["head"]]
    document.deprel = [DEPREL.index(label) for label in row["deprel"]]
    document.genre = row.get("genre", "")
    if names and row.get("covers"):
        document.names = [allowed(tag, row["covers"]) for tag in row["ner_common"]]
    return document


def add_values(document: Document, text: str, tokens: list[str], events: list[Row]) -> None:
    """Write factuality values on the first word of each event."""
    places = spans(text, tokens)
    for event in events:
        for i, (start, end) in enumerate(places):
            if start < event["end"] and event["start"] < end:
                document.value[i] = float(event["value"])
                document.certain[i] = certainty(document, i, float(event["value"]))
                document.event[i] = 1
                break


def chained(sentences: list[Document]) -> Document:
    """Sentences of one document as one document."""
    whole = blank([], [], sentences[0].name)
    whole.genre, whole.name_weight = sentences[0].genre, sentences[0].name_weight
    for one in sentences:
        at = len(whole)
        for column in COLUMNS:
            if column == "head":
                continue
            getattr(whole, column).extend(getattr(one, column))
        whole.head.extend(head + at if head >= 0 else head for head in one.head)
        whole.links.extend((kind, a + at, b + at if b >= 0 else -1) for kind, a, b in one.links)
    return whole


def ewt(folder: Path) -> list[Document]:
    """English Web Treebank with draft names and the factuality values of UDS It-Happened v2."""
    values = {row["text"]: row["events"] for row in rows(folder / "factuality-uds-ih2.train.jsonl.gz")}
    held = {row["text"] for row in rows(folder / "factuality-uds-ih2.dev.jsonl.gz")}
    documents = defaultdict(list)
    for row in rows(folder / "ud-ewt.train.jsonl.gz"):
        sentence = tree_sentence(row)
        if row["text"] in values and row["text"] not in held:
            add_values(sentence, row["text"], row["tokens"], values[row["text"]])
        documents[row["doc"]].append(sentence)
    return [chained(sentences) for sentences in documents.values()]


def gum(folder: Path) -> list[Document]:
    """GUM with derived names (a weak signal) and the statements drawn from its discourse trees, laid out as its pages are."""
    statements = {row["id"]: row for row in rows(folder / "statements-gum.train.jsonl.gz")}
    documents = defaultdict(list)
    for row in rows(folder / "gum.train.jsonl.gz"):
        documents[row["doc"]].append(tree_sentence(row))
    made = []
    for name, sentences in documents.items():
        whole = chained(sentences)
        whole.name_weight = 0.3
        if name in statements:
            lay_out(whole, statements[name])
        made.append(whole)
    return made


def lay_out(document: Document, row: Row) -> None:
    """Take line ends from the page's text and write its statements as tags and links."""
    places = loose_spans(row["text"], document.words)
    if places is None:
        return
    for i, ((_, before), (after, _)) in enumerate(itertools.pairwise(places), 1):
        gap = row["text"][before:after]
        if "\n" in gap:
            document.space[i] = PARAGRAPH if gap.count("\n") > 1 else LINE
    add_statements(document, places, row["attributions"])


def loose_spans(text: str, tokens: list[str]) -> list[tuple[int, int]] | None:
    """As `spans`, but None where the text is not the tokens' own."""
    try:
        return spans(text, tokens)
    except ValueError:
        return None


def covered(places: list[tuple[int, int]], start: int, end: int) -> range:
    """The words that share a character with a span."""
    hit = [i for i, (a, b) in enumerate(places) if a < end and start < b]
    return range(hit[0], hit[-1] + 1) if hit else range(0)


def add_statements(document: Document, places: list[tuple[int, int]], records: list[Row]) -> None:
    """Tags of source, cue and content, and links from the first word of a cue; records without a cue give no link."""
    size = len(document)
    document.source, document.cue, document.content = [0] * size, [0] * size, [0] * size
    for record in records:
        ranges = {
            role: [words for span in record.get(role) or () if (words := covered(places, *span))]
            for role in ("source", "cue", "content")
        }
        for role, found in ranges.items():
            tags = getattr(document, role)
            for words in found:
                if not any(tags[i] for i in words):
                    for i in words:
                        tags[i] = 1 if i == words[0] else 2
        if ranges["cue"]:
            cue = ranges["cue"][0][0]
            document.links.extend((0, cue, words[0]) for words in ranges["source"])
            document.links.extend((1, cue, words[0]) for words in ranges["content"])


def token_set(path: Path, weight: float = 1.0) -> list[Document]:
    """A set of names that keeps tokens only: words are split anew, spans kept."""
    made = []
    for row in rows(path):
        tokens = [token.replace("``", '"').replace("''", '"') for token in row["tokens"]]
        document = retokenised(
            tokens, [allowed(tag, row["covers"]) for tag in row["ner_common"]], row["ner_common"], row["id"]
        )
        document.name_weight = weight
        made.append(document)
    return made


def retokenised(tokens: list[str], bits: list[int], tags: list[str], name: str) -> Document:
    """A document with our own words over tokens whose spacing is rebuilt."""
    space = spacing(tokens)
    text, owner = "", []
    for i, token in enumerate(tokens):
        gap = " " if i and space[i] else ""
        owner.extend([i] * len(gap + token))
        text += gap + token
    places = split_words(text)
    words = [text[a:b] for a, b in places]
    document = blank(words, [SPACE] + [SPACE if a[1] < b[0] else NO_SPACE for a, b in itertools.pairwise(places)], name)
    document.start = [1] + [0] * (len(words) - 1)
    last = -1
    for i, (a, _) in enumerate(places):
        token = owner[a]
        inside = token == last and tags[token].startswith("B-")
        document.names[i] = bits[token] << 1 if inside else bits[token]
        last = token
    return document


def re3d(path: Path) -> list[Document]:
    """Names of re3d: a span whose words are all capitalised is a name; other spans mix names and nominals and stay unknown."""
    made = []
    for row in rows(path):
        tokens, tags, bits = row["tokens"], list(row["ner_common"]), []
        for start, end in bio_spans(tags):
            words = tokens[start:end]
            skip = 1 if words[0].lower() in ("the", "a", "an") and end - start > 1 else 0
            proper = all(
                w[0].isupper() or w in ("of", "the", "and", "for", "-", "al", "in", "'s", "&", "(", ")")
                for w in words[skip:]
            )
            tag = tags[start][2:]
            for i in range(start, end):
                tags[i] = "O" if i < start + skip else ("B-" if i == start + skip else "I-") + tag if proper else "?"
        core = ("PER", "ORG", "LOC")
        bits = [ANY_NAME if tag == "?" else allowed(tag if tag[2:] in core else "O", core) for tag in tags]
        document = retokenised(tokens, bits, tags, row["id"])
        document.name_weight = 0.5
        made.append(document)
    return made


def bio_spans(tags: list[str]) -> list[tuple[int, int]]:
    """Half-open spans of BIO tags."""
    found, start = [], None
    for i, tag in enumerate([*tags, "O"]):
        if start is not None and not tag.startswith("I-"):
            found.append((start, i))
            start = None
        if tag.startswith("B-"):
            start = i
    return found


def meantime_values(path: Path) -> list[Document]:
    """Wikinews sentences with factuality values; the stray spaces around their punctuation are taken out."""
    made = []
    for row in rows(path):
        tokens = row["text"].split(" ")
        starts, at = {}, 0
        for i, token in enumerate(tokens):
            starts[at] = i
            at += len(token) + 1
        document = retokenised(tokens, [ANY_NAME] * len(tokens), ["O"] * len(tokens), row["id"])
        document.start = [1] + [0] * (len(document) - 1)
        heads, seen, word = {}, "", 0
        solid = [sum(len(t) for t in tokens[:i]) for i in range(len(tokens))]
        count = {}
        for word, form in enumerate(document.words):
            count[len(seen)] = word
            seen += form
        for event in row["events"]:
            token = starts.get(event["start"])
            if token is not None and solid[token] in count:
                heads[count[solid[token]]] = float(event["value"])
        for word, value in heads.items():
            document.certain[word] = value
            document.event[word] = 1
        made.append(document)
    return made


def ecb(path: Path) -> list[Document]:
    """Sentences of ECB+ for what is an event: the words of its actions are; others are not, as far as its annotators went."""
    made = []
    for row in rows(path):
        tokens = row["tokens"]
        inside = {
            i
            for first, end, _, kind in row["coref"]
            if kind.startswith(("ACTION", "NEG_ACTION"))
            for i in range(first, end)
        }
        tags = ["B-MISC" if i in inside else "O" for i in range(len(tokens))]
        document = retokenised(tokens, [1 << (i in inside) for i in range(len(tokens))], tags, row["id"])
        document.event = [int(bits > 1) for bits in document.names]
        document.names = [ANY_NAME] * len(document)
        made.append(document)
    return made
