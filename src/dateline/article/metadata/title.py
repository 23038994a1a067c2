"""The headline of the article: what stands over it on the page, confirmed by what the page tells machines, without the outlet."""

from __future__ import annotations

import re

from dateline.article.evidence import Evidence
from dateline.article.metadata.site import SEPARATOR, Outlet, title_element, without_outlet
from dateline.article.metadata.structured import Structured, folded, plain, text_of
from dateline.model import Notice

MIN_TITLE = 4
MAX_TITLE = 400
#: Characters of a label with its colon before a headline.
MAX_LABEL = 40
#: The share of words that two writings of one headline have in common.
SAME = 0.5


#: How much each witness of a wording weighs; the line over the article weighs 1. Two that agree outweigh it, one never does.
WITNESSES = {"json-ld": 0.3, "og:title": 0.8, "twitter:title": 0.3}


def read(evidence: Evidence, structured: Structured, outlet: Outlet) -> tuple[str | None, tuple[Notice, ...]]:
    """The title, and a notice where the line over the article and what the page tells machines are two wordings."""
    told = _told(evidence, structured, outlet)
    titles = list(dict.fromkeys(told.values()))
    seen = _seen(evidence, titles, len(told))
    if not seen:
        found = next(iter(titles), None)
        return found, () if found else (Notice("no-title", "the page shows no headline and names none"),)
    seen = _without_topic(_without_tail(seen, outlet, titles), told)
    told = {name: _without_section(text, seen) for name, text in told.items()}
    agreed = _agreed(seen, told)
    if agreed == seen:
        return seen, ()
    return agreed, (Notice("title-conflict", f"the line over the article reads “{seen}”"),)


def _agreed(seen: str, told: dict[str, str]) -> str:
    """The wording that most witnesses give, the line over the article first among equals."""
    votes = {folded(seen): 1.0}
    wording = {folded(seen): seen}
    for name, weight in WITNESSES.items():
        text = told.get(name)
        if text and not text.endswith(("...", "…")):
            votes[folded(text)] = votes.get(folded(text), 0.0) + weight
            wording.setdefault(folded(text), text)
    return wording[max(votes, key=lambda key: votes[key])]


def _told(evidence: Evidence, structured: Structured, outlet: Outlet) -> dict[str, str]:
    """Titles that the page gives to machines by their place, the outlet cut off, the most trusted first."""
    meta = evidence.meta
    found = {"json-ld": text_of(structured.article.get("headline"))}
    for name in ("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "title"):
        found[name] = plain(meta.get(name, ("",))[0])
    found["title element"] = title_element(evidence)
    cut = {name: without_outlet(title, outlet) for name, title in found.items() if title}
    return {
        name: title
        for name, title in cut.items()
        if MIN_TITLE <= len(title) <= MAX_TITLE and not outlet.is_named(title)
    }


def _seen(evidence: Evidence, told: list[str], witnesses: int = 0) -> str:
    """The line over the article: of those that may be it, the one that the machines' titles confirm, else the likeliest. `witnesses`: how
    many places give the titles `told`."""
    lines = [evidence.lines[index].text.replace("\u00ad", "") for index in evidence.headline[:6]]
    lines = [line for line in lines if MIN_TITLE <= len(line) <= MAX_TITLE]
    if not lines:
        return ""
    best = max(
        lines, key=lambda line: (max((likeness(line, title) for title in told), default=0.0), -lines.index(line))
    )
    if told and max(likeness(best, title) for title in told) < 0.2:
        # Nothing on the page looks like what it calls itself: its first headline is a section, a site or a form.
        agree = len(told) > 1 and likeness(told[0], told[1]) > SAME
        return told[0] if agree or witnesses > len(told) else lines[0]
    return best


def likeness(one: str, other: str) -> float:
    """Words in common by the words of the shorter one, less for what the longer one has alone; letters where there are no spaces."""
    left, right = _parts(one), _parts(other)
    if not left or not right:
        return 0.0
    both = len(left & right)
    return both / min(len(left), len(right)) * 0.5 + both / max(len(left), len(right)) * 0.5


def _parts(text: str) -> frozenset[str]:
    """The words of a text; pairs of letters where the script writes no spaces."""
    words = folded(text)
    if re.search(r"[\u3040-\u30ff\u4e00-\u9fff]", words):
        letters = words.replace(" ", "")
        return frozenset(letters[i : i + 2] for i in range(len(letters) - 1))
    return frozenset(words.split())


def _without_tail(seen: str, outlet: Outlet, told: list[str]) -> str:
    """A headline line that carries the outlet, without it; never when the whole line is what the machines are told."""
    return seen if any(folded(seen) == folded(title) for title in told) else without_outlet(seen, outlet)


def _without_topic(seen: str, told: dict[str, str]) -> str:
    """The headline without the topic over it or the sub-title under it, where a title that machines are told leaves that out.

    A topic has a mark behind it in one of the writings ("Topic: headline"): a title that merely ends like the line is none.
    """
    own = folded(seen)
    for title in (told.get("og:title", ""), told.get("json-ld", "")):
        rest = folded(title)
        if not rest or own == rest or len(rest) * 5 < len(own) * 2 or title.endswith(("...", "…")):
            continue
        if own.startswith(f"{rest} "):
            return title
        if own.endswith(f" {rest}") and any(
            _is_topic(text, rest) for text in (seen, *told.values()) if folded(text) == own
        ):
            return title
    return seen


def _without_section(text: str, seen: str) -> str:
    """A title that machines are told without what stands behind a bar (the section) or before a colon (the outlet), where that leaves
    the line over the article."""
    if text.startswith(seen) and SEPARATOR.match(text, len(seen)):
        return seen
    return seen if text.endswith(f": {seen}") and len(text) - len(seen) < MAX_LABEL else text


def _is_topic(text: str, rest: str) -> bool:
    """Whether a mark stands before the ending of a text whose folded form is given."""
    start = _start_of(text, rest)
    return bool(start) and text[:start].rstrip(" \"'“„»«‘").endswith((":", "-", "–", "—", "|", "!", "?", "•"))


def _start_of(text: str, ending: str) -> int:
    """Where in a text the ending begins whose folded form is given; 0 when it is not found."""
    for cut in re.finditer(r"(?<=\s)\S|(?<=[:.!?–—|»“\"])\S", text):
        if folded(text[cut.start() :]) == ending:
            return cut.start()
    return 0
