"""A `.desk` file -> a `Document` and the faults found on the way. Reading never stops at the first fault."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from corpus.markup import unmarked
from corpus.model import Document, Fault, Line, Mark
from corpus.records import Malformed, row_of

INVENTED = re.compile(r"^#.*\binvented\b", re.I)
PREFIXES = {
    "title": "title",
    "lead": "lead",
    "heading": "heading",
    "caption": "caption",
    "byline": "byline",
    "item": "list-item",
    "quote": "pull-quote",
}
PREFIX = re.compile(rf"({'|'.join(PREFIXES)}):\s*")
SEPARATOR = "\n"


def parse(path: Path, source: str | None = None) -> tuple[Document, list[Fault]]:
    """The document of a file (or of `source`, the text of one), and its faults."""
    document = Document(path)
    faults: list[Fault] = []
    lines = (path.read_text(encoding="utf-8") if source is None else source).splitlines()
    body = read_head(lines, document, faults)
    try:
        rule = next(i for i in range(body, len(lines)) if lines[i].strip() == "---")
    except StopIteration:
        rule = len(lines)
        faults.append(
            Fault(str(path), rule or 1, 1, "error", "no line --- after the body", "put --- before the records")
        )
    read_body(lines, body, rule, document, faults)
    read_records(lines, rule + 1, document, faults)
    return document, faults


def read_head(lines: list[str], document: Document, faults: list[Fault]) -> int:
    """Fill the head; the number of the first line of the body."""
    i = 0
    for i, line in enumerate(lines):
        if line.startswith("#"):
            document.invented |= bool(INVENTED.match(line))
        elif not line.strip():
            if document.head:
                break
        elif match := re.match(r"([a-z]+):\s*(.*)", line):
            document.head[match[1]] = match[2].strip()
            document.head_lines[match[1]] = i + 1
        else:
            faults.append(
                Fault(
                    str(document.path), i + 1, 1, "error", f"{line[:30]!r} is no line of the head", "write key: value"
                )
            )
    return i + 1


def read_body(lines: list[str], first: int, stop: int, document: Document, faults: list[Fault]) -> None:
    """Fill text, blocks and marks from the body lines."""
    parts, offset = [], 0
    for i in range(first, stop):
        if not lines[i].strip():
            continue
        match = PREFIX.match(lines[i])
        kind = PREFIXES[match[1]] if match else "paragraph"
        source = lines[i][match.end() :] if match else lines[i]
        made = unmarked(source.rstrip(), 1 + (match.end() if match else 0))
        faults += [Fault(str(document.path), i + 1, column, "error", *rest) for column, *rest in made.troubles]
        if not made.text.strip():
            continue
        columns = (*made.columns, (made.columns[-1] if made.columns else 0) + 1)
        document.lines.append(Line(kind, offset, offset + len(made.text), i + 1, columns))
        document.marks += [Mark(m.letter, m.number, m.suffix, m.start + offset, m.end + offset) for m in made.marks]
        parts.append(made.text)
        offset += len(made.text) + len(SEPARATOR)
    document.text = SEPARATOR.join(parts)


def read_records(lines: list[str], first: int, document: Document, faults: list[Fault]) -> None:
    """Fill the rows from the lines below the rule."""
    tables: dict[str, dict[int, Any]] = {
        "e": document.entities,
        "t": document.times,
        "a": document.amounts,
        "s": document.statements,
        "v": document.events,
    }
    for i in range(first, len(lines)):
        if not lines[i].strip() or lines[i].startswith("#"):
            continue
        try:
            letter, row = row_of(lines[i], i + 1)
        except Malformed as trouble:
            faults.append(Fault(str(document.path), i + 1, 1, "error", trouble.what, trouble.advice))
            continue
        if row.number in tables[letter]:
            first_line = tables[letter][row.number].line
            what = f"{letter}{row.number} is defined twice, first in line {first_line}"
            faults.append(Fault(str(document.path), i + 1, 1, "error", what, "give one of them a new number"))
        tables[letter][row.number] = row


def files_of(paths: list[Path]) -> list[Path]:
    """The `.desk` files that the paths name: files as they are, folders with all below, sorted."""
    found: list[Path] = []
    for path in paths:
        found += sorted(path.rglob("*.desk")) if path.is_dir() else [path]
    return found
