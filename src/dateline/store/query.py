"""What a person types into a search box, compiled to a query that FTS5 always accepts: nothing typed is ever passed through."""

from __future__ import annotations

import re
from dataclasses import dataclass

from dateline.errors import QueryError

#: A phrase in quotation marks (a mark that never closes runs to the end) or a word.
TERM = re.compile(r'(?P<minus>-?)(?:["“”„«»](?P<phrase>[^"“”„«»]*)["“”„«»]?|(?P<word>[^\s"“”„«»]+))')
LETTER = re.compile(r"\w")
LONGEST = 1_000


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a phrase that a text must, or must not, contain; `begins`: any word that begins with it will do."""

    text: str
    wanted: bool = True
    begins: bool = False


def terms(typed: str) -> tuple[Term, ...]:
    """The terms of a query: words, "phrases", `-without`, `begin*`. Marks that no word is made of are passed over.

    Raises `QueryError` when nothing is left that a text could contain.
    """
    if len(typed) > LONGEST:
        raise QueryError(f"a query may have {LONGEST:,} characters; this one has {len(typed):,}")
    found = []
    for match in TERM.finditer(typed.replace("\x00", " ")):
        text = match["phrase"] if match["word"] is None else match["word"]
        begins = match["word"] is not None and text.endswith("*")
        if LETTER.search(text):
            found.append(Term(text.rstrip("*") if begins else text, not match["minus"], begins))
    if not any(term.wanted for term in found):
        raise QueryError("name at least one word to look for", typed)
    return tuple(found)


def fts5(typed: str) -> str:
    """The query in FTS5's language: every term a quoted string, joined by AND and NOT. Raises `QueryError` as `terms`."""
    found = terms(typed)
    wanted = " AND ".join(_quoted(term) for term in found if term.wanted)
    return " NOT ".join([f"({wanted})", *(_quoted(term) for term in found if not term.wanted)])


def like(typed: str) -> str:
    """A pattern for LIKE ... ESCAPE '\\' that finds the text anywhere."""
    escaped = typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
    return f"%{escaped}%"


def _quoted(term: Term) -> str:
    text = term.text.replace('"', '""').encode("utf-8", "replace").decode()
    return f'"{text}"' + ("*" if term.begins else "")
