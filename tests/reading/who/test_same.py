import pytest

from dateline.reading.who.same import is_acronym


@pytest.mark.parametrize(
    ("short", "full", "wanted"),
    [
        ("OSCE", "Organization for Security and Co-operation in Europe", True),
        ("UAE", "United Arab Emirates", True),
        ("U.N.", "United Nations", True),
        ("WHO", "World Health Organization", True),
        ("WHO", "World Trade Organization", False),
        ("It", "International Tribunal", False),
    ],
)
def test_acronym(short, full, wanted):
    assert is_acronym(short, full) is wanted
