"""Whose money a shared word means."""

import pytest

import dateline
from dateline.reading.amounts.country import outlet_country

HOSTS = [
    ("https://www.example.co.ke/news/1", "KEN"),
    ("https://example.com.au/a", "AUS"),
    ("http://news.example.co.uk", "GBR"),
    ("https://example.com/au/a", None),
    ("https://example.tv/a", None),
    (None, None),
]
MONEY = [
    ("The council spent $40 million on the bridge.", "https://example.com.au/a", "AUD"),
    ("The council spent $40 million on the bridge.", "https://example.com/a", "USD"),
    ("The World Bank lent $40 million for the bridge.", "https://example.com.au/a", "USD"),
    ("The US spent $40 million on the bridge.", "https://example.ca/a", "USD"),
    ("The council spent 40 million rupees on the bridge.", "https://example.com/a", "INR"),
    ("The council in Karachi, Pakistan, spent 40 million rupees.", "https://example.com/a", "PKR"),
    ("The council spent Rs 40 million on the bridge.", "https://example.com.np/a", "NPR"),
    ("Ugandan police found 40 million shillings.", "https://example.co.ke/a", "UGX"),
    ("Kenyan police found 40 million shillings.", "https://example.co.ug/a", "KES"),
    ("Police found 40 million shillings.", "https://example.co.ug/a", "UGX"),
    ("Egypt raised the price to 20 pounds.", None, "EGP"),
    ("The price rose to 20 pounds.", None, "GBP"),
]


@pytest.mark.parametrize(("url", "country"), HOSTS)
def test_the_host_tells_the_country(url: str | None, country: str | None) -> None:
    assert outlet_country(url) == country


@pytest.mark.parametrize(("text", "url", "unit"), MONEY)
def test_shared_words_of_money(text: str, url: str | None, unit: str) -> None:
    assert [a.unit for a in dateline.read_text(text, url=url).amounts if a.kind == "money"] == [unit]
