"""The lines below `---` -> rows; every line that is not well formed raises `Malformed` with what to write."""

from __future__ import annotations

import re
from collections.abc import Callable

from corpus import timex
from corpus.model import AmountRow, EntityRow, EventRow, PartyRef, StatementRow, TimeRow

Row = EntityRow | TimeRow | AmountRow | StatementRow | EventRow

ENTITY_KINDS = ("person", "organization", "place", "group", "other")
AMOUNT_KINDS = ("money", "percent", "count", "age", "measure", "ordinal", "score")
STATEMENT_KINDS = ("speech", "belief", "intention", "decree")
STATEMENT_POLARITIES = ("asserted", "denied", "questioned", "declined")
STATEMENT_TYPES = ("direct", "mixed", "indirect")
STATUS = {
    "positive": "polarity",
    "negative": "polarity",
    "past": "when",
    "present": "when",
    "future": "when",
    "certain": "certainty",
    "probable": "certainty",
    "possible": "certainty",
}
EVENT_SHAPE = "write: v1 TYPE/mode e1 -> e2 t1 @e3 a1 = positive past certain ; attr=s1"
PARTY = re.compile(r"e(\d+)(?:#(\d+))?")
HEAD = re.compile(r"([etasv])(\d+)(?:\s+(.*))?$")
RANGE = re.compile(r"(-?\d+(?:\.\d+)?(?:e\d+)?)?(-)?(\d+(?:\.\d+)?(?:e\d+)?)?")
GEO = re.compile(r"(none|\d+)?(?:@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?))?")


class Malformed(ValueError):
    """A record that cannot be read: what is wrong, and what to write."""

    def __init__(self, what: str, advice: str) -> None:
        super().__init__(what)
        self.what, self.advice = what, advice


def row_of(text: str, line: int) -> tuple[str, Row]:
    """The letter and the row of one record line."""
    match = HEAD.match(text.strip())
    if not match:
        raise Malformed(f"{text.strip()[:40]!r} opens with no id", "a record opens with e1, t1, a1, s1 or v1")
    letter, number, rest = match[1], int(match[2]), (match[3] or "").strip()
    return letter, READERS[letter](number, line, rest)


def entity_row(number: int, line: int, rest: str) -> EntityRow:
    """`person Name of it ; BLR GOV ; "description" "another" ; geo=627904`."""
    first, *parts = [part.strip() for part in re.split(r"\s*;\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", rest)]
    kind, _, name = first.partition(" ")
    if kind not in ENTITY_KINDS or not name.strip():
        raise Malformed(
            f"e{number}: {first[:40]!r} is no kind and name", f"write one of {', '.join(ENTITY_KINDS)}, then the name"
        )
    country, sectors, descriptions, geo, point = None, (), [], None, None
    for part in parts:
        if part.startswith("geo="):
            geo, point = geo_of(number, part[4:])
        elif part.startswith('"'):
            descriptions += re.findall(r'"([^"]*)"', part)
        elif part:
            country, *codes = part.split()
            sectors, country = tuple(codes), None if country == "-" else country
    return EntityRow(number, line, kind, name.strip(), country, tuple(sectors), tuple(descriptions), geo, point)


def geo_of(number: int, text: str) -> tuple[str | None, tuple[float, float] | None]:
    """`627904`, `none`, `627904@53.7,23.8` or `none@53.7,23.8` as id and point."""
    match = GEO.fullmatch(text.strip())
    if not match:
        raise Malformed(f"e{number}: geo={text} is no place", "write geo=627904, geo=none or geo=none@LAT,LON")
    return match[1] or "none", (float(match[2]), float(match[3])) if match[2] else None


def time_row(number: int, line: int, rest: str) -> TimeRow:
    """`DATE 2021-03-08 MOD`, or `DATE none`."""
    words = rest.split()
    mods = [word for word in words[2:] if word in timex.MODS]
    if not 2 <= len(words) <= 3 or len(mods) != len(words) - 2:
        raise Malformed(
            f"t{number}: {rest!r} is no time",
            f"write: t{number} DATE 2021-03-08, then one of {', '.join(sorted(timex.MODS))} or nothing",
        )
    value = None if words[1] == "none" else words[1]
    if trouble := timex.fault_of(words[0], value):
        raise Malformed(
            f"t{number}: {trouble}",
            "such as DATE 2021-03-08, DATE 2021-W10, TIME 2021-03-08TNI, DURATION P3D, SET P1W, or none",
        )
    return TimeRow(number, line, words[0], value, mods[0] if mods else None)


def amount_row(number: int, line: int, rest: str) -> AmountRow:
    """`count 20000-99999 APPROX unit ; of`; `none` for a number that the text does not give."""
    front, _, of = rest.partition(";")
    kind, *words = front.split() or [""]
    if kind not in AMOUNT_KINDS or not words:
        raise Malformed(
            f"a{number}: {rest!r} is no amount", f"write one of {', '.join(AMOUNT_KINDS)}, then a number or range"
        )
    low, high = range_of(number, words[0])
    mods = [word for word in words[1:] if word in timex.MODS]
    units = [word for word in words[1:] if word not in timex.MODS]
    unit = " ".join(units) or None
    return AmountRow(number, line, kind, low, high, mods[0] if mods else None, unit, of.strip() or None)


def range_of(number: int, text: str) -> tuple[float | None, float | None]:
    """`5`, `5-9`, `5-` (at least) or `none` as low and high."""
    match = RANGE.fullmatch(text.replace(",", ""))
    if text == "none":
        return None, None
    if not match or not (match[1] or match[3]):
        raise Malformed(f"a{number}: {text!r} is no number", "write 41000000, 20-99 or none")
    low = float(match[1]) if match[1] else None
    high = float(match[3]) if match[3] else (None if match[2] else low)
    if low is not None and high is not None and low > high:
        raise Malformed(f"a{number}: the range {text} runs backwards", "write the smaller number first")
    return low, high


def statement_row(number: int, line: int, rest: str) -> StatementRow:
    """`speaker=e1 kind=belief polarity=denied type=mixed time=t1`; the keys of kind, polarity and type may be left out."""
    found: dict[str, str] = {}
    for word in rest.replace(";", " ").split():
        key, _, value = word.rpartition("=")
        known = {
            **dict.fromkeys(STATEMENT_KINDS, "kind"),
            **dict.fromkeys(STATEMENT_POLARITIES, "polarity"),
            **dict.fromkeys(STATEMENT_TYPES, "type"),
        }
        legal = known.get(value) if key in ("", known.get(value)) else key if reference_fits(key, value) else None
        if legal is None:
            raise Malformed(
                f"s{number}: {word!r} says nothing",
                "write speaker=e1, kind=belief, polarity=denied, type=mixed or time=t1",
            )
        found[legal] = value
    speaker = found.get("speaker")
    return StatementRow(
        number,
        line,
        speaker=int(speaker[1:]) if speaker and speaker != "none" else None,
        speaker_said=speaker is not None,
        kind=found.get("kind", "speech"),
        polarity=found.get("polarity", "asserted"),
        type=found.get("type"),
        time=int(found["time"][1:]) if "time" in found else None,
    )


def reference_fits(key: str, value: str) -> bool:
    """Whether `key=value` of a statement refers to an entity as speaker or to a time."""
    return bool(re.fullmatch(r"speaker=(e\d+|none)|time=t\d+", f"{key}={value}"))


def event_row(number: int, line: int, rest: str) -> EventRow:
    """`TYPE/mode e1 e2 -> e3 t1 @e4 a1 = negative future possible ; attr=s1,s2`."""
    rest, attribution = attribution_of(number, rest)
    front, equals, status = rest.partition(" = ")
    if rest.rstrip().endswith("=") or (not equals and re.search(r"(^|\s)=", front)):
        raise Malformed(
            f"v{number}: the status after = cannot be read", "write blanks around =: `= negative past certain`"
        )
    head, arrow, tail = front.partition("->")
    words = head.split()
    if not words or not arrow:
        raise Malformed(f"v{number}: {'no -> after the actors' if words else 'no type'}", EVENT_SHAPE)
    kind, _, mode = words[0].partition("/")
    time, place, amounts, recipients = slots_of(number, tail.split())
    return EventRow(
        number, line, kind, mode or None, parties_of(number, words[1:]), recipients, time, place, amounts,
        **status_of(number, status.split()), attribution=attribution,
    )  # fmt: skip


def attribution_of(number: int, rest: str) -> tuple[str, tuple[int, ...] | None]:
    """The record without its `; attr=...`, and the statement numbers of it."""
    match = re.search(r";?\s*attr=(none|s\d+(?:\s*,\s*s\d+)*)", rest)
    if not match:
        if "attr" in rest or ";" in rest:
            raise Malformed(f"v{number}: what follows ; cannot be read", "write ; attr=s1,s2 or ; attr=none")
        return rest, None
    numbers = tuple(int(found) for found in re.findall(r"s(\d+)", match[1]))
    return rest[: match.start()] + " " + rest[match.end() :], numbers


def parties_of(number: int, words: list[str]) -> tuple[PartyRef, ...]:
    """Actors: entities, or `-` for none."""
    return tuple(party_of(number, word) for word in words if word != "-")


def party_of(number: int, word: str) -> PartyRef:
    """`e5` or `e5#2`."""
    match = PARTY.fullmatch(word.strip(","))
    if not match:
        raise Malformed(f"v{number}: {word!r} is no party", EVENT_SHAPE)
    return PartyRef(int(match[1]), int(match[2]) if match[2] else None)


def slots_of(
    number: int, words: list[str]
) -> tuple[int | None, PartyRef | None, tuple[int, ...], tuple[PartyRef, ...]]:
    """Time (the first named), place, amounts and recipients, in any order after the arrow."""
    times, places, amounts, recipients = [], [], [], []
    for word in (word.strip(",") for word in words):
        if re.fullmatch(r"t\d+", word):
            times.append(int(word[1:]))
        elif re.fullmatch(r"a\d+", word):
            amounts.append(int(word[1:]))
        elif word.startswith("@"):
            places.append(party_of(number, word[1:]))
        elif word not in ("-", ""):
            recipients.append(party_of(number, word))
    return times[0] if times else None, places[0] if places else None, tuple(amounts), tuple(recipients)


def status_of(number: int, words: list[str]) -> dict[str, str]:
    """The words of a status under their names; those left out keep their defaults."""
    found: dict[str, str] = {}
    for word in words:
        name = STATUS.get(word)
        if name is None or name in found:
            raise Malformed(
                f"v{number}: {word!r} is no status",
                "write positive|negative past|present|future certain|probable|possible",
            )
        found[name] = word
    return found


READERS: dict[str, Callable[[int, int, str], Row]] = {
    "e": entity_row,
    "t": time_row,
    "a": amount_row,
    "s": statement_row,
    "v": event_row,
}
