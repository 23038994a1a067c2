"""Killed at any moment, run again: the store has what an undisturbed run would have given it, and proves sound."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from dateline.store import open_store

from .dump import dump

COUNT = 40
ROOT = Path(__file__).parents[2]


def start(path: Path) -> subprocess.Popen[str]:
    """A writer on its way, at the latest when it has opened the store."""
    command = [sys.executable, "-m", "tests.store.writer", str(path), str(COUNT)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def finish(path: Path) -> float:
    """Let a writer run to its end; the seconds that it wrote."""
    writer = start(path)
    assert writer.stdout
    assert writer.stdout.readline() == "open\n"
    began = time.monotonic()
    assert writer.stdout.readline() == "done\n"
    writer.wait()
    writer.stdout.close()
    return time.monotonic() - began


def killed_after(path: Path, seconds: float, opened: bool) -> None:
    """Let a writer run for some time, counted from its start or from when it has opened the store, then kill it."""
    writer = start(path)
    assert writer.stdout
    if opened:
        writer.stdout.readline()
    time.sleep(seconds)
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()


def test_killed_and_run_again(tmp_path: Path) -> None:
    whole = tmp_path / "whole.sqlite"
    took = finish(whole)
    moments = random.Random(4)
    for n in range(2):
        path = tmp_path / f"killed{n}.sqlite"
        killed_after(path, moments.uniform(0, 1.0 if n == 0 else took), opened=n > 0)
        killed_after(path, moments.uniform(0, took / 2), opened=True)
        finish(path)
        assert dump(path) == dump(whole)
        store = open_store(path)
        assert list(store.check()) == []
        store.close()
