"""Words of the pages for what the record has as codes."""

from __future__ import annotations

from collections.abc import Mapping

#: PLOVER type -> what it means, in a few words.
TYPES = {
    "AGREE": "agree to something",
    "CONSULT": "meet, call, consult",
    "SUPPORT": "praise, back, endorse",
    "CONCEDE": "give way, apologise, pardon",
    "COOPERATE": "work together, sign, trade",
    "AID": "give help or money",
    "RETREAT": "withdraw, release, lift",
    "REQUEST": "ask, demand, appeal",
    "ACCUSE": "accuse, blame, charge",
    "REJECT": "refuse, veto, deny a wish",
    "THREATEN": "warn, threaten",
    "PROTEST": "march, strike, block",
    "SANCTION": "cut ties, embargo, expel",
    "MOBILIZE": "move troops or police",
    "COERCE": "arrest, raid, ban, seize",
    "ASSAULT": "attack, wound, kill",
}
#: Standing -> how it is explained.
STANDINGS = {
    "happened": "the article itself tells it",
    "claimed": "it stands in what somebody said",
    "planned": "it lies ahead",
    "denied": "it is said not to have happened",
    "uncertain": "probable or possible only",
}
QUADS = {1: "verbal cooperation", 2: "material cooperation", 3: "verbal conflict", 4: "material conflict"}
KINDS = {"speech": "said", "belief": "believes", "intention": "wants", "decree": "decrees"}
ENTITY_KINDS = {
    "person": "person", "organization": "organization", "group": "group", "place": "place", "other": "name",
}  # fmt: skip
PRECISIONS = {"country": "the whole country", "region": "a region", "city": "a town or city", "point": "a point"}


def number(count: int) -> str:
    """A number with its thousands apart."""
    return f"{count:,}"


def counted(count: int, one: str, many: str | None = None) -> str:
    """ "1 event", "12 events"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def events(counts: Mapping[str, int]) -> str:
    """Counts of events by standing: "12 events, 9 happened, 3 claimed"."""
    total = sum(counts.values())
    parts = [f"{counts[name]:,} {name}" for name in STANDINGS if counts.get(name)]
    return ", ".join([counted(total, "event"), *parts])


def articles(counts: Mapping[str, int]) -> str:
    """Counts of articles."""
    return counted(sum(counts.values()), "article")


def statements(counts: Mapping[str, int]) -> str:
    """Counts of statements."""
    return counted(sum(counts.values()), "statement")
