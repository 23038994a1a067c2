import itertools

import pytest

from dateline.language.words import words


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He didn't go.", "He|did|n't|go|."),
        ("They can’t, Iran’s envoy said.", "They|ca|n’t|,|Iran|’s|envoy|said|."),
        ("She cannot and won't.", "She|can|not|and|wo|n't|."),
        ("We're gonna win", "We|'re|gon|na|win"),
        ("a long-term U.S.-backed plan", "a|long|-|term|U.S.|-|backed|plan"),
        ("anti-war ex-minister re-elected", "anti-war|ex-minister|re-elected"),
        ("a 10-year, $1.5bn loan", "a|10|-|year|,|$|1.5|bn|loan"),
        ("at 7:30am on 14/9/2020", "at|7:30|am|on|14/9/2020"),
        ("20,000 of 1,234.50 (5th) 1990s", "20,000|of|1,234.50|(|5th|)|1990s"),
        ("John F. Kohl met Mr. Orr in St. Brannoc", "John|F.|Kohl|met|Mr.|Orr|in|St.|Brannoc"),
        ("He took plan B.", "He|took|plan|B|."),
        ("guns, drones, etc.\nNext", "guns|,|drones|,|etc|.|Next"),
        (
            "See https://example.org/a?b=1, or mail a.b@example.org.",
            "See|https://example.org/a?b=1|,|or|mail|a.b@example.org|.",
        ),
        ("«Yes», said “Zhivka”…", "«|Yes|»|,|said|“|Zhivka|”|…"),
        ("wait... what?! -- no", "wait|...|what|?!|--|no"),
        ("open the file plan.pdf", "open|the|file|plan.pdf"),
        ("Мінск 北京 مرحبا", "Мінск|北京|مرحبا"),
        ("", ""),
        (" \n\t ", ""),
    ],
)
def test_words(text: str, expected: str) -> None:
    assert "|".join(split(text)) == expected


@pytest.mark.parametrize(
    "text", ["\ud83d\ude00 \u200b\u0301 a\x00b", "'" * 50, "-" * 300 + "a" * 5000, "((((’’’’s's's", "\u2028x\u2029y"]
)
def test_words_cover_all_but_white_space(text: str) -> None:
    spans = words(text)
    covered = {i for start, end in spans for i in range(start, end)}
    assert covered == {i for i, char in enumerate(text) if not char.isspace()}
    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
