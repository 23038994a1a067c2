"""Bylines -> people; agencies and outlets apart."""

import pytest
from metadata_factory import BODY, evidence, line

from dateline.article.evidence import Evidence
from dateline.article.metadata import read
from dateline.article.metadata.agencies import agency_of
from dateline.article.metadata.names import people
from dateline.article.metadata.site import Outlet

OUTLET = Outlet("Coast Post", frozenset({"coastpost", "coastpostexample"}))


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ana Roth", ["Ana Roth"]),
        ("By Ana Roth and Tom van der Berg", ["Ana Roth", "Tom van der Berg"]),
        ("Von Ana Roth, Jan Kim und Lena Groß", ["Ana Roth", "Jan Kim", "Lena Groß"]),
        ("Par Loïc Le Gall, à Marseille", ["Loïc Le Gall"]),
        ("Por María Ortega y Luis Peña", ["María Ortega", "Luis Peña"]),
        ("Di Carla De Santis", ["Carla De Santis"]),
        ("Автор: Ирина Волкова", ["Ирина Волкова"]),
        ("Written by ANA ROTH, Political Correspondent", ["Ana Roth"]),
        ("Ana Roth Senior Reporter", ["Ana Roth"]),
        ("By Ana Roth for the Coast Post", ["Ana Roth"]),
        ("By Ana Roth | 5 March 2024", ["Ana Roth"]),
        ("Von Ana Roth 05.03.2024, 18:11 Uhr", ["Ana Roth"]),
        ("By Ana Roth (a.roth@coastpost.example)", ["Ana Roth"]),
        ("By Ana Roth. Translated by Tom Berg", ["Ana Roth"]),
        ("Ana RothStaff Writer", ["Ana Roth"]),
        ("By Ana McRothTravel News Reporter", ["Ana McRoth"]),
        ("by Ana Roth Last updated 4 June 2024", ["Ana Roth"]),
        ("By Ana Roth For coastpost.com", ["Ana Roth"]),
        ("Weitere Quellen", []),
        ("heike brandt", []),
        ("Heike brandt", ["Heike Brandt"]),
        ("By Ana Roth, London", ["Ana Roth"]),
        ("김하나 기자", ["김하나"]),
        ("By Coast Post Staff", []),
        ("By AFP", []),
        ("Von der Redaktion", []),
        ("By the Editorial Board", []),
        ("Coast Post", []),
    ],
)
def test_people(byline: str, names: list[str]) -> None:
    assert list(people(byline, OUTLET)) == names


@pytest.mark.parametrize(
    ("page", "names", "agencies"),
    [
        (evidence(json_ld={"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana Roth"}}), ["Ana Roth"], []),
        (evidence(json_ld={"@type": "NewsArticle", "author": ["Ana Roth", {"name": "Tom Berg"}]}), ["Ana Roth", "Tom Berg"], []),
        (evidence(json_ld=[{"@type": "NewsArticle", "author": {"@id": "#a"}}, {"@type": "Person", "@id": "#a", "name": "Ana Roth"}]), ["Ana Roth"], []),
        (evidence(json_ld={"@type": "NewsArticle", "author": {"@type": "Organization", "name": "Big Media"}}), [], []),
        (evidence(json_ld={"@type": "NewsArticle", "author": {"@type": "Person", "name": "dpa"}}), [], ["dpa"]),
        (evidence(meta={"author": "Ana Roth, Tom Berg"}), ["Ana Roth", "Tom Berg"], []),
        (evidence(meta={"article:author": "https://social.example/coastpost", "author": "coastpost.example"}), [], []),
        (evidence(meta={"twitter:label1": "Written by", "twitter:data1": "Ana Roth"}), ["Ana Roth"], []),
        (evidence(beside=["By Ana Roth", "5 March 2024"]), ["Ana Roth"], []),
        (evidence(beside=["Home | Par Ana Roth | 5 mars 2024"]), ["Ana Roth"], []),
        (evidence(beside=["Von", "Ana Roth"]), ["Ana Roth"], []),
        (evidence(beside=[line("Ana Roth Redakteurin", hints="article-author")]), ["Ana Roth"], []),
        (evidence(beside=["Ana Roth"]), [], []),
        (evidence(beside=["Posted on 5 March 2024 by Ana Roth"]), ["Ana Roth"], []),
        (evidence(beside=["22. Dezember 2023, 14:10 von Jan Kim"]), ["Jan Kim"], []),
        # A line with a date alone is no name, whatever its capitals.
        (evidence(beside=[line("Vandaag om 20:07", "byline")]), [], []),
        # Names set apart at the head of the text that the text does not speak of are its writers.
        (evidence(body=[line("Ana Roth/Jon Doe", "heading"), BODY, BODY]), ["Ana Roth", "Jon Doe"], []),
        (evidence(body=[line("Ana Roth", "heading"), BODY + " Roth had asked for it."]), [], []),
        (evidence(json_ld={"@type": "NewsArticle", "author": {"@type": "Person", "name": "hosb"}}), [], []),
        (evidence(after=["Ana Roth (with AFP)"], media="dump"), ["Ana Roth"], ["AFP"]),
        (evidence(after=["Ana roth", "(", "With", "AFP)"], media="dump"), ["Ana Roth"], ["AFP"]),
        (evidence(meta={"author": "Ana Roth"}, beside=["By Ana Roth and Tom Berg"]), ["Ana Roth", "Tom Berg"], []),
        (evidence(body=["KYIV, March 5 (Reuters) - The council of the coastal town decided that the harbour will be closed."]), [], ["Reuters"]),
        (evidence(beside=[line("The harbour at night. Photo: Ana Roth/AFP", "caption")]), [], []),
    ],
)  # fmt: skip
def test_authors_and_agencies(page: Evidence, names: list[str], agencies: list[str]) -> None:
    found = read(page)
    assert [author.name for author in found.authors] == names
    assert list(found.agencies) == agencies


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Agence France-Presse", "AFP"),
        ("the associated press", "AP"),
        ("(dpa)", "dpa"),
        ("ap", None),
        ("Ana Roth", None),
    ],
)
def test_agency_of(text: str, name: str | None) -> None:
    assert agency_of(text) == name
