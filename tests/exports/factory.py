"""A reading whose marks nest and cross, with text that tries to be markup."""

from __future__ import annotations

from dateline.model import (
    Amount,
    Article,
    Block,
    Dated,
    Entity,
    Event,
    Mention,
    Notice,
    Party,
    Place,
    Reading,
    Removed,
    Statement,
    Status,
    Time,
)

TEXT = (
    "Talks <b>end</b> & begin\n\n"
    "Ilva Marensky said on Monday that Tomas Beriden had arrested 20 miners in Sochi. “Joren Vask denied it,” she said."
)


def at(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


def mention(words: str, kind: str, entity: int) -> Mention:
    return Mention(*at(words), words, kind, "name", entity, "name head")  # type: ignore[arg-type]


def reading() -> Reading:
    first = Statement(
        0,
        "indirect",
        (at("Ilva Marensky"),),
        (at("said"),),
        (at("that Tomas Beriden had arrested 20 miners in Sochi"),),
        0,
    )
    second = Statement(1, "direct", (at("she"),), (at("said", 100),), (at("“Joren Vask denied it,”"),), 0)
    inner = Statement(2, "indirect", (at("Joren Vask"),), (at("denied"),), (at("it"),), None, 1, polarity="denied")
    arrest = Event(
        id=0,
        type="COERCE",
        mode="arrest",
        quad=4,
        trigger=at("arrested"),
        evidence=(at("arrested"),),
        actors=(Party(*at("Tomas Beriden"), 1),),
        recipients=(Party(*at("20 miners"), None),),
        time=0,
        place=0,
        amounts=(0,),
        status=Status("positive", "past", "certain"),
        attribution=(0,),
        sentence=at(TEXT[26:107]),
        confidence=0.8,
        why=("act head",),
    )
    return Reading(
        engine="dateline 0.1.0 / reader test",
        article=Article(
            id="a" * 16,
            text=TEXT,
            blocks=(Block("title", 0, 24), Block("paragraph", 26, len(TEXT))),
            title="Talks <b>end</b> & begin",
            site="Example <Post>",
            published=Dated("2031-05-05", "meta", "article:published_time"),
            url="https://example.org/?a=1&b=<script>alert(1)</script>",
            removed=(Removed("<script>alert(1)</script> Read more", "navigation"),),
        ),
        entities=(
            Entity(0, "person", "Ilva Marensky", ("Ilva Marensky",), country="UKR", sectors=("GOV",)),
            Entity(1, "person", "Tomas Beriden", ("Tomas Beriden",)),
            Entity(2, "place", "Sochi", ("Sochi",), country="RUS"),
        ),
        mentions=(
            mention("Ilva Marensky", "person", 0),
            mention("Tomas Beriden", "person", 1),
            mention("Sochi", "place", 2),
        ),
        times=(Time(*at("Monday"), "Monday", "DATE", "2031-05-05", None, "2031-05-05", "2031-05-06", "date.weekday"),),
        amounts=(Amount(*at("20 miners"), "20 miners", "count", 20.0, 20.0, of="miners"),),
        places=(Place(*at("Sochi"), "Sochi", 2, 491422, "Sochi", "RUS", 43.6, 39.7, "city", "only candidate"),),
        statements=(first, second, inner),
        events=(arrest,),
        notices=(Notice("title-guessed", "no headline element"),),
    )
