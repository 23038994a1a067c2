"""Title, outlet, tags, language, dateline."""

import pytest
from metadata_factory import BODY, evidence, line

from dateline.article.evidence import Evidence
from dateline.article.metadata import read

TITLE = "Harbour closes to large ships"
GERMAN = "Der Rat der Stadt hat am späten Abend beschlossen, dass der alte Hafen für große Schiffe ein Jahr lang geschlossen bleibt."


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (evidence(), TITLE),
        (evidence(meta={"og:title": f"{TITLE} | Coast Post"}), TITLE),
        (evidence(title=f"{TITLE} - Coast Post"), TITLE),
        (evidence(title=None, meta={"og:title": f"{TITLE} – Coast Post"}), TITLE),
        (evidence(title=None, page=f"<html><head><title>{TITLE} | News | Coast Post</title></head><body></body></html>"), TITLE),
        (evidence(title=None, json_ld={"@type": "NewsArticle", "headline": "Harbour &amp; ships"}), "Harbour & ships"),
        (evidence(title=f"Coast: {TITLE}", meta={"og:title": TITLE}), TITLE),
        (evidence(title="Coast Post", meta={"og:title": TITLE, "twitter:title": TITLE}), TITLE),
        # One other wording does not outweigh the line over the article, two that agree do.
        (evidence(meta={"og:title": "Large ships lose their port"}), TITLE),
        (evidence(meta={"og:title": "Harbour loses large ships", "twitter:title": "Harbour loses large ships"}), "Harbour loses large ships"),
        (evidence(title=None, body=()), None),
    ],
)  # fmt: skip
def test_title(page: Evidence, title: str | None) -> None:
    assert read(page).title == title


@pytest.mark.parametrize(
    ("page", "site"),
    [
        (evidence(meta={"og:site_name": "The Coast Post"}), "The Coast Post"),
        (
            evidence(json_ld={"@type": "NewsArticle", "headline": TITLE, "publisher": {"name": "Coast Post"}}),
            "Coast Post",
        ),
        (evidence(page=f"<html><head><title>{TITLE} | Coast Post</title></head><body></body></html>"), "Coast Post"),
        (evidence(), "coastpost.example"),
        (evidence(beside=["Text by: RFI Follow"], url=None, media="dump"), "RFI"),
        (evidence(url=None, media="dump"), None),
    ],
)
def test_site(page: Evidence, site: str | None) -> None:
    assert read(page).site == site


@pytest.mark.parametrize(
    ("page", "tags"),
    [
        (evidence(meta={"article:tag": ("Harbour", "Ships"), "keywords": "news, sea"}), ("Harbour", "Ships")),
        (evidence(meta={"keywords": "Harbour, Ships, Coast Post, harbour"}), ("Harbour", "Ships")),
        (evidence(json_ld={"@type": "NewsArticle", "keywords": ["Harbour", "Ships"]}), ("Harbour", "Ships")),
        (evidence(after=[line("#Harbour", tag="a", hints="tag-list", linked=1.0)]), ("Harbour",)),
        (
            evidence(after=["Newsletter", "• Harbour", "• Ships", "• Ana Roth"], media="dump"),
            ("Harbour", "Ships", "Ana Roth"),
        ),
        (evidence(after=["• Sign in", "• Subscribe"], media="dump"), ()),
    ],
)
def test_tags(page: Evidence, tags: tuple[str, ...]) -> None:
    assert read(page).tags == tags


@pytest.mark.parametrize(
    ("body", "lang", "language"),
    [
        ([BODY, BODY], "", "en"),
        ([GERMAN], "de-AT", "de"),
        # Templates declare the wrong language; the text knows.
        ([GERMAN, GERMAN], "en", "de"),
        (["Kurz."], "de", "de"),
        (["Kurz."], "", None),
    ],
)
def test_language(body: list[str], lang: str, language: str | None) -> None:
    page = evidence(body=body, page=f'<html lang="{lang}"><body></body></html>')
    assert read(page).language == language


@pytest.mark.parametrize(
    ("opening", "place"),
    [
        ("MINSK (AP) — ", "MINSK"),
        ("NEW YORK, March 5 (Reuters) - ", "NEW YORK"),
        ("Berlin (dpa) - ", "Berlin"),
        ("KYIV, Ukraine — ", "KYIV, Ukraine"),
        ("SAN JUAN — ", "SAN JUAN"),
        ("UPDATE — ", None),
        ("NATO said: ", None),
        ("Berlin - ", None),
    ],
)
def test_dateline(opening: str, place: str | None) -> None:
    assert read(evidence(body=[opening + BODY])).dateline == place
