"""Which line of a dump is the headline."""

from dateline.article.dump_title import headlines
from dateline.article.passages import Passage

BODY = [
    "The harbour of Orvik will be closed to ships of more than ninety metres from Monday, the council decided.",
    "Halvard Brekke, the mayor, said that the quay had moved by four centimetres since the storm of January.",
]


def passages(lines: list[str]) -> list[Passage]:
    found = [Passage([place], line, False) for place, line in enumerate(lines)]
    return [*found, *(Passage([len(lines) + place], line, True) for place, line in enumerate(BODY))]


def best(lines: list[str]) -> str:
    found = passages(lines)
    return found[headlines(found, len(lines))[0]].text


def test_the_line_that_speaks_of_the_text() -> None:
    lines = [
        "Politics and business",
        "Council closes Orvik harbour to large ships",
        "Ten recipes for a cold evening",
        "Read more",
    ]
    assert best(lines) == "Council closes Orvik harbour to large ships"


def test_a_caption_is_none() -> None:
    lines = [
        "Council closes Orvik harbour to large ships",
        "The quay of Orvik harbour after the storm of January. Ana Roth/Coast Wire",
    ]
    assert best(lines) == "Council closes Orvik harbour to large ships"


def test_a_sentence_of_the_lead_is_none() -> None:
    lines = [
        "Large ships must stay out of Orvik",
        "The council closed the harbour because the quay of Orvik has moved.",
    ]
    assert best(lines) == "Large ships must stay out of Orvik"


def test_nothing_before_the_text() -> None:
    assert headlines(passages([]), 0) == ()
