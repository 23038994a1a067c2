"""Decisions of people on who is who: written into the log, never over it; groups follow at once."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from dateline.chronicle.joining import SAME, decisions, regroup
from dateline.errors import QueryError
from dateline.store import Judgement, Store, open_store
from dateline.store.desk import Desk
from dateline.web.query import KEY

LONGEST_NAME, LONGEST_NOTE = 80, 500


class Judge:
    """The one door through which the server writes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._store: Store | None = None

    def close(self) -> None:
        """Give the connection back."""
        if self._store is not None:
            self._store.close()

    def decide(self, form: Mapping[str, str], made: str) -> Judgement:
        """Write down what a form says: `verdict` confirm or reject on `a` and `b`, or withdraw of judgement `n`; then regroup.

        Raises `QueryError` for a form that makes no sense.
        """
        store = self._opened()
        by = " ".join(form.get("by", "").split())[:LONGEST_NAME] or "somebody at this desk"
        note = " ".join(form.get("note", "").split())[:LONGEST_NOTE]
        verdict = form.get("verdict", "")
        if verdict == "withdraw":
            judgement, pair = self._withdrawn(store, form.get("n", ""), by, made, note)
        elif verdict in ("confirm", "reject"):
            pair = self._pair(form)
            names = self._names(pair)
            judgement = Judgement(by, made, verdict, *pair, value=names, note=note)  # type: ignore[arg-type]
        else:
            raise QueryError("a judgement confirms, rejects or withdraws", verdict[:40])
        written = store.judge(judgement)
        regroup(store.ledger, decisions(store.judgements()), self._members(pair))
        return written

    def _withdrawn(self, store: Store, number: str, by: str, made: str, note: str) -> tuple[Judgement, tuple[str, str]]:
        log = {str(one.n): one for one in store.judgements()}
        one = log.get(number)
        if one is None or one.verdict not in SAME or not one.object:
            raise QueryError("no judgement of this number can be taken back", number[:40])
        return Judgement(by, made, "withdraw", number, note=note), (one.subject, one.object)

    def _pair(self, form: Mapping[str, str]) -> tuple[str, str]:
        a, b = sorted((form.get("a", ""), form.get("b", "")))
        if not KEY.match(a) or not KEY.match(b) or a == b:
            raise QueryError("a judgement is about two actors", f"{a[:20]} {b[:20]}")
        return a, b

    def _names(self, pair: tuple[str, str]) -> dict[str, str]:
        """The names of both, so that the log can be read when a newer engine knows them by others. Raises `QueryError`."""
        found = self._desk_names(pair)
        if len(found) < 2:
            raise QueryError("a judgement is about two actors that the store knows", " ".join(pair))
        return {"a": found[pair[0]], "b": found[pair[1]]}

    def _desk_names(self, keys: tuple[str, ...]) -> dict[str, str]:
        desk = Desk(self.path)
        try:
            return {key: actor.name for key, actor in desk.people.named(keys).items()}
        finally:
            desk.close()

    def _members(self, pair: tuple[str, str]) -> list[str]:
        """All that are one with either of the two before the judgement: each may fall apart."""
        desk = Desk(self.path)
        try:
            known = desk.people.named(pair)
            return [actor.key for key in known for actor in desk.people.group(key)]
        finally:
            desk.close()

    def _opened(self) -> Store:
        if self._store is None:
            self._store = open_store(self.path, fresh=False)
        return self._store
