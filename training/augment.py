"""Noise that news text really has: lost case, capital headlines, lost or foreign quotation marks, stray spaces, lost marks of space."""

from __future__ import annotations

import random
from dataclasses import replace

from training.documents import COLUMNS, NO_SPACE, SPACE, Document

_QUOTES = {'"', "“", "”", "``", "''", "«", "»", "„"}
_STYLES = (("“", "”"), ("“", "”"), ('"', '"'), ('"', '"'), ("«", "»"), ("„", "“"), ("''", "''"), ("‘", "’"))
_SMALL = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as"}


def noisy(document: Document, dice: random.Random) -> Document:
    """The document with each kind of noise at its own small chance; labels stay with their words."""
    document = replace(document, words=list(document.words), space=list(document.space))
    draw = dice.random()
    if draw < 0.025:
        document.words = [word.upper() for word in document.words]
    elif draw < 0.04:
        document.words = [word.lower() for word in document.words]
    elif draw < 0.065 and len(document) < 25:
        document.words = [word if word in _SMALL else word[:1].upper() + word[1:] for word in document.words]
    if any(word in _QUOTES for word in document.words):
        document = quotes(document, dice)
    if dice.random() < 0.3:
        document.words = [word.replace("'", "’") if len(word) > 1 else word for word in document.words]
    if dice.random() < 0.04:
        document.space = [SPACE if gap == NO_SPACE and dice.random() < 0.5 else gap for gap in document.space]
    if dice.random() < 0.05:
        document = without_last_mark(document)
    return document


def quotes(document: Document, dice: random.Random) -> Document:
    """Quotation marks in another style, with spaces inside as machine translation leaves them, or lost."""
    draw = dice.random()
    if draw < 0.45:
        return document
    if draw < 0.6:
        lost = {i for i, word in enumerate(document.words) if word in _QUOTES and dice.random() < 0.6}
        return without(document, lost)
    style = dice.choice(_STYLES)
    spaced = dice.random() < 0.15
    opened = False
    for i, word in enumerate(document.words):
        if word in _QUOTES:
            opened = not opened if word in ('"', "''", "``") else word in ("“", "«", "„", "``")
            document.words[i] = style[0] if opened else style[1]
            if spaced:
                document.space[i] = document.space[i] or SPACE
                if i + 1 < len(document):
                    document.space[i + 1] = document.space[i + 1] or SPACE
    return document


def without_last_mark(document: Document) -> Document:
    """Headlines and captions end without a full stop."""
    last = len(document) - 1
    return without(document, {last}) if last > 2 and document.words[last] in {".", "!", "?"} else document


def without(document: Document, lost: set[int]) -> Document:
    """The document without some words, where nothing hangs on them; a lost sentence start passes to the next word."""
    heads = {head for head in document.head if head >= 0}
    linked = {end for _, a, b in document.links for end in (a, b)}
    lost = {i for i in lost if i not in heads and i not in linked and document.head[i] != -1 and i + 1 <= len(document)}
    if not lost or len(lost) == len(document):
        return document
    place, kept = {}, []
    for i in range(len(document)):
        if i not in lost:
            place[i] = len(kept)
            kept.append(i)
    columns = {name: [getattr(document, name)[i] for i in kept] for name in COLUMNS}
    columns["head"] = [place[head] if head >= 0 else head for head in columns["head"]]
    for i in lost:
        after = next((k for k in kept if k > i), None)
        if after is None:
            continue
        columns["space"][place[after]] = max(columns["space"][place[after]], document.space[i])
        if document.start[i] == 1:
            columns["start"][place[after]] = 1
        for role in ("source", "cue", "content"):
            if getattr(document, role)[i] == 1 and getattr(document, role)[after] == 2:
                columns[role][place[after]] = 1
    links = [(kind, place[a], place[b] if b >= 0 else -1) for kind, a, b in document.links]
    return replace(document, **columns, links=links)
