"""Read the measuring sets of ../shared as a user would and score them with its scorers.

    python -m benchmarks [NAME ...] [--shared ../shared] [--out build/readings]

NAME is one of `SETS` (all without a name). Readings are made by `dateline read --jsonl`, kept under `--out`, and scored by the
programs of ../shared/score. The subjects have benchmarks of their own beside this one, with peers, speeds and errors.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Set:
    """A measuring set: gold file, scorer with its mode, and what `dateline read` is told besides."""

    gold: str
    scorer: tuple[str, ...]
    options: tuple[str, ...] = ()


SETS = {
    "body": Set("data/pages/body.dev.jsonl.gz", ("pages.py",)),
    "news": Set("data/pages/news.dev.jsonl.gz", ("pages.py",)),
    "segments": Set("data/pages/segments.dev.jsonl.gz", ("pages.py",)),
    "dumps": Set("data/pages/dumps.dev.jsonl.gz", ("pages.py",)),
    "dates": Set("data/pages/dates.dev.jsonl.gz", ("pages.py",)),
    "worldwide": Set("data/dev/ner/worldwide.dev.jsonl.gz", ("entities.py",)),
    "crossner": Set("data/dev/ner/crossner-politics.dev.jsonl.gz", ("entities.py",)),
    "ewt-names": Set("data/dev/ner/ud-ewt.dev.jsonl.gz", ("entities.py",)),
    "ewt-syntax": Set("data/dev/syntax/ud-ewt.dev.jsonl.gz", ("syntax.py",), ("--tokens",)),
    "gum-syntax": Set("data/dev/syntax/gum.dev.jsonl.gz", ("syntax.py",), ("--tokens",)),
    "timebank": Set("data/dev/times/timebank.jsonl.gz", ("times.py",)),
    "aquaint": Set("data/dev/times/aquaint.jsonl.gz", ("times.py",)),
    "wikiwars": Set("data/dev/times/wikiwars.train.jsonl.gz", ("times.py",)),
    "tweets": Set("data/dev/times/tweets.train.jsonl.gz", ("times.py",)),
    "esl": Set("data/dev/times/esl.dev.jsonl.gz", ("times.py",)),
    "gum-coref": Set("data/dev/coref/gum.dev.jsonl.gz", ("coref.py",)),
    "ecb-coref": Set("data/dev/coref/ecbplus.dev.jsonl.gz", ("coref.py",)),
    "lgl": Set("data/dev/places/lgl.jsonl.gz", ("places.py",)),
    "geovirus": Set("data/dev/places/geovirus.jsonl.gz", ("places.py",)),
    "polnear": Set("data/dev/statements/polnear.dev.jsonl.gz", ("statements.py",)),
    "factuality-uw": Set(
        "data/dev/statements/factuality_uw.dev.jsonl.gz", ("statements.py", "factuality"), ("--tokens",)
    ),
    "factuality-uds": Set("data/train/factuality-uds-ih2.dev.jsonl.gz", ("statements.py", "factuality"), ("--tokens",)),
    "plv": Set("data/dev/events/plv.dev.jsonl.gz", ("events.py", "plv")),
    "alarms": Set("data/dev/events/cameo_quad.dev.jsonl.gz", ("events.py", "alarms")),
    "india": Set("data/dev/events/india_police.dev.jsonl.gz", ("events.py", "india")),
    "protest": Set("data/dev/events/glocon_sample.dev.jsonl.gz", ("events.py", "protest")),
    "fivew": Set("data/dev/events/giveme5w1h.dev.jsonl.gz", ("events.py", "fivew")),
}


def measure(name: str, shared: Path, out: Path) -> int:
    """Read and score one set; print the score and the seconds of the reading."""
    one = SETS[name]
    gold, readings = shared / one.gold, out / f"{name}.jsonl"
    begin = time.perf_counter()
    command = [sys.executable, "-m", "dateline", "read", "--jsonl", str(gold), "--out", str(readings), *one.options]
    if code := subprocess.run(command, check=False).returncode:
        return code
    print(f"== {name}: read in {time.perf_counter() - begin:.0f} s", flush=True)
    scorer, *mode = one.scorer
    return subprocess.run(
        [sys.executable, str(shared / "score" / scorer), *mode, str(gold), str(readings)], check=False
    ).returncode


def main() -> int:
    """Measure the sets that were named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(SETS))
    parser.add_argument("--shared", type=Path, default=Path("../shared"))
    parser.add_argument("--out", type=Path, default=Path("build/readings"))
    options = parser.parse_args()
    if not options.shared.is_dir():
        parser.error(f"{options.shared}: the measuring sets are not here; name their folder with --shared")
    options.out.mkdir(parents=True, exist_ok=True)
    return max(measure(name, options.shared, options.out) for name in options.names or SETS)


if __name__ == "__main__":
    sys.exit(main())
