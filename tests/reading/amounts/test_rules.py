"""Every rule's examples, run on the rule's own text."""

import pytest

from dateline.engine import read_text
from dateline.reading.amounts.rules import RULES

EXAMPLES = [(rule.name, text, wanted) for rule in RULES for text, wanted in rule.examples]


@pytest.mark.parametrize(("name", "text", "wanted"), EXAMPLES)
def test_example(name: str, text: str, wanted: tuple | None) -> None:
    found = [(a.text, a.kind, a.low, a.high, a.unit) for a in read_text(text).amounts if a.kind != "ordinal"]
    assert found == ([] if wanted is None else [wanted])


def test_names_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)
