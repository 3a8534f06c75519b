"""One measured figure, what stands beside it in the same run, and the table of all of them."""

import os
import platform
import sqlite3
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

UNITS = {"s": 1.0, "ms": 1e3, "µs": 1e6, "MB": 1.0}
BESIDE = ("holidays", "workalendar", "numpy", "arrow", "transitions", "python-statemachine", "sqlite-utils", "textual")


@dataclass(frozen=True)
class Figure:
    """A figure of ours in seconds (or megabytes), others beside it, what was asked and whether it is so."""

    what: str
    ours: float
    unit: str
    beside: Sequence[tuple[str, float]] = ()
    asked: str = ""
    reached: bool | None = None
    note: str = ""

    def row(self) -> str:
        """Write it as a row of the table."""
        others = "; ".join(f"{name}: {self._shown(value)} ({value / self.ours:.1f}x)" for name, value in self.beside)
        reached = {None: "", True: "yes", False: "**no**"}[self.reached]
        cells = (self.what, self._shown(self.ours), others, self.asked, " ".join(filter(None, (reached, self.note))))
        return f"| {' | '.join(cells)} |"

    def _shown(self, value: float) -> str:
        scaled = value * UNITS[self.unit]
        return f"{scaled:.{0 if scaled >= 100 else 1 if scaled >= 10 else 2}f} {self.unit}"


def processor_time(work: Callable[[], object], times: int, repeats: int = 9) -> float:
    """Give the processor seconds of one of `times` pieces of work, the best of some repeats."""

    def once() -> float:
        start = time.process_time()
        work()
        return time.process_time() - start

    return min(once() for _ in range(repeats)) / times


def answer_time(question: Callable[[], object], repeats: int = 15) -> float:
    """Give the seconds somebody waits for an answer, the best of some repeats after a first one."""
    question()
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        question()
        seconds.append(time.perf_counter() - start)
    return min(seconds)


def waited(what: str, seconds: list[float], asked: float | None = None) -> Figure:
    """Give the seconds somebody waits, the median of some runs, with the worst of them."""
    middle = statistics.median(seconds)
    reached = middle < asked if asked else None
    note = f"worst of {len(seconds)}: {max(seconds):.2f} s"
    return Figure(what, middle, "s", (), f"{asked} s" if asked else "", reached, note)


@dataclass(frozen=True)
class Unmeasured:
    """What could not be measured to its end, and why: the table says so, and keeps the rest."""

    what: str
    why: str

    def row(self) -> str:
        """Write it as a row of the table."""
        return f"| {self.what} |  |  |  | **not measured to the end**: {self.why} |"


def write_table(path: Path, figures: Sequence[Figure | Unmeasured], sizes: Sequence[int]) -> None:
    """Write the page of the measurements."""
    page = PAGE.format(
        day=datetime.now(UTC).date(),
        sizes=" ".join(map(str, sizes)),
        machine=f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()} {platform.release()}",
        load=", ".join(f"{load:.1f}" for load in os.getloadavg()),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
        beside=", ".join(f"{name} {version(name)}" for name in BESIDE),
        rows="\n".join(figure.row() for figure in figures),
    )
    path.write_text(page, encoding="utf-8")


PAGE = """# How fast

Written by `make bench SIZES="{sizes}"`; do not edit. Ours and what stands beside it are measured one after
the other in the same run.

Measured on {day}: {machine}; load {load}; Python {python}; SQLite {sqlite}; {beside}.
Small things: processor time, the best of nine repeats. Answers: the best of fifteen. Commands: once, as a caller waits.
"(2.0x)" after another's figure: it takes twice as long as ours. Complaints are invented (`benchmarks/histories.py`,
seed "merzim, the country"), about 12 events each.

| what | Merzim | beside it | asked | reached |
|---|---|---|---|---|
{rows}
"""
