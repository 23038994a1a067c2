import numpy as np
import pytest

from dateline.language import Reader, load
from dateline.model import Annotation

TEXT = (
    "KUMASI — Akosua Dankwah, a spokeswoman for the Volta Growers' Union, said on Tuesday that farmers would not sell to Delvaux Cacao.\n\n"
    'The company denied the charge. "We have paid every sack," its director, Jean-Marc Ilunga, told reporters in Accra.'
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load()


def forms(text: str, marks: Annotation) -> list[str]:
    return [text[a:b] for a, b in zip(marks.tokens.start.tolist(), marks.tokens.end.tolist(), strict=True)]


def names(text: str, marks: Annotation) -> dict[str, str]:
    return {text[one.start : one.end]: one.label for one in marks.names}


def starts(text: str, marks: Annotation) -> list[str]:
    first = np.flatnonzero(np.diff(marks.tokens.sentence, prepend=-1))
    return [forms(text, marks)[i] for i in first]


def test_names(reader: Reader) -> None:
    found = names(TEXT, reader.annotate(TEXT))
    assert found["Akosua Dankwah"] == "PER"
    assert found["Jean-Marc Ilunga"] == "PER"
    assert found["Accra"] == "LOC"
    assert found["Volta Growers' Union"] == "ORG"


def test_syntax(reader: Reader) -> None:
    text = "The police arrested three students of Gomel."
    tokens = reader.annotate(text).tokens
    rows = list(tokens.rows())
    told = [(text[row["start"] : row["end"]], row["upos"], row["head"], row["deprel"]) for row in rows]
    assert told == [
        ("The", "DET", 1, "det"),
        ("police", "NOUN", 2, "nsubj"),
        ("arrested", "VERB", -1, "root"),
        ("three", "NUM", 4, "nummod"),
        ("students", "NOUN", 2, "obj"),
        ("of", "ADP", 6, "case"),
        ("Gomel", "PROPN", 4, "nmod"),
        (".", "PUNCT", 2, "punct"),
    ]


def test_sentences(reader: Reader) -> None:
    text = "The talks failed on Monday. Mr. Orr left at once.\n\nBread prices rise\n\nIt rained"
    assert starts(text, reader.annotate(text)) == ["The", "Mr.", "Bread", "It"]


def test_a_sentence_opens_with_its_quotation_mark(reader: Reader) -> None:
    text = 'He left early. "We were not asked," she said.'
    assert starts(text, reader.annotate(text)) == ["He", '"']


def test_breaks_begin_sentences(reader: Reader) -> None:
    text = "Minister resigns Crowds cheer in the square"
    assert starts(text, reader.annotate(text, breaks=(0, 17))) == ["Minister", "Crowds"]


def test_every_sentence_is_a_tree(reader: Reader) -> None:
    tokens = reader.annotate(TEXT * 3).tokens
    for number in range(int(tokens.sentence[-1]) + 1):
        inside = np.flatnonzero(tokens.sentence == number)
        heads = tokens.head[inside]
        assert (heads == -1).sum() == 1
        assert all(head == -1 or head in inside for head in heads.tolist())


def test_the_same_whatever_was_read_before(reader: Reader) -> None:
    first = reader.annotate(TEXT)
    reader.annotate("Something else entirely. " * 40)
    again = Reader().annotate(TEXT)
    assert first.names == again.names
    assert list(first.tokens.rows()) == list(again.tokens.rows())


@pytest.mark.parametrize(
    "text", ["", " \n\n ", ".", "\u200b", "\ud83d", "“", "北京市朝阳区", "a" * 3000, "x\x00y", "𝔐𝔦𝔫𝔰𝔨 🙂🙂", "?!" * 400]
)
def test_any_text_is_read(reader: Reader, text: str) -> None:
    tokens = reader.annotate(text).tokens
    covered = sum((tokens.end - tokens.start).tolist())
    assert covered == sum(not char.isspace() for char in text)


def test_a_long_article_is_read_whole(reader: Reader) -> None:
    text = "\n\n".join([TEXT] * 30)
    marks = reader.annotate(text)
    assert forms(text, marks) == forms(TEXT, reader.annotate(TEXT)) * 30
    assert len(marks.names) >= 30 * 4
