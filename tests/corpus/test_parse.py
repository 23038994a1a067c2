from pathlib import Path

from corpus.model import Document
from corpus.parse import parse

SOURCE = "# invented\nid: ex-001\n\ntitle: One [e1 Two]\n\nitem: three\nfour [v1 five]\n---\ne1 person Two\n# a note\nv1 AGREE e1 ->\n"


def test_blocks_and_spans() -> None:
    document, faults = parse(Path("ex-001.desk"), SOURCE)
    assert not faults
    assert document.text == "One Two\nthree\nfour five"
    assert [(line.kind, document.text[line.start : line.end]) for line in document.lines] == [
        ("title", "One Two"),
        ("list-item", "three"),
        ("paragraph", "four five"),
    ]
    assert [document.text[m.start : m.end] for m in document.marks] == ["Two", "five"]
    assert document.position(document.text.index("Two")) == (4, 16)
    assert document.invented


def test_faults_are_gathered_not_raised() -> None:
    _, faults = parse(Path("ex-001.desk"), "id: x\nwrong\n\n[e1 open\n---\ne1 robot R\ne2 person A\ne2 person B\n")
    assert [(fault.line, fault.what.split(":")[0].split(" is ")[0]) for fault in faults] == [
        (2, "'wrong'"),
        (4, "the mark [e1"),
        (6, "e1"),
        (8, "e2"),
    ]


def test_a_body_without_end_is_told() -> None:
    _, faults = parse(Path("ex-001.desk"), "id: x\n\nText.\n")
    assert "no line ---" in faults[0].what


def test_the_example_has_all_its_records(example: Document) -> None:
    sizes = [len(rows) for rows in (example.entities, example.times, example.amounts, example.events)]
    assert sizes == [8, 4, 2, 4]
