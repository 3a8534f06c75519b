"""What a supervisor waits for: reports over a database of many complaints, without starting a process.

python -m benchmarks.reports FILE      made by benchmarks.histories
"""

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from reports.groups import GROUPINGS
from reports.report.html import html
from reports.wording import Wording
from store.sqlite import open_database
from tui.desk import Desk
from tui.desk.reporting import delay_report, duties_behind, indicator_report

AT = datetime(2026, 11, 1, tzinfo=UTC)


def main() -> None:
    """Print the seconds of each report, by the clock and by the processor, and the size of the page."""
    desk = Desk(open_database(Path(sys.argv[1])), Wording(), AT)
    for by in ("region", "rule", "body", "month"):
        measured(f"delays by {by}", partial(delay_report, desk, GROUPINGS[by]))
    page = html(delay_report(desk, GROUPINGS["month"]))
    print(f"{'the page of delays by month':40} {len(page.encode()):,} bytes")
    measured("the duties behind one number", lambda: list(duties_behind(desk, GROUPINGS["region"], "Almaty:overdue")))
    measured("indicators", lambda: indicator_report(desk, None))


def measured(what: str, run: Callable[[], object]) -> None:
    """Run once and print."""
    clock, processor = time.perf_counter(), time.process_time()
    run()
    print(f"{what:40} {time.perf_counter() - clock:7.2f} s   processor {time.process_time() - processor:7.2f} s")


if __name__ == "__main__":
    main()
