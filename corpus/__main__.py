"""`python -m corpus check|json|show|count|variety|blind|agree|splits`: the tool of the desk corpus."""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

from corpus.check import check
from corpus.model import Document, Fault
from corpus.parse import files_of, parse
from corpus.printer import reading_of
from corpus.splits import SPLITS, split_of

ARTICLES = Path(__file__).parent / "articles"


def read_file(path: Path) -> tuple[Document, list[Fault]]:
    """The document of a file with all its faults."""
    document, faults = parse(path)
    return document, sorted({*faults, *check(document)})


def run_check(options: argparse.Namespace) -> int:
    """Print faults by line and a closing count; 1 when there is an error."""
    counts: Counter[str] = Counter()
    files = files_of(options.paths or [ARTICLES])
    for path in files:
        for fault in read_file(path)[1]:
            counts[fault.level] += 1
            if fault.level == "error" or not options.quiet:
                print(fault)
    print(f"{len(files)} files, {counts['error']} errors, {counts['warning']} warnings")
    return int(counts["error"] > 0)


def run_json(options: argparse.Namespace) -> int:
    """Print one line an article with its gold reading; files with errors are told on stderr and left out."""
    failed = 0
    for path in files_of(options.paths or [ARTICLES]):
        document, faults = read_file(path)
        errors = [fault for fault in faults if fault.level == "error"]
        if errors:
            failed += 1
            print(f"left out: {errors[0]}", file=sys.stderr)
        elif options.split in (None, split_of(document)):
            print(json.dumps(row_of(document), ensure_ascii=False))
    return int(failed > 0)


def row_of(document: Document) -> dict[str, object]:
    """The JSON line of an article: an input of `dateline read --jsonl` and gold of the scorers."""
    head = document.head
    published = head.get("published", "none")
    return {
        "id": document.id,
        "text": document.text,
        "published": None if published == "none" else published,
        "genre": head.get("genre"),
        "region": head.get("region"),
        "topic": head.get("topic"),
        "split": split_of(document),
        "reading": reading_of(document).to_dict(),
    }


def run_show(options: argparse.Namespace) -> int:
    """Print one or more articles with their records for a person."""
    from corpus.show import show

    for path in files_of(options.paths):
        document, faults = read_file(path)
        show(document, [fault for fault in faults if fault.level == "error"])
    return 0


def documents_of(paths: list[Path]) -> list[Document]:
    """The parsed documents of all files that the paths name."""
    return [parse(path)[0] for path in files_of(paths or [ARTICLES])]


def run_count(options: argparse.Namespace) -> int:
    """Print the counts that the corpus is measured by."""
    from corpus.count import print_counts

    print_counts(documents_of(options.paths))
    return 0


def run_variety(options: argparse.Namespace) -> int:
    """Print shared 5-grams, the type-token curve, sentence lengths, cues and triggers."""
    from corpus.variety import print_variety

    print_variety(documents_of(options.paths), options.reference)
    return 0


def run_blind(options: argparse.Namespace) -> int:
    """Write articles without marks and records into a folder, for a second hand; a file that is there is left alone."""
    from corpus.blind import blind

    options.out.mkdir(parents=True, exist_ok=True)
    for document in documents_of(options.paths):
        target = options.out / document.path.name
        if not target.exists():
            target.write_text(blind(document), encoding="utf-8")
    return 0


def run_agree(options: argparse.Namespace) -> int:
    """Print the agreement of two annotations of the same articles."""
    from corpus.agree import print_agreement

    print_agreement(documents_of([options.first]), documents_of([options.second]), options.list)
    return 0


def run_splits(options: argparse.Namespace) -> int:
    """Print the split of every topic of every writer, and the sizes."""
    sizes: Counter[str] = Counter()
    topics: dict[tuple[str, str], list[str]] = {}
    for document in documents_of(options.paths):
        sizes[split_of(document)] += 1
        topics.setdefault((split_of(document), f"{document.writer}/{document.head.get('topic')}"), []).append(
            document.id
        )
    for (split, topic), ids in sorted(topics.items()):
        print(f"{split:<6} {topic:<36} {' '.join(ids)}")
    print("  ".join(f"{split} {sizes[split]}" for split in SPLITS))
    return 0


def main(arguments: list[str] | None = None) -> int:
    """Run one verb; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m corpus", description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    for name, run, text in (
        ("check", run_check, "errors and warnings of files or folders"),
        ("json", run_json, "gold readings as JSON lines"),
        ("show", run_show, "a view for the terminal"),
        ("count", run_count, "counts of the corpus"),
        ("variety", run_variety, "how varied the text is, beside real news"),
        ("splits", run_splits, "which topic is in which split"),
    ):
        verb = verbs.add_parser(name, help=text, description=run.__doc__)
        verb.add_argument(
            "paths", nargs="+" if name == "show" else "*", type=Path, help="files or folders; default: all articles"
        )
        verb.set_defaults(run=run)
    verbs.choices["check"].add_argument("--quiet", action="store_true", help="errors only")
    verbs.choices["json"].add_argument("--split", choices=SPLITS, help="one split only")
    verbs.choices["variety"].add_argument(
        "--reference", type=Path, action="append", default=[], help="JSON lines with text, to compare with"
    )
    hidden = verbs.add_parser("blind", help="articles without marks, for a second hand", description=run_blind.__doc__)
    hidden.add_argument("paths", nargs="+", type=Path)
    hidden.add_argument("--out", type=Path, required=True, help="folder of the second hand")
    hidden.set_defaults(run=run_blind)
    agree = verbs.add_parser("agree", help="agreement of two annotations", description=run_agree.__doc__)
    agree.add_argument("first", type=Path)
    agree.add_argument("second", type=Path)
    agree.add_argument("--list", action="store_true", help="list what differs")
    agree.set_defaults(run=run_agree)
    options = parser.parse_args(arguments)
    return int(options.run(options))


if __name__ == "__main__":
    sys.exit(main())
