"""Words that people see."""

from __future__ import annotations

import pytest

from dateline import labels
from dateline.model import Time


@pytest.mark.parametrize(
    ("value", "first", "after", "label"),
    [
        ("2031-08-09", "2031-08-09", "2031-08-10", "9 August 2031"),
        ("2031-08-09", "2031-08-09", "2031-08-16", "9 August 2031 to 15 August 2031"),
        ("2031-08-15", "2031-08-09", "2031-08-16", "9 August 2031 to 15 August 2031"),
        ("2031-W32", "2031-08-04", "2031-08-11", "that week"),
        ("PXD", None, None, "that week"),
    ],
)
def test_time_label(value: str, first: str | None, after: str | None, label: str) -> None:
    assert labels.time_label(Time(0, 9, "that week", "DATE", value, None, first, after)) == label
