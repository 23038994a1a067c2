"""Which documents one epoch shows, and how often: news, interviews, courts and speeches up; name sets up, for they are small."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

from training import desk, frames, invent, sources
from training.documents import LINE, PARAGRAPH, Document

#: How often an epoch shows a GUM document of a genre; EWT is shown once.
GENRES = {"news": 3, "interview": 2, "court": 2, "speech": 2, "bio": 2, "voyage": 1, "textbook": 1, "academic": 1}
#: Invented name sentences of an epoch, and about how many words of the desk corpus it shows: all of it, as often as that takes.
INVENTED, DESK = 2500, 320_000


class Mixture:
    """All documents of the sources, and the draw of one epoch. Without `corpus`: the open sets alone; it is read anew for each epoch."""

    def __init__(self, data: Path, corpus: Path | None = None) -> None:
        self.ewt = sources.ewt(data)
        self.gum = sources.gum(data)
        self.wikigold = sources.token_set(data / "wikigold.jsonl.gz")
        self.crossner = sources.token_set(data / "crossner-politics.train.jsonl.gz")
        self.re3d = sources.re3d(data / "re3d.jsonl.gz")
        self.meantime = sources.meantime_values(data / "factuality-meantime.train.jsonl.gz")
        self.ecb = sources.ecb(data / "ecbplus.train.jsonl.gz")
        self.geneva = frames.geneva(data)
        self.headlines = frames.headlines(data)
        self.corpus = corpus

    def epoch(self, dice: random.Random) -> list[Document]:
        """One epoch's documents, in no order."""
        made = [paragraphs(one, dice) for one in self.ewt]
        made += [one for one in self.gum for _ in range(GENRES.get(one.genre, 1))]
        made = [invent.renamed(one, dice, 0.2) for one in made]
        names = self.wikigold * 2 + self.crossner * 5 + self.re3d + self.meantime
        made += [invent.renamed(one, dice, 0.4) for one in names]
        made += [invent.sentence(dice) for _ in range(INVENTED)]
        made += dice.sample(self.ecb, len(self.ecb) // 2) + dice.sample(self.geneva, len(self.geneva) // 3)
        made += [frames.headline(title, act, dice) for title, act in self.headlines * 2]
        made += [invent.renamed(one, dice, 0.3) for one in self.desk()]
        return made

    def desk(self) -> list[Document]:
        """The desk corpus as it stands, so often that it has its share of the epoch."""
        found = desk.read(self.corpus) if self.corpus else []
        return found * max(1, round(DESK / max(1, sum(map(len, found)))))


def paragraphs(document: Document, dice: random.Random) -> Document:
    """A document whose layout is not known, with paragraph ends at some sentence starts."""
    chance = dice.choice((0.0, 0.15, 0.4))
    kind = dice.choice((LINE, PARAGRAPH, PARAGRAPH))
    pairs = zip(document.space, document.start, strict=True)
    return replace(document, space=[kind if start == 1 and dice.random() < chance else gap for gap, start in pairs])
