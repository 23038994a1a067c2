"""Many pages as JSON lines, folders and files."""

import gzip
import io
import json
from pathlib import Path

import pytest

from dateline.errors import InputError
from dateline.pages import jsonl, limits, records, walk
from dateline.pages.json_lines import parse


@pytest.mark.parametrize(
    ("row", "media", "content"),
    [
        ({"id": "a", "text": "Text é."}, "text", "Text é.".encode()),
        ({"id": 7, "html": "no tags", "url": "https://example.org/"}, "html", b"no tags"),
        ({"id": "a", "text": "x", "dump": True}, "dump", b"x"),
        ({"text": "x", "dump": False, "published": "2024-05-06"}, "text", b"x"),
    ],
)
def test_a_line(row: dict[str, object], media: str, content: bytes) -> None:
    record = parse(json.dumps(row).encode(), 3, "in.jsonl")
    assert record.page is not None and record.error is None
    assert (record.page.media, record.page.content, record.page.url) == (media, content, row.get("url"))
    assert (record.id, record.published, record.line) == (row.get("id"), row.get("published"), 3)


@pytest.mark.parametrize(
    ("line", "key", "words"),
    [
        (b'{"id": "a", "text": ', "a", "line 3: not JSON"),
        (b"[1]", None, "not a JSON object"),
        (b'{"id": "a"}', "a", 'neither "text" nor "html"'),
        (b'{"id": "a", "text": ""}', "a", "an empty page"),
        (b'{"id": 5, "text": 7}', 5, 'neither "text" nor "html"'),
        (b'{"id": "a", "text": "x", "url": 7}', "a", '"url" is not'),
        (b'{"id": "a", "text": "x", "published": "May"}', "a", "no ISO date"),
        (b'{"id": "a", "text": "\xff"}', "a", "not JSON"),
        (b"[" * 200_000, None, "nested too deeply"),
        (b'{"id": "a", "n": ' + b"9" * 5000 + b"}", "a", "not JSON"),
    ],
)
def test_a_bad_line_is_an_error_with_its_number(line: bytes, key: object, words: str) -> None:
    record = parse(line, 3, "in.jsonl")
    assert record.page is None and record.error is not None
    assert record.id == key
    assert words in str(record.error) and "line 3" in str(record.error)


def test_a_file_goes_on_after_bad_lines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dateline.pages.json_lines.MAX_LINE_BYTES", 100)
    lines = [
        b'{"id": 1, "text": "x"}',
        b"",
        b"{",
        b'{"id": 2, "text": "' + b"x" * 5000 + b'"}',
        b'{"id": 3, "text": "y"}',
    ]
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(b"\n".join(lines)))
    found = list(jsonl(path))
    assert [(r.id, r.line, r.error.code if r.error else None) for r in found] == [
        (1, 1, None),
        (None, 3, "unreadable"),
        (2, 4, "too-costly"),
        (3, 5, None),
    ]


def test_a_damaged_archive_ends_with_an_error(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"id": 1, "text": "x"}\n' * 5000)[:-20])
    *good, last = jsonl(path)
    assert all(record.error is None for record in good)
    assert last.error is not None and "the file ends here" in last.error.detail


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b'{"id": 1, "text": "x"}\n')))
    assert [record.id for record in jsonl("-")] == [1]


def test_folders_are_walked_in_one_order(tmp_path: Path) -> None:
    for name in ("b/2.html", "b/1.txt", "a.htm", "c.jsonl", "d.png", ".hidden.html", "e.html.gz"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b'{"id": "row", "html": "<p>x"}' if name == "c.jsonl" else b"<html><p>x</p>")
    (tmp_path / "e.html.gz").write_bytes(gzip.compress(b""))
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    names = [path.relative_to(tmp_path).as_posix() for path in walk([tmp_path / "d.png", tmp_path])]
    assert names == ["d.png", "a.htm", "b/1.txt", "b/2.html", "c.jsonl", "e.html.gz"]
    found = [(Path(str(r.id)).name, r.error is None) for r in records([tmp_path])]
    assert found == [("a.htm", True), ("1.txt", True), ("2.html", True), ("row", True), ("e.html.gz", False)]


def test_a_missing_path_is_an_error_of_the_input(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file or folder"):
        list(walk([tmp_path / "none"]))
    with pytest.raises(InputError, match="no such file"):
        list(jsonl(tmp_path / "none.jsonl"))


def test_limits_leave_room_for_the_escapes_of_json() -> None:
    assert limits.MAX_LINE_BYTES >= 2 * limits.MAX_PAGE_BYTES
