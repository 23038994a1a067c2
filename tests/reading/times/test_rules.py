"""Every rule's own examples, and what the list of rules must be."""

from __future__ import annotations

import importlib.util
from collections import Counter
from pathlib import Path

import pytest

from dateline.reading.times.grammar import Alphabet, Rule, compile_pattern
from dateline.reading.times.recognise import RULES

_spec = importlib.util.spec_from_file_location("times_factory", Path(__file__).with_name("factory.py"))
assert _spec is not None and _spec.loader is not None
factory = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(factory)

EXAMPLES = [(rule.name, *example) for rule in RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "text", "published", "expected"), EXAMPLES)
def test_examples_of_rules(rule: str, text: str, published: str | None, expected: tuple[str, ...]) -> None:
    assert factory.told(text, published) == list(expected), rule


def test_names_of_rules_are_unique() -> None:
    assert [name for name, count in Counter(rule.name for rule in RULES).items() if count > 1] == []


def test_an_unknown_class_in_a_pattern_is_an_error() -> None:
    with pytest.raises(ValueError, match="no word or value"):
        compile_pattern("month nonsense", _alphabet())


def test_an_open_alternation_is_an_error() -> None:
    with pytest.raises(ValueError, match="parentheses"):
        compile_pattern("(month)|(month)", _alphabet())


def test_a_rule_is_data() -> None:
    assert all(isinstance(rule, Rule) and rule.pattern for rule in RULES)


def _alphabet() -> Alphabet:
    alphabet = Alphabet()
    alphabet.code(frozenset(("month",)))
    return alphabet
