"""From text to runs of items: only stretches of words that the rules know, and only those that hold a word that can anchor a time."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reading.times import digits, festivals, kinds, lexicon
from dateline.reading.times.digits import Hints
from dateline.reading.times.grammar import Alphabet, Item
from dateline.reading.times.values import Date
from dateline.reading.times.words import Word, split

#: Classes of words without which no rule can fire.
TRIGGERS = frozenset(
    "month wday wdays u y4 today part season ref often teens ordd fraction clockn decade decadew festival refword ampmw date myear oclock four".split()
)
#: Names of months that are no verb or auxiliary often enough to open a run when they are written small.
_SMALL_TRIGGERS = frozenset(("march", "mar", "sat", "sun", "mon", "wed"))
_REF_WORDS = frozenset(
    "recent former current future tonight tonite 2nite 2night overnight weekend weekends wkend past present fortnight fortnights noon"
    " a.d. a.d b.c.e. bce ce midday midnight noontime period quarter sometime lunchtime teatime fy q bc b.c. b.c bce ad lunchtime dinnertime moment term being second h o'clock oclock 's half ish noonish thousand thousands eoy eom closest nearest".split()
)
_AMPM = frozenset(("am", "pm", "a.m.", "p.m.", "a.m", "p.m"))
_PRONOUNS = frozenset("i you he she it we they the this that god there not".split())


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
        for classes in (*kinds.all_signatures(), *(frozenset(c) for c in digits.CLASSES)):
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
        if word.shape in digits.SHAPES:
            classes, value = digits.read(words, i, hints)
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


def _is_name(words: list[Word], i: int) -> bool:
    """Whether a word that may be a month or a weekday is written as one: with a capital, and not as "May I" or "March on"."""
    word = words[i]
    if not word.text[:1].isupper():
        return False
    following = words[i + 1].lower if i + 1 < len(words) else ""
    before = words[i - 1].lower if i else ""
    if before in ("$", "#") and words[i - 1].end == word.start:
        return False
    if word.lower in ("sun", "sat", "mon", "wed", "fri"):
        past_comma = words[i + 2].lower if following == "," and i + 2 < len(words) else following
        return before in _DAY_BEFORE or past_comma in _DAY_AFTER or following[:1].isdigit()
    named = i + 1 < len(words) and words[i + 1].text[:1].isupper() and words[i + 1].text[1:2].islower()
    if named and before not in _MONTH_BEFORE and following not in lexicon.WEEKDAYS:
        return False
    if word.lower == "march" and _is_walk(words, i, before, following):
        return False
    if following == "after" and i + 2 < len(words) and words[i + 2].lower in ("next", "the"):
        return True
    first = i == 0 or words[i - 1].lower in (".", "!", "?", '"', "``", "“")
    return not (
        first
        and word.lower in ("may", "march", "sat", "sun", "second")
        and (following in _PRONOUNS or (following.isalpha() and following not in _MONTH_NEXT))
    )


#: What follows "the March" where it is a walk: no noun that the month would tell of ("the March vote").
_NOT_MODIFIED = frozenset(
    "was were is are has had have will would began starts started ended ends took takes drew moved moves in at through and or from"
    " with as that which who passed went came could may should".split()
)


def _is_walk(words: list[Word], i: int, before: str, following: str) -> bool:
    """Whether "March" is a walk: "the Long March", "the March of the Mothers"."""
    if following[:1].isdigit() or before in _MONTH_BEFORE:
        return False
    titled = (
        i > 0
        and words[i - 1].text[:1].isupper()
        and before != "the"
        and before not in lexicon.MONTHS
        and before not in lexicon.WEEKDAYS
    )
    if following in ("for", "of", "on", "against", "by", "to"):
        return True
    modifies = following.isalpha() and words[i + 1].text.islower() and following not in _NOT_MODIFIED
    return titled or (before == "the" and not modifies)


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
