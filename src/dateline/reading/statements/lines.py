"""Statements that lines make by their form alone: quotations signed with a dash, and the lines of a transcript."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from dateline.model import Span
from dateline.reading.document import Document
from dateline.reading.statements import spans
from dateline.reading.statements.drafts import Draft
from dateline.reading.statements.quotes import Quotation

#: "WALLACE: Let us start", "Q: ...", at the start of a line
TRANSCRIPT = re.compile(r"^[\"“]?(?P<name>[A-Z][A-Z .'’-]{1,30}[A-Z.]|[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,3}):(?= \S)")
SIGNATURE = re.compile(r"\s*[―—–-]{1,2}\s*(?=[A-Z])")


def signed(doc: Document, quotations: tuple[Quotation, ...], carried: set[Quotation]) -> Iterator[Draft]:
    """Quotations signed with a dash and a name: "We will not go." ― Marta Quell."""
    for q in quotations:
        dash = SIGNATURE.match(doc.text, q.end)
        if q in carried or dash is None:
            continue
        tokens = doc.tokens_in((dash.end(), dash.end() + 1))
        if not tokens or doc.upos[tokens[0]] not in ("PROPN", "NOUN"):
            continue
        last = tokens[0]
        while (
            last + 1 < len(doc)
            and doc.upos[last + 1] in ("PROPN", "NOUN", "ADP")
            and "\n" not in doc.text[doc.end[last] : doc.start[last + 1]]
        ):
            last += 1
        mark = spans.clean(doc.text, (q.end, dash.end()))
        cue = (q.end + dash.group().index(dash.group().strip()[0]), q.end + len(dash.group().rstrip()))
        name = spans.clean(doc.text, (doc.start[tokens[0]], doc.end[last]))
        carried.add(q)
        yield Draft(
            -1,
            (name,),
            (cue if mark[0] >= mark[1] else mark,),
            ((q.start, q.end),),
            "speech",
            "asserted",
            tokens[0],
            False,
            "signature",
        )


def transcripts(doc: Document, barred: list[Span]) -> Iterator[Draft]:
    """Lines of a transcript: "WALLACE: ..." names the speaker, the rest of the line is the content. `barred`: spans that are answers already."""
    found = (TRANSCRIPT.match(doc.text[b.start : b.end]) for b in doc.article.blocks)
    labels = Counter(match["name"] for match in found if match)
    for block in doc.article.blocks:
        match = TRANSCRIPT.match(doc.text[block.start : block.end])
        answered = any(block.start <= start and end <= block.end for start, end in barred)
        if match is None or answered or block.kind not in ("paragraph", "quote", "list-item"):
            continue
        start = block.start + match.start("name")
        name: Span = (start, block.start + match.end("name"))
        content = spans.clean(doc.text, (name[1] + 1, block.end))
        tokens = doc.tokens_in(name)
        if tokens and content[0] < content[1] and _is_name(doc, match["name"], tokens, labels):
            yield Draft(
                -1,
                (name,),
                ((name[1], name[1] + 1),),
                (content,),
                "speech",
                "asserted",
                doc.head_in(tokens),
                False,
                "transcript line",
            )


def _is_name(doc: Document, name: str, tokens: range, labels: Counter[str]) -> bool:
    """Whether a line's label is a name of a person: marked so by the reader, or in capitals on several lines; once it is a dateline."""
    persons = {t for mark in doc.annotation.names if mark.label == "PER" for t in doc.tokens_in((mark.start, mark.end))}
    return bool(persons & set(tokens)) or (name.isupper() and len(name.split()) <= 3 and labels[name] > 1)
