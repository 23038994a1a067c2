"""dateline reads news pages into records that can be checked.

The public names are loaded when they are first used, so that `import dateline` and `dateline --help` cost nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dateline.engine import Outcome, extract, read, read_many, read_text
    from dateline.errors import Error, PageError, StoreError
    from dateline.model import Article, Page, Reading
    from dateline.pages import Record

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Error",
    "Outcome",
    "Page",
    "PageError",
    "Reading",
    "Record",
    "StoreError",
    "__version__",
    "extract",
    "read",
    "read_many",
    "read_text",
]

_HOME = {
    "Article": "model",
    "Error": "errors",
    "Outcome": "engine",
    "Page": "model",
    "PageError": "errors",
    "Reading": "model",
    "Record": "pages",
    "StoreError": "errors",
    "extract": "engine",
    "read": "engine",
    "read_many": "engine",
    "read_text": "engine",
}


def __getattr__(name: str) -> Any:
    """A public name, from the module that it lives in."""
    if name not in _HOME:
        raise AttributeError(f"module 'dateline' has no attribute {name!r}")
    return getattr(import_module(f"dateline.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    """The public names, sorted."""
    return sorted(__all__)
