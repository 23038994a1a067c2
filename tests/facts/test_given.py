import pytest

from dateline.facts.given import families, genders
from dateline.facts.nouns import nouns


@pytest.mark.parametrize(
    ("name", "gender"), [("svetlana", "f"), ("dmitry", "m"), ("robin", "u"), ("alex", "u"), ("andrea", "u")]
)
def test_gender(name, gender):
    assert genders()[name] == gender


def test_families_have_full_forms():
    assert all(family.full for family in families())


@pytest.mark.parametrize(
    ("noun", "kind", "gender", "sector"),
    [
        ("prime minister", "person", "u", "GOV"),
        ("spokeswoman", "person", "f", "GOV"),
        ("police", "organization", "u", "COP"),
        ("village", "place", "u", None),
        ("protester", "person", "u", "CVL"),
    ],
)
def test_noun(noun, kind, gender, sector):
    found = nouns()[noun]
    assert (found.kinds[0], found.gender, found.sectors[0] if found.sectors else None) == (kind, gender, sector)
