"""What somebody waits for who starts Merzim: the help, a first list, the first lines on the screen, a key."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.commands import MERZIM, measured
from benchmarks.figures import Figure, waited
from benchmarks.terminal import FRAME, first_paint, key_latencies

RUNS = 15


def start(folder: Path) -> Iterator[Figure]:
    """Measure on the demonstration."""
    database = str(folder / "demonstration.db")
    demo = [MERZIM, "demo", "--db", database]
    yield waited("`merzim demo`, the first time: import of 190 complaints", [measured(*demo).seconds], 10)
    yield waited("first paint of the frame, on the demonstration", [first_paint(demo, FRAME) for _ in range(RUNS)])
    paints = [first_paint(demo) for _ in range(RUNS)]
    painted = waited("first paint with rows, on the demonstration", paints, 0.6)
    yield replace(painted, note=f"{painted.note}; most of it imports, which follow")
    yield waited("a key is answered", key_latencies(demo), 0.1)
    yield _command(["--help"], 0.15)
    yield _command(["limit", "3 days", "--from", "2022-01-07"])
    yield _command(["overdue", "--db", database, "--json"])
    for module in ("cli.main", "cli.lists", "sqlmodel", "textual.app", "tui.screens.docket", "tui.desk.lists"):
        yield Figure(f"imports of `{module}` (-X importtime)", _import_time(module), "s")


def _command(words: list[str], asked: float | None = None) -> Figure:
    runs = [measured(MERZIM, *words) for _ in range(RUNS)]
    name = " ".join(word for word in words if "/" not in word)
    figure = waited(f"`merzim {name}`", [run.seconds for run in runs], asked)
    return replace(figure, note=f"{figure.note}; {min(run.processor for run in runs):.2f} s of processors")


def _import_time(module: str) -> float:
    """Add up what each module takes by itself, the interpreter's own start included, as -X importtime tells it."""
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    own = (line.removeprefix("import time:").split("|")[0] for line in told.splitlines()[1:])
    return sum(int(microseconds) for microseconds in own) / 1e6
