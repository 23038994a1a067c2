"""Files and folders in a stable order, and the pages in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline.errors import InputError, PageError
from dateline.pages.json_lines import jsonl
from dateline.pages.load import DUMP_SUFFIXES, HTML_SUFFIXES, load
from dateline.pages.record import Record

JSONL_SUFFIXES = frozenset({".jsonl", ".ndjson"})
PAGE_SUFFIXES = HTML_SUFFIXES | DUMP_SUFFIXES | JSONL_SUFFIXES


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """The files that `paths` name, in the order given; a folder gives its page files, depth first, sorted by name.

    A file named outright is taken whatever its suffix. In a folder, hidden files, other suffixes and links to folders are
    passed over. Raises `InputError` for a path that does not exist.
    """
    for path in paths:
        if path.is_dir():
            yield from _inside(path)
        elif path.exists():
            yield path
        else:
            raise InputError("no such file or folder", str(path))


def records(paths: Iterable[Path]) -> Iterator[Record]:
    """Every page in files, folders and JSON lines, in `walk`'s order; what cannot be read is a record with its error."""
    for path in walk(paths):
        if _suffix(path) in JSONL_SUFFIXES:
            yield from jsonl(path)
            continue
        try:
            yield Record(str(path), load(path))
        except PageError as error:
            yield Record(str(path), error=error)


def _inside(folder: Path) -> Iterator[Path]:
    """The page files of a folder; one that may not be opened is an error of the input, not silence."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}", str(folder)) from error
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            if not entry.is_symlink():
                yield from _inside(entry)
        elif _suffix(entry) in PAGE_SUFFIXES and entry.is_file():
            yield entry


def _suffix(path: Path) -> str:
    """The suffix in lower case, below a .gz the one before it."""
    suffix = path.suffix.lower()
    return Path(path.stem).suffix.lower() if suffix == ".gz" else suffix
