"""How the command starts: at once, with help for every verb, and one line for an error."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from dateline.cli import cli

DATELINE = [sys.executable, "-m", "dateline"]


def test_help_is_instant() -> None:
    """150 ms of the processor; the wall clock of a busy machine says nothing."""

    def took() -> float:
        import resource

        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([*DATELINE, "--help"], check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    assert min(took() for _ in range(4)) < 0.15


@pytest.mark.parametrize("verb", sorted(cli.commands))
def test_every_verb_has_help(run: Callable[..., Result], verb: str) -> None:
    result = run(verb, "--help")
    assert result.exit_code == 0 and len(result.stdout.splitlines()) > 5


def test_errors_are_one_line(tmp_path: Path) -> None:
    ran = subprocess.run([*DATELINE, "status", "--store", str(tmp_path / "x")], capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (1, "") and ran.stderr.count("\n") == 1


def test_completion_is_offered() -> None:
    began = time.monotonic()
    environment = {"_DATELINE_COMPLETE": "bash_complete", "COMP_WORDS": "dateline ev", "COMP_CWORD": "1"}
    ran = subprocess.run(
        [str(Path(sys.executable).with_name("dateline"))], env=environment, capture_output=True, text=True
    )
    assert "events" in ran.stdout and time.monotonic() - began < 30


ENDS = [
    (["--version"], 0),
    (["fly"], 2),
    (["read"], 2),
    (["status", "--store", "/no/store"], 1),
    (["read", "/no/page.html"], 1),
]


@pytest.mark.parametrize(("words", "code"), ENDS)
def test_exit_codes(words: list[str], code: int) -> None:
    assert subprocess.run([*DATELINE, *words], capture_output=True).returncode == code
