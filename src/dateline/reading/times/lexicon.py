"""The word classes of the time rules: which words may stand in a time phrase, and what each contributes.

Policy: only words that some rule names stand here; a word that is mostly something else ("may", "sat", "second") has a
class that rules accept only in telling company. Informal spellings are those of public short messages.
"""

from __future__ import annotations

from fractions import Fraction

from dateline.reading.times.values import Count, Ordinal

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan jan. janurary", "february feb feb. febuary", "march mar mar.", "april apr apr.", "may may.",
            "june jun jun.", "july jul jul.", "august aug aug.", "september sep sept sep. sept.", "october oct oct.",
            "november nov nov.", "december dec dec.",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon mon. mondays", "tuesday tue tue. tues tues. tuesdays", "wednesday wed wed. weds wednesdays",
            "thursday thu thu. thur thur. thurs thurs. thursdays", "friday fri fri. fridays",
            "saturday sat sat. saturdays", "sunday sun sun. sundays",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
#: Names that are also other words: accepted alone only with a capital letter, or beside a number.
CASED = frozenset("may march mar sat sun mon wed fri jan jun dec sep august april june".split())
#: Of these, those that are no other word when written small.
PLAIN_SMALL = frozenset("fri jan jun dec sep august april june".split())

UNITS = {
    word: unit
    for unit, words in {
        "second": "seconds sec secs sec. secs.",
        "minute": "minute minutes min mins min. mins.",
        "hour": "hour hours hr hrs hr. hrs.",
        "day": "day days",
        "week": "week weeks wk wks",
        "month": "month months mth mths",
        "quarter": "quarter quarters qtr qtrs",
        "year": "year years yr yrs yr. yrs.",
        "decade": "decade decades",
        "century": "century centuries",
        "millennium": "millennium millennia",
    }.items()
    for word in words.split()
}
PLURAL_UNITS = frozenset(
    "seconds secs secs. minutes mins mins. hours hrs hrs. days weeks wks months mths quarters qtrs years yrs yrs. decades"
    " centuries millennia".split()
)

_ONES = "one two three four five six seven eight nine"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
ONES = {word: number for number, word in enumerate(_ONES.split(), 1)}
TEENS = {word: number for number, word in enumerate(_TEENS.split(), 10)}
TENS = {word: number * 10 for number, word in enumerate(_TENS.split(), 2)} | {"fourty": 40}
SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
#: fractions that are one character, in quarters
VULGAR = {"¼": 1, "½": 2, "¾": 3}
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth"
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
ORDINALS = {word: number for number, word in enumerate(f"{_ORDINAL_ONES} {_ORDINAL_TEENS}".split(), 1)} | {
    "thirtieth": 30
}
#: "eighties" -> 8
DECADE_WORDS = {
    word: number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
}

DAYS = {
    word: step
    for step, words in {
        -1: "yesterday ystd ytd yest yday ysterday",
        0: "today tdy 2day tday",
        1: "tomorrow tmr tmrw tmw tomo tmrrw 2moro tomoro tommorrow tomorow trmw tomolo tommorow tmrow 2morrow",
    }.items()
    for word in words.split()
}
PARTS = {
    word: part
    for part, words in {
        "MO": "morning mornings morn dawn daybreak sunrise",
        "AF": "afternoon afternoons",
        "EV": "evening evenings dusk sunset",
        "NI": "night nights nite nites nighttime nightfall overnight",
        "DT": "daytime daylight",
    }.items()
    for word in words.split()
}
SEASONS = {
    word: season
    for season, words in {
        "SP": "spring springtime springs",
        "SU": "summer summertime summers",
        "FA": "autumn fall autumns",
        "WI": "winter wintertime winters",
    }.items()
    for word in words.split()
}
STEPS = {
    word: step
    for step, words in {
        -1: "last past previous prior preceding lst",
        0: "this current present ongoing dis",
        1: "next coming upcoming following nxt subsequent forthcoming succeeding",
    }.items()
    for word in words.split()
}
#: Steps that are counted from the time the text speaks of, not from the article's date.
TEXT_STEPS = frozenset("previous prior preceding following subsequent succeeding".split())
#: Adverbs and adjectives that are references by themselves.
REFS = {
    word: ref
    for ref, words in {
        "PRESENT_REF": "now currently nowadays presently",
        "PAST_REF": "recently lately",
        "FUTURE_REF": "soon shortly someday",
    }.items()
    for word in words.split()
}
FREQUENCIES = {
    "hourly": (1, "hour"), "daily": (1, "day"), "weekly": (1, "week"), "fortnightly": (2, "week"),
    "biweekly": (2, "week"), "monthly": (1, "month"), "bimonthly": (2, "month"),     "yearly": (1, "year"), "annually": (1, "year"), "biannually": (6, "month"), "biennially": (2, "year"),
    "everyday": (1, "day"),
}  # fmt: skip
#: UTC offsets of zone names as TIMEX3 suffixes (daylight zones as they stand).
ZONES = {
    "gmt": "Z", "utc": "Z", "bst": "+01", "cet": "+01", "cest": "+02", "eet": "+02", "msk": "+03", "ist": "+05:30",
    "sgt": "+08", "hkt": "+08", "jst": "+09", "kst": "+09", "aest": "+10", "est": "-05", "edt": "-04", "et": "-05",
    "cst": "-06", "cdt": "-05", "ct": "-06", "mst": "-07", "mdt": "-06", "pst": "-08", "pdt": "-07", "pt": "-08",
}  # fmt: skip

_PLAIN = {
    # class: its words
    "det": "the",
    "art": "a an",
    "poss": "its their our his her my your",
    "that": "that same those these",
    "ago": "ago back",
    "later": "later afterwards afterward hence",
    "earlier": "earlier before beforehand previously",
    "after": "after following from since past",
    "before": "before prior to till",
    "every": "every each",
    "early": "early",
    "late": "late",
    "mid": "mid middle midway",
    "start": "beginning start onset outset opening turn",
    "end": "end close ending",
    "about": "about around approximately roughly some circa ca ca. c. approx approx. nearabouts",
    "nearly": "nearly almost barely",
    "over": "over",
    "few": "few several many multiple numerous",
    "adj": (
        "full whole entire additional extra more straight consecutive successive calendar fiscal financial trading working"
        " business other long good solid crucial critical academic school tax consecutive further running first"
    ),
    "fiscal": "fiscal financial",
    "stretch": "period quarter quarters term stretch time span",
    "ampm": "am pm a.m. p.m. a.m p.m",
    "bc": "bc bce b.c. b.c b.c.e.",
    "ad": "ad a.d. a.d ce c.e.",
    "in": "in on of at by from since until till during for between to and through throughout within before after",
    "shift_adj": "old long",
    "rest": "rest remainder",
}


def _numeral_entries() -> dict[str, tuple[set[str], object]]:
    """Words of number: cardinals, scales, ordinals."""
    found: dict[str, tuple[set[str], object]] = {}
    for words, name in ((ONES, "ones"), (TEENS, "teens"), (TENS, "tens")):
        for word, number in words.items():
            found[word] = ({name, "card"}, Count(Fraction(number)))
    for word, number in SCALES.items():
        found[word] = ({"scale"}, Count(Fraction(number)))
    for word, quarters in VULGAR.items():
        found[word] = ({"vulgar"}, Count(Fraction(quarters, 4)))
    for word, number in ORDINALS.items():
        found[word] = ({"ord", "ordw"} | ({"ordones"} if number < 10 else set()), Ordinal(number))
    for word, number in DECADE_WORDS.items():
        found[word] = ({"decadew"}, number)
    return found


def _calendar_entries() -> dict[str, tuple[set[str], object]]:
    """Words of the calendar: months, weekdays, units, days, parts, seasons."""
    found: dict[str, tuple[set[str], object]] = {}
    for word, number in MONTHS.items():
        found[word] = ({"month"}, number)
    for word, number in WEEKDAYS.items():
        plural = word.endswith("days")
        found[word] = ({"wdays" if plural else "wday"} | ({"wdfull"} if word.endswith("day") else set()), number)
    for word, unit in UNITS.items():
        found[word] = ({"u", "units" if word in PLURAL_UNITS else "unit"}, unit)
    for word, step in DAYS.items():
        found[word] = ({"today"}, step)
    for word, part in PARTS.items():
        found[word] = ({"part", "parts" if word.endswith("s") else "part1"}, part)
    for word, season in SEASONS.items():
        found[word] = ({"season", "seasons" if word.endswith("s") else "season1"}, season)
    return found


def entries() -> dict[str, tuple[frozenset[str], object]]:
    """word -> (classes, what it means). A word of several classes keeps the value of the calendar reading."""
    found = _numeral_entries()
    for word, (classes, value) in _calendar_entries().items():
        old = found.get(word, (set(), None))[0]
        found[word] = (old | classes, value)
    tables: tuple[tuple[str, dict[str, object]], ...] = (
        ("step", dict(STEPS)), ("ref", dict(REFS)), ("often", dict(FREQUENCIES)), ("zone", dict(ZONES)),
    )  # fmt: skip
    for name, table in tables:
        for word, value in table.items():
            old_classes, old_value = found.get(word, (set(), None))
            found[word] = (old_classes | {name}, value if old_value is None else old_value)
    for name, words in _PLAIN.items():
        for word in words.split():
            old_classes, old_value = found.get(word, (set(), None))
            found[word] = (old_classes | {name}, old_value)
    return {word: (frozenset(classes), value) for word, (classes, value) in found.items()}
