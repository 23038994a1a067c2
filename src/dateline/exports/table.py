"""Rows of a table as CSV or as JSON lines."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

#: What a spreadsheet takes for the beginning of a formula, white space and quotation marks before it passed over.
_FORMULA = re.compile(r"[\s\x00-\x1f\"'\u200b-\u200f\ufeff]*[=+\-@＝＋－＠\t\r\x00|%]")


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """CSV with a line of column names and plain line ends; None is an empty cell, quotation marks as RFC 4180 has them.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: cell(value) for name, value in row.items()})


def cell(value: Any) -> Any:
    """A value as a cell: nothing for None, a text that is never a formula."""
    if value is None:
        return ""
    if isinstance(value, str):
        formula = _FORMULA.match(value)
        # A bare "\r" ends a line for many readers, and the writer of Python 3.11 does not quote it.
        value = value.replace("\x00", "").replace("\r\n", "\n").replace("\r", "\n")
        return f"'{value}" if formula else value
    return value


def write_json(rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """One JSON object a line."""
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
