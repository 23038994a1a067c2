"""Texts in, entities out: which mentions are one, of what kind, whose country, which sectors. People are invented."""

import pytest

from dateline.engine import read_text

TOGETHER = [
    ("Prime Minister Marta Quell met Ivo Brandt on Monday. Quell said she was content.", ["Marta Quell", "Quell", "she"]),
    ("Oleksandr Shevchuk spoke first. Later Alexandre Chevtchouk left the hall.", ["Oleksandr Shevchuk", "Alexandre Chevtchouk"]),
    ("The Organization for Security and Co-operation in Europe (OSCE) sent observers. The OSCE will report in May.",
     ["Organization for Security and Co-operation in Europe", "OSCE", "OSCE"]),
    ("Kenyan President Daudi Mwenda arrived on Friday. The president thanked the crowd.", ["Daudi Mwenda", "The president"]),
    ("Polish President Jan Wrona met his Lithuanian counterpart Rimas Kairys in Vilnius. Kairys praised his guest.",
     ["his Lithuanian counterpart", "Rimas Kairys", "Kairys"]),
    ("Polish President Jan Wrona visited Prime Minister Rimas Kairys in Vilnius. Wrona thanked his host.", ["Rimas Kairys", "his host"]),
    ("Kenyan President Daudi Mwenda arrived on Friday. Thousands demanded the resignation of the head of state.",
     ["Daudi Mwenda", "the head of state"]),
    ("After her arrest, Jana Vesela was taken to the capital.", ["her", "Jana Vesela"]),
    ("Ines Duarte, the mayor of Porto, resigned. Duarte will leave in May.", ["Ines Duarte", "the mayor of Porto", "Duarte"]),
    ("Moscow supports the plan. Russia signed it in May.", ["Moscow", "Russia"]),
    ("The minister blamed himself.", ["The minister", "himself"]),
    ("The protesters marched to the palace. They demanded new elections.", ["The protesters", "They"]),
]  # fmt: skip
APART = [
    ("Anna Kowalska met Piotr Kowalski. Kowalska smiled.", "Kowalska", "Piotr Kowalski"),
    ("George Mitford and Laura Mitford arrived together.", "George Mitford", "Laura Mitford"),
    ("Marta Quell told Ivo Brandt that he was late.", "Marta Quell", "he"),
    ("Minsk accuses Warsaw. Crowds gathered in Minsk.", "Minsk", "Crowds"),
]
KINDS = [
    ("The Kremlin said it would sign.", "Kremlin", "organization", "RUS"),
    ("Moscow supports the plan.", "Moscow", "organization", "RUS"),
    ("They met in Minsk.", "Minsk", "place", None),
    ("Police arrested forty people.", "Police", "organization", None),
    ("The soldiers left the village.", "the village", "place", None),
    ("Tens of thousands of demonstrators marched.", "Tens of thousands of demonstrators", "group", None),
    ("The blast killed 23 and wounded dozens.", "23", "group", None),
]


def chains(text):
    """The texts of the mentions of every entity, in text order."""
    reading = read_text(text)
    return [[m.text for m in reading.mentions if m.entity == entity.id] for entity in reading.entities]


@pytest.mark.parametrize(("text", "wanted"), TOGETHER)
def test_one_entity(text, wanted):
    found = chains(text)
    assert any(all(name in chain for name in wanted) for chain in found), found


@pytest.mark.parametrize(("text", "a", "b"), APART)
def test_two_entities(text, a, b):
    assert not any(a in chain and b in chain for chain in chains(text)), chains(text)


@pytest.mark.parametrize(("text", "name", "kind", "country"), KINDS)
def test_kind_and_country(text, name, kind, country):
    reading = read_text(text)
    (mention,) = [m for m in reading.mentions if m.text == name]
    assert (mention.kind, reading.entities[mention.entity].country) == (kind, country)


def test_description_gives_country_and_sector():
    reading = read_text("Belarusian President Ales Karovich spoke. Opposition leader Maryia Hruda answered.")
    ales, maryia = (next(e for e in reading.entities if e.name == name) for name in ("Ales Karovich", "Maryia Hruda"))
    assert (ales.country, ales.sectors[0], ales.descriptions[0].text) == ("BLR", "GOV", "Belarusian President")
    assert maryia.sectors[0] == "OPP"


@pytest.mark.parametrize("text", ["It is clear that it will rain.", "The report of May has forty pages.", "", "   \n"])
def test_nobody(text):
    assert [m.text for m in read_text(text).mentions if m.kind != "other"] == []


def test_every_mention_has_a_reason_and_its_text():
    reading = read_text("Marta Quell, 66, met the mayor of Graz. She said his city would receive her. ")
    assert all(m.why and m.text == reading.article.text[m.start : m.end] for m in reading.mentions)
    assert [m.start for m in reading.mentions] == sorted(m.start for m in reading.mentions)
    assert {m.entity for m in reading.mentions} == {e.id for e in reading.entities}


def test_a_passage_printed_twice_names_the_same_people():
    line = "A young man from Graz told the court that his brother had left."
    reading = read_text(f"{line}\n\nThe court sat on Monday.\n\n{line}")
    men = {m.entity for m in reading.mentions if m.text.startswith("A young man")}
    assert len(men) == 1
