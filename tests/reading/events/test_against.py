"""What is no event, and why; what is one although nobody is named."""

import pytest

from dateline.engine import read_text

NONE = [
    ("Ministers hope that Kenya will lift the ban.", "CONCEDE"),
    ("The expelled officers live in Togo.", "SANCTION"),
    ("The minister declined to comment.", "REJECT"),
    ("The mayor rejected the allegation.", "REJECT"),
    ("Togo asked Ghana to help patrol the coast and share intelligence.", "COOPERATE"),
]


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_no_event(text: str, kind: str) -> None:
    assert kind not in [e.type for e in read_text(text).events]


PROTESTS = [
    ("Anti-government protests erupted in Lusaka on Sunday.", True),
    ("Protests over fuel prices spread to the north.", True),
    ("He walked past the protest.", False),
]


@pytest.mark.parametrize(("text", "told"), PROTESTS)
def test_protests_of_unnamed_crowds(text: str, told: bool) -> None:
    assert ("PROTEST" in [e.type for e in read_text(text).events]) is told


def test_who_is_killed_in_an_attack_is_its_outcome() -> None:
    events = read_text("Rebels attacked a convoy, killing two soldiers.").events
    assert [e.type for e in events] == ["ASSAULT"]


def test_what_is_denied_stands_in_the_denial() -> None:
    reading = read_text("The police denied that officers had beaten two students.")
    beaten = next(e for e in reading.events if e.type == "ASSAULT")
    assert beaten.status.polarity == "positive"
    assert [reading.statements[i].polarity for i in beaten.attribution] == ["denied"]


PROMISES = [
    ("Kenya promised to release the crew.", "CONCEDE"),
    ("Kenya promised to send food to Chad.", "AGREE"),
    ("The rebels vowed to attack the capital.", "THREATEN"),
    ("New sanctions against Togo are being prepared by Ghana.", "THREATEN"),
    ("Ghana and Togo opened a joint customs post.", "COOPERATE"),
]


@pytest.mark.parametrize(("text", "kind"), PROMISES)
def test_what_is_promised_or_planned(text: str, kind: str) -> None:
    assert kind in [e.type for e in read_text(text).events]
