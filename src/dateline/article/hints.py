"""What the class, id and role of an element hint at: a table of word kinds, read into one bit mask an element.

Policy of the table: words that site builders of many countries use, in English and the larger European languages; no name of a single
outlet. A word stands where most sites mean it; the weights of the block scorer decide how much it counts.
"""

from __future__ import annotations

import re
from functools import lru_cache

from dateline.article.elements import Element

#: kind -> substrings; a word in <angle brackets> must stand alone between non-letters
HINTS: dict[str, str] = {
    "article-body": "articlebody article-body article_body article__body storybody story-body story_body story__body story-content post-content "
    "post-body post_content post__content entry-content entry_content entry__content article-content article_content article__content "
    "articlecontent article-text articletext article_text article__text storytext story-text news-content news-text news-body "
    "content-body content__body body-content body-text bodytext body__text body-copy bodycopy richtext rich-text wysiwyg "
    "article-main article-detail newsdetail detail-content content-detail article-paragraph article__paragraph artikeltext texto-noticia "
    "single-content article-page main-text text-content content-text field-name-body field--name-body",
    "body": "<body> <text> content article artikel articulo story <post> entry <main> paragraph absatz <copy> corps cuerpo texto",
    "navigation": "<nav> navi navbar navigation menu breadcrumb topbar masthead header footer toolbar paginat <pager> skip fussnote kopf fuss site-",
    "aside": "sidebar aside <rail> widget rightcol right-col column-right secondary complementary",
    "related": "related recommend read-more readmore read-next more- -more <also> teaser promo popular trending most- latest recirc outbrain "
    "taboola headlines next-article mehr-zum verwandt linklist link-list collection <card> cards carousel <list> feed upnext "
    "relacionad a-lire lire-aussi associated similar suggestion",
    "comments": "comment kommentar disqus discussion <reply> respond feedback forum leserbrief",
    "share": "share sharing social follow facebook twitter whatsapp linkedin pinterest addthis",
    "advertising": "<ad> <ads> <adv> advert sponsor banner dfp anzeige werbung publicidad publicite commercial <promo> adslot ad-slot "
    "ad-container gpt affiliate shop product",
    "subscription": "newsletter subscri signup sign-up paywall login register registration premium piano <offer> donat abonn <abo> membership "
    "mailing <cta> call-to-action <app> download",
    "caption": "caption figcaption credit legend bildunterschrift bildtext bildquelle <copyright> photo image gallery figure slideshow picture bild",
    "media": "video player audio podcast media livestream",
    "byline": "byline author autor auteur writer contributor <bio> journalist reporter redakt",
    "date": "<date> dateline datetime pubdate timestamp <time> published updated publish datum fecha",
    "meta": "<meta> metadata <info> article-info post-info",
    "tags": "<tag> <tags> taglist tag-list topic keyword category categor schlagwort themen etiquet",
    "consent": "cookie consent gdpr privacy popup modal overlay lightbox notification alert",
    "title": "headline <title> <hed> ueberschrift titre titular heading",
    "lead": "<lead> lede summary standfirst subtitle <dek> intro excerpt description vorspann subhead subheadline <sub> deck chapo abstract bajada entradilla",
    "embed": "tweet embed instagram blockquote-",
    "hidden": "hidden sr-only visually-hidden screen-reader screenreader invisible noprint no-print",
    "pull-quote": "pullquote pull-quote pull_quote",
    "quote": "pullquote pull-quote blockquote <quote> zitat",
    "box": "infobox factbox fact-box <box> <table> chart graphic element-atom interactive accordion correction disclaimer",
    "key-points": "highlight keypoint key-point takeaway bullet tldr",
}
KINDS = tuple(HINTS)
BIT = {kind: 1 << place for place, kind in enumerate(KINDS)}

#: The attributes that tell what an element is for.
_TELLING = re.compile(
    r"\s(?:class|id|itemprop|role|aria-label|data-(?:component|testid|type|module|block|name|qa|test)[\w-]*)"
    r"\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))",
    re.IGNORECASE,
)
_CLASS = re.compile(r"\sclass\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_FIGURES = re.compile(r"\d+")
_NAMING = re.compile(r"\s(?:class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_HIDDEN = re.compile(r"display:\s*none|\bhidden\b|aria-hidden\s*=\s*.?true", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_MAX_CHARS = 400


_LETTERS = re.compile(r"[a-z]+")
#: Letters by which the loose words of the table are looked up.
_START = 3


def _table() -> tuple[dict[str, list[tuple[str, int]]], dict[str, int]]:
    """The loose words by their first letters, the longest first, and the words that must stand alone; each with its bits."""
    loose: dict[str, int] = {}
    alone: dict[str, int] = {}
    for kind, words in HINTS.items():
        for word in words.split():
            table = alone if word.startswith("<") else loose
            bare = word.strip("<>")
            table[bare] = table.get(bare, 0) | BIT[kind]
    starts: dict[str, list[tuple[str, int]]] = {}
    for word in sorted(loose, key=len, reverse=True):
        starts.setdefault(word[:_START], []).append((word, loose[word]))
    return starts, alone


_LOOSE, _ALONE = _table()


@lru_cache(maxsize=20_000)
def values(attributes: str) -> str:
    """The class, id, role and their like of a start tag: one lower-case string, camel case parted by hyphens."""
    found = " ".join(["".join(value) for value in _TELLING.findall(attributes)])
    return _CAMEL.sub("-", found[:_MAX_CHARS]).lower()


@lru_cache(maxsize=5_000)
def naming(attributes: str) -> str:
    """Class and id of a start tag, lower case."""
    return " ".join(["".join(value) for value in _NAMING.findall(attributes)])[:_MAX_CHARS].lower()


def mask_of(attributes: str) -> int:
    """The kinds that the attributes of a start tag hint at, as bits of `BIT`."""
    mask = words_mask(values(attributes))
    if ("hidden" in attributes or "none" in attributes) and _HIDDEN.search(attributes):
        mask |= BIT["hidden"]
    return mask


@lru_cache(maxsize=20_000)
def words_mask(text: str) -> int:
    """The kinds that the words of `values` hint at."""
    mask = 0
    for word in text.split():
        mask |= _word_mask(word)
    return mask


@lru_cache(maxsize=20_000)
def _word_mask(word: str) -> int:
    mask = 0
    place, last = 0, len(word) - _START
    while place <= last:
        for loose, bits in _LOOSE.get(word[place : place + _START], ()):
            if word.startswith(loose, place):
                mask |= bits
                place += len(loose) - 1
                break
        place += 1
    for letters in _LETTERS.findall(word):
        mask |= _ALONE.get(letters, 0)
    return mask


def classes(element: Element) -> str:
    """The class of an element as written, without figures: what elements that look alike have in common."""
    attributes = element.attributes
    return _classes(attributes) if "class" in attributes else ""


@lru_cache(maxsize=20_000)
def _classes(attributes: str) -> str:
    found = _CLASS.search(attributes)
    return _FIGURES.sub("", found[1] or found[2] or found[3] or "") if found else ""


def mask(element: Element) -> int:
    """The kinds that an element hints at; worked out once and kept on the element."""
    if element.mask < 0:
        element.mask = mask_of(element.attributes) if "=" in element.attributes else 0
    return element.mask
