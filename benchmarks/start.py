"""What somebody waits for who starts Merzim: the help, a first list, the first lines on the screen, a key."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.commands import MERZIM, measured
from benchmarks.figures import Figure, waited
from benchmarks.terminal import first_paint, key_latencies

RUNS = 7


def start(folder: Path) -> Iterator[Figure]:
    """Measure on the demonstration."""
    database = str(folder / "demonstration.db")
    demo = [MERZIM, "demo", "--db", database]
    yield Figure("`merzim demo`, the first time: import of 190 complaints", measured(*demo).seconds, "s", (), "10 s")
    paints = [first_paint(demo) for _ in range(RUNS)]
    yield waited("first paint with rows, on the demonstration", paints, 0.6)
    yield waited("a key is answered", key_latencies(demo), 0.1)
    yield waited("`merzim --help`", [measured(MERZIM, "--help").seconds for _ in range(RUNS)], 0.15)
    for words in (["limit", "3 days", "--from", "2022-01-07"], ["overdue", "--db", database, "--json"]):
        name = " ".join(word for word in words if "/" not in word)
        yield waited(f"`merzim {name}`", [measured(MERZIM, *words).seconds for _ in range(RUNS)])
    for module in ("cli.main", "cli.lists", "tui.app"):
        yield Figure(f"imports of `{module}` (-X importtime)", _import_time(module), "s")


def _import_time(module: str) -> float:
    """Add up what each module takes by itself, the interpreter's own start included, as -X importtime tells it."""
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    own = (line.removeprefix("import time:").split("|")[0] for line in told.splitlines()[1:])
    return sum(int(microseconds) for microseconds in own) / 1e6
