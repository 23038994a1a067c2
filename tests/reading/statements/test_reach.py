"""How far a content reaches: sentences in, the contents of their statements out."""

import pytest

from dateline.engine import read_text

REACHES = [
    ("The mayor said that the bridge was closed and that it would open on Monday.", ["that the bridge was closed and that it would open on Monday"]),
    ("Police said six men had been detained and the gate was already shut.", ["six men had been detained and the gate was already shut"]),
    ("The union said the port was closed, and accused the mayor of lying.", ["the port was closed", "the mayor of lying"]),
    ("The union condemned the raid and said it would strike.", ["the raid", "it would strike"]),
    ("The minister thanked China for the loan, which had been paid in March.", ["China for the loan"]),
    ("The union threatened to close the port, a town of 900 people.", ["to close the port"]),
    ("The union said it would strike if the mayor stayed.", ["it would strike if the mayor stayed"]),
    ("The bridge is closed; the road is open, the mayor said.", ["the road is open"]),
    ("Vesna denied having met the general.", ["having met the general"]),
    ("The ministry dismissed the report.", ["the report"]),
    ("The administration denied the widow compensation.", []),
    ("The harbour master asked the court for time.", ["the court for time"]),
    ("The minister apologised for the delay.", ["for the delay"]),
    ("Organisers put the crowd at 5,000.", ["the crowd at 5,000"]),
    ("The envoy spoke on condition of anonymity.", []),
    ("Ivory Coast recalled its ambassador.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), REACHES)
def test_contents(text: str, wanted: list[str]) -> None:
    found = read_text(text).statements
    assert [
        " … ".join(text[s:e] for s, e in statement.content) for statement in sorted(found, key=lambda s: s.content)
    ] == wanted


def test_the_source_of_a_cue_that_follows_stands_beside_it() -> None:
    text = "BUNIA, April 3 — The rebels left the town on Thursday, two survivors said."
    (said,) = read_text(text).statements
    assert [text[s:e] for s, e in (*said.source, *said.content)] == [
        "two survivors",
        "The rebels left the town on Thursday",
    ]
