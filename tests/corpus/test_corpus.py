import json
from pathlib import Path

import pytest

from corpus.__main__ import main
from corpus.check import check
from corpus.parse import files_of, parse
from corpus.plover import SECTORS, TYPES

ROOT = Path(__file__).parents[2]
ARTICLES = ROOT / "corpus" / "articles"
PLOVER = ROOT.parent / "shared" / "plover.json"


def test_no_article_has_an_error() -> None:
    wrong = []
    for path in files_of([ARTICLES]):
        document, faults = parse(path)
        wrong += [str(fault) for fault in [*faults, *check(document)] if fault.level == "error"]
    assert wrong == []


@pytest.mark.skipif(not PLOVER.exists(), reason="../shared is not here")
def test_the_table_is_plovers() -> None:
    facts = json.loads(PLOVER.read_text(encoding="utf-8"))
    assert {kind: (row["quad_code"], tuple(row["modes"])) for kind, row in facts["events"].items()} == TYPES
    assert set(facts["sectors"]) == SECTORS


def test_check_and_json_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "corpus" / "FORMAT.md").read_text(encoding="utf-8").split("## Example")[1].split("```")[1].strip()
    (tmp_path / "ex-001.desk").write_text(text + "\n", encoding="utf-8")
    assert main(["check", "--quiet", str(tmp_path)]) == 0
    assert "1 files, 0 errors" in capsys.readouterr().out
    assert main(["json", str(tmp_path)]) == 0
    row = json.loads(capsys.readouterr().out)
    assert (row["id"], row["published"], row["genre"], len(row["reading"]["events"])) == (
        "ex-001",
        "2022-05-18",
        "wire",
        4,
    )
    assert row["reading"]["article"]["text"] == row["text"]
    (tmp_path / "ex-001.desk").write_text(text.replace("v1 SANCTION", "v1 SANCTIONS") + "\n", encoding="utf-8")
    assert main(["check", "--quiet", str(tmp_path)]) == 1
    assert main(["json", str(tmp_path)]) == 1
    assert "no type SANCTIONS" in capsys.readouterr().err


def test_the_views_run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "corpus" / "FORMAT.md").read_text(encoding="utf-8").split("## Example")[1].split("```")[1].strip()
    (tmp_path / "ex-001.desk").write_text(text + "\n", encoding="utf-8")
    for verb in ("show", "count", "variety", "splits"):
        assert main([verb, str(tmp_path)]) == 0
    assert main(["agree", str(tmp_path), str(tmp_path)]) == 0
    shown = capsys.readouterr().out
    for words in ("Akosua", "SANCTION/discontinue", "type-token curve", "ex/cocoa-levy", "F1 100.0"):
        assert words in shown
