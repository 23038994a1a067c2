"""News sentences of many newsrooms, read whole on Wednesday, 13 March 2024: what their times are."""

from __future__ import annotations

import pytest

import dateline
from dateline.model import Time

SENTENCES: list[tuple[str, list[str]]] = [
    (
        "Two children aged six and nine drowned a fortnight ago in the Volta.",
        ["a fortnight ago = DATE 2024-02-28"],
    ),
    (
        "GDP grew 8.4 per cent in the October-December quarter.",
        ["the October-December quarter = DATE 2023-Q4"],
    ),
    (
        "Sh4.5 billion was lost in the financial year 2022/23, the Auditor General says.",
        ["the financial year 2022 = DATE 2022", "23 = DATE 2023"],
    ),
    (
        "Rovers beat Harbour Town 2-1 on Saturday to go top.",
        ["Saturday = DATE 2024-03-09"],
    ),
    (
        "Bitcoin hit a record high above $72,000 on Monday.",
        ["Monday = DATE 2024-03-11"],
    ),
    (
        "Half of the 24 hostages were freed after nightfall on Sunday.",
        ["nightfall on Sunday = TIME 2024-03-10TNI"],
    ),
    (
        "He had been due to retire in two years' time.",
        ["two years' time = DATE 2026"],
    ),
    (
        "The quake struck at 11:02 pm local time (1732 GMT) Monday, the USGS said.",
        ["11:02 pm = TIME 2024-03-11T23:02", "1732 GMT = TIME 2024-03-11T17:32Z", "Monday = DATE 2024-03-11"],
    ),
    (
        "More than 300 girls were abducted ten years ago next month.",
        ["ten years ago next month = DATE 2014-04"],
    ),
    (
        "The fair is held every other year in the second week of September.",
        ["every other year = SET P2Y", "the second week of September = DATE 2023-W37"],
    ),
    (
        "The ban, in force since Thursday last week, will be lifted on Monday week.",
        ["Thursday last week = DATE 2024-03-07", "Monday week = DATE 2024-03-25"],
    ),
    (
        "The council meets on the first Tuesday of every month.",
        ["the first Tuesday of every month = SET P1M"],
    ),
    (
        "Workers will strike on March 20, 21 and 22.",
        ["March 20 = DATE 2024-03-20", "21 = DATE 2024-03-21", "22 = DATE 2024-03-22"],
    ),
    (
        "Workers will strike on 20, 21 and 22 March.",
        ["20 = DATE 2024-03-20", "21 = DATE 2024-03-21", "22 March = DATE 2024-03-22"],
    ),
    (
        "The attack happened at about 9.15 last night.",
        ["about 9.15 last night = TIME 2024-03-12T21:15 APPROX"],
    ),
    (
        "The firm lost $450,000 in the year to June 30.",
        ["the year = DURATION P1Y", "June 30 = DATE 2023-06-30"],
    ),
    (
        "The trains collided at 6.22pm on 2 June last year, killing 296.",
        ["6.22pm on 2 June last year = TIME 2023-06-02T18:22"],
    ),
    (
        "The death toll rose to 31,184, including 72 in the past day.",
        ["the past day = DURATION P1D"],
    ),
    (
        "The village was attacked twice in as many weeks.",
        [],
    ),
    (
        "The election is on Tuesday week.",
        ["Tuesday week = DATE 2024-03-26"],
    ),
    (
        "Dar es Salaam recorded 47 cases of cholera between January 1 and 28, officials said.",
        ["January 1 = DATE 2024-01-01", "28 = DATE 2024-01-28"],
    ),
    (
        "The High Court in Kampala set the ruling for the 22nd of this month.",
        ["the 22nd of this month = DATE 2024-03-22"],
    ),
    (
        "The agency arrested 32 suspected internet fraudsters in Ibadan, Oyo State, at about 2.45am on Friday.",
        ["about 2.45am on Friday = TIME 2024-03-08T02:45 APPROX"],
    ),
    (
        "The utility said stage 4 load-shedding would run from 16:00 until 05:00 on Sunday.",
        ["16:00 = TIME 2024-03-17T16:00", "05:00 on Sunday = TIME 2024-03-17T05:00"],
    ),
    (
        "In the wee hours of Friday, militants attacked a check post, killing four Levies personnel.",
        ["the wee hours of Friday = TIME 2024-03-08TMO"],
    ),
    (
        "The Chittagong port handled 2.9 million TEUs in FY2022-23.",
        ["FY2022 = DATE 2022", "23 = DATE 2023"],
    ),
    (
        "House prices fell 0.6% in the year to January, to an average of £282,000.",
        ["the year = DURATION P1Y", "January = DATE 2024-01"],
    ),
    (
        "Police were called to Mill Lane shortly after 11.20pm on Saturday 9 March.",
        ["11.20pm on Saturday 9 March = TIME 2024-03-09T23:20"],
    ),
    (
        "The champion won 6-3, 3-6, 6-4 in two hours and 14 minutes.",
        ["two hours and 14 minutes = DURATION PT2H14M"],
    ),
    (
        "The Department of Labor said claims fell by 9,000 to 210,000 for the week ended March 9.",
        ["the week = DATE 2024-W10", "March 9 = DATE 2024-03-09"],
    ),
    (
        "A six-week truce would begin before Ramadan, which starts on 10 or 11 March.",
        ["six-week = DURATION P6W", "Ramadan = DATE 2024-03", "10 = DATE 2024-03-10", "11 March = DATE 2024-03-11"],
    ),
    (
        "At least eleven soldiers, among them a colonel, died in the ambush late on Monday night.",
        ["late on Monday night = TIME 2024-03-11TNI END"],
    ),
    (
        "The drought is the worst in four decades.",
        ["four decades = DURATION P40Y"],
    ),
    (
        "The UN mission ends on Dec. 31 after 10 years.",
        ["Dec. 31 = DATE 2024-12-31", "10 years = DURATION P10Y"],
    ),
    (
        "The plane, an 18-year-old Boeing 737-800 with 132 people aboard, hit the ground at 2:22 p.m.",
        ["2:22 p.m. = TIME 2024-03-13T14:22"],
    ),
    (
        "The first of three debates is on the evening of Thursday, June 27.",
        ["the evening of Thursday, June 27 = TIME 2024-06-27TEV"],
    ),
    (
        "The siege began a year ago this week.",
        ["a year ago this week = DATE 2023-W10"],
    ),
    (
        "It was just before 6 o'clock on Tuesday morning when the roof fell in.",
        ["6 o'clock on Tuesday morning = TIME 2024-03-12T06:00"],
    ),
    (
        "Gunmen killed 13 villagers in the early hours of Sunday, a local official told reporters.",
        ["the early hours of Sunday = TIME 2024-03-10TMO"],
    ),
    (
        "The ceasefire is due to begin at 0600 GMT on Friday.",
        ["0600 GMT on Friday = TIME 2024-03-15T06:00Z"],
    ),
    (
        "The strike will last from 11 to 15 March.",
        ["11 = DATE 2024-03-11", "15 March = DATE 2024-03-15"],
    ),
    (
        "The trial, which began in the mid-1990s, ended in 2003.",
        ["the mid-1990s = DATE 199 MID", "2003 = DATE 2003"],
    ),
    (
        "He took office in January last year.",
        ["January last year = DATE 2023-01"],
    ),
    (
        "In the past 24 hours, at least 86 people were killed, the health ministry said on Saturday.",
        ["the past 24 hours = DURATION PT24H", "Saturday = DATE 2024-03-09"],
    ),
    (
        "Detectives believe the murder took place between 10pm on Friday and 2am on Saturday.",
        ["10pm on Friday = TIME 2024-03-08T22:00", "2am on Saturday = TIME 2024-03-09T02:00"],
    ),
]  # fmt: skip


def _told(one: Time) -> str:
    return " ".join(part for part in (f"{one.text} =", one.type, one.value, one.mod) if part)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_times_of_a_sentence(text: str, expected: list[str]) -> None:
    found = dateline.read_text(text, published="2024-03-13").times
    assert [_told(one) for one in found] == expected
