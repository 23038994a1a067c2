"""Bytes in: files, folders, standard input and JSON lines become `Page`s; a `Page` becomes decoded text.

Everything that a caller hands over is bounded here (`limits`), and everything that is wrong with one page is an error about
that page. WARC, feeds and fetching yield the same `Record`s.
"""

from dateline.pages.decode import decode
from dateline.pages.json_lines import jsonl
from dateline.pages.limits import MAX_LINE_BYTES, MAX_PAGE_BYTES
from dateline.pages.load import load, stdin
from dateline.pages.record import Record
from dateline.pages.walk import records, walk

__all__ = ["MAX_LINE_BYTES", "MAX_PAGE_BYTES", "Record", "decode", "jsonl", "load", "records", "stdin", "walk"]
