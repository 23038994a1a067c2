"""News sentences of many newsrooms, read whole on Wednesday, 13 March 2024: what their amounts are."""

from __future__ import annotations

import pytest

import dateline
from dateline.model import Amount

SENTENCES: list[tuple[str, list[str]]] = [
    (
        "Two children aged six and nine drowned a fortnight ago in the Volta.",
        ["Two = count 2..2 of children", "six = age 6..6 year", "nine = age 9..9 year"],
    ),
    (
        "The company's shares closed down 7.3p at 254p.",
        ["7.3p = money 0.073..0.073 GBP", "254p = money 2.54..2.54 GBP"],
    ),
    (
        "The Group of 77 plus China met in Kampala in January.",
        [],
    ),
    (
        "The eight-time champion has won 20 of his 22 races this season.",
        ["20 = count 20..20 of races", "22 = count 22..22 of races"],
    ),
    (
        "The rand traded at 18.72 to the dollar at 0645 GMT.",
        [],
    ),
    (
        "Aid worth US$ 25m arrived aboard three C-130 planes.",
        ["US$ 25m = money 25000000..25000000 USD", "three = count 3..3 of planes"],
    ),
    (
        "Naira slumped to N1,560/$1 at the parallel market on Thursday.",
        ["N1,560 = money 1560..1560 NGN", "$1 = money 1..1 USD"],
    ),
    (
        "Petrol will go up by R1.21 a litre from midnight on Tuesday.",
        ["R1.21 = money 1.21..1.21 ZAR"],
    ),
    (
        "Gold smuggling worth Rs1.2 crore was busted at the airport on the intervening night of March 10 and 11.",
        ["Rs1.2 crore = money 12000000..12000000 INR"],
    ),
    (
        "Nepse index dropped by 12.45 points to 2,034.",
        ["12.45 = count 12.45..12.45 of points", "2,034 = count 2034..2034"],
    ),
    (
        "The Department of Labor said claims fell by 9,000 to 210,000 for the week ended March 9.",
        ["9,000 = count 9000..9000", "210,000 = count 210000..210000"],
    ),
    (
        "Sri Lanka's central bank cut its policy rate by 50 basis points to 9.5%.",
        ["50 basis points = percent 0.5..0.5 point", "9.5% = percent 9.5..9.5 %"],
    ),
    (
        "Shares in the retailer slid as much as 12%, wiping £340m off its value.",
        ["as much as 12% = percent ..12 % EQUAL_OR_LESS", "£340m = money 340000000..340000000 GBP"],
    ),
    (
        "Australia declared at 487-9, a lead of 216.",
        ["487-9 = score 487..9", "216 = count 216..216"],
    ),
    (
        "The champion won 6-3, 3-6, 6-4 in two hours and 14 minutes.",
        ["6-3 = score 6..3", "3-6 = score 3..6", "6-4 = score 6..4"],
    ),
    (
        "About 1.5 million of the city's 2.6 million people live in slums.",
        [
            "About 1.5 million = count 1500000..1500000 APPROX of people",
            "2.6 million = count 2600000..2600000 of people",
        ],
    ),
    (
        "Hundreds of villagers, most of them women, have blocked the N7 since Sunday afternoon.",
        ["Hundreds = count 200..999 APPROX of villagers"],
    ),
    (
        "The prime minister, in power since 2009, turns 77 in September.",
        ["77 = age 77..77 year"],
    ),
    (
        "The fighter jet costs about $80m apiece.",
        ["about $80m = money 80000000..80000000 USD APPROX"],
    ),
    (
        "The party leads by 20 points, on 44 per cent to its rival's 24.",
        ["20 points = percent 20..20 point", "44 per cent = percent 44..44 %", "24 = count 24..24"],
    ),
    (
        "The ministry spent Shs 38bn on vehicles in the first half of the 2023/24 financial year.",
        ["Shs 38bn = money 3.8e+10..3.8e+10 KES", "first = ordinal 1..1 of half"],
    ),
    (
        "The finance minister presented a Rs 48.21 lakh crore budget for 2024-25 on July 23.",
        ["Rs 48.21 lakh crore = money 4.821e+13..4.821e+13 INR of budget"],
    ),
    (
        "Between 40,000 and 50,000 people marched through Tbilisi on Tuesday evening.",
        ["Between 40,000 and 50,000 = count 40000..50000 of people"],
    ),
    (
        "The bank made a pre-tax profit of £6.5bn last year, down from £7bn in 2022.",
        ["£6.5bn = money 6500000000..6500000000 GBP of profit", "£7bn = money 7000000000..7000000000 GBP"],
    ),
    (
        "Nine in 10 households have no running water.",
        [],
    ),
    (
        "Oil rose 1.4 percent to $83.2 a barrel.",
        ["1.4 percent = percent 1.4..1.4 %", "$83.2 = money 83.2..83.2 USD"],
    ),
    (
        "A litre of petrol now costs N650, up from N190 in May 2023.",
        ["N650 = money 650..650 NGN", "N190 = money 190..190 NGN"],
    ),
    (
        "The budget for FY25 is Tk 7.97 lakh crore.",
        ["Tk 7.97 lakh crore = money 7.97e+12..7.97e+12 BDT"],
    ),
    (
        "The deal, worth some 50 million Australian dollars ($33 million), was signed in Honiara.",
        [
            "some 50 million Australian dollars = money 50000000..50000000 AUD APPROX",
            "$33 million = money 33000000..33000000 USD",
        ],
    ),
    (
        "More than 1 lakh people were moved to 1,250 shelters.",
        ["More than 1 lakh = count 100000.. MORE_THAN of people", "1,250 = count 1250..1250 of shelters"],
    ),
    (
        "The death toll rose to 31,184, including 72 in the past day.",
        ["31,184 = count 31184..31184", "72 = count 72..72"],
    ),
    (
        "The hospital's 12-bed ward treats 40 to 50 patients a day.",
        ["12 = count 12..12 of bed", "40 to 50 = count 40..50 of patients"],
    ),
    (
        "This year's harvest, at 21m tonnes, will be 8% bigger than last year's.",
        ["21m tonnes = measure 21000000..21000000 t", "8% = percent 8..8 %"],
    ),
    (
        "Temperatures will reach 38C by the weekend, up to 6 degrees above the March average.",
        ["38C = measure 38..38 °C", "up to 6 degrees = measure ..6 ° EQUAL_OR_LESS"],
    ),
    (
        "The committee voted 14 to 6, with three abstentions.",
        ["14 to 6 = score 14..6", "three = count 3..3 of abstentions"],
    ),
    (
        "The bill passed 352-65 on Wednesday.",
        ["352-65 = score 352..65"],
    ),
]  # fmt: skip


def _bound(value: float | None) -> str:
    return "" if value is None else f"{value:.10g}"


def _told(one: Amount) -> str:
    of = f"of {one.of}" if one.of else None
    parts = (f"{one.text} =", one.kind, f"{_bound(one.low)}..{_bound(one.high)}", one.unit, one.mod, of)
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_amounts_of_a_sentence(text: str, expected: list[str]) -> None:
    found = dateline.read_text(text, published="2024-03-13").amounts
    assert [_told(one) for one in found] == expected
