"""Annotation -> findings: times, amounts, who, where, statements, events. The order in which they need each other."""

from __future__ import annotations

from dateline.model import Annotation, Article, Notice, Reading
from dateline.reading import amounts, events, statements, times, where, who
from dateline.reading.document import Document


def read(article: Article, annotation: Annotation, published: str | None, engine: str) -> Reading:
    """All findings of an article.

    `published`: ISO date that relative times are reckoned from, None where nobody knows it. `engine`: name and version, copied
    into the reading. Token columns, predicates and rejected candidates are always filled in; a caller that does not want them
    written drops them.
    """
    document = Document(article, annotation)
    cast = who.find(document)
    when = times.find(document, published)
    sizes = amounts.find(document, when)
    places = where.find(document, cast)
    said = statements.find(document, cast, when)
    acts = events.find(document, events.Found(cast, when, sizes, places, said, published))
    return Reading(
        engine=engine,
        article=article,
        entities=cast.entities,
        mentions=cast.mentions,
        times=when,
        amounts=sizes,
        places=places,
        statements=said,
        events=acts.events,
        main=acts.main,
        notices=article.notices + cast.notices + _notices(published, annotation),
        tokens=annotation.tokens,
        predicates=acts.predicates,
        rejected=acts.rejected,
    )


def _notices(published: str | None, annotation: Annotation) -> tuple[Notice, ...]:
    """What a reader of the record should know about it as a whole."""
    found = []
    if published is None:
        found.append(Notice("no-date", "the article states no date: times that lean on it have no value"))
    if not len(annotation.tokens):
        found.append(Notice("no-words", "the text has no words to read"))
    return tuple(found)
