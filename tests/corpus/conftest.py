"""The corpus tool runs from the root of the repository; the tests find it there, too."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from corpus.model import Document  # noqa: E402
from corpus.parse import parse  # noqa: E402

HEAD = """# dateline desk corpus, CC0 1.0. The people, words and deeds in this file are invented.
id: ex-001
genre: wire
region: south-asia
topic: dam-talks
published: 2022-05-18
outlet: Hill Wire NPL

"""


@pytest.fixture
def article() -> Callable[[str, str], Document]:
    """A document from a body and its records, under a complete head; parse errors fail the test."""

    def build(body: str, records: str = "") -> Document:
        document, faults = parse(Path("ex-001.desk"), f"{HEAD}{body}\n---\n{records}")
        assert not faults
        return document

    return build


@pytest.fixture
def example() -> Document:
    """The example of FORMAT.md."""
    text = (ROOT / "corpus" / "FORMAT.md").read_text(encoding="utf-8").split("## Example")[1]
    document, faults = parse(Path("ex-001.desk"), text.split("```")[1].strip() + "\n")
    assert not faults
    return document
