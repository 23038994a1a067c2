"""Rows of a table as CSV or as JSON lines."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO


def write_csv(columns: Sequence[str], rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """CSV with a line of column names and plain line ends; None is an empty cell, quotation marks as RFC 4180 has them."""
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: "" if value is None else value for name, value in row.items()})


def write_json(rows: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """One JSON object a line."""
    for row in rows:
        out.write(json.dumps(row, ensure_ascii=False) + "\n")
