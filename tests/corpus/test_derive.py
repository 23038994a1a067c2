from collections.abc import Callable

import pytest

from corpus.derive import Derived
from corpus.model import Document

Build = Callable[..., Document]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ('[s1x "We stay,"] [s1s [e1 Ila]] [s1c said].', "direct"),
        ('[s1s [e1 Ila]] [s1c said] [s1x the dam was "a gift" to the hills].', "mixed"),
        ("[s1s [e1 Ila]] [s1c said] [s1x it was over].", "indirect"),
        ("[s1x ‘We won’t go,’] [s1s [e1 Ila]] [s1c said].", "direct"),
        ("[s1s [e1 Ila]] [s1c wrote]: [s1x « It is over »].", "direct"),
        ('"[s1s [e1 Ila]] [s1c told] me [s1x it was over]," a neighbour recalled.', "indirect"),
        ("[s1s [e1 Ila]] [s1c said]: [s1x “We stay.]\n[s1x “We do not move.”]", "direct"),
    ],
)
def test_type_follows_from_the_quotation_marks(article: Build, body: str, kind: str) -> None:
    derived = Derived(article(body, "e1 person Ila Rana"))
    assert derived.type(derived.said[1]) == kind


def test_speaker_is_the_first_and_longest_mention_of_the_source(article: Build) -> None:
    body = "[s1s [e2n a spokeswoman for [e1 the Rivers Board]], [e3 Ila Rana],] [s1c said] [s1x no]. [s2x Yes], [s2c it was said]."
    derived = Derived(article(body, "e1 organization Rivers Board\ne2 person spokeswoman\ne3 person Ila Rana"))
    assert [derived.speaker(said) for said in derived.said.values()] == [2, None]


def test_a_resumed_cue_shares_the_source_of_its_speaker(article: Build) -> None:
    body = "[s1s [e1 Ila]] [s1c said] [s1x no], [s2c adding] [s2x that [e1 she] was ill]. [s3c Added]: [s3x so there]."
    derived = Derived(article(body, "e1 person Ila\ns2 speaker=e1\ns3 speaker=e1"))
    assert [bool(said.source) for said in derived.said.values()] == [True, True, False]


def test_within_is_the_innermost_content(article: Build) -> None:
    body = "[s1s [e1 Ila]] [s1c said] [s1x [s2s [e2 Om]] had [s2c denied] [s2x that [s3s [e1 she]] [s3c wanted] [s3x to go]]]."
    derived = Derived(article(body, "e1 person Ila\ne2 person Om"))
    assert [derived.within(said) for said in derived.said.values()] == [None, 1, 2]


def test_party_is_the_nearest_mention_in_the_sentence_then_before(article: Build) -> None:
    body = (
        "[e1 Ila] came. [e1 She] sat, and when [e1 she] rose [e2 Om] [v1 thanked] [e1 her]. There was [v2 praise] too."
    )
    document = article(body, "e1 person Ila\ne2 person Om\nv1 SUPPORT e2 -> e1\nv2 SUPPORT e2 -> e1#1")
    derived = Derived(document)
    chosen = [derived.party(document.events[n].recipients[0], derived.tellings(n)[0]) for n in (1, 2)]
    assert [document.text[m.start : m.end] for m in chosen if m] == ["her", "Ila"]


@pytest.mark.parametrize(
    ("body", "party"),
    [
        ("[e1 Ila] said that [e1 her] men had [v1 thanked] [e2 Om].", "Ila"),
        ("[e1 Ila] came. There [e1 his] brother was [v1 thanked] by [e2 Om].", "his"),
        ("[e1 Ila] came, and [e2 Om] [v1 thanked] [e1 her] for coming.", "her"),
    ],
)
def test_a_possessive_stands_for_a_party_only_where_nothing_else_does(article: Build, body: str, party: str) -> None:
    derived = Derived(article(body, "e1 person Ila\ne2 person Om\nv1 SUPPORT e2 -> e1"))
    mark = derived.party(derived.document.events[1].recipients[0], derived.tellings(1)[0])
    assert mark is not None and derived.document.text[mark.start : mark.end] == party


def test_party_in_an_apposition_is_its_name(article: Build) -> None:
    document = article(
        "[e1 Ila Rana], [e1n head of the board], [v1 met] [e2n envoy] [e2 Om].",
        "e1 person Ila\ne2 person Om\nv1 CONSULT e1 e2 ->",
    )
    derived = Derived(document)
    chosen = [derived.party(ref, derived.tellings(1)[0]) for ref in document.events[1].actors]
    assert [document.text[m.start : m.end] for m in chosen if m] == ["Ila Rana", "Om"]


@pytest.mark.parametrize(
    ("title", "record", "chain"),
    [
        ("A loan", "", [1, 2]),
        ("[v1 Attack] on bridge", "", []),
        ("A loan", " ; attr=s2", [2]),
        ("A loan", " ; attr=none", []),
    ],
)
def test_attribution_needs_every_telling(article: Build, title: str, record: str, chain: list[int]) -> None:
    body = f"title: {title}\n[s1s [e1 Ila]] [s1c said] [s1x [s2s [e2 Om]] [s2c claims] [s2x that [e3n rebels] had [v1 attacked] the bridge]]."
    document = article(body, f"e1 person Ila\ne2 person Om\ne3 group rebels\nv1 ASSAULT e3 ->{record}")
    assert Derived(document).attribution(document.events[1]) == chain


def test_forms_and_kinds(article: Build) -> None:
    document = article(
        "[e1p Nepal] is [e1 its] own; [e1o Nepal] says [e2n the men] saw [e2 them].",
        "e1 organization Nepal\ne2 group men",
    )
    derived = Derived(document)
    assert [(derived.kind(m), derived.form(m)) for m in derived.mentions] == [
        ("place", "name"),
        ("organization", "pronoun"),
        ("organization", "name"),
        ("group", "nominal"),
        ("group", "pronoun"),
    ]
