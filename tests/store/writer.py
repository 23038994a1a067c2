"""Run as a process of its own by `test_crash`: puts readings into a store, one after another, until it is done or killed."""

from __future__ import annotations

import sys

from dateline.store import open_store
from tests.store.factory import ENGINE, page, reading

CITIES = ("Riga", "Odesa", "Lima", "Accra", "Sochi", "Minsk", "Gyumri", "Bar")


def main(path: str, count: int) -> None:
    store = open_store(path)
    print("open", flush=True)
    for n in range(count):
        source = page(f"<p>{n}</p>", f"{n}.html")
        if not store.knows(source, None, ENGINE):
            store.put(source, None, reading(f"Ilva Marensky {n}", city=CITIES[n % 8], day=1 + n % 28))
    print("done", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
