"""docs/commands.md: every example runs and prints the lines that it shows; every verb and option is in it."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from click.testing import CliRunner

from dateline.cli import cli
from dateline.store import EventFilter, open_store

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def examples() -> list[tuple[str, list[str]]]:
    """The commands of the document with the lines that each is to print, in order."""
    found: list[tuple[str, list[str]]] = []
    for block in re.findall(r"```console\n(.*?)```", TEXT, re.S):
        for line in block.splitlines():
            if line.startswith("$ "):
                found.append((line[2:], []))
            else:
                found[-1][1].append(line)
    return found


def named(word: str, store: Path) -> str:
    """FIRST and EVENT stand for the key of the first article and of the first event."""
    if word not in ("FIRST", "EVENT"):
        return word
    opened = open_store(store)
    key = next(opened.articles()).id if word == "FIRST" else opened.events(EventFilter())[0].pointer.record
    opened.close()
    return key


def run(command: str, folder: Path) -> tuple[int, str]:
    """Run one command as a shell would, so far as the document needs it: echo into a file, and dateline."""
    if command.startswith("echo "):
        text, target = shlex.split(command)[1], shlex.split(command)[3]
        (folder / target).write_text(text + "\n")
        return 0, ""
    words = [named(word, folder / "news.sqlite") for word in shlex.split(command, comments=True)[1:]]
    result = CliRunner().invoke(cli, words)
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.stdout


def test_every_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for command, lines in examples():
        status, printed = run(command, tmp_path)
        assert status == (1 if "# exits 1" in command else 0), command
        for line in lines:
            wanted, negative, _ = line.partition("   # no")
            assert (wanted in printed) != bool(negative), f"{command}: {line}\n{printed}"


def test_every_verb_and_option_is_in_the_document() -> None:
    missing = [
        f"{verb} {name}"
        for verb, command in cli.commands.items()
        for parameter in command.params
        for name in parameter.opts
        if name.startswith("--") and name not in TEXT
    ]
    assert missing == []
    assert [verb for verb in cli.commands if not re.search(rf"^## .*\b{verb}\b", TEXT, re.M)] == []
