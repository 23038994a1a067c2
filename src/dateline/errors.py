"""What can fail, as one tree. Each error names the thing that it is about and, where there is one, the way out.

Error                      base of all; carries `about`, a `code` and a `detail`
  PageError                one page cannot be read; other pages go on
    UnreadablePage         no bytes, not text, or not decodable
    NotAnArticle           text, but nothing in it that a newsroom wrote
    PageTooCostly          over a limit of bytes, nodes, depth or time
    Defect                 a mistake of dateline that this page brought out
  RuleError                a rule table is broken; raised when it is loaded
  ReaderError              the reader's weights are missing or damaged
  StoreError
    OldSchema              the store was written by another version
    StoreBusy              somebody else is writing
    BrokenStore            not a store, or damaged
    NotFound               no such record
  QueryError               what a person asked wrongly
  InputError               a path or an option that leads nowhere
"""

from __future__ import annotations


class Error(Exception):
    """Base of all errors of dateline. `about` is the subject: a file, a URL, a record, a rule, a table."""

    code = "error"

    def __init__(self, detail: str, about: str = "") -> None:
        super().__init__(detail)
        self.detail = detail
        self.about = about

    def __str__(self) -> str:
        return f"{self.about}: {self.detail}" if self.about else self.detail


class PageError(Error):
    """One page cannot be read; the others go on."""

    code = "page"


class UnreadablePage(PageError):
    """No bytes, not text, or bytes that no charset explains."""

    code = "unreadable"


class NotAnArticle(PageError):
    """Text, but nothing in it that a newsroom wrote."""

    code = "not-an-article"


class PageTooCostly(PageError):
    """The page is over a limit of bytes, nodes, depth or time."""

    code = "too-costly"


class Defect(PageError):
    """A mistake of dateline that this page brought out; the detail says where. Worth a report."""

    code = "defect"


class RuleError(Error):
    """A rule table is broken: a duplicate name, a rule without an example, an unknown capture."""

    code = "rule"


class ReaderError(Error):
    """The weights of the reader are missing or damaged."""

    code = "reader"


class StoreError(Error):
    """The database cannot do what was asked."""

    code = "store"


class OldSchema(StoreError):
    """The store was written by another version of dateline."""

    code = "old-schema"


class StoreBusy(StoreError):
    """Somebody else is writing to the store."""

    code = "busy"


class BrokenStore(StoreError):
    """The file is no store, or is damaged."""

    code = "broken"


class NotFound(StoreError):
    """The store has no such article or record."""

    code = "not-found"


class QueryError(Error):
    """What a person asked cannot be answered as it was put."""

    code = "query"


class InputError(Error):
    """A path or an option that leads nowhere."""

    code = "input"
