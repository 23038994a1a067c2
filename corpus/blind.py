"""An article without its marks and records, for a second hand that shall not see the first one's."""

from __future__ import annotations

from corpus.model import Document
from corpus.parse import PREFIXES

_LABELS = {kind: label for label, kind in PREFIXES.items()}
POLICY = "# dateline desk corpus, CC0 1.0. The people, words and deeds in this file are invented."


def blind(document: Document) -> str:
    """The file of an article with its head and its plain text, and no record; brackets of the text stay literal."""
    head = [f"{key}: {value}" for key, value in document.head.items()]
    body = []
    for line in document.lines:
        text = document.text[line.start : line.end].replace("\\", r"\\").replace("[", r"\[").replace("]", r"\]")
        body.append(f"{_LABELS[line.kind]}: {text}" if line.kind in _LABELS else text)
    return "\n".join([POLICY, *head, "", *body, "---", ""])
