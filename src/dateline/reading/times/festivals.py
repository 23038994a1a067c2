"""Festivals and fixed days: names, and the day of a year that each falls on.

Gregorian Easter: the anonymous (Meeus/Jones/Butcher) computus; Orthodox Easter: Meeus' Julian computus. Hebrew days: the arithmetic
calendar. Islamic months begin with the new moon over Mecca, Chinese months with that over China, Hindu days by the lunar day that
runs at the hour of their rite (`moon`): a sighting or another almanac may differ by a day.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from dateline.reading.times import moon
from dateline.reading.times.days import nth_weekday, valid
from dateline.reading.times.words import Word, split

#: name -> rule. `MM-DD`; `tithi:MM-DD:n:hour[+days]`: lunar day n at an hour in India, of the month whose new moon falls in the 31 days
#: from MM-DD; `chinese:MM-DD:n`: day n of the Chinese month that begins in the 30 days from MM-DD; `before:month:day:weekday`;
#: `easter+n`, `orthodox+n`; `nth:month:weekday:place[+days]`; `hijri:month:day`; `hebrew:n`: day n from 1 Tishri; `passover+n`.
_RULES: tuple[tuple[str, str], ...] = (
    ("christmas|christmas day|xmas|x-mas|xmas day|the xmas|noel", "12-25"),
    ("christmas eve|xmas eve", "12-24"),
    ("boxing day|st. stephen's day", "12-26"),
    ("new year's day|new years day|new year day|new year|new years", "01-01"),
    ("new year's eve|new years eve|new year eve|nye|silvester", "12-31"),
    ("orthodox christmas|orthodox christmas day", "01-07"),
    ("epiphany|three kings' day|three kings day", "01-06"),
    ("groundhog day", "02-02"),
    ("valentine's day|valentines day|valentine day|st. valentine's day", "02-14"),
    ("women's day|international women's day|womens day", "03-08"),
    ("st. patrick's day|st patrick's day|saint patrick's day|st. patricks day|st patricks day|saint patricks day|st paddy's day|saint paddy's day", "03-17"),
    ("nowruz|nawruz|norouz", "03-21"),
    ("april fools|april fool's day|april fools' day|april fools day|april fool's", "04-01"),
    ("earth day", "04-22"),
    ("anzac day", "04-25"),
    ("king's day|koningsdag", "04-27"),
    ("labour day|may day|international workers' day|workers' day", "05-01"),
    ("star wars day", "05-04"),
    ("cinco de mayo", "05-05"),
    ("ve day|v-e day", "05-08"),
    ("victory day", "05-09"),
    ("juneteenth|june nineteenth", "06-19"),
    ("canada day", "07-01"),
    ("independence day|fourth of july|4th of july|july fourth|july 4th", "07-04"),
    ("bastille day", "07-14"),
    ("assumption day", "08-15"),
    ("german unity day|day of german unity", "10-03"),
    ("united nations day", "10-24"),
    ("halloween|hallowe'en|all hallows' eve", "10-31"),
    ("all saints' day|all saints day|all saint's day", "11-01"),
    ("all souls' day|all souls day", "11-02"),
    ("guy fawkes night|bonfire night|guy fawkes day", "11-05"),
    ("veterans day|veteran's day|veterans' day|armistice day|remembrance day", "11-11"),
    ("human rights day", "12-10"),
    ("st. nicholas day|st nicholas day|sinterklaas", "12-06"),
    ("world aids day", "12-01"),
    ("workers memorial day", "04-28"),
    ("easter|easter sunday|easter day", "easter+0"),
    ("good friday", "easter-2"),
    ("holy thursday|maundy thursday", "easter-3"),
    ("holy saturday|easter saturday", "easter-1"),
    ("easter monday", "easter+1"),
    ("palm sunday", "easter-7"),
    ("ash wednesday", "easter-46"),
    ("shrove tuesday|pancake day|mardi gras|fat tuesday|pancake tuesday", "easter-47"),
    ("shrove monday", "easter-48"),
    ("ascension day|ascension thursday", "easter+39"),
    ("pentecost|whit sunday|whitsun", "easter+49"),
    ("whit monday|pentecost monday", "easter+50"),
    ("trinity sunday", "easter+56"),
    ("corpus christi", "easter+60"),
    ("orthodox easter|orthodox easter sunday|orthodox easter day", "orthodox+0"),
    ("orthodox good friday|orthodox great friday", "orthodox-2"),
    ("orthodox palm sunday", "orthodox-7"),
    ("orthodox easter monday", "orthodox+1"),
    ("orthodox shrove monday|clean monday|orthodox clean monday|orthodox ash monday", "orthodox-48"),
    ("orthodox pentecost", "orthodox+49"),
    ("orthodox ascension day", "orthodox+39"),
    ("martin luther king day|mlk day|martin luther king jr. day|martin luther king jr day|martin luther king's day", "nth:1:1:3"),
    ("presidents day|presidents' day|president's day|washington's birthday", "nth:2:1:3"),
    ("memorial day", "nth:5:1:-1"),
    ("labor day", "nth:9:1:1"),
    ("columbus day|canadian thanksgiving|indigenous peoples' day", "nth:10:1:2"),
    ("thanksgiving|thanksgiving day|thanks giving day", "nth:11:4:4"),
    ("black friday", "nth:11:4:4+1"),
    ("cyber monday", "nth:11:4:4+4"),
    ("election day", "nth:11:1:1+1"),
    ("mother's day|mothers day|mothers' day", "nth:5:7:2"),
    ("father's day|fathers day|fathers' day", "nth:6:7:3"),
    ("super bowl sunday", "nth:2:7:1"),
    ("victoria day", "before:5:25:1"),
    ("ramadan|ramadhan|ramzan|holy month of ramadan", "hijri:9:1:month"),
    ("eid al-fitr|eid al fitr|eid ul-fitr|eid-ul-fitr|eid ul fitr|eid-al-fitr|id al-fitr|id ul-fitr|hari raya aidilfitri|idul fitri|end of ramadan", "hijri:10:1"),
    ("eid al-adha|eid al adha|eid ul-adha|eid-ul-adha|eid-al-adha|id al-adha|id ul-adha|eid el-kabir|tabaski|bakr id|bakrid|bakr eid|bakra eid|feast of sacrifice|"
     "feast of the sacrifice|sacrifice feast|festival of sacrifice", "hijri:12:10"),
    ("islamic new year|muharram", "hijri:1:1"),
    ("ashura|ashoura|day of ashura|day of ashurah", "hijri:1:10"),
    ("mawlid|prophet's birthday|milad un nabi|prophet muhammad's birthday", "hijri:3:12"),
    ("isra and mi'raj|the night journey|night journey|ascension to heaven", "hijri:7:27"),
    ("laylat al-qadr|laylat al qadr|laylat al-kadr|laylat al kadr|night of power|night of destiny", "hijri:9:27"),
    ("diwali|deepavali|divali|lakshmi puja", "tithi:09-17:30:18.3"),
    ("dhanteras", "tithi:09-17:28:18.3"),
    ("bhai dooj|bhai tika|bhaiya dooj", "tithi:10-17:2:13"),
    ("chhath|chhath puja|surya shashthi|chhath festival", "tithi:10-17:6:17.5"),
    ("dussehra|dasara|dussera|vijayadashami|vijaya dashami", "tithi:09-17:10:14"),
    ("navratri|navaratri", "tithi:09-17:1:7"),
    ("holi|phagwah|phagwa|dhulandi|dhuleti", "tithi:02-13:15:18.5+1"),
    ("holika dahan", "tithi:02-13:15:18.5"),
    ("maha shivaratri|maha shivratri|mahashivratri|shivratri|shivaratri", "tithi:01-15:29:24"),
    ("ram navami|rama navami", "tithi:03-15:9:12"),
    ("ugadi|yugadi|gudi padwa|samvatsaradi", "tithi:03-15:1:6"),
    ("mahavir jayanti|mahaveer jayanti|mahavir janma kalyanak|mahaveer janma kalyanak", "tithi:03-15:13:6"),
    ("buddha purnima|buddha jayanti|vesak|vesak day|wesak", "tithi:04-14:15:6"),
    ("raksha bandhan|rakhi", "tithi:07-17:15:9"),
    ("janmashtami|krishna janmashtami|gokulashtami|krishnashtami", "tithi:07-17:23:24"),
    ("ganesh chaturthi|vinayaka chaturthi", "tithi:08-17:4:12"),
    ("guru nanak jayanti|guru nanak gurpurab", "tithi:10-17:15:6"),
    ("karva chauth|karwa chauth", "tithi:09-17:19:20"),
    ("vasant panchami|vasanta panchami|basant panchami|saraswati puja", "tithi:01-15:5:9"),
    ("rath yatra|ratha yatra|ratha-yatra|rathayatra", "tithi:06-15:2:6"),
    ("valmiki jayanti|pargat diwas", "tithi:09-17:15:6"),
    ("guru ravidas jayanti|guru ravidass jayanti|guru ravidas birthday|guru ravidass birthday", "tithi:01-15:15:6"),
    ("naraka chaturdashi|kali chaudas|choti diwali", "tithi:09-17:29:5"),
    ("maha saptami", "tithi:09-17:7:6"),
    ("maha ashtami|durga ashtami", "tithi:09-17:8:6"),
    ("maha navami", "tithi:09-17:9:6"),
    ("rabindra jayanti|rabindranath jayanti", "05-09"),
    ("holocaust memorial day", "01-27"),
    ("world press freedom day", "05-03"),
    ("world environment day", "06-05"),
    ("world refugee day", "06-20"),
    ("international day of peace", "09-21"),
    ("baisakhi|vaisakhi|vaisakha", "04-14"),
    ("pongal|makar sankranti", "01-14"),
    ("republic day", "01-26"),
    ("gandhi jayanti", "10-02"),
    ("lunar new year|lunar new year's day|chinese new year|chinese new year's day|spring festival", "chinese:01-21:1"),
    ("dragon boat festival", "chinese:05-23:5"),
    ("mid-autumn festival", "chinese:08-24:15"),
    ("rosh hashanah|rosh hashana|jewish new year", "hebrew:1"),
    ("yom kippur|day of atonement", "hebrew:10"),
    ("sukkot|feast of tabernacles", "hebrew:15"),
    ("shemini atzeret", "hebrew:22"),
    ("simchat torah", "hebrew:23"),
    ("hanukkah|chanukah|hanukah", "hebrew:84"),
    ("passover|pesach", "passover+0"),
    ("purim", "passover-30"),
    ("yom haatzmaut", "passover+20"),
    ("lag b'omer", "passover+33"),
    ("shavuot|feast of weeks", "passover+50"),
    ("tisha b'av", "passover+112"),
)  # fmt: skip


def _key(name: str) -> tuple[str, ...]:
    """The words of a name as the splitter gives them."""
    return tuple(word.lower for word in split(name))


RULES: dict[tuple[str, ...], tuple[str, str]] = {
    _key(name): (names.split("|")[0], rule) for names, rule in _RULES for name in names.split("|")
}
_BY_NAME = dict(RULES.values())
_LONGEST = max(map(len, RULES))
_FIRST = frozenset(key[0] for key in RULES)


def first_words() -> frozenset[str]:
    """The words that a festival's name can begin with: the gate."""
    return _FIRST


def at(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """The festival whose name begins at a word: its name and the number of its words, the longest name there is."""
    for size in range(min(_LONGEST, len(words) - i), 0, -1):
        found = RULES.get(tuple(word.lower for word in words[i : i + size]))
        if found:
            return found[0], size
    return None


@cache
def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def orthodox_easter(year: int) -> date:
    """Orthodox Easter Sunday as a Gregorian date."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def _hijri_ordinal(year: int, month: int, day: int) -> int:
    """The proleptic Gregorian ordinal of a day of the tabular Islamic calendar."""
    return day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + 227014


def hijri(year: int, month: int, day: int) -> date | None:
    """The first day in a Gregorian year that is this day of the Islamic calendar: the tabular calendar says about when, the moon when."""
    guess = (year - 622) * 33 // 32
    for islamic in (guess - 1, guess, guess + 1, guess + 2):
        about = date.fromordinal(max(40, _hijri_ordinal(islamic, month, 1)))
        found = moon.islamic_month(about) + timedelta(days=day - 1)
        if found.year == year:
            return found
    return None


def _hebrew_elapsed(year: int) -> int:
    """Days from the Hebrew epoch to the new year of a Hebrew year, delays included."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = months * 29 + parts // 25920
    return day + 1 if (3 * (day + 1)) % 7 < 3 else day


def _hebrew_new_year(year: int) -> int:
    """The ordinal of 1 Tishri."""
    before, here, after = (_hebrew_elapsed(year + k) for k in (-1, 0, 1))
    delay = 2 if after - here == 356 else 1 if here - before == 382 else 0
    return -1373427 + here + delay


def rosh_hashanah(year: int) -> date:
    """1 Tishri that falls in a Gregorian year."""
    return date.fromordinal(_hebrew_new_year(year + 3761))


def passover(year: int) -> date:
    """15 Nisan: 163 days before the following new year."""
    return rosh_hashanah(year) - timedelta(days=163)


def day_of(name: str, year: int) -> tuple[date, int] | None:
    """First day and number of days of a festival in a year; None where it has none."""
    rule = _BY_NAME[name]
    if not 1583 <= year <= 4000:
        return None
    kind, _, rest = rule.partition(":")
    if kind == "nth":
        rest, _, extra = rest.partition("+")
        month, weekday, place = (int(part) for part in rest.split(":"))
        found = nth_weekday(year, month, weekday, place)
        return (found + timedelta(days=int(extra or 0)), 1) if found else None
    if kind == "before":
        month, last, weekday = (int(part) for part in rest.split(":"))
        day = date(year, month, last - 1)
        return day - timedelta(days=(day.isoweekday() - weekday) % 7), 1
    if kind in ("tithi", "chinese"):
        return _lunar(kind, rest, year)
    if kind == "hijri":
        said = rest.split(":")
        start = hijri(year, int(said[0]), int(said[1]))
        return (start, 30 if len(said) > 2 else 1) if start else None
    if kind == "hebrew":
        return rosh_hashanah(year) + timedelta(days=int(rest) - 1), 1
    return _moving(rule, year)


def _lunar(kind: str, rest: str, year: int) -> tuple[date, int] | None:
    """A day of a lunar month that begins within about a month from a fixed day of the year."""
    rest, _, extra = rest.partition("+")
    start, number, *hour = rest.split(":")
    first = date(year, int(start[:2]), int(start[3:]))
    day = (
        moon.lunar_day(first, int(number), float(hour[0])) if kind == "tithi" else moon.chinese_day(first, int(number))
    )
    return (day + timedelta(days=int(extra or 0)), 1) if day else None


def _moving(rule: str, year: int) -> tuple[date, int] | None:
    """A fixed day or one at a distance from Easter or Passover."""
    for name, base in (("easter", easter), ("orthodox", orthodox_easter), ("passover", passover)):
        if rule.startswith(name):
            return base(year) + timedelta(days=int(rule[len(name) :])), 1
    day = valid(year, int(rule[:2]), int(rule[3:]))
    return (day, 1) if day else None


def fixed(name: str) -> str | None:
    """`MM-DD` for a festival on a fixed day, else None."""
    rule = _BY_NAME[name]
    return rule if rule[:1].isdigit() else None
