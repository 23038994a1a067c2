"""Text in, the quoted runs out."""

import pytest

from dateline.reading.statements.quotes import find

PAIRS = [
    ('He said "yes" and left.', ['"yes"']),
    ("“One,” she said, “and two.”", ["“One,”", "“and two.”"]),
    ("Он «нет» сказал", ["«нет»"]),
    ("The „Front“ met", ["„Front“"]),
    ("It's the ministers' car", []),
    ('An odd " mark in a line', []),
    ('"It stays open to the end', ['"It stays open to the end']),
    ("“He called it ‘a farce’ twice”", ["“He called it ‘a farce’ twice”"]),
    ("She spoke of ‘a farce’ twice", ["‘a farce’"]),
]


@pytest.mark.parametrize(("text", "wanted"), PAIRS)
def test_quotations(text: str, wanted: list[str]) -> None:
    assert [text[q.start : q.end] for q in find(text, ((0, len(text)),))] == wanted


def test_marks_do_not_pair_across_paragraphs() -> None:
    text = '"First line\n"second" line'
    found = [text[q.start : q.end] for q in find(text, ((0, 11), (12, len(text))))]
    assert found == ['"First line', '"second"']
