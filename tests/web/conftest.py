"""The examples in a store, `dateline serve` over it, and Debian's Chromium to look at it."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from playwright.sync_api import Browser, sync_playwright

from dateline import pages
from dateline.cli.add import add_records
from dateline.model import Reading
from dateline.store import open_store

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"


@dataclass(frozen=True, slots=True)
class Desk:
    """A server, and what is in its store."""

    url: str
    store: Path
    client: httpx.Client

    def get(self, path: str, **headers: str) -> httpx.Response:
        """What the server answers; redirections are not followed."""
        answer = self.client.get(self.url + path, headers=headers)
        self.client.cookies.clear()
        return answer

    def readings(self) -> list[Reading]:
        """Everything that is in the store."""
        store = open_store(self.store)
        found = [store.reading(article.id) for article in store.articles()]
        store.close()
        return found


@contextmanager
def serving(store: Path, *more: str) -> Iterator[Desk]:
    """`dateline serve` as a process of its own."""
    command = [sys.executable, "-m", "dateline", "serve", "--store", str(store), "--no-browser", "--port", "0", *more]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONPATH": str(ROOT / "src")}
    )
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        url = next(word for word in line.split() if word.startswith("http"))
        with httpx.Client(timeout=30) as client:
            yield Desk(url.split("?")[0].rstrip("/"), store, client)
    finally:
        process.send_signal(signal.SIGINT)
        assert process.wait(20) in (0, 130)
        process.stdout.close()


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the example pages; not to be written to."""
    path = tmp_path_factory.mktemp("web") / "examples.sqlite"
    store = open_store(path)
    counts = add_records(store, pages.records([ROOT / "examples" / "pages"]), 1, 60, lambda: None)
    store.close()
    assert counts["new"] == 30
    return path


@pytest.fixture(scope="session")
def desk(examples: Path) -> Iterator[Desk]:
    """A server over the examples; nothing is judged on it."""
    with serving(examples) as found:
        yield found


@pytest.fixture
def fresh(examples: Path, tmp_path: Path) -> Iterator[Desk]:
    """A server over a copy of the examples, to be written to."""
    shutil.copy(examples, tmp_path / "fresh.sqlite")
    with serving(tmp_path / "fresh.sqlite") as found:
        yield found


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium."""
    if CHROMIUM is None:
        pytest.skip("chromium is not installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def run_axe() -> Callable[[object], list[str]]:
    """A function that gives what axe-core finds wrong with a page of the browser."""
    if not AXE.exists():
        pytest.skip("axe-core is not installed (npm ci)")
    source = AXE.read_text(encoding="utf-8")

    def look(page: object) -> list[str]:
        page.evaluate(source)  # type: ignore[attr-defined]
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")  # type: ignore[attr-defined]
        return [
            f"{one['id']}: {node['target']} {node['failureSummary'][:200]}"
            for one in found["violations"]
            for node in one["nodes"][:4]
        ]

    return look
