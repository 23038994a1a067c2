"""Marks that nest and cross become flat segments; nothing of the text is lost, every record can be reached."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.exports.marks import Mark, segments

TEXT = "abcdefghij"
CASES = [
    ([], ["abcdefghij"]),
    ([Mark(2, 4, "n0", "name")], ["ab", "cd>n0", "efghij"]),
    ([Mark(0, 6, "s0", "said"), Mark(2, 4, "n0", "name")], ["ab", "cd>n0", "ef[s0]", "ghij"]),
    ([Mark(0, 5, "n0", "name"), Mark(3, 8, "n1", "name")], ["abc>n0", "de>n0", "fgh>n1", "ij"]),
    ([Mark(2, 4, "t0", "time"), Mark(2, 4, "a0", "amount")], ["ab", "cd>a0[t0]", "efghij"]),
    ([Mark(0, 10, "s0", "said"), Mark(5, 10, "s1", "said")], ["abcde", "fghij[s0][s1]"]),
]


def shown(marks: list[Mark]) -> list[str]:
    linked = {mark.record for mark in marks if mark.kind != "said"}
    return [
        f"{s.text}{'>' + s.link if s.link else ''}{''.join(f'[{ref}]' for ref in s.refs)}"
        for s in segments(TEXT, 0, 10, marks, linked)
    ]


def test_cases() -> None:
    for marks, expected in CASES:
        assert shown(marks) == expected


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(sorted)
marks = st.lists(st.tuples(spans, st.sampled_from("nsta")), max_size=8).map(
    lambda rows: [
        Mark(low, high, f"{kind}{n}", "said" if kind == "s" else kind) for n, ((low, high), kind) in enumerate(rows)
    ]
)


@settings(max_examples=150, deadline=None)
@given(marks)
def test_no_text_is_lost_and_every_record_is_linked_both_ways(found: list[Mark]) -> None:
    linked = {mark.record for mark in found if mark.kind != "said"}
    row = list(segments(TEXT, 0, 10, found, linked))
    assert "".join(segment.text for segment in row) == TEXT
    real = {mark.record for mark in found if mark.start < mark.end}
    reached = {segment.link for segment in row} | {ref for segment in row for ref in segment.refs}
    assert reached - {None} == real
    assert {record for segment in row for record in segment.opens} >= real
