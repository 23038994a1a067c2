"""What a page says about its article: title, outlet, authors, agencies, dates, place, language, tags.

One module a field. Every source is evidence with a weight: structured data, meta tags, what the page shows, the URL, the text.
"""

from __future__ import annotations

from dateline.article.evidence import Evidence, Metadata
from dateline.article.metadata import agencies, authors, dates, language, place, site, structured, tags, title

__all__ = ["read"]


def read(evidence: Evidence) -> Metadata:
    """The metadata of a page. Fields without evidence are empty, with a notice for the date and the title. Raises nothing."""
    headline = structured.folded(evidence.lines[evidence.headline[0]].text) if evidence.headline else ""
    data = structured.read(evidence, headline)
    outlet = site.read(evidence, data)
    name, title_notices = title.read(evidence, data, outlet)
    spoken, locale = language.read(evidence)
    people, bylines = authors.read(evidence, data, outlet)
    published, modified, date_notices = dates.read(evidence, data, locale or spoken or "", bool(people))
    return Metadata(
        title=name,
        site=outlet.name,
        authors=people,
        agencies=agencies.read(evidence, bylines),
        published=published,
        modified=modified,
        dateline=place.read(evidence),
        language=spoken,
        tags=tags.read(evidence, data, outlet),
        notices=(*title_notices, *date_notices),
    )
