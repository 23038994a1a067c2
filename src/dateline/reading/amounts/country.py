"""Whose money a shared word means ("$", "rupees", "pesos"): the country that the sentence names, the outlet's, the text's.

`$` follows the outlet alone, and stays the US dollar where the sentence speaks of the United States, the UN or a lender; a noun
follows the nearest country that has such a money. No evidence: the usual meaning of the word (`data/currencies.tsv`).
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from urllib.parse import urlsplit

from dateline.facts.countries import alpha3, by_adjective, by_capital, by_name, by_people
from dateline.reading.amounts.units import Money
from dateline.reading.document import Document

#: country codes that the web uses for other things than the country
_VANITY = frozenset("tv me co io ai fm ly to cc ws nu la tk gg so sh eu ac im vc ms gs bz st".split())
#: who reckons in US dollars wherever the outlet is
_IN_US_DOLLARS = frozenset(
    "us u.s u.s. usa usaid un u.n. unicef unhcr unesco imf fed pentagon loan loans bailout donor donors crude barrel barrels bitcoin".split()
)
_LENDERS = re.compile(
    r"World Bank|United States|United Nations|Monetary Fund|White House|Wall Street|[Ww]orld Food|American"
)


def outlet_country(url: str | None) -> str | None:
    """ISO alpha-3 of the outlet by the country code of its host ("example.co.ke" -> KEN), None where it has none."""
    host = (urlsplit(url).hostname or "") if url else ""
    code = host.rpartition(".")[2]
    if len(code) != 2 or code in _VANITY:
        return None
    return alpha3("GB" if code == "uk" else code)


class Countries:
    """The countries that a text and its sentences name, looked up only when a word of money asks."""

    def __init__(self, doc: Document, outlet: str | None) -> None:
        self._doc = doc
        self._outlet = outlet

    def symbol(self, form: str, offset: int, table: Money) -> str:
        """The currency of a symbol at a character: "$" as the outlet's country writes it, "Rs" by the text as well."""
        usual = table.symbols[form]
        if form == "$":
            own = table.local.get((self._outlet or "", form))
            return usual if own is None or self._in_us_dollars(offset) else own
        return self._local(form, offset, table) or usual

    def noun(self, form: str, offset: int, table: Money) -> str:
        """The currency of a noun: "rupees" in a sentence about Pakistan are Pakistani."""
        if form == "dollar":
            own = table.local.get((self._outlet or "", form))
            return table.nouns[form] if own is None or self._in_us_dollars(offset) else own
        return self._local(form, offset, table) or table.nouns[form]

    def _local(self, form: str, offset: int, table: Money) -> str | None:
        if form not in table.shared:
            return None
        for country in (*self._named_near(offset), self._outlet, *self._named):
            code = table.local.get((country or "", form))
            if code is not None:
                return code
            if country is not None and table.home.get(form) == country:
                return None
        return None

    def _named_near(self, offset: int) -> list[str]:
        """The countries of the sentence, the nearest to the offset first."""
        doc = self._doc
        tokens = doc.sentence_at(offset)
        found = [(abs(doc.start[t] - offset), country) for t in tokens if (country := _country(doc.words[t]))]
        return [country for _, country in sorted(found)]

    @cached_property
    def _named(self) -> list[str]:
        """The countries of the text, the most often named first."""
        seen = Counter(country for word in self._doc.words if (country := _country(word)))
        return [country for country, _ in seen.most_common()]

    def _in_us_dollars(self, offset: int) -> bool:
        doc = self._doc
        tokens = doc.sentence_at(offset)
        if not tokens:
            return False
        start, end = doc.span(tokens)
        said = any(doc.lower[t] in _IN_US_DOLLARS and (doc.words[t].isupper() or doc.lower[t] != "us") for t in tokens)
        return said or _LENDERS.search(doc.text, start, end) is not None


def _country(word: str) -> str | None:
    if not word[:1].isupper():
        return None
    return by_name().get(word) or by_adjective().get(word) or by_people().get(word) or by_capital().get(word)
