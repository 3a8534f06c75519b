"""The homes on a database of any size, as their user sees them."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.commands import MERZIM
from benchmarks.figures import Figure, waited
from benchmarks.terminal import DOWN, PAGE_DOWN, first_paint, key_latencies, typed

RUNS = 5
END, DAY_BACK, CLEAR = b"\x1b[F", b"[", b"\x1b"
READY = b"duties overdue"  # the order of all was read
SCROLL = [DOWN, PAGE_DOWN, PAGE_DOWN, END, PAGE_DOWN] * 8
FILTER = [b"/", *(bytes([letter]) for letter in b"taraz 181(5)"), b"\x7f", b"\x7f"]


def homes(size: int, database: Path) -> Iterator[Figure]:
    """Measure what is seen and typed."""
    command = [MERZIM, "--db", str(database)]
    yield waited(f"docket of {size:,}: first paint with rows", [first_paint(command) for _ in range(RUNS)], 1.5)
    yield waited("docket: a key while scrolling, first answer", key_latencies(command), 0.1)
    scrolled, _ = typed(command, READY, SCROLL)
    yield waited("docket: a key while scrolling, all of it", scrolled, 0.1)
    filtered, held = typed(command, READY, FILTER)
    yield waited("docket: a key of the filter, all of it", filtered, 0.1)
    travelled, _ = typed(command, READY, [DAY_BACK] * 3)
    yield waited("docket: another day, all of it", travelled)
    for key, home in (("2", "examinations"), ("3", "findings"), ("5", "law")):
        entered, most = typed(command, READY, [key.encode()])
        yield waited(f"{home} of {size:,}: first entered, all of it", entered)
        held = max(held, most)
    yield Figure(f"homes at {size:,}: memory", held / 1024, "MB", (), "300 MB", held < 300 * 1024)
