"""What words with digits may mean: years, days, clock times, dates in figures; how a text writes them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from dateline.reading.times import kinds, lexicon
from dateline.reading.times.days import valid
from dateline.reading.times.values import Clock, Count, Date, Moment, Ordinal, Slash
from dateline.reading.times.words import Word

#: What stands before a four-digit number that is no year, and what stands after it.
_NOT_YEAR_BEFORE = frozenset(
    "$ € £ ¥ # no nos number room flight page article dlrs rs nearly over route . - + / : *".split()
)
_NOT_YEAR_AFTER = frozenset(
    "% percent dollars dlrs euros pounds yen people men women soldiers troops miles mile km kilometers kilometres meters metres feet"
    " points cars jobs shares tons tonnes barrels votes homes houses units students employees workers million billion thousand"
    " hundred times others dead killed + * days years months weeks hours minutes".split()
)
#: Comparatives that compare times: "no later than 2030".
_THAN_YEAR = frozenset("later earlier sooner".split())
SHAPES = frozenset(("stamp", "iso", "dmy", "my", "clock", "ordinal", "decade", "fraction", "number", "basic"))
CLASSES = (
    ("num",), ("num", "d2"), ("num", "d2", "yy"), ("num", "yy"), ("num", "y3"), ("num", "four"), ("num", "y4", "four"), ("num", "yold", "four"),
    ("num", "y4", "four", "zero"), ("num", "four", "zero"), ("ord", "ordd"), ("decade",), ("fraction",), ("fraction", "myear"), ("clockn",), ("yapos",), ("yy", "yapos"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hints:
    """How numeric dates of a text are written: whether the day comes first, and the article's date."""

    day_first: bool = False
    published: date | None = None
    #: the whole text is a note of a few words (`tense.is_note`)
    note: bool = False


def read(words: list[Word], i: int, hints: Hints) -> tuple[frozenset[str], object]:
    """Classes and value of a word with digits."""
    word = words[i]
    match word.shape:
        case "number":
            return _number(words, i)
        case "ordinal":
            number = int(re.match(r"\d+", word.text).group())  # type: ignore[union-attr]
            return frozenset(("ord", "ordd")), Ordinal(number, digits=True)
        case "clock":
            return frozenset(("clockn",)), _clock(word.text)
        case "decade":
            return frozenset(("decade",)), _decade(word.text)
        case "fraction":
            return _fraction(word.text)
        case "my":
            month, year = (int(part) for part in word.text.split("/"))
            return kinds.classes_of(Date("month", year=year)), Date("month", year=year, month=month)
    value: Moment | Date | None
    if word.shape == "basic":
        value = _basic_date(word.text)
    else:
        value = _stamp(word.text) if word.shape == "stamp" else _numeric_date(word.text, hints)
    if value is None:
        return frozenset(("num",)), Count(None)
    return kinds.classes_of(value), value


def _number(words: list[Word], i: int) -> tuple[frozenset[str], object]:
    text = words[i].text
    plain = text.replace(",", "")
    count = Count(Fraction(plain), digits=text if text.isdigit() else "")
    if not text.isdigit():
        return frozenset(("num",)), count
    if i and len(text) == 2 and words[i - 1].text in ("'", "’", "‘", "`") and words[i - 1].end == words[i].start:
        return frozenset(("yy", "yapos")), count
    if len(text) == 4:
        return _four_digits(words, i, count)
    if len(text) == 3:
        return frozenset(("num", "y3")), count
    classes = {"num"}
    if len(text) <= 2 and 1 <= int(text) <= 31:
        classes.add("d2")
    if len(text) == 2:
        classes.add("yy")
    return frozenset(classes), count


def _in_code(words: list[Word], i: int) -> bool:
    """Whether figures stand in a row of three or more groups with hyphens, as in a telephone number, and are no year."""
    groups = 1
    for side in (-1, 1):
        k = i
        while 0 <= k + 2 * side < len(words) and words[k + side].text == "-" and words[k + 2 * side].text.isdigit():
            low, middle, high = sorted((k, k + side, k + 2 * side))
            if words[low].end != words[middle].start or words[middle].end != words[high].start:
                break
            groups, k = groups + 1, k + 2 * side
    return groups > 2


def _four_digits(words: list[Word], i: int, count: Count) -> tuple[frozenset[str], object]:
    """A year, an old year (needs company) or just a number."""
    number = int(count.digits)
    before = words[i - 1].lower if i else ""
    after = words[i + 1].lower if i + 1 < len(words) else ""
    if _in_code(words, i):
        return frozenset(("num", "four")), count
    glued = i > 0 and before in ("$", "€", "£", ".", "/", ":", "+") and words[i - 1].end == words[i].start
    if before == "/" and i > 1 and words[i - 2].lower in lexicon.MONTHS:
        glued, before = False, ""
    if before == "than" and (i < 2 or words[i - 2].lower not in _THAN_YEAR):
        return frozenset(("num", "four")), count
    if (before in _NOT_YEAR_BEFORE and (glued or before.isalpha() or before in "$€£#")) or after in _NOT_YEAR_AFTER:
        return frozenset(("num", "four")), count
    if 1900 <= number <= 2059:
        return frozenset(("num", "y4", "four")), count
    far = 2100 < number <= 2300 and not after[:1].isalpha()
    if 1000 <= number <= 2100 or far:
        return frozenset(("num", "yold", "four")), count
    return frozenset(("num", "four")), count


@cache
def _clock(text: str) -> Clock | None:
    parts = [int(part) for part in re.findall(r"\d+", text)[:3]]
    hour = parts[0]
    if hour > 24:
        return Clock(99)
    sure = hour > 12 or hour == 0 or text.startswith("0")
    minute, second = ([*parts[1:], None, None])[:2]
    return Clock(hour, minute, second, sure=sure)


def _decade(text: str) -> int:
    digits = int(re.sub(r"\D", "", text))
    return digits // 10


def _fraction(text: str) -> tuple[frozenset[str], object]:
    a, b = (int(part) for part in text.split("/"))
    return frozenset(("fraction",)), Slash(a, b)


def _basic_date(text: str) -> Date | None:
    """ "20310417", ISO 8601 without hyphens."""
    year, month, day = int(text[:4]), int(text[4:6]), int(text[6:])
    return Date("day", year=year, month=month, day=day) if valid(year, month, day) else None


def _stamp(text: str) -> Moment | None:
    found = re.match(r"(\d{4})-(\d\d?)-(\d\d?)T(\d\d)(?::?(\d\d))?(?::?(\d\d))?(Z?)", text)
    if not found or valid(*(int(found[k]) for k in (1, 2, 3))) is None:
        return None
    minute, second = (int(found[k]) if found[k] else None for k in (5, 6))
    day = Date("day", year=int(found[1]), month=int(found[2]), day=int(found[3]))
    return Moment(day, Clock(int(found[4]), minute, second, zone=found[7]))


def _numeric_date(text: str, hints: Hints) -> Date | None:
    """A date in digits. Year first: ISO. Else the order that fits: a number over 12 is the day, a point means day first,
    then the order that the text uses elsewhere, then the one that falls nearer to the article's date, then month first."""
    a, b, c = (int(part) for part in re.findall(r"\d+", text))
    if a > 31:
        return Date("day", year=a, month=b, day=c) if valid(a, b, c) else None
    if re.search(r"\D(\d\d)$", text):
        c += 1900 if c >= 50 else 2000
    readings = [day for day in (valid(c, a, b), valid(c, b, a)) if day]
    if not readings:
        return None
    chosen = readings[0]
    if len(readings) == 2 and readings[0] != readings[1] and ("." in text or hints.day_first):
        chosen = readings[1]
    elif len(readings) == 2 and hints.published:
        near = [abs((day - hints.published).days) for day in readings]
        chosen = readings[1] if near[1] < 4 and near[1] < near[0] else readings[0]
    return Date("day", year=chosen.year, month=chosen.month, day=chosen.day)


def hints_of(text: str, published: date | None, note: bool = False) -> Hints:
    """How a text writes numeric dates: day first if one of them can only be read so and none the other way."""
    found = re.findall(r"\b(\d\d?)/(\d\d?)/(?:\d{4}|\d\d)\b", text)
    day_first = any(int(a) > 12 for a, b in found) and not any(int(b) > 12 for a, b in found)
    return Hints(day_first, published, note)
