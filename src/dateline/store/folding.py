"""How names are made alike before they are compared by a filter."""

from __future__ import annotations

import unicodedata

from anyascii import anyascii


def folded(name: str) -> str:
    """A name in plain lower-case Latin letters, single spaces: "Лукашенко" and "Lukašenko" both begin with "lukashenk" or "lukasenk"."""
    return " ".join(anyascii(unicodedata.normalize("NFC", name)).casefold().split())
