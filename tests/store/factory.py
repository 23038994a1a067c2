"""Small readings and pages for tests of the store; invented people, made by hand so that no weights are needed."""

from __future__ import annotations

from dateline.model import (
    Amount,
    Article,
    Author,
    Block,
    Dated,
    Entity,
    Event,
    Main,
    Mention,
    Notice,
    Page,
    Party,
    Place,
    Quote,
    Reading,
    Removed,
    Statement,
    Status,
    Time,
)
from dateline.text import article_id

ENGINE = "dateline 0.1.0 / reader test"
#: Who meets whom, where and on which day of May 2031, and what the host says.
PLAIN = ("Ilva Marensky", "Tomas Beriden", "Sochi", 4, "the talks went well")


def page(text: str, name: str = "a.html") -> Page:
    return Page(text.encode(), "html", name, "https://example.org/a", "utf-8")


def reading(
    actor: str = "Ilva Marensky",
    host: str = "Tomas Beriden",
    city: str = "Sochi",
    day: int = 4,
    words: str = "the talks went well",
    status: Status | None = None,
    claimed: bool = False,
    engine: str = ENGINE,
) -> Reading:
    """A visit: "ACTOR visited HOST in CITY on D May 2031. HOST said that WORDS for 20 million dollars." with all its records."""
    text = (
        f"A visit\n{actor} visited {host} in {city} on {day} May 2031. {host} said that {words} for 20 million dollars."
    )

    def at(words: str, after: int = 8) -> tuple[int, int]:
        start = text.index(words, after)
        return start, start + len(words)

    second = text.index(". ") + 2
    when, where, money = at(f"{day} May 2031"), at(city), at("20 million dollars")
    people = [(at(actor), 0), (at(host), 1), (at(city), 2), (at(host, second), 1)]
    mentions = tuple(
        Mention(*span, text[slice(*span)], "place" if entity == 2 else "person", "name", entity, "name head")
        for span, entity in people
    )
    date = f"2031-05-{day:02}"
    said = (second + len(host) + 11, len(text) - 1)
    return Reading(
        engine=engine,
        article=Article(
            id=article_id(text, "https://example.org/a"),
            text=text,
            blocks=(Block("title", 0, 7), Block("paragraph", 8, len(text))),
            url="https://example.org/a",
            site="Example Post",
            title="A visit",
            authors=(Author("Ola Renn"),),
            agencies=("AFP",),
            published=Dated("2031-05-05", "meta", "article:published_time"),
            language="en",
            tags=("diplomacy",),
            removed=(Removed("Read more", "navigation"),),
            source=((0, 7, 10, 17), (8, len(text), 30, 22 + len(text))),
            encoding="utf-8",
            notices=(Notice("title-guessed", "no headline element"),),
        ),
        entities=(
            Entity(
                0, "person", actor, (actor, actor.split()[-1]), (Quote(8, 13, text[8:13]),), "UKR", ("GOV",), ("x",)
            ),
            Entity(1, "person", host, (host,)),
            Entity(2, "place", city, (city,), country="RUS"),
        ),
        mentions=mentions,
        times=(
            Time(*when, text[slice(*when)], "DATE", date, None, date, f"2031-05-{day + 1:02}", "en.day-month-year"),
        ),
        amounts=(Amount(*money, text[slice(*money)], "money", 20_000_000, 2e7, None, "USD", None, "en.money"),),
        places=(Place(*where, city, 2, 491422, city, "RUS", 43.6, 39.7, "city", "only candidate"),),
        statements=(
            Statement(
                0, "indirect", ((second, second + len(host)),), ((second + len(host) + 1, said[0] - 6),), (said,), 1
            ),
        ),
        events=(
            Event(
                id=0,
                type="CONSULT",
                mode="visit",
                quad=1,
                trigger=at("visited"),
                evidence=(at("visited"),),
                actors=(Party(*at(actor), 0),),
                recipients=(Party(*at(host), 1),),
                time=0,
                place=0,
                amounts=(0,),
                status=status or Status("positive", "past", "certain"),
                attribution=(0,) if claimed else (),
                sentence=(8, second - 1),
                confidence=0.9,
                why=("act head",),
            ),
        ),
        main=Main(who=at(actor), what=at("visited")),
        notices=(Notice("title-guessed", "no headline element"), Notice("late", "x", 0, 7)),
    )
