import pytest

from corpus.model import AmountRow, EntityRow, EventRow, PartyRef, StatementRow, TimeRow
from corpus.records import Malformed, row_of


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("e1 person Ila Rana", EntityRow(1, 7, "person", "Ila Rana")),
        (
            'e2 person Ila Rana ; NPL GOV LEG ; "the chair" "an ally; a rival"',
            EntityRow(2, 7, "person", "Ila Rana", "NPL", ("GOV", "LEG"), ("the chair", "an ally; a rival")),
        ),
        ("e3 group herders ; - AGR", EntityRow(3, 7, "group", "herders", None, ("AGR",))),
        ("e4 place Bagar ; NPL ; geo=none@28.5,83.25", EntityRow(4, 7, "place", "Bagar", "NPL", geo="none", point=(28.5, 83.25))),
        ("e5 place Minsk ; BLR ; geo=625144", EntityRow(5, 7, "place", "Minsk", "BLR", geo="625144")),
        ("t1 DATE none", TimeRow(1, 7, "DATE", None)),
        ("t2 DURATION P1M MORE_THAN", TimeRow(2, 7, "DURATION", "P1M", "MORE_THAN")),
        ("a1 count 20-99 APPROX ; herders", AmountRow(1, 7, "count", 20, 99, "APPROX", None, "herders")),
        ("a2 money 1,500 USD", AmountRow(2, 7, "money", 1500, 1500, None, "USD")),
        ("a3 percent 5-", AmountRow(3, 7, "percent", 5, None)),
        ("s1 speaker=e4 kind=belief polarity=denied type=mixed time=t2", StatementRow(1, 7, 4, True, "belief", "denied", "mixed", 2)),
        ("s2 intention", StatementRow(2, 7, kind="intention")),
        ("s3 speaker=none", StatementRow(3, 7, None, True)),
        ("v1 AGREE e1 ->", EventRow(1, 7, "AGREE", None, (PartyRef(1),), ())),
        (
            "v2 COERCE/seize e1 e2#3 -> e4 t1 @e5 a1 a2 = negative probable ; attr=s1,s2",
            EventRow(
                *(2, 7, "COERCE", "seize", (PartyRef(1), PartyRef(2, 3)), (PartyRef(4),), 1, PartyRef(5), (1, 2)),
                *("negative", "past", "probable", (1, 2)),
            ),
        ),
        ("v3 ASSAULT/drone - -> e1 ; attr=none = future", EventRow(3, 7, "ASSAULT", "drone", (), (PartyRef(1),), when="future", attribution=())),
    ],
)  # fmt: skip
def test_rows(line: str, row: object) -> None:
    assert row_of(line, 7) == (line[0], row)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("x1 person Ila", "opens with no id"),
        ("e1 human Ila", "no kind and name"),
        ("e1 place Bagar ; NPL ; geo=here", "no place"),
        ("t1 DATE", "no time"),
        ("t1 DATE 2022-13-01", "no day"),
        ("t1 DATE 18 May", "no time"),
        ("a1 count some", "no number"),
        ("a1 count 9-5", "backwards"),
        ("s1 speaker=Ila", "says nothing"),
        ("s1 kind=denied", "says nothing"),
        ("v1 AGREE e1 e2", "no ->"),
        ("v1 AGREE Ila -> e2", "no party"),
        ("v1 AGREE e1 -> e2 = maybe", "no status"),
        ("v1 AGREE e1 -> e2 =negative", "after = cannot"),
        ("v1 AGREE e1 -> e2 ; by s1", "what follows ;"),
    ],
)
def test_malformed_rows_say_what_and_how(line: str, words: str) -> None:
    with pytest.raises(Malformed) as caught:
        row_of(line, 1)
    assert words in caught.value.what
    assert caught.value.advice
