"""From text to runs of items: only stretches of words that the rules know, and only those that hold a word that can anchor a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from functools import cache

from dateline.reading.times import festivals, kinds, lexicon
from dateline.reading.times.days import valid
from dateline.reading.times.grammar import Alphabet, Item
from dateline.reading.times.values import Clock, Count, Date, Moment, Ordinal, Slash
from dateline.reading.times.words import Word, split

#: Classes of words without which no rule can fire.
TRIGGERS = frozenset(
    "month wday wdays u y4 today part season ref often teens ordd fraction clockn decade decadew festival refword ampmw date myear oclock four".split()
)
#: Names of months that are no verb or auxiliary often enough to open a run when they are written small.
_SMALL_TRIGGERS = frozenset(("march", "mar", "sat", "sun", "mon", "wed"))
_REF_WORDS = frozenset(
    "recent former current future tonight tonite 2nite 2night overnight weekend weekends wkend past present fortnight fortnights noon"
    " a.d. a.d b.c.e. bce ce midday midnight noontime period quarter sometime lunchtime teatime fy q bc b.c. b.c bce ad lunchtime dinnertime moment term being second h o'clock oclock 's half ish noonish thousand thousands".split()
)
_AMPM = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m"))
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
_PRONOUNS = frozenset("i you he she it we they the this that god there not".split())


@dataclass(frozen=True, slots=True)
class Hints:
    """How numeric dates of a text are written: whether the day comes first, and the article's date."""

    day_first: bool = False
    published: date | None = None
    #: the whole text is a note of a few words (`tense.is_note`)
    note: bool = False


class Reader:
    """Turns text into runs of items by an alphabet and the literal words of the rules."""

    def __init__(self, alphabet: Alphabet, words: frozenset[str]) -> None:
        self._alphabet = alphabet
        self._known: dict[str, tuple[str, object, bool]] = {}
        entries = lexicon.entries()
        for word in frozenset(entries) | words | _REF_WORDS | _AMPM:
            classes, value = entries.get(word, (frozenset(), None))
            classes |= self._extra(word, words)
            self._known[word] = (alphabet.code(classes), value, bool(classes & TRIGGERS))
        self._lower = {word: self._lower_entry(word, entries, words) for word in lexicon.CASED}
        for classes in (*kinds.all_signatures(), *(frozenset(c) for c in _NUMERIC_CLASSES)):
            alphabet.code(classes)
        self._festival_first = festivals.first_words()
        alphabet.code(kinds.classes_of(Date("festival", festival="x")))

    @staticmethod
    def _extra(word: str, literal: frozenset[str]) -> frozenset[str]:
        """The classes of a word besides those of the lexicon."""
        found = {f"={word}"} if word in literal else set()
        if word in _REF_WORDS and word != "'s":
            found.add("refword")
        if word in _AMPM:
            found |= {"ampmw", "ampm"}
        if word == "'s":
            found.add("poss_s")
        if word in ("o'clock", "oclock"):
            found.add("oclock")
        return frozenset(found)

    def _lower_entry(
        self, word: str, entries: dict[str, tuple[frozenset[str], object]], literal: frozenset[str]
    ) -> tuple[str, object, bool]:
        """The entry of a cased word that is written small: a month only beside a day, no weekday."""
        classes, value = entries.get(word, (frozenset(), None))
        kept = (classes - {"month", "wday"}) | self._extra(word, literal)
        if "month" in classes:
            kept |= {"lmonth"}
        if "wday" in classes:
            kept |= {"lwday"}
        return self._alphabet.code(frozenset(kept)), value, bool(kept & TRIGGERS) or word in _SMALL_TRIGGERS

    def runs(self, text: str, hints: Hints) -> Iterator[list[Item]]:
        """The runs of a text that may hold times, in order."""
        words = split(text)
        run: list[Item] = []
        worth = False
        i = 0
        count = len(words)
        while i < count:
            word = words[i]
            taken = 1
            if word.lower in self._festival_first and (named := festivals.at(words, i)) is not None:
                taken = named[1]
                value = Date("festival", festival=named[0])
                entry: tuple[str, object, bool] | None = (self._alphabet.code(kinds.classes_of(value)), value, True)
            else:
                entry = self._entry(words, i, hints)
            last = words[i + taken - 1]
            if entry is None or (run and "\n" in text[run[-1].end : word.start]):
                if worth:
                    yield run
                run, worth = [], False
            if entry is not None:
                follows = words[i + taken].lower if i + taken < count else ""
                lower = word.lower if taken == 1 else ""
                run.append(Item(entry[0], entry[1], lower, word.start, last.end, follows=follows))
                worth = worth or entry[2] or hints.note
            i += taken
        if worth:
            yield run

    def _entry(self, words: list[Word], i: int, hints: Hints) -> tuple[str, object, bool] | None:
        """Signature, value and trigger of a word; None for a word that no rule names."""
        word = words[i]
        if word.shape in _NUMERIC:
            classes, value = _numeric(words, i, hints)
            return self._alphabet.code(classes), value, bool(classes & TRIGGERS)
        if word.lower in ("fall", "spring", "winter", "summer") and not _is_season(words, i):
            return None
        if word.lower in ("a", "p") and _is_half_of_day(words, i):
            return self._known["am" if word.lower == "a" else "pm"]
        small = word.lower in lexicon.PLAIN_SMALL and word.text[:1].islower()
        if word.lower in lexicon.CASED and not small and not _is_name(words, i):
            return self._lower[word.lower]
        return self._known.get(word.lower) or self._known.get(_DASHES.get(word.lower, ""))


def _is_half_of_day(words: list[Word], i: int) -> bool:
    """Whether "a" or "p" right after a figure is am or pm ("at 7p"), and not pence ("3p a litre", "rose 4p to 90p", "5p tax")."""
    if not i or words[i - 1].end != words[i].start or not words[i - 1].text[-1].isdigit():
        return False
    following = words[i + 1].lower if i + 1 < len(words) else ""
    before = words[i - 2].lower if i > 1 else ""
    if words[i].lower == "p" and len(words[i - 1].text) > 2 and words[i - 1].text.isdigit():
        return False  # "shares at 254p"
    pence = following in (
        "a",
        "an",
        "per",
        "each",
        "off",
        "tax",
        "coin",
        "coins",
        "levy",
        "piece",
        "rise",
        "increase",
        "cut",
    )
    return not pence and before not in (
        "by",
        "costs",
        "cost",
        "rose",
        "fell",
        "up",
        "down",
        "lost",
        "gained",
        "added",
        "£",
    )


_DASHES = {"–": "-", "—": "-", "−": "-", "|": "bar", "‘s": "'s", "`s": "'s"}
_NUMERIC = frozenset(("stamp", "iso", "dmy", "my", "clock", "ordinal", "decade", "fraction", "number", "basic"))
_NUMERIC_CLASSES = (
    ("num",), ("num", "d2"), ("num", "d2", "yy"), ("num", "yy"), ("num", "y3"), ("num", "four"), ("num", "y4", "four"), ("num", "yold", "four"),
    ("num", "y4", "four", "zero"), ("num", "four", "zero"), ("ord", "ordd"), ("decade",), ("fraction",), ("fraction", "myear"), ("clockn",), ("yapos",), ("yy", "yapos"),
)  # fmt: skip


def _is_name(words: list[Word], i: int) -> bool:
    """Whether a word that may be a month or a weekday is written as one: with a capital, and not as "May I" or "March on"."""
    word = words[i]
    if not word.text[:1].isupper():
        return False
    following = words[i + 1].lower if i + 1 < len(words) else ""
    before = words[i - 1].lower if i else ""
    if word.lower in ("sun", "sat", "mon", "wed", "fri"):
        past_comma = words[i + 2].lower if following == "," and i + 2 < len(words) else following
        return before in _DAY_BEFORE or past_comma in _DAY_AFTER or following[:1].isdigit()
    named = i + 1 < len(words) and words[i + 1].text[:1].isupper() and words[i + 1].text[1:2].islower()
    if named and before not in _MONTH_BEFORE and following not in lexicon.WEEKDAYS:
        return False
    if word.lower == "march" and _is_walk(words, i, before, following):
        return False
    first = i == 0 or words[i - 1].lower in (".", "!", "?", '"', "``", "“")
    return not (
        first
        and word.lower in ("may", "march", "sat", "sun", "second")
        and (following in _PRONOUNS or (following.isalpha() and following not in _MONTH_NEXT))
    )


def _is_walk(words: list[Word], i: int, before: str, following: str) -> bool:
    """Whether "March" is a walk: "the Long March", "the March of the Mothers"."""
    if following[:1].isdigit() or before in _MONTH_BEFORE:
        return False
    titled = (
        i > 0 and words[i - 1].text[:1].isupper() and before not in lexicon.MONTHS and before not in lexicon.WEEKDAYS
    )
    return titled or before == "the" or following in ("for", "of", "on", "against", "by", "to")


#: What stands before or after a weekday cut short to a word of three letters that means other things too.
_DAY_BEFORE = frozenset("on this next last every each by until till coming week".split()) | frozenset(lexicon.WEEKDAYS)
_DAY_AFTER = frozenset("morning afternoon evening night nite at am pm".split()) | frozenset(lexicon.MONTHS)
_MONTH_BEFORE = frozenset(
    "in since by until till early late mid - last next this of from to during through between".split()
)
_MONTH_NEXT = frozenset(
    "and or to of is was will has had the in this last night morning evening afternoon through".split()
)


_SEASON_BEFORE = frozenset(
    "the this last next in early late mid since until till that of every each - past coming previous following".split()
)


def _is_season(words: list[Word], i: int) -> bool:
    """Whether "fall" or "spring" is a season here: it has a word before that says so, and is not the fall of a city."""
    before = words[i - 1].lower if i else ""
    following = words[i + 1].lower if i + 1 < len(words) else ""
    after = words[i + 2].text if i + 2 < len(words) else ""
    if words[i].lower in ("winter", "summer"):
        return True
    if following.isdigit():
        return True
    if words[i].text == "Spring" and i and words[i - 1].text.islower() and following == "'s":
        return True
    if (
        words[i].lower == "fall"
        and following == "of"
        and not (after[:1].isdigit() or after in ("next", "last", "this", "that"))
    ):
        return False
    return before in _SEASON_BEFORE


def _numeric(words: list[Word], i: int, hints: Hints) -> tuple[frozenset[str], object]:
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


def _four_digits(words: list[Word], i: int, count: Count) -> tuple[frozenset[str], object]:
    """A year, an old year (needs company) or just a number."""
    number = int(count.digits)
    before = words[i - 1].lower if i else ""
    after = words[i + 1].lower if i + 1 < len(words) else ""
    glued = i > 0 and before in ("$", "€", "£", ".", "/", ":", "+") and words[i - 1].end == words[i].start
    if before == "/" and i > 1 and words[i - 2].lower in lexicon.MONTHS:
        glued, before = False, ""
    if before == "than" and (i < 2 or words[i - 2].lower not in _THAN_YEAR):
        return frozenset(("num", "four")), count
    if (before in _NOT_YEAR_BEFORE and (glued or before.isalpha() or before in "$€£#")) or after in _NOT_YEAR_AFTER:
        return frozenset(("num", "four")), count
    if 1900 <= number <= 2059:
        return frozenset(("num", "y4", "four")), count
    if 1000 <= number <= 2100:
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
