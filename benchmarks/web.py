"""How fast the server answers from a large store while pages are added to it, and how much memory it takes.

    python -m benchmarks.many build/many.sqlite
    python -m benchmarks.web build/many.sqlite [--rounds 40] [--seed 1]

Starts `dateline serve` on the store and `dateline add` beside it, which reads new pages the whole time; then asks for every page and
every API list, one after the other, each time with other parameters that the store has answers for. Prints the median and the 95th
percentile of each in milliseconds, and the most memory that the server held. The pages that were added stay in the store.
"""

from __future__ import annotations

import argparse
import http.client
import json
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

DATELINE = [sys.executable, "-m", "dateline"]
TEXT = re.compile(r"\w+")


class Client:
    """One connection to the server."""

    def __init__(self, port: int) -> None:
        self.connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)

    def get(self, path: str) -> tuple[float, bytes]:
        """Milliseconds until the last byte, and the body. Raises when the answer is not 200."""
        began = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - began) * 1000
        if answer.status != 200:
            raise RuntimeError(f"{path}: {answer.status} {body[:200]!r}")
        return took, body

    def rows(self, path: str) -> tuple[int, list[dict[str, object]]]:
        """All in all, and the rows of a part of an API list."""
        part = json.loads(self.get(path)[1])
        return part["total"], part["rows"]


class Questions:
    """Addresses with parameters that the store has answers for."""

    def __init__(self, client: Client, seed: int) -> None:
        self.random = random.Random(seed)
        total, _ = client.rows("/api/events?limit=0")
        self.events = [
            row for _ in range(12)
            for row in client.rows(f"/api/events?limit=100&page={self.random.randint(1, max(1, min(1000, total // 100)))}")[1]
        ]  # fmt: skip
        self.actors = [row["actor"] for row in client.rows("/api/actors?limit=400")[1]]
        self.words = sorted({w for row in self.events for w in TEXT.findall(str(row["sentence"])) if len(w) > 3})

    def event(self) -> dict[str, object]:
        return self.random.choice(self.events)

    def word(self) -> str:
        return quote(self.random.choice(self.words))

    def name(self) -> str:
        names = [w for w in TEXT.findall(str(self.event()["actors"] or "police")) if w.isalpha() and len(w) > 3]
        return quote(self.random.choice(names or ["police"]))

    def days(self) -> str:
        day = next((str(e["day"]) for e in (self.event() for _ in range(50)) if e["day"]), "2031-05-01")
        return f"since={day[:7]}-01&until={day[:7]}-28"

    def kinds(self) -> dict[str, Callable[[], str]]:
        """Name of a page -> a function that makes an address of it."""
        pick = self.random.choice
        placed = [e for e in self.events if e["geonames"]]
        lists = {
            "": lambda: f"page={self.random.randint(1, 200)}", " of a name": lambda: f"actor={self.name()}", " of days": self.days,
            " of a type and standing": lambda: f"type={self.event()['type']}&status={self.event()['standing']}",
            " with words": lambda: f"q={self.word()}", " of a place": lambda: f"at={pick(placed)['geonames']}",
            " of an actor": lambda: f"who={pick(self.actors)}", " oldest first": lambda: f"order=oldest&place=PER&page={pick('123')}",
        }  # fmt: skip
        found: dict[str, Callable[[], str]] = {
            "front": lambda: "/", "front, some days": lambda: f"/?{self.days()}",
            "search": lambda: f"/search?q={self.word()}", "search, a name": lambda: f"/search?q={self.name()}",
            "article": lambda: f"/article/{self.event()['article']}", "why": lambda: f"/why/{self.event()['record']}",
            "actor": lambda: f"/actor/{pick(self.actors)}", "actor, the most named": lambda: f"/actor/{pick(self.actors[:12])}",
            "place": lambda: f"/place/{pick(placed)['geonames']}", "places": lambda: "/places",
            "people": lambda: f"/actors?page={self.random.randint(1, 40)}", "people of a name": lambda: f"/actors?q={self.name()}",
            "identity": lambda: f"/identity?page={self.random.randint(1, 20)}", "identity, joined": lambda: "/identity?look=merge",
            "articles": lambda: f"/articles?page={self.random.randint(1, 200)}", "articles with words": lambda: f"/articles?q={self.word()}&order=best",
            "articles of an actor": lambda: f"/articles?who={pick(self.actors)}",
            "statements": lambda: f"/statements?page={self.random.randint(1, 200)}", "statements with words": lambda: f"/statements?q={self.word()}",
            "statements by a name": lambda: f"/statements?by={self.name()}&order=oldest", "statements of an actor": lambda: f"/statements?who={pick(self.actors)}&order=oldest",
            "api articles": lambda: f"/api/articles?q={self.word()}", "api actors": lambda: f"/api/actors?q={self.name()}",
            "api statements": lambda: f"/api/statements?{self.days()}", "api places": lambda: f"/api/places?{self.days()}",
            "api proposals": lambda: "/api/proposals", "api article": lambda: f"/api/articles/{self.event()['article']}",
            "api record": lambda: f"/api/records/{self.event()['record']}", "api actor": lambda: f"/api/actors/{pick(self.actors)}",
        }  # fmt: skip
        for look in ("events", "timeline", "map", "api/events"):
            for name, asked in lists.items():
                found[look.replace("/", " ") + name] = lambda look=look, asked=asked: f"/{look}?{asked()}"  # type: ignore[misc]
        return found


def pages_to_add(folder: Path, count: int, seed: int) -> Path:
    """A file of texts that no store has."""
    source = folder / "new.jsonl"
    names = random.Random(seed + time.time_ns())
    with source.open("w", encoding="utf-8") as out:
        for n in range(count):
            who = "".join(names.choice("abcdefghiklmnoprstuvz") for _ in range(8)).capitalize()
            text = f"Police in Riga arrested {n + 2} drivers on 3 May 2031, said Ilva {who}.\n" * 6
            out.write(json.dumps({"id": n, "text": f"{text}Report {who} {n}.", "published": "2031-05-04"}) + "\n")
    return source


def worked(pid: int) -> float:
    """Milliseconds of a processor that a process has used, all threads together."""
    tasks = Path(f"/proc/{pid}/task").glob("*/schedstat")
    return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6


def held(pid: int) -> float:
    """The most memory that a process held, in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


@contextmanager
def adding(store: Path, seed: int, really: bool) -> Iterator[Callable[[], bool]]:
    """`dateline add` beside the server; gives a function that says whether it still runs."""
    if not really:
        yield lambda: True
        return
    with tempfile.TemporaryDirectory() as folder:
        source = pages_to_add(Path(folder), 20_000, seed)
        process = subprocess.Popen([*DATELINE, "add", str(source), "--store", str(store), "--quiet"])
        time.sleep(5)
        try:
            yield lambda: process.poll() is None
        finally:
            process.terminate()
            process.wait()


def percentile(values: list[float], share: float) -> float:
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(len(ranked) * share))]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("store", type=Path)
    parser.add_argument("--rounds", type=int, default=40)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--quiet-store", action="store_true", help="nothing is added meanwhile")
    given = parser.parse_args()
    began = time.perf_counter()
    server = subprocess.Popen(
        [*DATELINE, "serve", "--store", str(given.store), "--no-browser", "--port", "0"],
        stdout=subprocess.PIPE,
        text=True,
    )
    line = server.stdout.readline() if server.stdout else ""
    print(f"answers {time.perf_counter() - began:.1f} s after the command")
    client = Client(int(line.split("127.0.0.1:")[1].split("/")[0]))
    questions = Questions(client, given.seed)
    took: dict[str, list[float]] = defaultdict(list)
    work: dict[str, list[float]] = defaultdict(list)
    try:
        with adding(given.store, given.seed, not given.quiet_store) as still:
            client.connection.close()
            before, _ = client.rows("/api/articles?limit=0")
            kinds = questions.kinds()
            for _ in range(given.rounds):
                for name, make in kinds.items():
                    address, before_work = make(), worked(server.pid)
                    took[name].append(client.get(address)[0])
                    work[name].append(worked(server.pid) - before_work)
            after, _ = client.rows("/api/articles?limit=0")
            assert still(), "add ended before the questions did"
        memory = held(server.pid)
    finally:
        server.terminate()
        server.wait()
    print(
        f"{after:,} articles, {after - before:,} of them added while {sum(map(len, took.values())):,} questions were asked\n"
    )
    print("| page | median ms | 95th percentile ms | processor, 95th percentile ms |\n|---|---|---|---|")
    for name, values in took.items():
        print(
            f"| {name} | {percentile(values, 0.5):.0f} | {percentile(values, 0.95):.0f} | {percentile(work[name], 0.95):.0f} |"
        )
    everything = [value for values in took.values() for value in values]
    effort = [value for values in work.values() for value in values]
    print(
        f"| **all** | {percentile(everything, 0.5):.0f} | {percentile(everything, 0.95):.0f} | {percentile(effort, 0.95):.0f} |"
    )
    worst = max(took, key=lambda name: percentile(took[name], 0.95))
    print(f"\nslowest: {worst}, {percentile(took[worst], 0.95):.0f} ms; the server held {memory:.0f} MB at most")


if __name__ == "__main__":
    main()
