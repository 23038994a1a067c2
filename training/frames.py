"""Weak act types: GENEVA's events that are acts of one PLOVER type or of none, and headlines of which only the type is known."""

from __future__ import annotations

import random
import re
from pathlib import Path

from dateline.language.labels import ACTS
from training.documents import ANY_NAME, Document
from training.invent import cities, countries, marked
from training.sources import retokenised, rows

#: GENEVA type -> PLOVER type. Policy: only where nearly every trigger fits; "none" where no trigger does.
TYPES = {
    "Attack": "ASSAULT", "Terrorism": "ASSAULT", "Killing": "ASSAULT", "Destroying": "ASSAULT", "Bodily_harm": "ASSAULT",
    "Hostile_encounter": "ASSAULT", "Arrest": "COERCE", "Protest": "PROTEST", "Sign_agreement": "SUPPORT", "Ratification": "SUPPORT",
    "Judgment_communication": "ACCUSE", "Criminal_investigation": "ACCUSE", "Request": "REQUEST", "Commitment": "AGREE",
    **dict.fromkeys(
        ("Statement", "Manufacturing", "Arriving", "Building", "Action", "Presence", "Causation", "Creating", "Using", "Getting",
         "Process_start", "Education_teaching", "Traveling", "Motion", "Cause_to_make_progress", "Research", "Self_motion", "Placing",
         "Connect", "Know", "Becoming", "Commerce_sell", "Commerce_buy", "Testing", "Telling", "Change", "Departing", "Perception_active",
         "Coming_to_believe", "Containing", "Becoming_a_member", "Cost", "Wearing", "Receiving", "Earnings_and_losses", "Expansion",
         "Social_event", "Coming_to_be", "Writing", "Commerce_pay", "Filling", "Choosing", "Create_artwork", "Death", "Catastrophe"),
        "none",
    ),
}  # fmt: skip


def geneva(folder: Path) -> list[Document]:
    """Sentences of GENEVA with the act of each mapped trigger; every other word is unknown."""
    made = []
    for row in rows(folder / "geneva.train.jsonl.gz"):
        tokens = row["text"].split(" ")
        document = retokenised(tokens, [ANY_NAME] * len(tokens), ["O"] * len(tokens), row["id"])
        solid = {}
        at = 0
        for i, word in enumerate(document.words):
            solid[at] = i
            at += len(word)
        document.act = [-1] * len(document)
        for event in row["events"]:
            start = len(row["text"][: event["trigger"]["start"]].replace(" ", ""))
            if event["type"] in TYPES and start in solid:
                document.act[solid[start]] = ACTS.index(TYPES[event["type"]])
        if any(act >= 0 for act in document.act):
            made.append(document)
    return made


def headlines(folder: Path) -> list[tuple[str, int]]:
    """(headline with slots, act) of the NGEC stories; the stories themselves are not used."""
    found = {(row["prompt_title"], row["label"]) for row in rows(folder / "ngec_synthetic.jsonl.gz")}
    return [(title, ACTS.index(label)) for title, label in sorted(found)]


def headline(title: str, act: int, dice: random.Random) -> Document:
    """A headline with its slots filled, now and then in the letters of a sentence: some word names the act."""
    if dice.random() < 0.6:
        words = title.split(" ")
        title = " ".join(
            [words[0], *(word if "{" in word or not word.istitle() else word.lower() for word in words[1:])]
        )
        title += "." if dice.random() < 0.7 else ""
    places = iter(dice.sample(countries(), 6))
    text, marks, at = "", [], 0
    for slot in re.finditer(r"\{\w+\}", title):
        name = dice.choice(cities()) if slot[0] == "{city}" else next(places)
        text += title[at : slot.start()]
        marks.append((len(text), len(text) + len(name), "LOC"))
        text += name
        at = slot.end()
    document = marked(text + title[at:], marks)
    document.names = [bits if bits > 1 else ANY_NAME for bits in document.names]
    document.bag = [act] * len(document)
    return document
