"""Markup -> units of text: what parts them, what does not, and that each knows where it stands."""

import pytest

from dateline.article import markup
from dateline.article.units import fold
from dateline.errors import PageTooCostly

CASES = {
    "blocks part": ("<p>One</p><p>Two</p>", ["One", "Two"]),
    "inline elements do not": ("<p>The <b>mi</b>nister of <a href=x>Veldt</a>.</p>", ["The minister of Veldt."]),
    "an open p ends where a block begins": ("<p>One<div>Two</div>Three", ["One", "Two", "Three"]),
    "items and cells end without end tags": (
        "<ul><li>a<li>b</ul><table><tr><td>c<td>d<tr><td>e",
        ["a", "b", "c", "d", "e"],
    ),
    "one br is a space": ("<p>First half<br>second half</p>", ["First half second half"]),
    "two are a paragraph": ("<p>First half<br><br>second half</p>", ["First half", "second half"]),
    "a br behind a line set apart is one too": (
        "<td><font><b>Ferry stops</b></font><br>By Ewan Reid</td>",
        ["Ferry stops", "By Ewan Reid"],
    ),
    "a br between words set apart is none": (
        "<p><b>Two</b> words<br>and <i>more</i><br>of them</p>",
        ["Two words and more of them"],
    ),
    "a br behind a full stop is one too": ("<p>He left.<br>She stayed.</p>", ["He left.", "She stayed."]),
    "entities": ("<p>Bread &amp; salt&nbsp;&#8212; now</p>", ["Bread & salt — now"]),
    "scripts say nothing": (
        "<p>a</p><script>if (1 < 2) { '<p>no</p>' }</script><style>p{}</style><p>b</p>",
        ["a", "b"],
    ),
    "comments neither": ("<p>a<!-- <p>no</p> -->b</p>", ["ab"]),
    "a stray end tag is nothing": ("<div><p>a</div></div></table>b", ["a", "b"]),
    "an end tag does not reach out of a cell": ("<div><table><tr><td>a</div>b</td></tr></table></div>", ["ab"]),
    "> inside a value": ('<p title="1 > 2">a</p>', ["a"]),
    "an apostrophe that opens nothing": ("<p class=don't>a</p><p>b's</p>", ["a", "b's"]),
    "< that is no tag": ("<p>1 < 2 and 3 <4</p>", ["1 < 2 and 3 <4"]),
    "capitals": ("<P>One<SCRIPT>x</SCRIPT></P><DIV>Two</DIV>", ["One", "Two"]),
    "an empty page": ("", []),
    "a tag without an end": ("<p>One</p><div class=", ["One"]),
}


@pytest.mark.parametrize("name", CASES)
def test_units(name: str) -> None:
    page, expected = CASES[name]
    units = fold(markup.parse(page).units, page)
    assert [unit.text for unit in units] == expected


def test_runs_point_into_the_page() -> None:
    page = "<div>Talks in <i>Orvik</i> failed</div>"
    (unit,) = fold(markup.parse(page).units, page)
    assert [page[start:end] for start, end in unit.runs] == ["Talks in ", "Orvik", " failed"]


def test_links_and_bold_are_known_by_run() -> None:
    page = "<p>see <a href=x>the list</a> and <b>this</b></p>"
    (unit,) = fold(markup.parse(page).units, page)
    assert unit.linked == [False, True, False, False]
    assert unit.bold == [False, False, False, True]


def test_an_unclosed_link_ends_with_its_block() -> None:
    page = "<p><a href=x>one</p><p>two</p>"
    units = fold(markup.parse(page).units, page)
    assert [unit.linked for unit in units] == [[True], [False]]


HOSTILE = {
    "nested divs": "<div>" * 100_000 + "x",
    "tags without an end": "<div " * 60_000,
    "table rows without an end": "<table>" + "<tr><td>a" * 20_000,
    "open bold": "<b>" * 100_000 + "<p>a</p>" * 100,
    "odd quotation marks": "<a 'x\">" * 50_000,
    "open svg": "<svg>" * 100_000,
    "spans around items": "<p>" + "<span class=x>" * 100_000 + "<li>q</li>" * 20_000,
    "NUL": "<p>\x00a\x00</p>" * 1000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_markup_costs_little(name: str) -> None:
    assert markup.parse(HOSTILE[name]).elements < markup.MAX_ELEMENTS


@pytest.mark.parametrize(
    ("page", "limit"),
    [("<p>a</p>" * (markup.MAX_UNITS + 2), "units"), ("<div>" * (markup.MAX_ELEMENTS + 1), "elements")],
)
def test_over_a_limit_is_refused(page: str, limit: str) -> None:
    with pytest.raises(PageTooCostly, match=limit):
        markup.parse(page)
