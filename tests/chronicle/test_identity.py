"""Entities of several articles -> proposals and groups. People are invented."""

from dateline.chronicle.identity import MERGE, Decision, Known, compare, groups, known, propose
from dateline.model import Entity

A = Known("a1", "a", "person", ("Zoran Vučković",), "SRB", ("GOV",))
B = Known("b1", "b", "person", ("Зоран Вучковић",), "SRB", ("GOV",))
C = Known("c1", "c", "person", ("Zoran Vuckovic",), "HRV", ("SOC",))
D = Known("d1", "d", "person", ("Vučković",))
STATE = Known("a2", "a", "organization", ("Serbia",), "SRB", ("GOV",))
LAND = Known("b2", "b", "place", ("Republic of Serbia",), "SRB")
OSCE = Known("a3", "a", "organization", ("Organization for Security and Co-operation in Europe",))
SHORT = Known("b3", "b", "organization", ("OSCE",))
ALL = [A, B, C, D, STATE, LAND, OSCE, SHORT]


def found(*entities):
    return {(p.a, p.b): p for p in propose(entities)}


def test_spellings_of_one_person_merge():
    proposal = found(A, B)["a1", "b1"]
    assert proposal.verdict == "merge"
    assert "both of SRB" in proposal.why


def test_another_country_is_asked_at_most():
    assert compare(A, C)[0] < MERGE


def test_a_surname_alone_never_merges():
    assert all(p.verdict == "ask" for pair, p in found(A, D).items())


def test_a_state_is_one_under_its_names():
    assert found(STATE, LAND)["a2", "b2"].verdict == "merge"


def test_an_acronym_is_asked():
    assert found(OSCE, SHORT)["a3", "b3"].verdict == "ask"


def test_persons_and_institutions_never_meet():
    person = Known("x", "x", "person", ("Serbia",))
    assert compare(person, STATE)[0] == 0


def test_groups_follow_people():
    proposals = list(propose(ALL))
    assert groups(ALL, proposals) == [("a1", "b1"), ("a2", "b2")]
    assert groups(ALL, proposals, [Decision("a1", "b1", same=False)]) == [("a2", "b2")]
    assert ("a3", "b3") in groups(ALL, proposals, [Decision("a3", "b3", same=True)])


def test_a_rejected_pair_stays_apart_through_a_third():
    both = Known("e1", "e", "person", ("Zoran Vučković",), "SRB")
    people = [A, B, both]
    proposals = list(propose(people))
    assert groups(people, proposals) == [("a1", "b1", "e1")]
    split = groups(people, proposals, [Decision("a1", "b1", same=False)])
    assert all(not {"a1", "b1"} <= set(group) for group in split)


def test_the_same_input_gives_the_same_proposals():
    assert list(propose(ALL)) == list(propose(ALL))


def test_known_leaves_nameless_entities_out():
    assert known(Entity(0, "group", "protesters", ()), "r", "a") is None
    assert known(Entity(1, "person", "Ada Lund", ("Lund", "Ada Lund")), "r", "a").names == ("Ada Lund", "Lund")
