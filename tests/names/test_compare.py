"""Pairs of names -> one person or two. People are invented, or names only."""

import pytest

from dateline.names import MERGE, SAME, compare

ONE = [
    ("Alexander Lukashenko", "Alexandre Loukachenko"),
    ("Aljaksandr Lukaschenka", "Александр Лукашенко"),
    ("Vladimir Putin", "Vladimir Poutine"),
    ("Vladimir Putin", "Путин, Владимир Владимирович"),
    ("Wladimir Schewtschenko", "Volodymyr Shevchenko"),
    ("Zoran Vučković", "Zoran Vuckovic"),
    ("Zoran Vučković", "Зоран Вучковић"),
    ("Muammar al-Qadhafi", "Moammar Gadhafi"),
    ("Mohammed bin Rashid", "Muhammad ibn Rashid"),
    ("William Harcombe", "Bill Harcombe"),
    ("J. Whitlock", "Jane Whitlock"),
    ("Whitlock, Jane", "Jane Whitlock"),
    ("Abdul Rahman Sadiqi", "Abdulrahman Sadiqi"),
    ("Jürgen Größmann", "Juergen Groessmann"),
    ("Γιώργος Παπανδρέου", "Giorgos Papandreou"),
    ("Heinrich Weißgerber", "Генрих Вайсгербер"),
]
TWO = [
    ("Anna Kowalska", "Anna Nowak"),
    ("Peter Brenner", "Paul Brenner"),
    ("John Carlisle", "Joan Carlisle"),
    ("Heinrich Weißgerber", "Heinrich Wagner"),
    ("Алексей Громов", "Андрей Громов"),
    ("Robert Delmas", "Robert Delacroix-Petit"),
    ("Henry Vane Jr.", "Henry Vane"),
    ("Kim Min-jae", "Park Jae-min"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_person(a, b):
    assert compare(a, b).same, compare(a, b)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_people(a, b):
    assert compare(a, b).score < MERGE, compare(a, b)


def test_the_order_of_the_two_does_not_matter():
    for a, b in ONE + TWO:
        assert compare(a, b).score == pytest.approx(compare(b, a).score)


def test_the_reason_names_the_parts():
    assert (
        compare("William Harcombe", "Bill T. Harcombe").why
        == "harcombe = harcombe; william is a form of bill; only one has t"
    )


def test_a_surname_alone_is_no_proof():
    assert SAME > compare("Lukashenko", "Alexander Lukashenko").score > 0


def test_empty_and_strange_names_compare_to_nothing():
    assert compare("", "Jane Whitlock").score == 0
    assert compare("...", "—").score == 0
