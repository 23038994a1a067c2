"""What the network learns from: a document as columns over its words, with "unknown" for what its source does not label."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from dateline.language.labels import NAME_TAGS, NAMES

UNKNOWN = -1
#: Allowed name tags of a word as a bit set; all bits: nothing is known.
ANY_NAME = (1 << len(NAME_TAGS)) - 1

NO_SPACE, SPACE, LINE, PARAGRAPH = range(4)

#: Columns of class numbers that most sources leave unknown.
MARKS = ("source", "cue", "content", "act", "mode", "polarity", "time", "certainty", "event", "bag")


@dataclass(slots=True)
class Document:
    """Columns of equal length over the words of a text. `UNKNOWN` masks a label; `head` is -1 at a root and -2 where unknown."""

    words: list[str]
    space: list[int]
    start: list[int]
    upos: list[int]
    head: list[int]
    deprel: list[int]
    #: allowed name tags, one bit set a word, and the weight of the name loss
    names: list[int]
    name_weight: float = 1.0
    #: did it happen (UDS), from -3 to 3
    value: list[float | None] = field(default_factory=list)
    #: how sure the text is that it happens, happened or will, from -3 to 3
    certain: list[float | None] = field(default_factory=list)
    source: list[int] = field(default_factory=list)
    cue: list[int] = field(default_factory=list)
    content: list[int] = field(default_factory=list)
    act: list[int] = field(default_factory=list)
    mode: list[int] = field(default_factory=list)
    polarity: list[int] = field(default_factory=list)
    time: list[int] = field(default_factory=list)
    certainty: list[int] = field(default_factory=list)
    #: 1: the word names something that happens or might; 0: it does not
    event: list[int] = field(default_factory=list)
    #: an act type that some word of the sentence has, and no word has another
    bag: list[int] = field(default_factory=list)
    #: (kind, from word, to word); -1 as the end: this word has no link of the kind
    links: list[tuple[int, int, int]] = field(default_factory=list)
    name: str = ""
    genre: str = ""

    def __post_init__(self) -> None:
        """Fill the columns that the source lacks with "unknown"."""
        size = len(self.words)
        for column in MARKS:
            if not getattr(self, column):
                setattr(self, column, [UNKNOWN] * size)
        self.value = self.value or [None] * size
        self.certain = self.certain or [None] * size

    def __len__(self) -> int:
        """The number of words."""
        return len(self.words)


COLUMNS = ("words", "space", "start", "upos", "head", "deprel", "names", "value", "certain", *MARKS)


def blank(words: Sequence[str], space: Sequence[int], name: str = "") -> Document:
    """A document of which only the words are known."""
    size = len(words)
    none = [UNKNOWN] * size
    return Document(
        list(words), list(space), list(none), list(none), [-2] * size, list(none), [ANY_NAME] * size, name=name
    )


def part(document: Document, low: int, high: int) -> Document:
    """The words low..high as a document of their own. A link that leaves it becomes one to nothing."""
    cut = {column: getattr(document, column)[low:high] for column in COLUMNS}
    cut["head"] = [h - low if low <= h < high else h if h < 0 else -2 for h in cut["head"]]
    links = [(kind, a - low, b - low if low <= b < high else -1) for kind, a, b in document.links if low <= a < high]
    return replace(document, **cut, links=links)


def joined(parts: Sequence[Document]) -> list[Document]:
    """Parts that will stand in one window, heads and links counted from the window's first word."""
    made, at = [], 0
    for one in parts:
        made.append(
            replace(
                one,
                head=[h + at if h >= 0 else h for h in one.head],
                links=[(kind, a + at, b + at if b >= 0 else -1) for kind, a, b in one.links],
            )
        )
        at += len(one)
    return made


def allowed(tag: str, covers: Iterable[str]) -> int:
    """The bit set of tags that a word tagged `tag` may have, where the source labels only the names of `covers`."""
    covers = set(covers)
    if tag == "O":
        open_labels = [label for label in NAMES if label not in covers and not (label == "NORP" and "MISC" in covers)]
        names = ["O", *(f"{edge}-{label}" for label in open_labels for edge in "BI")]
    elif tag.endswith("-MISC") and "NORP" not in covers:
        names = [tag, tag[0] + "-NORP"]
    else:
        names = [tag]
    bits = sum(1 << NAME_TAGS.index(name) for name in names if name in NAME_TAGS)
    return bits or ANY_NAME


_NO_SPACE_BEFORE = re.compile(r"[.,;:!?%)\]}…]+|'s|’s|n't|n’t|'(?:re|ve|ll|d|m)|''")
_NO_SPACE_AFTER = {"(", "[", "{", "$", "``", "£", "€", "#"}


def spacing(tokens: Sequence[str]) -> list[int]:
    """White space before each token, guessed for sources that keep tokens only."""
    made, open_quote, glued = [], False, True
    for token in tokens:
        close = token in ('"', "''") and open_quote
        none = glued or close or bool(_NO_SPACE_BEFORE.fullmatch(token)) or token in ("-", "–", "/")
        made.append(NO_SPACE if none else SPACE)
        glued = token in _NO_SPACE_AFTER or token in ("-", "–", "/")
        if token in ('"', "``", "''"):
            glued = not open_quote
            open_quote = not open_quote
    if made:
        made[0] = SPACE
    return made
