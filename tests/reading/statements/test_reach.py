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
    ("Don't blame the pilots.", []),
    ("The union's council ruled out a strike.", []),
    ("Prices \"will not fall this year,\" the minister said.", ["Prices \"will not fall this year,\""]),
    ("The fleet is gone, the mayor said. \"It will not come back.\"", ["The fleet is gone … \"It will not come back.\""]),
    ("She smiled: \"We have time.\"", ["\"We have time.\""]),
    ("The workers' union said it would wait. The pilots' union agreed.", ["it would wait"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), REACHES)
def test_contents(text: str, wanted: list[str]) -> None:
    found = read_text(text).statements
    assert [
        " … ".join(text[s:e] for s, e in statement.content) for statement in sorted(found, key=lambda s: s.content)
    ] == wanted


SOURCES = [
    ("Marta Quell, who mends nets, said the port was closed.", "Marta Quell"),
    ("A clerk who saw the raid said the port was closed.", "A clerk who saw the raid"),
    ("\"The port is closed,\" Marta \"Ace\" Quell (O-Orla) told the Orla Herald.", "Marta \"Ace\" Quell (O-Orla)"),
    ("According to two pilots, the port is closed.", "two pilots"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wanted"), SOURCES)
def test_sources(text: str, wanted: str) -> None:
    (said,) = read_text(text).statements
    assert [text[s:e] for s, e in said.source] == [wanted]


def test_what_is_quoted_inside_a_quotation_is_told_indirectly() -> None:
    text = '"The mayor says that the port is closed, and the fleet has gone," Marta Quell said.'
    assert sorted(s.type for s in read_text(text).statements) == ["direct", "indirect"]


def test_the_source_of_a_cue_that_follows_stands_beside_it() -> None:
    text = "BUNIA, April 3 — The rebels left the town on Thursday, two survivors said."
    (said,) = read_text(text).statements
    assert [text[s:e] for s, e in (*said.source, *said.content)] == [
        "two survivors",
        "The rebels left the town on Thursday",
    ]
