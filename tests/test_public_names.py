"""The public names: one sorted list, each of them there, nothing heavy loaded before it is asked for."""

from __future__ import annotations

import subprocess
import sys

import dateline


def test_the_list_is_sorted_and_true() -> None:
    assert dateline.__all__ == sorted(dateline.__all__)
    assert all(getattr(dateline, name) is not None for name in dateline.__all__)
    assert dir(dateline) == dateline.__all__


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, dateline.cli; print([m for m in ('numpy','onnxruntime','sqlalchemy','rich') if m in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
