"""Rules as data over word classes, and the machine that runs them.

Every word class, literal word and kind of value is one character; a run of words is a string of such characters, and a rule's
pattern becomes one regular expression over that string. The layers run in order; what a rule builds replaces the items it
matched, so that later layers see "the end of" + a date, not words. All of it happens only on runs of known words that hold a
word which can anchor a time: that is the gate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Item:
    """A word or a built value: its signature character, its meaning, the words it covers and its span in the text."""

    code: str
    value: Any
    lower: str
    start: int
    end: int
    #: names of the rules that built it
    rules: tuple[str, ...] = ()
    #: the lower-case word or mark that follows in the text, whether the rules know it or not; "" at the end
    follows: str = ""


class Captures:
    """What a pattern's names caught: `c.name` is the value of the first item, `c.items(name)` all of them."""

    __slots__ = ("_items", "_match")

    def __init__(self, match: re.Match[str], items: Sequence[Item]) -> None:
        self._match = match
        self._items = items

    def __getattr__(self, name: str) -> Any:
        first = self.span(name)[0]
        return None if first < 0 else self._items[first].value

    def items(self, name: str) -> Sequence[Item]:
        """The items of a capture, none when it took no part."""
        first, last = self.span(name)
        return self._items[first:last] if first >= 0 else ()

    def word(self, name: str) -> str:
        """The lower-case words of a capture in one string."""
        return " ".join(item.lower for item in self.items(name))

    @property
    def next(self) -> str:
        """The lower-case word of the item that follows the match, "" at the end of the run."""
        end = self._match.end()
        return self._items[end].lower if end < len(self._items) else ""

    @property
    def begins(self) -> bool:
        """Whether the text begins with the match."""
        return self._items[self._match.start()].start == 0

    @property
    def follows(self) -> str:
        """The lower-case word or mark of the text that follows the match (its capture `x` where it has one)."""
        end = self.span("x")[1]
        return self._items[(end if end > 0 else self._match.end()) - 1].follows

    def between(self, first: int, last: int) -> Sequence[Item]:
        """The items of the run from one position to before another."""
        return self._items[first:last]

    @property
    def first(self) -> int:
        """The position in the run where the match begins."""
        return self._match.start()

    @property
    def last(self) -> int:
        """The position in the run where the match ends."""
        return self._match.end()

    def span(self, name: str) -> tuple[int, int]:
        """The positions of a capture in the run; (-1, -1) when the pattern has none such or it took no part."""
        return self._match.span(name) if name in self._match.re.groupindex else (-1, -1)


@dataclass(frozen=True, slots=True)
class Pieces:
    """Several values from one match, each on its own items (first, past the last); what lies between them is dropped."""

    parts: tuple[tuple[tuple[int, int], Any], ...]


Build = Callable[[Captures], Any]
#: text, article's date or None, and the times expected in it as "words = TYPE value [mod]"; none expected: an empty tuple
Example = tuple[str, str | None, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. `pattern`: classes, 'literals' and kinds, with `name:` captures; the span is the capture `x`, else all of it."""

    name: str
    pattern: str
    build: Build
    examples: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class _Compiled:
    """A rule with its regular expression; `whole`: the name of the group that is replaced."""

    rule: Rule
    regex: re.Pattern[str]
    whole: str | int


_TOKEN = re.compile(
    r"(?:(?P<name>[a-z]\w*):)?(?P<spec>\(|(?:'[^']*'|\w+)(?:\|(?:'[^']*'|\w+))*)(?P<many>[?*+]?)|(?P<close>\)[?*+]?)|(?P<bar>\|)"
)
_LITERAL = re.compile(r"'([^']*)'")


@dataclass(slots=True)
class Alphabet:
    """Signatures (sets of class names) as single characters of Unicode's private use area."""

    codes: dict[frozenset[str], str] = field(default_factory=dict)

    def code(self, classes: frozenset[str]) -> str:
        """The character of a signature."""
        found = self.codes.get(classes)
        if found is None:
            found = self.codes[classes] = chr(0xE000 + len(self.codes))
        return found

    def holding(self, names: Iterable[str]) -> str:
        """All characters whose signature has one of the names."""
        wanted = frozenset(names)
        return "".join(code for classes, code in self.codes.items() if classes & wanted)


def literals(rules: Iterable[Rule]) -> frozenset[str]:
    """The literal words that the patterns of rules name."""
    return frozenset(word for rule in rules for word in _LITERAL.findall(rule.pattern))


def compile_pattern(pattern: str, alphabet: Alphabet) -> re.Pattern[str]:
    """The regular expression of a pattern. Raises ValueError for a class that no word and no value has."""
    parts = []
    position = depth = 0
    for match in _TOKEN.finditer(pattern):
        if pattern[position : match.start()].strip():
            raise ValueError(f"cannot read {pattern[position:]!r} in pattern {pattern!r}")
        position = match.end()
        parts.append(_piece(match, alphabet, pattern))
        depth += (match["spec"] == "(") - bool(match["close"])
        if match["bar"] and depth == 0:
            raise ValueError(f"an alternation needs parentheses around it in pattern {pattern!r}")
    if pattern[position:].strip():
        raise ValueError(f"cannot read {pattern[position:]!r} in pattern {pattern!r}")
    return re.compile("".join(parts))


def _piece(match: re.Match[str], alphabet: Alphabet, pattern: str) -> str:
    """One token of a pattern as a piece of a regular expression."""
    if match["close"]:
        return match["close"]
    if match["bar"]:
        return "|"
    if match["spec"] == "(":
        return f"(?P<{match['name']}>" if match["name"] else "(?:"
    names = [f"={name[1:-1]}" if name[0] == "'" else name for name in match["spec"].split("|")]
    chars = alphabet.holding(names)
    if not chars:
        raise ValueError(f"no word or value is {match['spec']!r} in pattern {pattern!r}")
    body = f"[{chars}]"
    if not match["name"]:
        return body + match["many"]
    if match["many"] == "?":
        return f"(?P<{match['name']}>{body})?"
    return f"(?P<{match['name']}>{body}{match['many']})"


class Layer:
    """Rules that run together: the leftmost match wins, then the longest, then the earlier rule."""

    def __init__(
        self, rules: Sequence[Rule], alphabet: Alphabet, code_of: Callable[[Any], str], rounds: int = 1
    ) -> None:
        self._rounds = rounds
        self._code_of = code_of
        self._rules = []
        for rule in rules:
            regex = compile_pattern(rule.pattern, alphabet)
            self._rules.append(_Compiled(rule, regex, "x" if "x" in regex.groupindex else 0))

    def reduce(self, items: list[Item]) -> list[Item]:
        """The items with everything that the rules build put in place of what it was built from."""
        for _ in range(self._rounds):
            changed = self._once(items)
            if changed is items:
                return items
            items = changed
        return items

    def _once(self, items: list[Item]) -> list[Item]:
        signature = "".join([item.code for item in items])
        found: list[tuple[int, int, int, Any, str]] = []
        for order, compiled in enumerate(self._rules):
            for match in compiled.regex.finditer(signature):
                first, last = match.span(compiled.whole)
                value = compiled.rule.build(Captures(match, items)) if last > first else None
                if value is not None:
                    found.append((first, first - last, order, value, compiled.rule.name))
        return self._replaced(items, found) if found else items

    def _replaced(self, items: list[Item], found: list[tuple[int, int, int, Any, str]]) -> list[Item]:
        """Leftmost-longest, without overlap."""
        found.sort(key=lambda one: one[:3])
        result: list[Item] = []
        position = 0
        for first, negative, _, value, name in found:
            last = first - negative
            if first < position:
                continue
            result.extend(items[position:first])
            parts = value.parts if isinstance(value, Pieces) else (((first, last), value),)
            result.extend(self._item(items[a:b], part, name) for (a, b), part in parts)
            position = last
        return [*result, *items[position:]]

    def _item(self, covered: Sequence[Item], value: Any, name: str) -> Item:
        """The item of a built value."""
        rules = (*(rule for item in covered for rule in item.rules), name)
        lower = " ".join(item.lower for item in covered)
        return Item(self._code_of(value), value, lower, covered[0].start, covered[-1].end, rules, covered[-1].follows)
