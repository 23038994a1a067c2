"""The record on the screen: a server for one store, whose pages work offline and without JavaScript."""

from __future__ import annotations

from dateline.web.serving import Address, serve

__all__ = ["Address", "serve"]
