"""`dateline read --jsonl`: a line out for every line in, in order, the same bytes whatever the number of workers."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from dateline.errors import InputError

Run = Callable[..., Result]
GOOD = "Police in Riga arrested eleven drivers on 3 May 2031, said Ilva Marensky. “We will go on,” she added."


def rows(*lines: Any) -> str:
    return "".join(line if isinstance(line, str) else json.dumps(line) + "\n" for line in lines)


def answers(result: Result) -> list[dict[str, Any]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


ERRORS = [
    ("not json\n", None, "unreadable"),
    ("[1, 2]\n", None, "unreadable"),
    ({"id": "x"}, "x", "unreadable"),
    ({"id": "x", "text": 5}, "x", "unreadable"),
    ({"id": "x", "text": ""}, "x", "unreadable"),
    ({"id": 7, "text": GOOD, "published": "yesterday"}, 7, "unreadable"),
    ({"id": "x", "html": "\u0000\u0000"}, "x", "unreadable"),
    ({"id": "x", "text": "word " * 50_000}, "x", "too-costly"),
]


@pytest.mark.parametrize(("line", "name", "code"), ERRORS)
def test_a_bad_line_is_an_answer(run: Run, line: Any, name: Any, code: str) -> None:
    first, bad, last = answers(
        run("read", "--jsonl", "-", input=rows({"id": 1, "text": GOOD}, line, {"id": 2, "text": GOOD}))
    )
    assert bad["id"] == name and bad["error"]["code"] == code and bad["error"]["detail"]
    assert (first["id"], last["id"]) == (1, 2) and "reading" in first and "reading" in last
    assert ("line" in bad) == (name is None)


def test_text_stands_as_it_is(run: Run) -> None:
    text = "  Two\r\n\nblocks\u00a0here \n"
    (answer,) = answers(run("read", "--jsonl", "-", input=rows({"id": 1, "text": text})))
    assert answer["reading"]["article"]["text"] == text


def test_published_is_taken(run: Run) -> None:
    line = {"id": 1, "text": "Ilva Marensky arrived on Monday.", "published": "2031-05-07"}
    (answer,) = answers(run("read", "--jsonl", "-", input=rows(line)))
    assert answer["reading"]["article"]["published"]["value"] == "2031-05-07"
    assert [time["value"] for time in answer["reading"]["times"]] == ["2031-05-05"]


@pytest.mark.parametrize(
    ("flags", "extra"),
    [((), set()), (("--tokens",), {"tokens", "predicates"}), (("--rejected",), {"rejected"})],
)
def test_what_is_written_only_when_asked(run: Run, flags: tuple[str, ...], extra: set[str]) -> None:
    (answer,) = answers(run("read", "--jsonl", "-", *flags, input=rows({"id": 1, "text": GOOD})))
    assert {"tokens", "predicates", "rejected"} & answer["reading"].keys() == extra


def test_clean_reads_nothing(run: Run) -> None:
    (answer,) = answers(run("read", "--jsonl", "-", "--clean", input=rows({"id": 1, "text": GOOD})))
    assert answer["reading"]["events"] == [] and answer["reading"]["notices"][-1]["code"] == "not-read"


def test_same_bytes_whatever_the_workers_and_the_packing(run: Run, tmp_path: Path) -> None:
    lines = rows(
        *({"id": n, "text": f"{GOOD} Number {n}."} for n in range(6)), "broken\n", {"id": "last", "text": GOOD}
    )
    plain, packed = tmp_path / "in.jsonl", tmp_path / "in.jsonl.gz"
    plain.write_text(lines)
    packed.write_bytes(gzip.compress(lines.encode()))
    outs = [tmp_path / name for name in ("one.jsonl", "two.jsonl", "three.jsonl.gz")]
    for source, out, workers in ((plain, outs[0], 1), (plain, outs[1], 2), (packed, outs[2], 1)):
        assert run("read", "--jsonl", source, "--out", out, "--workers", workers).exit_code == 0
    one = outs[0].read_bytes()
    assert one.count(b"\n") == 8
    assert one == outs[1].read_bytes()
    # Errors name the file that they came from nowhere: the packed input answers the same.
    assert one == gzip.decompress(outs[2].read_bytes())


def test_a_file_that_is_not_there(run: Run) -> None:
    result = run("read", "--jsonl", "/no/such/file.jsonl")
    assert isinstance(result.exception, InputError)
