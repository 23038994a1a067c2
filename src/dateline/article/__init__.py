"""Page to article: blocks of a page or a dump, furniture out, broken text mended, the way back to the source.

`extract` is the stage's one entry. The canonical text is the article's blocks in page order with one empty line between two of them.
"""

from __future__ import annotations

from dateline.article import dump_page, html_page
from dateline.article.assembly import source_of
from dateline.article.offsets import ByteOffsets
from dateline.model import Article, Decoded, Notice, Page
from dateline.text import article_id

__all__ = ["extract"]


def extract(page: Page, decoded: Decoded) -> Article:
    """The clean article of a page. `decoded` is the text of `page.content`; the source map counts bytes of `page.content`.

    Raises `PageTooCostly` when the page is over a limit of `markup` or `dump_page`.
    """
    stage = dump_page if page.media == "dump" else html_page
    draft, found, removed = stage.read(page, decoded.text)
    text = draft.text
    offsets = ByteOffsets(decoded.text, decoded.encoding, page.content)
    notices = list(found.notices)
    if not offsets.exact:
        notices.append(
            Notice("no-source-map", f"bytes that are not {decoded.encoding}; ranges of the page cannot be given")
        )
    lead = next((text[block.start : block.end] for block in draft.blocks if block.kind == "lead"), None)
    return Article(
        id=article_id(text, page.url),
        text=text,
        blocks=tuple(draft.blocks),
        url=page.url,
        site=found.site,
        title=found.title,
        lead=lead,
        authors=found.authors,
        agencies=found.agencies,
        published=found.published,
        modified=found.modified,
        dateline=found.dateline,
        language=found.language,
        tags=found.tags,
        removed=removed,
        source=source_of(draft, offsets),
        encoding=decoded.encoding,
        notices=tuple(notices),
    )
