"""The date of the page from all its evidence."""

import pytest
from metadata_factory import BODY, evidence, line

from dateline.article.evidence import Evidence
from dateline.article.metadata import read

NEWS = {"@type": "NewsArticle", "headline": "Harbour closes to large ships"}
MONDAY = "On Monday the minister met his colleague in the palace on the coast, as both had said a week before that they would."


def published(page: Evidence) -> tuple[str, str] | None:
    found = read(page).published
    return (found.value[:10], found.basis) if found else None


@pytest.mark.parametrize(
    ("page", "value"),
    [
        (evidence(json_ld={**NEWS, "datePublished": "2024-03-05T08:00:00+01:00"}), ("2024-03-05", "structured")),
        (evidence(meta={"article:published_time": "2024-03-05"}, beside=["By Ana Roth"]), ("2024-03-05", "structured")),
        (evidence(meta={"article:published_time": "2024-03-05"}, url="https://coastpost.example/2024/03/05/harbour"), ("2024-03-05", "structured")),
        # Told to machines alone, by a page that is no article and that nobody signs: when a system stored it.
        (evidence(meta={"article:published_time": "2024-03-05"}), None),
        (evidence(page='<html><body><p itemprop="datePublished" content="2024-03-05">x</p></body></html>', beside=["By Ana Roth"]), ("2024-03-05", "structured")),
        (evidence(beside=["Veröffentlicht am 5. März 2024, 10 Uhr"]), ("2024-03-05", "visible")),
        (evidence(beside=["By Ana Roth", "5 March 2024"]), ("2024-03-05", "visible")),
        (evidence(after=["Published on 5 March 2024 by Ana Roth"]), ("2024-03-05", "visible")),
        # The sentence below a weblog's text, whatever else it says.
        (evidence(after=["This entry was posted on Tuesday, March 5th, 2024 at 9:12 am and is filed under Harbour, Archive. You can follow any replies to this entry through the feed."]), ("2024-03-05", "visible")),
        (evidence(after=["Dieser Beitrag wurde am Dienstag, 5. März 2024 um 9:12 Uhr veröffentlicht und unter Hafen abgelegt. Du kannst die Kommentare verfolgen."]), ("2024-03-05", "visible")),
        (evidence(url="https://coastpost.example/2024/03/05/harbour"), ("2024-03-05", "url")),
        (evidence(url="https://coastpost.example/world/2024/mar/05/harbour"), ("2024-03-05", "url")),
        (evidence(url="https://coastpost.example/harbour-20240305"), ("2024-03-05", "url")),
        # The caption's day was a Monday, and the text says Monday.
        (evidence(beside=[line("Two ministers in Sochi, September 14, 2020. Coast Post", "caption")], body=[MONDAY]), ("2020-09-14", "caption")),
        (evidence(beside=[line("Two ministers in Sochi, September 15, 2020. Coast Post", "caption")], body=[MONDAY]), None),
        # A date somewhere is not the date of the page.
        (evidence(after=["© 2024 Coast Post"]), None),
        (evidence(body=[BODY, "The harbour was opened on 5 March 1924 by the mayor of the town, whose name the street still has."]), None),
        (evidence(beside=["Valid until 5 March 2024"]), None),
        (evidence(before=["a", "b", "c", "d", "Today: 6 March 2024", "e", "f", "g", "h", "i", "j"], beside=["Published 5 March 2024"]), ("2024-03-05", "visible")),
    ],
)  # fmt: skip
def test_published(page: Evidence, value: tuple[str, str] | None) -> None:
    assert published(page) == value


def test_no_date_is_said() -> None:
    assert [notice.code for notice in read(evidence()).notices] == ["no-date"]


def test_modified_is_kept_apart() -> None:
    found = read(evidence(beside=["Published 5 March 2024 Updated 7 March 2024"]))
    assert found.published and found.published.value == "2024-03-05"
    assert found.modified and found.modified.value == "2024-03-07"


def test_structured_data_beats_the_page_and_the_conflict_is_told() -> None:
    found = read(evidence(json_ld={**NEWS, "datePublished": "2024-03-05"}, beside=["Published 1 February 2024"]))
    assert found.published and found.published.value == "2024-03-05"
    assert "date-conflict" in [notice.code for notice in found.notices]


def test_agreement_is_in_the_reason() -> None:
    found = read(
        evidence(
            json_ld={**NEWS, "datePublished": "2024-03-05"},
            beside=["5 March 2024"],
            url="https://c.example/2024/03/05/x",
        )
    )
    assert found.published and found.published.why == "JSON-LD datePublished; agrees: visible, url"


def test_universal_time_gives_way_to_the_day_that_readers_see() -> None:
    page = evidence(json_ld={**NEWS, "datePublished": "2024-03-06T02:30:00Z"}, url="https://c.example/2024/03/05/x")
    assert published(page) == ("2024-03-05", "url")


def test_figures_are_read_as_other_evidence_has_them() -> None:
    page = evidence(
        beside=["Published 03/05/2024"],
        url="https://c.example/2024/03/05/x",
        page='<html lang="de"><body></body></html>',
    )
    assert published(page) == ("2024-03-05", "visible")


def test_a_page_that_is_no_article_has_no_date_of_publication() -> None:
    assert published(evidence(json_ld={"@type": "Recipe", "name": "Soup", "datePublished": "2024-03-05"})) is None


@pytest.mark.parametrize(("changed", "value"), [("2024-03-09", ("2024-03-05", "structured")), ("2025-01-09", None)])
def test_a_page_that_is_kept_up_for_months_is_no_news(changed: str, value: tuple[str, str] | None) -> None:
    node = {"@type": "WebPage", "name": "Harbour", "datePublished": "2024-03-05", "dateModified": changed}
    assert published(evidence(json_ld=node, beside=["By Ana Roth"])) == value


def test_broken_json_ld_still_tells() -> None:
    script = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-05T10:00:00Z",, }</script>'
    assert published(evidence(page=f"<html><head>{script}</head><body></body></html>")) == ("2024-03-05", "structured")
