import pytest

from dateline.facts.countries import alpha3, by_adjective, by_capital, by_name, by_people, countries, plural

NAMES = [
    ("Belarus", "BLR"),
    ("UK", "GBR"),
    ("U.S.", "USA"),
    ("Netherlands", "NLD"),
    ("DR Congo", "COD"),
    ("Congo-Brazzaville", "COG"),
    ("Türkiye", "TUR"),
    ("GEORGIA", "GEO"),
    ("us", None),
    ("Atlantis", None),
]


@pytest.mark.parametrize(("name", "code"), NAMES)
def test_name(name, code):
    assert by_name().get(name) == code


@pytest.mark.parametrize(
    ("word", "code"), [("Danish", "DNK"), ("Nigerien", "NER"), ("Nigerian", "NGA"), ("Swiss", "CHE")]
)
def test_adjective(word, code):
    assert by_adjective()[word] == code


@pytest.mark.parametrize(
    ("word", "code"), [("Danes", "DNK"), ("Frenchmen", "FRA"), ("Chinese", "CHN"), ("Germans", "DEU")]
)
def test_people(word, code):
    assert by_people()[word] == code


@pytest.mark.parametrize(
    ("city", "code"), [("Kyiv", "UKR"), ("Kingston", "JAM"), ("The Hague", None), ("Hague", "NLD")]
)
def test_capital(city, code):
    assert by_capital().get(city) == code


def test_plural():
    assert [plural(noun) for noun in ("Dane", "Frenchman", "German", "Portuguese", "Iraqi")] == [
        "Danes",
        "Frenchmen",
        "Germans",
        "Portuguese",
        "Iraqis",
    ]


def test_codes_are_iso_and_unique():
    rows = countries().values()
    assert len({country.iso2 for country in rows}) == len({country.iso3 for country in rows}) == len(countries())
    assert alpha3("by") == "BLR"
    assert alpha3("zz") is None
