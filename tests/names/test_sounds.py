"""Spellings -> readings."""

import pytest

from dateline.names.sounds import bare, merged, readings, script_of

SHARED = [
    ("Lukaschenko", "Lukashenko"),
    ("Chruschtschow", "Хрущёв"),
    ("Szewczyk", "Шевчик"),
    ("Blake", "Блейк"),
    ("Beaulieu", "Больё"),
    ("Džamáíl", "Джамаил"),
    ("Xhaka", "Хака"),
]


@pytest.mark.parametrize(("a", "b"), SHARED)
def test_two_spellings_share_consonants(a, b):
    assert {merged(s) for s in readings(a)} & {merged(s) for s in readings(b)}, (readings(a), readings(b))


def test_readings_differ_by_scheme():
    found = readings("Michaud")
    assert any("S" in sounds for sounds in found)
    assert any("h" in sounds for sounds in found)


@pytest.mark.parametrize(
    ("text", "plain"), [("Łódź", "lodz"), ("Größe", "grosse"), ("Čapek", "capek"), ("ASCII", "ascii")]
)
def test_bare(text, plain):
    assert bare(text) == plain


@pytest.mark.parametrize(
    ("text", "script"),
    [
        ("Anna", "latin"),
        ("Анна", "cyrillic"),
        ("Άννα", "greek"),
        ("آنا", "abjad"),
        ("ანა", "alphabet"),
        ("安娜", "other"),
    ],
)
def test_script(text, script):
    assert script_of(text) == script
