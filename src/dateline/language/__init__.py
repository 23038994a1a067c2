"""The neural reader: words, sentences, syntax, names, statements and acts of a text, in one pass on a CPU."""

from dateline.language.reader import Reader, load

__all__ = ["Reader", "load"]
