"""The homes on a database of any size, as their user sees them."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.commands import MERZIM
from benchmarks.figures import Figure, waited
from benchmarks.terminal import DOWN, PAGE_DOWN, first_paint, key_latencies, typed

RUNS = 5
MOST_MEMORY = 300  # MB
LAPTOP = 100_000  # complaints for which figures are asked
END, DAY_BACK, CLEAR = b"\x1b[F", b"[", b"\x1b"
READY = b"duties overdue"  # the order of all was read
SCROLL = [DOWN, PAGE_DOWN, PAGE_DOWN, END, PAGE_DOWN] * 8
FILTER = [b"/", *(bytes([letter]) for letter in b"taraz 181(5)"), b"\x7f", b"\x7f"]


def homes(size: int, database: Path) -> Iterator[Figure]:
    """Measure what is seen and typed."""
    command, asked = [MERZIM, "--db", str(database)], size <= LAPTOP
    key = 0.1 if asked else None
    quiet = max(0.3, size / 250_000)  # seconds without a byte after which an answer is over; large lists are read long
    paints = [first_paint(command) for _ in range(RUNS)]
    yield waited(f"docket of {size:,}: first paint with rows", paints, 1.5 if asked else None)
    yield waited("docket: a key while scrolling, first answer", key_latencies(command), key)
    scrolled, _ = typed(command, READY, SCROLL)
    yield waited("docket: a key while scrolling, all of it", scrolled, key)
    filtered, held = typed(command, READY, FILTER)  # its cursor blinks twice a second
    yield waited("docket: a key of the filter, all of it", filtered, key)
    travelled, _ = typed(command, READY, [DAY_BACK] * 3, quiet)
    yield waited("docket: another day, all of it", travelled)
    for number, home in (("2", "examinations"), ("3", "findings"), ("5", "law")):
        entered, most = typed(command, READY, [number.encode()], quiet)
        yield waited(f"{home} of {size:,}: first entered, all of it", entered)
        held = max(held, most)
    within = held < MOST_MEMORY * 1024 if asked else None
    yield Figure(f"homes at {size:,}: memory", held / 1024, "MB", (), f"{MOST_MEMORY} MB" if asked else "", within)
