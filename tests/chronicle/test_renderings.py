"""Two tellings in, one utterance or two out. All words are invented."""

import pytest

from dateline.chronicle.renderings import Said, content_words, groups, same

ONE = [
    ("The harbour will stay closed until the fleet pays its debts", "“The harbour stays shut until the fleet has paid its debts.”"),
    ("“We escort convoys, we do not rob them,”", "“We are escorting the convoys, we are not robbing them”"),
    ("“Twelve boats were lost in this storm and nobody came.”", "Nobody came when twelve boats were lost in the storm"),
    ("“The bridge over the Orla is closed to lorries.”", "“the bridge over the Orla is closed to lorries”"),
    ("“The ferry crossing belongs to the people of the island and it shall remain so.”", "“The crossing of the ferry belongs to the island people.”"),
]  # fmt: skip
TWO = [
    ("The harbour will stay closed", "The harbour will not stay closed"),
    ("We lost 12 boats in the storm of April", "We lost 15 boats in the storm of April"),
    ("Thank you all", "Thank you very much"),
    ("The harbour is closed", "The market of the old town is open again"),
    ("", ""),
]


def said(words: str, record: str = "a", day: str | None = "2031-05-04", quoted: bool = True) -> Said:
    return Said(record, "somebody", words, quoted, day)


@pytest.mark.parametrize(("a", "b"), ONE)
def test_renderings(a: str, b: str) -> None:
    assert same(said(a), said(b)) and same(said(b), said(a))


@pytest.mark.parametrize(("a", "b"), TWO)
def test_no_renderings(a: str, b: str) -> None:
    assert not same(said(a), said(b))


def test_a_paraphrase_is_none_unless_its_words_are_the_same() -> None:
    a, b = ONE[0]
    assert not same(said(a, quoted=False), said(b))
    assert same(said(a, quoted=False), said(a))


def test_days_keep_utterances_apart() -> None:
    a, b = ONE[0]
    assert not same(said(a), said(b, day="2031-06-20"))
    assert same(said(a), said(b, day=None))


def test_groups_keep_the_order_and_the_speakers() -> None:
    a, b = ONE[0]
    first, other, third = said(a, "1"), said("The market is open", "2"), said(b, "3")
    stranger = Said("4", "another", b, True, "2031-05-04")
    assert groups([first, other, third, stranger]) == [(first, third), (other,), (stranger,)]


def test_content_words_tell_figures_and_denials() -> None:
    words, figures, denied = content_words("We didn't lose 1,200 boats")
    assert figures == {"1200"} and denied and "1200" in words
