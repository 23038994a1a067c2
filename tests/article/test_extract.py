"""A page of the usual build -> its article: body, kinds, furniture with reasons, and every range equal to its bytes."""

from html import unescape

import pytest

from dateline import article, pages
from dateline.model import Article, Page

PARAGRAPHS = [
    "The council of Veldt voted on Tuesday to reopen the canal that has been closed since the flood, the mayor said.",
    "Ines Moreau, who leads the council, called the vote &quot; a first step &quot; and thanked the engineers of the province.",
    "The canal carries half of the region's grain, and merchants had asked for months that at least one lock be repaired before the harvest.",
    "Opponents of the plan said the money was needed for the dikes, and announced that they would appeal to the provincial court next week.",
    "The work is to begin in May and to last until the autumn; until then barges go around by the northern arm of the river.",
]
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Veldt reopens canal | The Veldt Courier</title>
<meta property="og:title" content="Veldt reopens its canal after the flood"><meta property="og:site_name" content="The Veldt Courier">
<script>var a = "<p>not text</p>";</script></head><body>
<header class="site-header"><nav class="main-nav"><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li><li><a href="/s">Sport</a></li>
</ul></nav></header>
<main><article class="article"><h1 class="headline">Veldt reopens its canal after the flood</h1>
<p class="standfirst">Barges may pass again from May, but opponents of the plan want to go to court over the cost.</p>
<div class="byline">By <a href="/a">Sigrid Aune</a> <time datetime="2021-03-02">2 March 2021</time></div>
<div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
<figure><img src="c.jpg"><figcaption>The closed lock at Veldt in January. Photo: Jon Vik</figcaption></figure>
<div class="article-body">{"".join(f"<p>{text}</p>" for text in PARAGRAPHS[:3])}
<div class="ad-slot">Advertisement</div><h2>Appeal announced</h2>
{"".join(f"<p>{text}</p>" for text in PARAGRAPHS[3:])}</div></article>
<aside class="related"><h3>Related stories</h3><ul><li><a href="/1">Flood takes bridge in Orvik</a></li><li><a href="/2">Grain prices rise again</a></li>
</ul></aside></main>
<footer class="site-footer"><a href="/p">Privacy policy</a> <span>© 2021 The Veldt Courier. All rights reserved.</span></footer></body></html>"""


def extracted(
    text: str, encoding: str = "utf-8", url: str | None = "https://courier.example/canal"
) -> tuple[Article, bytes]:
    content = text.encode(encoding)
    page = Page(content, "html", "invented", url)
    return article.extract(page, pages.decode(page)), content


@pytest.fixture(scope="module")
def found() -> Article:
    return extracted(PAGE)[0]


def texts(found: Article, kind: str) -> list[str]:
    return [found.text[block.start : block.end] for block in found.blocks if block.kind == kind]


def test_the_body_is_the_body(found: Article) -> None:
    expected = [unescape(text).replace('" a first step "', '"a first step"') for text in PARAGRAPHS]
    assert texts(found, "paragraph") == expected


def test_kinds(found: Article) -> None:
    assert texts(found, "title") == ["Veldt reopens its canal after the flood"]
    assert texts(found, "heading") == ["Appeal announced"]
    assert texts(found, "caption") == ["The closed lock at Veldt in January. Photo: Jon Vik"]
    assert (
        texts(found, "lead")
        == [found.lead]
        == ["Barges may pass again from May, but opponents of the plan want to go to court over the cost."]
    )


def test_blocks_are_parted_by_an_empty_line(found: Article) -> None:
    assert found.text.split("\n\n") == [found.text[block.start : block.end] for block in found.blocks]


def test_furniture_goes_with_reasons(found: Article) -> None:
    reasons = {removed.text: removed.why for removed in found.removed}
    assert reasons["Advertisement"] == "advertising"
    assert reasons["Home"] == "navigation"
    assert reasons["Related stories"] == "related"
    assert reasons["Facebook Twitter"] == "share"
    assert all(reasons.values())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_range_equals_its_bytes(encoding: str) -> None:
    head = '<head><meta charset="windows-1252">' if encoding == "cp1252" else "<head>"
    found, content = extracted(PAGE.replace("<head>", head).replace("Sigrid", "Bjørn “Sig”"), encoding)
    covered = 0
    last = 0
    for start, end, low, high in found.source:
        assert last <= low <= high <= len(content)
        raw = content[low:high].decode("utf-16-le" if encoding == "utf-16" else encoding.replace("-sig", ""))
        assert found.text[start:end].split() == unescape(raw).split()
        covered += end - start
        last = high
    assert covered > 0.95 * len(found.text)


def test_broken_bytes_give_no_map_and_say_so() -> None:
    content = (
        PAGE.encode()
        .replace(b"opponents", b"oppon\xff\xfeents")
        .replace("©".encode(), "éééééé© äöü éèàùç".encode() * 30)
    )
    page = Page(content, "html", "broken")
    found = article.extract(page, pages.decode(page))
    if not found.source:
        assert [notice.code for notice in found.notices if notice.code == "no-source-map"]
    else:
        assert all(high <= len(content) for _, _, _, high in found.source)


def test_a_page_without_words_is_empty() -> None:
    found, _ = extracted("<html><body><img src=a.png></body></html>")
    assert texts(found, "paragraph") == []


def test_the_same_page_gives_the_same_article() -> None:
    assert extracted(PAGE)[0] == extracted(PAGE)[0]


def test_of_a_page_without_address_the_title_element_names_the_outlet() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = (
        "<html><head><title>Canal to reopen - Veldt Times</title><meta name='author' content='Veldt Times'></head>"
        f"<body><h1>Canal to reopen</h1><p class='by'>By Odile Marchetti and Tarek Suleyman</p><article>{body}</article></body></html>"
    )
    made = Page(page.encode(), "html", "invented")
    found = article.extract(made, pages.decode(made))
    assert (found.site, [author.name for author in found.authors]) == (
        "Veldt Times",
        ["Odile Marchetti", "Tarek Suleyman"],
    )
