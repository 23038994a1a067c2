"""Marks as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): JSON-LD with position and quote selectors.

Positions count Unicode code points of an article's canonical text, which the source of each target gives as plain text. The quote
selector finds the same words in any other copy of the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from dateline.model import Span

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
#: Characters before and after a quotation that tell it from others like it.
AROUND = 32


def annotation(
    name: str, text: str, spans: Sequence[Span], source: str, canonical: str | None, tags: Iterable[str], comment: str
) -> dict[str, Any]:
    """One annotation. `name`: its address; `source`: the address of the text; `canonical`: the address of the page, if known."""
    bodies = [{"type": "TextualBody", "purpose": "tagging", "value": tag} for tag in tags]
    if comment:
        bodies.append({"type": "TextualBody", "purpose": "describing", "value": comment, "format": "text/plain"})
    targets = [target(text, span, source, canonical) for span in spans]
    return {
        "@context": CONTEXT,
        "id": name,
        "type": "Annotation",
        "motivation": "classifying",
        "body": bodies,
        "target": targets[0] if len(targets) == 1 else targets,
    }


def target(text: str, span: Span, source: str, canonical: str | None) -> dict[str, Any]:
    """The words of a span, by position and by quotation."""
    start, end = span
    found: dict[str, Any] = {
        "source": source,
        "selector": [
            {"type": "TextPositionSelector", "start": start, "end": end},
            {
                "type": "TextQuoteSelector",
                "exact": text[start:end],
                "prefix": text[max(0, start - AROUND) : start],
                "suffix": text[end : end + AROUND],
            },
        ],
    }
    if canonical:
        found["canonical"] = canonical
    return found


def page_head(name: str, label: str) -> dict[str, Any]:
    """The beginning of an annotation page, whose `items` follow."""
    return {"@context": CONTEXT, "id": name, "type": "AnnotationPage", "label": label}
