"""Quality and speed of the article stage on the developer pages, beside trafilatura in the same run.

    python -m benchmarks.pages [body news segments dumps] [--peer] [--shared ../shared] [--worst N] [--limit N]

Every page is extracted in this process; the time is CPU time of the extraction alone. Scores come from ../shared/score/pages.py. `--peer`
runs trafilatura on the same pages (its default and its precision mode; not on dumps, which it does not read). The table goes to standard
output as Markdown.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dateline import article, pages
from dateline.errors import PageError
from dateline.model import Page, plain

#: Pages read before the clock starts, so that what is loaded once (tables, the language identifier) is not charged to pages.
WARM = 12
SETS = ("body", "news", "segments", "dumps")


def rows_of(shared: Path, name: str) -> Iterator[dict[str, Any]]:
    """The records of one set."""
    with gzip.open(shared / "data" / "pages" / f"{name}.dev.jsonl.gz", "rt", encoding="utf8", newline="\n") as lines:
        for line in lines:
            yield json.loads(line)


def scorer(shared: Path) -> Any:
    """The scorer as a module."""
    spec = importlib.util.spec_from_file_location("pages_scorer", shared / "score" / "pages.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ours(row: dict[str, Any]) -> Callable[[], dict[str, Any]]:
    """The article of a page; the answer makes of it the line that `dateline read --jsonl` writes."""
    content = row.get("html") or row["text"]
    media = "html" if "html" in row else "dump"
    page = Page(content.encode("utf-8", "surrogatepass"), media, row["id"], row.get("url"))
    try:
        found = article.extract(page, pages.decode(page))
    except PageError as error:
        failed = {"code": error.code, "detail": error.detail}
        return lambda: {"id": row["id"], "error": failed}
    return lambda: {"id": row["id"], "reading": {"article": plain(found)}}


def peer(precision: bool) -> Callable[[dict[str, Any]], Callable[[], dict[str, Any]]]:
    """The same from trafilatura, as one block of body."""
    import trafilatura

    def extract(row: dict[str, Any]) -> Callable[[], dict[str, Any]]:
        options = {
            "url": row.get("url"),
            "with_metadata": True,
            "include_comments": False,
            "favor_precision": precision,
        }
        found = trafilatura.bare_extraction(row["html"], **options)
        fields = found.as_dict() if found is not None else {}
        text = fields.get("text") or ""
        authors = [{"name": name.strip()} for name in (fields.get("author") or "").split(";") if name.strip()]
        return lambda: {
            "id": row["id"],
            "reading": {
                "article": {
                    "text": text,
                    "blocks": [{"kind": "paragraph", "start": 0, "end": len(text)}] if text else [],
                    "title": fields.get("title"),
                    "authors": authors,
                    "published": {"value": fields["date"]} if fields.get("date") else None,
                }
            },
        }

    return extract


def measure(rows: list[dict[str, Any]], extract: Callable[[dict[str, Any]], Any]) -> tuple[list[dict[str, Any]], float]:
    """The answers and the CPU seconds that the extraction took."""
    for row in rows[:WARM]:
        extract(row)
    start = time.process_time()
    answers = [extract(row) for row in rows]
    seconds = time.process_time() - start
    return [answer() for answer in answers], seconds


def line(name: str, system: str, result: dict[str, Any], pages_a_second: float) -> str:
    """One row of the table."""
    body, lines, segments = (result.get(key) for key in ("body", "lines", "segments"))
    cells = [name, system, f"{pages_a_second:.0f}"]
    cells += (
        [f"{body[key]:.3f}" for key in ("f1", "page_f1")] + [f"{body['below_80']}", f"{body['empty']}"]
        if body
        else ["-"] * 4
    )
    part = lines or segments
    cells += [f"{part['precision']:.3f} / {part['recall']:.3f} / {part['f1']:.3f}" if part else "-"]
    for key in ("title", "author", "date"):
        field = result.get(key)
        spurious = f" ({field['spurious']}/{field['none']})" if field and field["none"] else ""
        cells.append(f"{field['accuracy']:.3f}{spurious}" if field and field["n"] else "-" + spurious)
    offsets = result.get("offsets")
    cells.append(f"{len(offsets['bad_pages'])} bad" if offsets and offsets["pages_with_source"] else "-")
    return "| " + " | ".join(cells) + " |"


HEAD = """| set | system | pages/CPU-s | body F1 | page F1 | < .8 | empty | lines or segments P / R / F1 | title | author (spurious) | date (spurious) | offsets |
|---|---|---|---|---|---|---|---|---|---|---|---|"""


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*", default=[], metavar="SET", help=" ".join(SETS))
    parser.add_argument("--peer", action="store_true", help="run trafilatura on the same pages")
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--worst", type=int, default=0, metavar="N", help="name the N pages with the lowest body F1")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N pages of each set")
    args = parser.parse_args()
    score = scorer(args.shared)
    print(HEAD, flush=True)
    for name in args.sets or SETS:
        rows = list(rows_of(args.shared, name))[: args.limit]
        systems = [("dateline", ours)]
        if args.peer and name != "dumps":
            systems += [("trafilatura", peer(False)), ("trafilatura, precision", peer(True))]
        for system, extract in systems:
            answers, seconds = measure(rows, extract)
            result = score.score(rows, answers, True, args.worst)
            print(line(name, system, result, len(rows) / seconds), flush=True)
            if system == "dateline":
                for value, key in result.get("worst", []):
                    print(f"    {value:.3f} {key}")


if __name__ == "__main__":
    main()
