"""When this version of the article was published: all evidence as candidates with weights, and one decision with its reason.

The order of trust is that of the guide (structured data, visible date, URL, dateline, what the text shows); agreement of
independent evidence adds to it, a label that says "published" too. What is only a date somewhere on the page never decides.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from dateline.article.evidence import Evidence
from dateline.article.metadata import date_evidence, date_lines, date_text
from dateline.article.metadata.date_candidate import ORDER, Candidate
from dateline.article.metadata.days import neighbours
from dateline.article.metadata.structured import Structured
from dateline.model import Dated, Notice

#: Below this a candidate is a date on the page, not the date of the page.
ENOUGH = 30.0
#: From here on a candidate that disagrees is worth a notice.
STRONG = 55.0
#: From here on a date that people read is one that the page shows of itself.
SHOWN = 50.0
#: What the second and later kinds of evidence for the same day add.
AGREEMENT = 0.3


def read(
    evidence: Evidence, structured: Structured, locale: str, signed: bool = True
) -> tuple[Dated | None, Dated | None, tuple[Notice, ...]]:
    """Published, modified, and notices on what is missing or in conflict. `locale`: "en-US" or "de", for 05/06/2020; `signed`:
    whether the page names an author."""
    found = [*date_evidence.candidates(evidence, structured, locale), *date_lines.candidates(evidence, locale)]
    standing = date_evidence.is_standing_page(structured)
    if (
        not standing
        and max((candidate.weight for candidate in found if candidate.kind == "published"), default=0.0) < STRONG
    ):
        found += date_evidence.hidden(evidence)
    if max((candidate.weight for candidate in found if candidate.kind == "published"), default=0.0) < ENOUGH:
        found += date_text.candidates(evidence, locale)
    found = [_turned(candidate, found) for candidate in found]
    months = date_evidence.url_months(evidence)
    published, notices = _decided([*(c for c in found if c.kind == "published"), *_versions(found)], months)
    modified, _ = _decided([c for c in found if c.kind == "modified"], frozenset())
    if published is None and modified is not None:
        published, modified = replace(modified, why=f"{modified.why}; no other date is given"), None
    if published is not None and not signed and _machines_only(published, found, structured):
        told = f"{published.why} gives {published.value[:10]}, but the page shows no date, names no author and calls itself no article"
        return None, modified, (Notice("no-date", told),)
    if published is None:
        notices = (Notice("no-date", "no structured data, visible date, URL or text tells the day of publication"),)
    return published, modified, notices


def _machines_only(published: Dated, found: list[Candidate], structured: Structured) -> bool:
    """Whether only structured data gives the day, on a page that is no article: then it is the day when a system stored the page."""
    # `og:type` does not count: common systems call every page of a site an article.
    if date_evidence.is_article(structured) or published.why == date_evidence.IN_SCRIPT:
        return False
    day = published.value[:10]
    kinds = {c.basis for c in found if c.day.day.isoformat() == day or (c.basis == "visible" and c.weight >= SHOWN)}
    return kinds == {"structured"}


def _decided(found: list[Candidate], months: frozenset[tuple[int, int]]) -> tuple[Dated | None, tuple[Notice, ...]]:
    """The day with the best evidence; ties go to the evidence that stands first."""
    scores = _scores(found, months)
    if not scores:
        return None, ()
    best = max(scores, key=lambda day: scores[day])
    best = _local_day(best, found)
    group = [candidate for candidate in found if candidate.day.day == best]
    if max(candidate.weight for candidate in group) < ENOUGH:
        return None, ()
    lead = max(group, key=lambda candidate: (candidate.weight, -ORDER.index(candidate.basis)))
    instant = max((c.day.instant for c in group if c.basis == lead.basis), key=len, default="")
    kinds = sorted({c.basis for c in group} - {lead.basis}, key=ORDER.index)
    why = lead.why + (f"; agrees: {', '.join(kinds)}" if kinds else "")
    return Dated(instant or best.isoformat(), lead.basis, why), _conflicts(best, lead, found)


def _versions(found: list[Candidate]) -> list[Candidate]:
    """A change that the page itself shows as its date, without calling it a change: then this version is of that day."""
    shown = {c.day.day for c in found if c.kind == "published" and c.read and c.weight >= STRONG}
    changed = [c for c in found if c.kind == "modified" and c.basis == "structured" and c.day.day in shown]
    return [replace(candidate, kind="published", weight=candidate.weight * 0.9) for candidate in changed]


def _scores(found: Iterable[Candidate], months: frozenset[tuple[int, int]]) -> dict[date, float]:
    """Day -> the best weight for it, and a share of what other kinds of evidence say."""
    by_day: dict[date, dict[str, float]] = defaultdict(dict)
    for candidate in found:
        kinds = by_day[candidate.day.day]
        kinds[candidate.basis] = max(candidate.weight, kinds.get(candidate.basis, 0.0))
    scores = {}
    for day, kinds in by_day.items():
        best = max(kinds.values())
        scores[day] = best + AGREEMENT * (sum(kinds.values()) - best) + (12 if (day.year, day.month) in months else 0)
    return scores


def _local_day(best: date, found: list[Candidate]) -> date:
    """The local day where the best evidence is in universal time and a date that people read shows the neighbour of it."""
    group = [candidate for candidate in found if candidate.day.day == best and candidate.weight >= STRONG]
    universal = {candidate.day.instant[:16] for candidate in group if candidate.day.utc}
    if not universal or any(c.day.instant[:16] not in universal for c in group):
        return best
    seen = [c for c in found if c.basis in {"visible", "url"} and c.weight >= STRONG and neighbours(c.day.day, best)]
    return max(seen, key=lambda candidate: candidate.weight).day.day if seen else best


def _turned(candidate: Candidate, found: list[Candidate]) -> Candidate:
    """05/06/2020 read in the other order where only that agrees with evidence that has one reading."""
    if not candidate.day.ambiguous:
        return candidate
    day = candidate.day.day
    other = date(day.year, day.day, day.month)
    sure = {c.day.day for c in found if not c.day.ambiguous}
    if day in sure or other not in sure:
        return candidate
    return replace(candidate, day=replace(candidate.day, day=other, instant=""))


def _conflicts(best: date, lead: Candidate, found: list[Candidate]) -> tuple[Notice, ...]:
    """A notice when strong evidence of another kind gives a day further away than a time zone."""
    for candidate in sorted(found, key=lambda c: -c.weight):
        apart = abs((candidate.day.day - best).days)
        if candidate.weight >= STRONG and apart > 1 and candidate.basis != lead.basis:
            text = f"{lead.why} gives {best.isoformat()}, {candidate.why} gives {candidate.day.day.isoformat()}"
            return (Notice("date-conflict", text),)
    return ()
