"""Festivals and fixed days: their names, and the rule of the almanac that says on which day of a year each falls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from dateline.reading.times import almanac
from dateline.reading.times.words import Word, split

#: name -> rule. `MM-DD`; `tithi:MM-DD:n:hour[+days]`: lunar day n at an hour in India, of the month whose new moon falls in the 31 days
#: from MM-DD, of the year before where it is `pMM-DD`; `chinese:MM-DD:n`: day n of the Chinese month that begins in the 30 days from MM-DD; `before:month:day:weekday`;
#: `easter+n`, `orthodox+n`; `nth:month:weekday:place[+days]`; `hijri:month:day`; `hebrew:n`: day n from 1 Tishri; `passover+n`.
#: `sun:MM-DD`: a day by the sun, a day later in leap years and the years before them; `parsi`; `last-friday`: of Ramadan; `iyar`: 5 Iyar,
#: moved off the sabbath; `near:MM-DD`: the working day nearest to it; `no-sunday:MM-DD`: the day before where it is a Sunday.
_RULES: tuple[tuple[str, str], ...] = (
    ("christmas|christmas day|xmas|x-mas|xmas day|the xmas|noel", "12-25"),
    ("christmas eve|xmas eve", "12-24"),
    ("boxing day|st. stephen's day", "12-26"),
    ("new year's day|new years day|new year day|new year|new years|yuandan", "01-01"),
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
    ("king's day|koningsdag", "no-sunday:04-27"),
    ("boss's day|boss day|bosses' day|bosses day", "near:10-16"),
    ("australia day", "01-26"),
    ("burns night", "01-25"),
    ("candlemas", "02-02"),
    ("world cancer day", "02-04"),
    ("waitangi day", "02-06"),
    ("st. david's day|st david's day", "03-01"),
    ("pi day", "03-14"),
    ("world water day", "03-22"),
    ("world health day", "04-07"),
    ("songkran|thai new year", "04-13"),
    ("emancipation day", "04-16"),
    ("st. george's day|st george's day", "04-23"),
    ("world malaria day", "04-25"),
    ("world no tobacco day", "05-31"),
    ("world oceans day", "06-08"),
    ("flag day", "06-14"),
    ("international youth day", "08-12"),
    ("international day of democracy", "09-15"),
    ("world teachers' day", "10-05"),
    ("world mental health day", "10-10"),
    ("world food day", "10-16"),
    ("world vegan day", "11-01"),
    ("day of the dead", "11-02"),
    ("world children's day|universal children's day", "11-20"),
    ("st. andrew's day|st andrew's day", "11-30"),
    ("pearl harbor day", "12-07"),
    ("feast of the immaculate conception", "12-08"),
    ("kwanzaa", "12-26"),
    ("early may bank holiday", "nth:5:1:1"),
    ("spring bank holiday", "nth:5:1:-1"),
    ("august bank holiday|summer bank holiday", "nth:8:1:-1"),
    ("earth hour", "nth:3:6:-1"),
    ("arbor day", "nth:4:5:-1"),
    ("small business saturday", "nth:11:4:4+2"),
    ("giving tuesday", "nth:11:4:4+5"),
    ("mothering sunday", "easter-21"),
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
    ("easter|easter sunday|easter day|easter sun", "easter+0"),
    ("good friday", "easter-2"),
    ("holy thursday|maundy thursday|covenant thursday|covenant thu|thursday of mysteries|thu of mysteries", "easter-3"),
    ("holy saturday|easter saturday", "easter-1"),
    ("easter monday|easter mon", "easter+1"),
    ("palm sunday|branch sunday", "easter-7"),
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
    ("lazarus saturday", "orthodox-8"),
    ("orthodox easter monday", "orthodox+1"),
    ("orthodox shrove monday|clean monday|orthodox clean monday|orthodox ash monday", "orthodox-48"),
    ("orthodox pentecost", "orthodox+49"),
    ("orthodox ascension day", "orthodox+39"),
    ("martin luther king day|mlk day|martin luther king jr. day|martin luther king jr day|martin luther king's day|martin luther kings day|"
     "mlk jr. day|mlk jr day|civil rights day", "nth:1:1:3"),
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
    ("islamic new year|muharram|hijri new year|arabic new year|amun jadid", "hijri:1:1"),
    ("ashura|ashoura|day of ashura|day of ashurah", "hijri:1:10"),
    ("mawlid|mawlid al-nabi|mawlid al-nabawi|mawlid an-nabi|prophet's birthday|milad un nabi|eid milad un nabi|eid-e-milad|"
     "prophet muhammad's birthday", "hijri:3:12"),
    ("day of arafah|day of arafat|arafat day|arafah day", "hijri:12:9"),
    ("jumu'atul-wida|jumu'atul wida|jamat ul-vida|jamat-ul-vida|jumat-ul-wida|jumatul wida|jamat ul vida", "last-friday"),
    ("isra and mi'raj|the night journey|night journey|ascension to heaven|prophet's ascension|the prophet's ascension|lailat al miraj|shab-e-meraj", "hijri:7:27"),
    ("laylat al-qadr|laylat al qadr|laylat al-kadr|laylat al kadr|night of power|night of destiny|night of measures|night of decree", "hijri:9:27"),
    ("diwali|deepavali|divali|lakshmi puja", "tithi:09-17:30:18.3"),
    ("dhanteras", "tithi:09-17:28:18.3"),
    ("bhai dooj|bhai tika|bhaiya dooj", "tithi:10-17:2:13"),
    ("chhath|chhath puja|surya shashthi|chhath festival", "tithi:10-17:6:17.5"),
    ("dussehra|dasara|dussera|vijayadashami|vijaya dashami", "tithi:09-17:10:14"),
    ("navratri|navaratri", "tithi:09-17:1:7"),
    ("holi|phagwah|phagwa|dhulandi|dhuleti", "tithi:02-13:15:18.5+1"),
    ("holika dahan|kamudu pyre", "tithi:02-13:15:18.5"),
    ("maha shivaratri|maha shivratri|mahashivratri|shivratri|shivaratri", "tithi:01-15:29:24"),
    ("ram navami|rama navami", "tithi:03-15:9:12"),
    ("ugadi|yugadi|gudi padwa|samvatsaradi|chaitra sukladi|chaitra sukhladi", "tithi:03-15:1:6"),
    ("mahavir jayanti|mahaveer jayanti|mahavir janma kalyanak|mahaveer janma kalyanak", "tithi:03-15:13:6"),
    ("buddha purnima|buddha jayanti|vesak|vesak day|wesak|vaisakha|buddha day|buddha's birthday", "tithi:04-14:15:6"),
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
    ("baisakhi|vaisakhi|vaishakhi|vaisakhadi|tamil new year|puthandu|vishu", "04-14"),
    ("pongal|makar sankranti|makara sankranti|makara sankranthi|maghi|thai pongal", "sun:01-14"),
    ("lohri|bhogi|bhogi pandigai|bogi pandigai", "sun:01-13"),
    ("mattu pongal|maattu pongal", "sun:01-15"),
    ("kaanum pongal|kanum pongal|kanni pongal", "sun:01-16"),
    ("guru gobind singh jayanti|guru govind singh jayanti|guru gobind singh birthday|guru gobind singh's birthday|guru gobind singh gurpurab",
     "tithi:p12-17:7:6"),
    ("parsi new year|jamshedi navroz|navroz", "parsi"),
    ("republic day", "01-26"),
    ("gandhi jayanti", "10-02"),
    ("lunar new year|lunar new year's day|chinese new year|chinese new year's day|chinese new years|chinese lunar new year|"
     "chinese lunar new year's day|vietnamese new year|seollal|spring festival", "chinese:01-21:1"),
    ("dragon boat festival", "chinese:05-23:5"),
    ("mid-autumn festival|chuseok|moon festival", "chinese:08-24:15"),
    ("rosh hashanah|rosh hashana|rosh hashanna|jewish new year", "hebrew:1"),
    ("yom kippur|day of atonement", "hebrew:10"),
    ("sukkot|succot|sukkoth|succos|feast of tabernacles|feast of the ingathering|feast of booths", "hebrew:15"),
    ("shemini atzeret", "hebrew:22"),
    ("simchat torah", "hebrew:23"),
    ("hanukkah|chanukah|hanukah|hannukah|hannukkah", "hebrew:84"),
    ("passover|pesach", "passover+0"),
    ("purim", "passover-30"),
    ("yom haatzmaut|yom ha'atzmaut|israel's independence day|israeli independence day", "iyar"),
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
#: first word of a name -> the numbers of words that names with it have, the longest first
_LENGTHS = {
    first: sorted({len(key) for key in RULES if key[0] == first}, reverse=True) for first in {key[0] for key in RULES}
}


def first_words() -> frozenset[str]:
    """The words that a festival's name can begin with: the gate."""
    return frozenset(_LENGTHS)


def at(words: Sequence[Word], i: int) -> tuple[str, int] | None:
    """The festival whose name begins at a word: its name and the number of its words, the longest name there is."""
    for size in _LENGTHS.get(words[i].lower, ()):
        found = RULES.get(tuple(word.lower for word in words[i : i + size]))
        if found and i + size <= len(words):
            return found[0], size
    return None


def day_of(name: str, year: int) -> tuple[date, int] | None:
    """First day and number of days of a festival in a year; None where it has none."""
    return almanac.day_of(_BY_NAME[name], year)


def fixed(name: str) -> str | None:
    """`MM-DD` for a festival on a fixed day, else None."""
    rule = _BY_NAME[name]
    return rule if rule[:1].isdigit() else None
