"""Ages: "66 years old", "a 19-year-old", "aged 12 to 14", "Marta Quell, 44,", "children under 5", "at 91, she ..."."""

from __future__ import annotations

from dateline.reading.amounts.view import Draft, View

#: nobody is older in the news
OLDEST = 120
#: nouns of persons that a bare age follows: "her son, 9,", "a boy of 11"
PERSONS = frozenset(
    "son daughter wife husband brother brothers sister sisters mother father boy boys girl girls child children man men woman women "
    "baby infant toddler teenager youth twins grandson granddaughter nephew niece cousin student pupil widow pensioner victim suspect "
    "kids kid teenagers youths sons daughters grandmother grandfather".split()
)
#: who is meant by a bound without a unit: "everyone over 65"
GROUPS = PERSONS | frozenset(
    "everyone anyone people persons those adults all citizens residents patients minors voters migrants pupils students".split()
)
_MONTHS = frozenset("january february march april may june july august september october november december".split())
_BOUNDS = frozenset(("under", "over", "above", "below"))
_CLOSERS = frozenset((",", ".", ")", ";", "", "and"))


def age_rule(view: View) -> Draft | None:
    """The age that a numeral says, None where it says none."""
    return _with_unit(view) or (_bare(view) if 0 < view.numeral.high < OLDEST else None)


def _with_unit(view: View) -> Draft | None:
    i = view.numeral.last
    j = i + 1 if view.lower(i) == "-" and view.joined(i) else i
    if view.lower(j) not in ("year", "years", "month", "months", "week", "weeks", "day", "days"):
        return None
    unit = view.lower(j).rstrip("s")
    k = j + 2 if view.lower(j + 1) == "-" else j + 1
    if view.lower(k) in ("old", "olds"):
        return view.draft(k + 1, "age", unit)
    if view.lower(k) == "of" and view.lower(k + 1) == "age":
        return view.draft(k + 2, "age", unit)
    return None


def _bare(view: View) -> Draft | None:
    """A number without a unit that only its surroundings make an age."""
    n = view.numeral
    if n.vague:
        return None
    one, two, three, four = (view.lower(n.first - k) for k in (1, 2, 3, 4))
    if one == "aged" or (one == "between" and two == "aged"):
        return view.draft(n.last, "age", "year")
    if (two, one) == ("age", "of"):
        bound = three == "the" and four in _BOUNDS
        return view.draft(n.last, "age", "year", n.first - 3 if bound else None)
    if one == "age" or (one == "than" and two in ("older", "younger") and not view.noun_after):
        return view.draft(n.last, "age", "year")
    if n.low != int(n.low) or n.low == n.high == 0 or not _fits(view, one, two):
        return None
    return view.draft(n.last, "age", "year")


def _fits(view: View, one: str, two: str) -> bool:
    """Whether the words beside a bare whole number make it an age."""
    n, after = view.numeral, view.lower(view.numeral.last)
    earlier = view.earlier
    if earlier and earlier.kind == "age" and earlier.last == n.first - 1 and one in ("and", "or", ","):
        return after in _CLOSERS or not (view.noun_after or after in ("of", "other", "others", "more", "%", "percent"))
    if one in _BOUNDS and two in GROUPS:
        return not view.noun_after and after not in ("%", "percent", "per")
    if n.figures and n.low >= 10 and one in ("turns", "turned", "turning") and not view.noun_after:
        return after in (*_CLOSERS, "in", "on", "last", "this", "next", "yesterday", "today")
    if not n.figures or after not in (*_CLOSERS, "when", "last", "this"):
        return False
    if one == "at" and after == ",":  # "At 91, she still ..."
        return n.low >= 10 and (two in ("", ".", "”", '"'))
    if one in (",", "("):
        return two in PERSONS or _person_name(view, n.first - 2) or (n.low >= 15 and _is_role(two) and after == ",")
    if one == "of":
        return two in PERSONS and after != "and"
    told = {one, two} if one in ("only", "just", "now") else {one}
    person = {view.lower(n.first - k) for k in (2, 3)} & {"he", "she", "who"}
    if (
        n.low >= 4
        and person
        and told & {"is", "was", "turned", "turns"}
        and after in (*_CLOSERS, "when", "last", "this")
    ):
        return True
    superlative = {view.lower(n.first - k) for k in range(2, 6)} & {"oldest", "youngest", "eldest"}
    return one in ("is", "was") and bool(superlative)


def _is_role(word: str) -> bool:
    """Whether a word is a person by trade: "lawyer", "activist", "fisherman"."""
    return word in _ROLES or (len(word) > 4 and word.endswith(_TRADES) and word not in _NO_ROLES)


_TRADES = ("er", "or", "ist", "man", "woman", "ian", "crat")
_ROLES = frozenset(
    "bishop archbishop pope priest nun monk imam cleric rabbi pastor president king queen prince princess emperor chief general colonel "
    "captain sergeant judge nurse cook guard pilot coach vet spy thief refugee migrant guru actress widow veteran graduate magnate "
    "tycoon deputy mp senator candidate incumbent father-in-law premier monarch executive prosecutor novelist".split()
)
_NO_ROLES = frozenset(
    "number october november december september paper water order however after under power summer winter over".split()
)


def _person_name(view: View, i: int) -> bool:
    """Whether two capitalised words stand before (a person's name, not a month or a lone place)."""
    row = view.row
    capital = i > 0 and row[i].text[:1].isupper() and row[i - 1].text[:1].isupper() and row[i].text.isalpha()
    return capital and view.lower(i) not in _MONTHS
