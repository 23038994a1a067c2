import pytest

from corpus.timex import fault_of, interval


@pytest.mark.parametrize(
    ("value", "first", "after"),
    [
        ("2022-05-18", "2022-05-18", "2022-05-19"),
        ("2022-12", "2022-12-01", "2023-01-01"),
        ("2022", "2022-01-01", "2023-01-01"),
        ("199", "1990-01-01", "2000-01-01"),
        ("19", "1900-01-01", "2000-01-01"),
        ("2022-W21", "2022-05-23", "2022-05-30"),
        ("2022-W21-WE", "2022-05-28", "2022-05-30"),
        ("2022-Q4", "2022-10-01", "2023-01-01"),
        ("2022-H2", "2022-07-01", "2023-01-01"),
        ("2022-WI", "2022-12-01", "2023-03-01"),
        ("2022-05-18TNI", "2022-05-18", "2022-05-19"),
        ("XXXX-06-27", None, None),
        ("FUTURE_REF", None, None),
        ("P3D", None, None),
    ],
)
def test_days(value: str, first: str | None, after: str | None) -> None:
    assert interval(value) == (first, after)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        *(("DATE", "XXXX-06-27"), ("DATE", "PRESENT_REF"), ("TIME", "2022-05-18T14:30"), ("TIME", "2022-05-18TNI")),
        *(("DURATION", "P2Y6M"), ("DURATION", "PT36H"), ("DURATION", "PXD"), ("SET", "P1W"), ("SET", "XXXX-WXX-5")),
        ("DATE", None),
    ],
)
def test_well_formed(kind: str, value: str | None) -> None:
    assert fault_of(kind, value) is None


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("DATE", "2022-02-30"),
        ("DATE", "2022/05/18"),
        ("DATE", "2022-W60"),
        ("DURATION", "P"),
        ("DURATION", "3D"),
        ("DAY", "2022"),
    ],
)
def test_not_well_formed(kind: str, value: str) -> None:
    assert fault_of(kind, value)
