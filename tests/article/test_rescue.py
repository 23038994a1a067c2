"""Pages whose text stands in scripts only."""

import json

import pytest

from dateline import article, pages
from dateline.model import Article, Page

BODY = "".join(
    f"<p>The council of Veldt met for the {word} time. It decided nothing, and the mayor went home.</p>"
    for word in ("first", "second", "third", "fourth", "fifth")
)


def extracted(script: str) -> Article:
    page = Page(
        f'<html><head><title>Veldt waits</title></head><body><div id="app"></div><script>{script}</script></body></html>'.encode(),
        "html",
    )
    return article.extract(page, pages.decode(page))


SCRIPTS = {
    "an object": "window.state = " + json.dumps({"body": BODY}),
    "a string in a string": "self.push([1, " + json.dumps(json.dumps({"id": 1, "body": BODY})) + "])",
}


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_body_in_the_data_of_a_script(name: str) -> None:
    found = extracted(SCRIPTS[name])
    assert len([block for block in found.blocks if block.kind == "paragraph"]) == 5
    assert "It decided nothing" in found.text
    assert [notice.code for notice in found.notices if notice.code == "body-from-script"]
    assert found.source == ()


def test_code_is_no_body() -> None:
    found = extracted("var x = " + json.dumps("function () { return 1. } " * 40))
    assert "function" not in found.text
