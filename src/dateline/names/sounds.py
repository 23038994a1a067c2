"""How a token of a name may sound: Latin spellings and Cyrillic letters to short strings of sounds, several where schemes differ.

A sound is one letter: a e i o u, b p d t g k v f s l m n r h, and S (sh), Z (zh), C (ch), J (dzh), c (ts). A spelling has several
readings: "ch" is C in English, S in French, h in German and Polish. A scheme is a table of letters with its conditions in the keys
(`^` begins a token, `$` ends it); the longest key that fits wins. Sources: the usual transliterations into English, French, German,
Polish, ISO 9, BGN/PCGN and the orthographies of the languages named; facts of spelling, compiled by us.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

#: Letters of the Cyrillic alphabets; several alphabets in one table because what they share is read alike.
_CYRILLIC = dict(
    zip(
        "абвгґдежзийклмнопрстуфхцчшщъыьэюяёєіїўђјљњћџѓќѕқғңөұүәһҷҳӣӯ",
        "a b v g g d e Z s i i k l m n o p r s t u f h ts C S S - i - e iu ia io ie i i v J i l n C J g k z k g n o u u a h J h i u".split(),
        strict=True,
    )
) | {"-": ""}
_CYRILLIC = {letter: sound.replace("-", "") for letter, sound in _CYRILLIC.items()}

#: What most schemes agree on; a scheme's own rows win.
_COMMON = """
^mc mak|^mac mak|shch S|stch S|sch S|sh S|zh Z|kh h|gh g|ph f|th t|ch C|tch C|tsch C|dzh J|dj J|ck k|ts ts|tz ts|cc k|q k|qu kv|x ks|w v|y i|j i|ou u|oo u|ee i|aa a|ii i|uu u
š S|č C|ć C|ž Z|ř r|đ J|dž J|ś S|ź Z|ż Z|ł l|ó o|ą on|ę en|ń n|ş S|ș S|ţ ts|ț ts|ç s|ğ |ı i|ñ n|ß s|ø o|æ e|å o|þ t|ð d|ħ h|ż s|ġ J|ơ o|ư u|ö e|ő e|ü u|ű u|ä e|œ e|ə a
"""
_SCHEMES = {
    "en": "gh$ |hugh hiu|ch C|j J|ce se|ci si|cy si|ge ge|dge J|gh g|ght t|igh ai|ea i|ey$ i|ay ei|ai ei|ow ou|aw o|au o|wh v|^wr r|^kn n|mb$ m|tion Son|ssion Son|e$ |ck k|es$ s|ough o|eigh ei|ie$ i|ew iu|oa o|augh o|wr r|sch S|sc sk|sce se|sci si|c k",
    "fr": "ch S|eau o|eaux o|aux o|aud$ o|ault$ o|au o|oi ua|oy ua|ai e|aî e|ei e|eu e|œu e|gn n|j Z|ge Ze|gi Zi|ce se|ci si|cy si|qu k|h |ph f|th t|kh h|dj J|tch C|s$ |t$ |x$ |d$ |z$ |er$ e|ez$ e|e$ |es$ |et$ e|ille i|c k|ç s|î i|ï i|eux$ e|oux$ u|ent$ an|ant$ an|ert$ er|ard$ ar|ain en|in en|em am|en an",
    "de": "sch S|tsch C|ch h|chs ks|ei ai|ey ai|ay ai|ie i|eu oi|äu oi|tz ts|z ts|^st St|^sp Sp|v f|w v|th t|ph f|dt t|dt$ t|ah a|eh e|ih i|oh o|uh u|dsch J|c k|ck k|ä e|ö e|oe e|ü iu|ue iu|ae e|ß s|j i|ce ce|sz s|x ks|qu kv|pf f",
    "pl": "sz S|cz C|szcz S|rz Z|ch h|w v|c ts|ć C|ś S|ź Z|ż Z|ł l|ó u|ą on|ę en|ci Ci|si Si|zi Zi|dzi Ji|dz J|dż J|j i|ck tsk|cki$ tski|krz kS|prz pS|trz tS|ia a",
    "sla": "c C|s S|z Z|dj J|j i|ch h|x h|zh Z|sh S|kh h|sch S",
    "cs": "c ts|ch h|j i|ě e|ů u|w v|dz J|gj J|lj l|nj n|x h",
    "tr": "c J|ç C|ş S|ğ |g g|ı i|j Z|ö e|ü iu|v v|ay ai|oğ o|ev ev",
    "es": "j h|ll l|ñ n|ce se|ci si|ge he|gi hi|qu k|gue ge|gui gi|h |ch C|z s|c k|y i|x s|v v",
    "it": "ch k|ci C|ce Ce|cia Ca|cio Co|ciu Cu|gi J|ge Je|gia Ja|gio Jo|giu Ju|gli l|gn n|sci S|sce Se|z ts|zz ts|gh g|c k|h |j i|cci C|cce Ce|ggi J|gge Je",
    "pt": "nh n|lh l|ão an|ães ans|ões ons|ch S|x S|j Z|ge Ze|gi Zi|ç s|ce se|ci si|qu k|h |c k|ou o|o$ u",
    "hu": "gy d|cs C|sz s|s S|zs Z|ly i|ny n|c ts|j i|dzs J|th t|cz ts|á a|é e",
    "zh": "x s|q C|zh J|hs s|j J|c ts|ch J|ts ts|tz s|ü u|k g|t d|p b",
    "lt": "us$ |ius$ |as$ |is$ |js$ |s$ |ss$ s|es$ |aus$ ",
    "ar": "ou u|oo u|ee i|dh d|th t|kh h|gh g|dj J|j J|ch S|sh S|q k|aa a|ei i",
}

#: Greek pairs of letters that sound as one, then single letters.
_GREEK = (
    "ντ d|μπ b|γκ g|γγ g|τζ J|τσ ts|ου u|αυ av|ευ ev|ει i|οι i|αι e|"
    "α a|β v|γ g|δ d|ε e|ζ s|η i|θ t|ι i|κ k|λ l|μ m|ν n|ξ ks|ο o|π p|ρ r|σ s|ς s|τ t|υ i|φ f|χ h|ψ ps|ω o"
)
#: the longest Chinese syllable in Latin letters
_SYLLABLE = 6
_VOWELS = str.maketrans("", "", "aeiou")
#: Sounds that hearers and schemes confuse, as one letter each; vowels go.
_MERGED = str.maketrans("pbfvtdkghszSZCJclrmn", "PPPPTTKKKSSSSSSSLLMN", "aeiou")
_DOUBLED = re.compile(r"(.)\1+")


def _table(rows: str) -> dict[str, str]:
    """`key sound|key sound` -> {key: sound}; a key without a sound is silent."""
    found = {}
    for row in rows.replace("\n", "|").split("|"):
        if row.strip():
            key, _, sound = row.strip().partition(" ")
            found[key] = sound.strip()
    return found


def _by_first(table: dict[str, str]) -> dict[str, tuple[int, ...]]:
    """First letter of a key -> the lengths over one of keys that begin with it, longest first."""
    lengths: dict[str, set[int]] = {}
    for key in table:
        if len(key) > 1:
            lengths.setdefault(key[0], set()).add(len(key))
    return {first: tuple(sorted(found, reverse=True)) for first, found in lengths.items()}


_LETTERS = {letter: letter for letter in "abdefghiklmnoprstuv"} | {
    "z": "s",
    "c": "k",
    "'": "",
    "’": "",
    "ʼ": "",
    "`": "",
    ".": "",
}
_PLAIN = _LETTERS | _table(_COMMON)
TABLES = {name: (table, _by_first(table)) for name, rows in _SCHEMES.items() for table in (_PLAIN | _table(rows),)}
#: the keys by which a scheme differs from the common table
_OWN_KEYS = {
    name: frozenset(key for key, sound in table.items() if _PLAIN.get(key) != sound and len(key) <= 4)
    for name, (table, _) in TABLES.items()
}
_PLAIN_TABLE = (_PLAIN, _by_first(_PLAIN))
_GREEK_TABLE = (_table(_GREEK), _by_first(_table(_GREEK)))


def _spell(token: str, table: tuple[dict[str, str], dict[str, tuple[int, ...]]]) -> str:
    """The sounds of a token by one table; letters that no key covers are silent. Doubled sounds are written once."""
    sounds, lengths = table
    text = f"^{token}$"
    out = ""
    at = 0
    end = len(text)
    while at < end:
        letter = text[at]
        for size in lengths.get(letter, ()):
            sound = sounds.get(text[at : at + size])
            if sound is not None:
                out += sound
                at += size
                break
        else:
            out += sounds.get(letter, "")
            at += 1
    return _single(out)


def _single(sounds: str) -> str:
    """Without doubled sounds."""
    return _DOUBLED.sub(r"\1", sounds)


def bare(token: str) -> str:
    """The token in lower case without marks on its letters: what a careless hand writes."""
    folded = token.lower().translate(_SPECIAL)
    if folded.isascii():
        return folded
    return "".join(c for c in unicodedata.normalize("NFD", folded) if not unicodedata.combining(c))


_SPECIAL = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ð": "d", "þ": "th", "ə": "a", "ħ": "h"}
)


@lru_cache(maxsize=1 << 16)
def readings(token: str) -> tuple[str, ...]:
    """The ways a token (letters of one script, any case) may sound, the likeliest first, at most six; () for no letters."""
    low = unicodedata.normalize("NFC", token.lower())
    script = script_of(low)
    if script == "cyrillic":
        return _cyrillic(low)
    if script == "greek":
        marks = unicodedata.normalize("NFD", low)
        return (_spell("".join(c for c in marks if not unicodedata.combining(c)), _GREEK_TABLE),)
    if script != "latin":
        return (_spell(bare(anyascii(low)), _PLAIN_TABLE),)
    return _latin(low)


def _latin(low: str) -> tuple[str, ...]:
    """The readings of a Latin spelling by all schemes of which one own key occurs in it."""
    found = {_spell(low, _PLAIN_TABLE): None}
    if not low.isascii():
        found[_spell(bare(low), _PLAIN_TABLE)] = None
    pieces = _pieces(low)
    easy = low.translate(_ACCENTS)
    for name, own in _OWN_KEYS.items():
        if name == "zh" and len(low) > _SYLLABLE:
            continue
        if not own.isdisjoint(pieces):
            found[_spell(low if name in _ACCENTED else easy, TABLES[name])] = None
    long = _LONG.search(low)
    if long:
        found[_spell(_LONG.sub(_lengthened, low), TABLES["en"])] = None
    return tuple(sounds for sounds in found if sounds)


def spoken(token: str) -> tuple[str, ...]:
    """The plain and the English reading of a Latin token: how other scripts write most given names."""
    low = token.lower()
    english = _spell(_LONG.sub(_lengthened, low), TABLES["en"])
    return (_spell(low, _PLAIN_TABLE), english, english.replace("a", "e"))


#: vowels whose accents only tell stress or length, save in the schemes where they are other letters
_ACCENTS = str.maketrans("áàâāéèêēíìîīóòôōúùûūýỳ", "aaaaeeeeiiiioooouuuuyy")
_ACCENTED = frozenset(("pl", "hu", "pt"))


def _pieces(low: str) -> set[str]:
    """All strings of one to four letters in a token, with the marks of its beginning and end: what a key may be."""
    text = f"^{low}$"
    return {text[i : i + size] for size in (1, 2, 3, 4) for i in range(len(text) - size + 1)}


def _lengthened(match: re.Match[str]) -> str:
    """English vowels before a consonant and a silent e: "Blake" sounds bleik, "Mike" maik."""
    return {"a": "ei", "e": "i", "i": "ai", "o": "ou", "u": "iu"}[match[1]] + match[2] + match[3]


_LONG = re.compile(r"([aeiou])([bcdfgklmnprstvz])e(s?)$")


def _cyrillic(low: str) -> tuple[str, ...]:
    """The sounds of Cyrillic letters; a second reading where schemes part (г as h, х as h or k, final ий)."""
    first = _single("".join(_CYRILLIC.get(c, "") for c in low).replace("dZ", "J"))
    found = {first: None}
    if "г" in low:
        found[first.replace("g", "h")] = None
    if low[0] == "у" and len(low) > 2 and low[1] in "аеиоіэя":
        found["v" + first[1:]] = None
    if "ъ" in low:
        found[_single("".join("a" if c == "ъ" else _CYRILLIC.get(c, "") for c in low))] = None
    return tuple(sounds for sounds in found if sounds)


def script_of(text: str) -> str:
    """The script of the first letter: "latin", "cyrillic", "greek", "abjad" (Arabic, Hebrew), "alphabet" (Armenian, Georgian), "other"."""
    for c in text:
        if c.isalpha():
            point = ord(c)
            if point < 0x250 or 0x1E00 <= point < 0x1F00:
                return "latin"
            for low, high, name in _SCRIPTS:
                if low <= point < high:
                    return name
            return "other"
    return "latin"


_SCRIPTS = (
    (0x370, 0x400, "greek"),
    (0x1F00, 0x2000, "greek"),
    (0x400, 0x530, "cyrillic"),
    (0x530, 0x590, "alphabet"),
    (0x10A0, 0x1100, "alphabet"),
    (0x590, 0x780, "abjad"),
    (0xFB1D, 0xFE00, "abjad"),
    (0xFE70, 0xFF00, "abjad"),
    (0x250, 0x370, "latin"),
)


def skeleton(sounds: str) -> str:
    """The consonants of a string of sounds."""
    return sounds.translate(_VOWELS)


def merged(sounds: str) -> str:
    """The consonants with those that are easily confused written as one: the key that names are looked up by."""
    return _single(sounds.translate(_MERGED))
