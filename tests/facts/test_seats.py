from dateline.facts.countries import countries
from dateline.facts.seats import seats

NOT_STATES = {"EUR", "UNO", "IGO"}


def test_seat():
    assert (seats()["Kremlin"].country, seats()["Kremlin"].sectors) == ("RUS", ("GOV",))
    assert "Tiananmen" not in seats()


def test_every_code_is_known():
    assert {seat.country for seat in seats().values()} <= countries().keys() | NOT_STATES
