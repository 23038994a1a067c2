"""Forms in, lemmas out."""

import pytest

from dateline.reading.lemmas import lemma

VERBS = {
    "declined": "decline", "cited": "cite", "requiring": "require", "invited": "invite", "persuaded": "persuade", "ignored": "ignore",
    "intervened": "intervene", "struggling": "struggle", "disagreed": "disagree", "redesigned": "redesign", "banned": "ban",
    "visited": "visit", "opened": "open", "accused": "accuse", "stopping": "stop", "fired": "fire", "denied": "deny", "said": "say",
    "carried": "carry", "telephoned": "telephone", "stoned": "stone", "postponed": "postpone",
}  # fmt: skip


@pytest.mark.parametrize(("form", "wanted"), VERBS.items())
def test_verb(form: str, wanted: str) -> None:
    assert lemma(form, "VERB") == wanted
