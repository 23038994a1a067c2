"""Every kind of furniture fires on its examples and keeps still on the others; the gate lets all of them through."""

import pytest

from dateline.article import phrases

FIRES = [(phrase.why, text) for phrase in phrases.PHRASES for text in phrase.examples]
STILL = [(phrase.why, text) for phrase in phrases.PHRASES for text in phrase.others]


def test_every_phrase_has_an_example() -> None:
    assert all(phrase.examples for phrase in phrases.PHRASES)
    assert len(set(phrases.REASONS)) == len(phrases.PHRASES)


@pytest.mark.parametrize(("why", "text"), FIRES)
def test_fires(why: str, text: str) -> None:
    assert why in phrases.reasons(phrases.mask_of(text))


@pytest.mark.parametrize(("why", "text"), STILL)
def test_keeps_still(why: str, text: str) -> None:
    assert why not in phrases.reasons(phrases.mask_of(text))


def test_a_long_text_is_no_furniture() -> None:
    assert phrases.mask_of("Read more. " * 100) == 0
