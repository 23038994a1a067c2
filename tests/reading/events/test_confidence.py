"""The fitted figures are legal, and what speaks for a record raises its confidence."""

from dataclasses import astuple

from dateline.reading.events import confidence, thresholds

FULL = {"always": 1.0, "doer": 1.0, "target": 1.0, "verb": 1.0, "heard": 1.0, "agreed": 1.0, "SUPPORT": 1.0}


def test_thresholds_are_probabilities() -> None:
    assert all(0 <= value <= 1 for value in astuple(thresholds.current()))


def test_more_signs_more_confidence() -> None:
    bare = {"always": 1.0, "verb": 1.0, "SUPPORT": 1.0, "unknown": 1.0}
    assert 0.02 <= confidence.score(bare) < confidence.score(FULL) <= 0.98
