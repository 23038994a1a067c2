"""Elements that mark dates and authors for machines, and what stands around them."""

from dateline.article import markup
from dateline.article.marks import marks_of

PAGE = """<html lang=en><head><meta itemprop="datePublished" content="2031-01-01"><title>A <b>b</b></title></head>
<body><div class="Meta" id=m><time datetime="2031-05-03T10:00" pubdate>3 <b>May</b> 2031</time>
<span itemprop="author"><span>Ana</span> Roth &amp; Jon Doe</span></div>
<aside class="more"><a rel="author" href=x>Eva Lind</a></aside><time>never closed"""


def test_marks() -> None:
    found = marks_of(markup.parse(PAGE).marked, PAGE)
    assert [(mark.tag, mark.text) for mark in found] == [
        ("time", "3 May 2031"),
        ("span", "Ana Roth & Jon Doe"),
        ("a", "Eva Lind"),
        ("time", "never closed"),
    ]
    assert found[0].attributes == {"datetime": "2031-05-03T10:00", "pubdate": ""}
    assert found[0].around == (" ", " meta m")
    assert found[2].around == (" ", "aside more")


def test_head_and_root_are_told_apart() -> None:
    parsed = markup.parse(PAGE)
    assert PAGE[slice(*parsed.title)] == "A <b>b</b>" and parsed.root == " lang=en"


def test_a_page_of_marks_is_bounded() -> None:
    page = "<time>1 May 2031</time>" * 5_000
    assert len(markup.parse(page).marked) == 400
