"""The homes on a database of any size, as their user sees them.

python -m benchmarks.histories 100000 FILE
python -m benchmarks.docket FILE
"""

import sys
from pathlib import Path

from benchmarks.__main__ import report
from benchmarks.terminal import DOWN, PAGE_DOWN, first_paint, key_latencies, typed

MERZIM = str(Path(sys.executable).with_name("merzim"))
RUNS = 5
END, DAY_BACK, CLEAR = b"\x1b[F", b"[", b"\x1b"
READY = b"duties overdue"  # the order of all was read
SCROLL = [DOWN, PAGE_DOWN, PAGE_DOWN, END, PAGE_DOWN] * 8
FILTER = [b"/", *(bytes([letter]) for letter in b"taraz 181(5)"), b"\x7f", b"\x7f"]


def main() -> None:
    """Print one line a figure."""
    command = [MERZIM, "--db", sys.argv[1]]
    report("docket: first paint with rows", [first_paint(command) for _ in range(RUNS)], "1.5 s")
    report("docket: a key while scrolling, first answer", key_latencies(command), "0.1 s")
    scrolled, _ = typed(command, READY, SCROLL)
    report("docket: a key while scrolling, all of it", scrolled, "0.1 s")
    filtered, held = typed(command, READY, FILTER)
    report("docket: a key of the filter, all of it", filtered, "0.1 s")
    travelled, _ = typed(command, READY, [DAY_BACK] * 3)
    report("docket: another day, all of it", travelled, "")
    for key, home in (("2", "examinations"), ("3", "findings"), ("5", "law")):
        entered, most = typed(command, READY, [key.encode()])
        report(f"{home}: first entered, all of it", entered, "")
        held = max(held, most)
    print(f"memory at its peak: {held / 1024:.0f} MB   promised 300 MB")


if __name__ == "__main__":
    main()
