from collections.abc import Callable
from pathlib import Path

from corpus.blind import blind
from corpus.model import Document
from corpus.parse import parse

Build = Callable[..., Document]


def test_a_blind_article_has_the_text_and_nothing_else(article: Build) -> None:
    document = article(
        r"[e1 Ila] [v1 accused] [e2n the board] \[sic\].", "e1 person Ila\ne2 organization board\nv1 ACCUSE e1 -> e2\n"
    )
    again, faults = parse(Path("again.desk"), blind(document))
    assert (again.text, again.head, again.marks, faults) == (document.text, document.head, [], [])
    assert not (again.entities or again.events or again.statements)
