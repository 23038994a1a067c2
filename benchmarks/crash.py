"""Kill `dateline add` at random moments, run it again, and compare the store with that of an undisturbed run.

    python -m benchmarks.crash [--moments 50] [--pages examples/pages] [--seed 1]

Each round starts from nothing: a run is killed (SIGKILL) at a random moment of the time that an undisturbed run takes, then `add`
runs to its end. The round is good when every row of every table is the same and `dateline check` finds nothing. A round whose run
was done before its moment came is compared too, but not counted: there are as many rounds as it takes to kill `--moments` runs.
"""

from __future__ import annotations

import argparse
import random
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

DATELINE = [sys.executable, "-m", "dateline"]


def command(store: Path, pages: Path) -> list[str]:
    return [*DATELINE, "add", str(pages), "--store", str(store), "--quiet"]


def rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table; the search indexes are proven by `check`."""
    database = sqlite3.connect(path)
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if "_search" not in name and not name.startswith("sqlite_")]
    found = {name: sorted(database.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in kept}
    database.close()
    return found


def killed(store: Path, pages: Path, seconds: float) -> bool:
    """Run `add` and kill it after some seconds; False when it was done before."""
    process = subprocess.Popen(command(store, pages), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return True
    return False


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--moments", type=int, default=50)
    parser.add_argument("--pages", type=Path, default=Path("examples/pages"))
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    moments = random.Random(given.seed)
    rounds = good = stopped = 0
    with tempfile.TemporaryDirectory() as folder:
        whole = Path(folder) / "whole.sqlite"
        began = time.monotonic()
        subprocess.run(command(whole, given.pages), check=True, stderr=subprocess.DEVNULL)
        took = time.monotonic() - began
        expected = rows(whole)
        while stopped < given.moments:
            rounds += 1
            store = Path(folder) / f"{rounds}.sqlite"
            stopped += killed(store, given.pages, moments.uniform(0.05, took))
            subprocess.run(command(store, given.pages), check=True, stderr=subprocess.DEVNULL)
            sound = (
                subprocess.run([*DATELINE, "check", "--store", str(store)], stdout=subprocess.DEVNULL).returncode == 0
            )
            good += sound and rows(store) == expected
    print(f"undisturbed run {took:.1f} s, {len(expected['articles'])} articles")
    print(f"{rounds} rounds, {stopped} killed on the way, {good} with the same content and sound")
    sys.exit(0 if good == rounds else 1)


if __name__ == "__main__":
    main()
