"""Word splitting with exact offsets, after the conventions of UD English (EWT and GUM, v2.16).

A word is a syntactic word: "don't" is `do` + `n't`, "Iran's" is `Iran` + `'s`, "cannot" is `can` + `not`. Hyphenated compounds are
split at the hyphen ("long" "-" "term") unless the first part is a prefix of `PREFIXES` or the last a suffix of `SUFFIXES`.
Every word is a half-open span of code points of the text; white space is the only thing between words.
"""

from __future__ import annotations

import re
from functools import lru_cache

#: First parts that a hyphen does not cut off. Policy: bound forms that UD English keeps with their word, not free words.
PREFIXES = frozenset(
    "ante anti arch bi bio cis co counter cross cyber de di e eco ex extra geo hyper infra inter intra macro mal mega meta "
    "micro mid mini mono multi nano neo neuro non over paleo pan para photo poly post pre pro proto pseudo psycho quasi re retro "
    "semi socio sub super supra tele trans tri u ultra uni vice".split()
)
#: Last parts that a hyphen does not cut off.
SUFFIXES = frozenset("esque fold ish less ness rama wise".split())

_LETTER = r"[^\W\d_]"
#: Abbreviations whose period is the sentence's own at the end of a line ("etc" also before a capital).
_ENDS = re.compile(r"(?:^|\W)(?:etc|[ap]\.m|Inc|Ltd|Corp|Co)\.$")
_URL = (
    r"(?:https?|ftp)://[^\s<>\"“”«»]+|www\.[^\s<>\"“”«»]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?:[\w-]+\.)+(?:com|org|net|edu|gov|mil|info|biz|co\.uk|gov\.uk|tv|ru|ua|by|fr|uk)(?:/[^\s<>\"“”«»)]*)?(?![\w-])"
)
_ABBREVIATION = (
    r"(?:Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Sr|Jr|St|Mt|Ft|Inc|Corp|Ltd|Co"
    r"|Bros|vs|etc|al|cf|viz|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Ave|Blvd|Rd|Dept|Univ|Assn|Nos|Vol|No(?=\.\s*\d)|Ph\.D"
    r"|M\.D|a\.m|p\.m|e\.g|i\.e|Msgr|Supt|Insp|Const|Atty|Gens|Sens|Reps|Govs|Messrs|Mmes)\."
)
_NUMBER = (
    r"\d+/\d+/\d+(?!\w)|\d{1,2}/\d{1,2}(?!\w)|\d++(?:[.,:]\d++)*+(?:st|nd|rd|th|s|['’]s)?(?!\w)|\d++(?:[.,:]\d++)*+"
)
_FILE = r"\w[\w.-]*\.(?i:pdf|docx?|html?|xlsx?|txt|jpe?g|png|gif|pptx?|zip|exe|csv|mp3|mp4)(?!\w)|[a-z]+(?:\.[a-z]+){2,}(?![\w.])"
#: What a stretch without white space is cut into, tried in this order at each place.
_PIECE = re.compile(
    rf"(?P<url>{_URL})"
    rf"|(?P<file>{_FILE})"
    rf"|(?P<handle>(?<!\w)@[A-Za-z_]\w*|\#[A-Za-z]\w+)"
    rf"|(?P<abbreviation>\b{_ABBREVIATION}(?!\w))"
    rf"|(?P<initials>(?:{_LETTER}\.){{2,}}(?!{_LETTER}{2}))"
    rf"|(?P<initial>(?<![\w'’.])[A-Z]\.(?=\s+[A-Z]|[A-Z]{_LETTER}))"
    rf"|(?P<slash>\b(?:[bBwW]/[coO]+\b|[wW]/(?=\s|$)))"
    rf"|(?P<code>[A-Za-z]+\d\w*)"
    rf"|(?P<phone>\+?\d+(?:[-–]\d+){{2,}}(?!\w)|\d{{3}}-\d{{4}}(?!\w))"
    rf"|(?P<number>{_NUMBER})"
    rf"|(?P<word>\w+(?:[&]\w+|['’`]{_LETTER}+)*)"
    rf"|(?P<dots>\.{{2,}}|…+)"
    r"|(?P<marks>[!?.]*[!?][!?.]*|-{2,}|={2,}|\*{2,}|_{2,}|~{2,}|\+{2,}|\${2,}|<<+|>>+|''|``|’’|‘’|[:;=]-?[()D](?!\w))"
    rf"|(?P<other>\S[\u0300-\u036f\u200d\ufe00-\ufe0f]*)",
)
#: Endings that are words of their own.
_CLITIC = re.compile(r"(?P<stem>.*\w)(?P<clitic>n['’`]t|['’`](?:s|re|ve|ll|d|m|em|S|RE|VE|LL|D|M)|N['’`]T)$", re.DOTALL)
#: Fused forms without an apostrophe: lower-case form -> length of the first word.
_FUSED = {
    "cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "dont": 2, "doesnt": 4, "didnt": 3, "isnt": 2, "wasnt": 3, "wont": 2,
    "cant": 2, "couldnt": 5, "wouldnt": 5, "shouldnt": 6, "havent": 4, "hasnt": 3, "arent": 3, "werent": 4, "im": 1, "ive": 1,
    "thats": 4, "whats": 4, "theres": 5, "youre": 3, "theyre": 4, "gimme": 3, "lemme": 3, "dunno": 2, "whatcha": 4,
}  # fmt: skip


def words(text: str) -> list[tuple[int, int]]:
    """The words of a text in order, as half-open spans of code points. Any Unicode string works; white space is in no word."""
    spans: list[tuple[int, int]] = []
    add = spans.append
    for chunk in re.finditer(r"\S+", text):
        start = chunk.start()
        # A chunk is cut with its following character in sight only where an initial needs it.
        for low, high in _cut(chunk[0], _next(text, chunk.end())):
            add((start + low, start + high))
    return spans


def _next(text: str, end: int) -> str:
    """What the next word on the line begins with: "A" (a capital), "0" (a digit), "\n" (there is none) or "" (anything else)."""
    if text[end : end + 1] != " ":
        return "\n"
    after = text[end + 1 : end + 2]
    return "A" if after.isupper() else "0" if after.isdigit() else "" if after else "\n"


@lru_cache(maxsize=65536)
def _cut(chunk: str, after: str) -> tuple[tuple[int, int], ...]:
    """The words of one stretch without white space, relative to it."""
    if chunk.isalpha() and chunk.lower() not in _FUSED:
        return ((0, len(chunk)),)
    cuts: list[tuple[int, int]] = []
    padded = f"{chunk} {after}" if after.isalnum() else chunk
    at = 0
    while at < len(chunk):
        found = _PIECE.match(padded, at)
        if found is None:  # unreachable for non-space input, kept so that nothing is lost
            cuts.append((at, at + 1))
            at += 1
            continue
        end = min(found.end(), len(chunk))
        kind = found.lastgroup
        end = _without_tail(chunk, at, end) if kind == "url" else end
        cuts.extend(_parts(chunk, at, end) if kind in ("word", "code") else [(at, end)])
        at = end
    made = _joined(chunk, cuts)
    if _ENDS.search(chunk) and (after == "\n" or (after == "A" and chunk.startswith("etc"))):
        made[-1:] = [(made[-1][0], len(chunk) - 1), (len(chunk) - 1, len(chunk))]
    return tuple(made)


def _without_tail(chunk: str, start: int, end: int) -> int:
    """The end of an address without the punctuation that closes the sentence around it."""
    while end > start + 1 and chunk[end - 1] in ".,;:!?)'\"’”]":
        end -= 1
    return end


def _parts(chunk: str, start: int, end: int) -> list[tuple[int, int]]:
    """A word with its clitics and fused second words cut off."""
    form = chunk[start:end]
    fused = _FUSED.get(form.lower())
    if fused and not (form.isupper() and len(form) == 2):
        return [(start, start + fused), (start + fused, end)]
    found = _CLITIC.match(form)
    if found is None:
        return [(start, end)]
    middle = start + found.end("stem")
    return [*_parts(chunk, start, middle), (middle, end)]


def _joined(chunk: str, cuts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The cuts with bound hyphenated parts put together again ("anti" "-" "war" is one word)."""
    made: list[tuple[int, int]] = []
    i = 0
    while i < len(cuts):
        start, end = cuts[i]
        while (
            i + 2 < len(cuts)
            and chunk[slice(*cuts[i + 1])] in ("-", "‐", "‑")
            and _bound(chunk[start:end], chunk[slice(*cuts[i + 2])])
        ):
            end = cuts[i + 2][1]
            i += 2
        if i + 2 == len(cuts) and chunk[slice(*cuts[i + 1])] == "-" and chunk[start:end].isalpha() and end - start < 4:
            end = cuts[i + 1][1]  # a word broken off: "th-"
            i += 1
        made.append((start, end))
        i += 1
    return made


def _bound(first: str, last: str) -> bool:
    """Whether a hyphen between two parts joins them into one word."""
    if not first[0].isalnum() or not last[0].isalnum():
        return False
    head = first.lower().rsplit("-", 1)[-1]
    if head in PREFIXES and not first.isdigit():
        return not first.isupper() or len(first) > 1 or head == "e"
    return bool(last.lower() in SUFFIXES and first.isalpha())
