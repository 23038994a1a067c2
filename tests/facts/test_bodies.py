import pytest

from dateline.facts.bodies import bodies
from dateline.facts.countries import countries


@pytest.mark.parametrize(
    ("name", "code", "sector"),
    [("EU", "EUR", "GOV"), ("OSCE", "IGO", "GOV"), ("Hezbollah", "LBN", "REB"), ("WHO", "UNO", "MED")],
)
def test_body(name, code, sector):
    assert (bodies()[name].code, bodies()[name].sectors[0]) == (code, sector)


def test_every_code_is_known():
    assert {body.code for body in bodies().values()} <= countries().keys() | {"EUR", "UNO", "IGO", "NGO", "IMG"}
