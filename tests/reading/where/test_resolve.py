"""Names of one text in, places out."""

import pytest

from dateline.reading.where.fold import fold
from dateline.reading.where.home import Home
from dateline.reading.where.names import Named, senses
from dateline.reading.where.resolve import resolve

ALIKE = [
    ("St. Louis", "Saint Louis"),
    ("Hrodna", "HRODNA"),
    ("Córdoba", "Cordoba"),
    ("the Hague", "Hague"),
    ("U.S.", "US"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_fold_makes_spellings_alike(one: str, other: str) -> None:
    assert fold(one) == fold(other)


#: the names of a text (with what they are said to lie in) -> the country of each, ISO alpha-2
TEXTS = [
    ([("Minsk", None)], ["BY"]),
    ([("Minsk", "Belarus"), ("Belarus", None)], ["BY", "BY"]),
    ([("Kiev", None)], ["UA"]),
    ([("Georgia", None), ("Tbilisi", None), ("Batumi", None)], ["GE", "GE", "GE"]),
    ([("Georgia", None), ("Atlanta", None), ("Savannah", None), ("Macon", None)], ["US"] * 4),
    ([("Paris", "Texas"), ("Texas", None)], ["US", "US"]),
    ([("China", "Japan"), ("Japan", None)], ["CN", "JP"]),
    ([("Gomel region", None)], ["BY"]),
    ([("northern Mali", None)], ["ML"]),
    ([("Alexandria", "La."), ("La.", None)], ["US", "US"]),
    ([("U.S.", None)], ["US"]),
    ([("DRC", None)], ["CD"]),
]


@pytest.mark.parametrize(("names", "countries"), TEXTS)
def test_country_of_each_name(names: list[tuple[str, str | None]], countries: list[str]) -> None:
    outers = {within for _, within in names if within}
    named = [Named(name, within, outer=name in outers) for name, within in names]
    chosen = resolve(named, Home())
    assert [chosen[n].place.country for n in named] == countries


def test_a_city_comes_before_the_division_of_its_name() -> None:
    name = Named("Minsk")
    assert resolve([name], Home())[name].place.geonames == 625144


def test_an_unknown_name_has_no_place_and_a_reason() -> None:
    name = Named("Quvoxely")
    choice = resolve([name], Home())[name]
    assert choice.place is None
    assert "gazetteer" in choice.why


def test_the_outlets_country_decides_between_equals() -> None:
    name = Named("Newcastle")
    assert resolve([name], Home({"AU": 1.5}))[name].place.country == "AU"


def test_every_short_name_is_in_the_gazetteer() -> None:
    from dateline.reading.where.names import abbreviations

    missing = [short for short in abbreviations() if not any(sense.known for sense in senses(short))]
    assert missing == []


def test_a_place_that_the_gazetteer_lacks_gets_the_country_of_the_others() -> None:
    name = Named("Quvoxely")
    others = [Named("Poland"), Named("Krakow"), Named("Gdansk"), Named("Lublin")]
    choice = resolve([name, *others], Home())[name]
    assert (choice.place, choice.country) == (None, "PL")


#: name, whether the text speaks of it as of a town, the outlet's home -> country
TOWNS = [
    (Named("Dublin"), Home(), "IE"),
    (Named("Dublin", local=True), Home({"US": 2.4}, ("dublin",)), "US"),
    (Named("Athens"), Home(), "GR"),
    (Named("Clarke County"), Home({"US": 1.0}), "US"),
]


@pytest.mark.parametrize(("name", "home", "country"), TOWNS)
def test_a_town_of_a_great_citys_name_is_meant_where_the_text_says_so(name: Named, home: Home, country: str) -> None:
    assert resolve([name], home)[name].country == country
