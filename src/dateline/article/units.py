"""The visible text of units: white space folded, entities resolved."""

from __future__ import annotations

from html import unescape

from dateline.article.elements import Unit


def fold(units: list[Unit], page: str) -> list[Unit]:
    """Fill `text` of every unit; the units that say something, in page order."""
    kept = []
    for unit in units:
        runs = unit.runs
        if len(runs) == 1:
            raw = page[runs[0][0] : runs[0][1]]
        else:
            raw = "".join([page[start:end] if end > start else " " for start, end in runs])
        if "&" in raw:
            raw = unescape(raw)
        unit.text = " ".join(raw.split())
        if unit.text:
            kept.append(unit)
    return kept


def linked_share(unit: Unit) -> float:
    """The share of a unit's characters that stand in links."""
    return _share(unit, unit.linked)


def bold_share(unit: Unit) -> float:
    """The share of a unit's characters that are bold."""
    return _share(unit, unit.bold)


def _share(unit: Unit, flags: list[bool]) -> float:
    if True not in flags:
        return 0.0
    if False not in flags:
        return 1.0
    sizes = [end - start for start, end in unit.runs]
    inside = sum([size for size, flag in zip(sizes, flags, strict=True) if flag])
    return inside / max(1, sum(sizes))
