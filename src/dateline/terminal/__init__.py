"""Readings and lists for a person at a terminal; plain text where the output is no terminal or NO_COLOR is set."""

from dateline.terminal.lists import Printer
from dateline.terminal.reading import show_reading

__all__ = ["Printer", "show_reading"]
