"""`make bench`: measure what the foundation promises, and print it."""

import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.commands import timed
from benchmarks.terminal import first_paint, key_latencies

MERZIM = str(Path(sys.executable).with_name("merzim"))
RUNS = 7


def main() -> None:
    """Print one line a figure: median and worst of the runs, and what was promised."""
    with tempfile.TemporaryDirectory() as folder:
        database = str(Path(folder) / "demonstration.db")
        report("demonstration: import of 190 complaints", [timed(MERZIM, "demo", "--db", database)], "10 s")
        again = [MERZIM, "demo", "--db", database]
        report("docket: first paint with rows", [first_paint(again) for _ in range(RUNS)], "1.0 s")
        report("docket: a key is answered", key_latencies(again), "0.1 s")
        for words in (["--help"], ["limit", "3 days", "--from", "2022-01-07"], ["overdue", "--db", database, "--json"]):
            name = " ".join(word for word in words if "/" not in word)
            report(f"merzim {name}", [timed(MERZIM, *words) for _ in range(RUNS)], "")


def report(what: str, seconds: list[float], promised: str) -> None:
    """Print a figure."""
    middle, worst = statistics.median(seconds), max(seconds)
    print(
        f"{what:45} median {middle:6.3f} s   worst {worst:6.3f} s   runs {len(seconds):3}   promised {promised or '-'}"
    )


if __name__ == "__main__":
    main()
