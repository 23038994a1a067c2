"""Title, authors, date of the page: the figures of `../shared/score/pages.py`, and what the metadata costs.

    python -m benchmarks.metadata [--set news|segments|dates] [--errors title|author|date]

Pages go through `dateline.extract`, one process. The gold authors of news.dev name outlets and agencies too, which the guide keeps out of
the authors: see results/metadata.md.
"""

from __future__ import annotations

import argparse
import collections
import gzip
import importlib.util
import json
import time
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.article import metadata
from dateline.engine import extract
from dateline.errors import PageError
from dateline.model import Article
from dateline.pages import load
from dateline.pages.load import page_of_text

SHARED = Path(__file__).resolve().parents[2] / "shared"
FIELDS = ("title", "author", "date")


def scorer() -> ModuleType:
    """The scorer of the shared folder as a module."""
    spec = importlib.util.spec_from_file_location("score_pages", SHARED / "score" / "pages.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def rows(name: str) -> list[dict[str, Any]]:
    """The gold rows of one set."""
    with gzip.open(SHARED / "data" / "pages" / f"{name}.dev.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def answers(golds: list[dict[str, Any]]) -> tuple[dict[str, Article], float, float]:
    """The article of every page, CPU seconds for all, and CPU seconds for the metadata alone."""
    spent = 0.0
    plain_read = metadata.read

    def timed(evidence: Any) -> Any:
        nonlocal spent
        start = time.process_time()
        found = plain_read(evidence)
        spent += time.process_time() - start
        return found

    metadata.read = timed
    start = time.process_time()
    found = {}
    for gold in golds:
        try:
            found[gold["id"]] = extract(page_of_text(gold["html"], "html", gold["id"], gold["url"]))
        except PageError as error:
            print("error", gold["id"], error)
    total = time.process_time() - start
    metadata.read = plain_read
    return found, total, spent


def as_json(article: Article | None) -> dict[str, Any]:
    """The fields that the scorer looks at."""
    if article is None:
        return {}
    authors = [{"name": author.name, "role": author.role} for author in article.authors]
    published = {"value": article.published.value} if article.published else None
    return {"title": article.title, "authors": authors, "published": published}


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=("news", "segments", "dates"))
    parser.add_argument("--errors", choices=FIELDS)
    args = parser.parse_args()
    score = scorer()
    extract(load("<html><p>" + "The models are loaded before the clock starts. " * 9))
    for name in [args.set] if args.set else ["news", "segments", "dates"]:
        golds = rows(name)
        found, total, spent = answers(golds)
        print(
            f"{name}: {len(golds)} pages, {total / len(golds) * 1000:.1f} ms a page, metadata {spent / len(golds) * 1000:.2f} ms"
        )
        for field in FIELDS:
            asked = [gold for gold in golds if field in gold]
            if asked:
                report(score, field, asked, found, args.errors)


def report(
    score: ModuleType, field: str, golds: list[dict[str, Any]], found: dict[str, Article], errors: str | None
) -> None:
    """Prints the figures of one field."""
    pairs = [(score.truth_of(gold, field), score.answer_of(as_json(found.get(gold["id"])), field)) for gold in golds]
    part = score.field_scores(pairs)
    wrong = sum(bool(truth and answer and truth != answer) for truth, answer in pairs)
    line = f"  {field:7} {part['right']}/{part['n']} = {part['accuracy']:.3f}  wrong {wrong}  missing {part['n'] - part['answered']}"
    print(line + (f"  spurious {part['spurious']} of {part['none']}" if part["none"] else ""))
    if field == "date" and found:
        print("          basis:", dict(collections.Counter(a.published.basis for a in found.values() if a.published)))
    if errors == field:
        for gold, (truth, answer) in zip(golds, pairs, strict=True):
            if truth != answer:
                article = found.get(gold["id"])
                print(
                    "   ",
                    gold["id"],
                    "| gold:",
                    gold[field],
                    "| found:",
                    answer,
                    "|",
                    article.published if article and field == "date" else "",
                )


if __name__ == "__main__":
    main()
