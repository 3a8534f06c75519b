"""`make bench SIZES="10000 100000"`: measure, and write one table; everything happens in folders that are removed."""

import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from subprocess import CalledProcessError

from benchmarks.country import country
from benchmarks.figures import Figure, Unmeasured, write_table
from benchmarks.small import small_things
from benchmarks.start import start
from calendars.sentences import InputError

TABLE = Path(__file__).parents[1] / "docs" / "performance.md"
SMALL = 1000


def main(sizes: list[int]) -> None:
    """Measure the small things, the start and the country at each size; the table is written once all is known."""
    figures = [*apart("small things", lambda _: small_things()), *apart("the start", start)]
    for size in sizes:
        figures += apart(f"{size:,} complaints", partial(country, size))
    write_table(TABLE, figures, sizes)


def apart(what: str, measure: Callable[[Path], Iterable[Figure]]) -> list[Figure | Unmeasured]:
    """Measure in a folder that is gone afterwards, however it ends; each figure is printed as soon as it is known.

    A command that fails, or a screen that stays empty, ends its part only.
    """
    figures: list[Figure | Unmeasured] = []
    print(f"measuring: {what}", flush=True)
    with tempfile.TemporaryDirectory(prefix="merzim-bench-") as folder:
        try:
            for figure in measure(Path(folder)):
                print(figure.row(), flush=True)
                figures.append(figure)
        except (TimeoutError, CalledProcessError, InputError) as error:
            figures.append(Unmeasured(what, f"{type(error).__name__} after {len(figures)} figures"))
            print(figures[-1].row(), flush=True)
    return figures


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [SMALL])
