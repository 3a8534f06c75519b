"""`make bench SIZES="10000 100000"`: measure, and write one table; everything happens in folders that are removed."""

import sys
import tempfile
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from benchmarks.country import country
from benchmarks.figures import Figure, write_table
from benchmarks.small import small_things
from benchmarks.start import start

TABLE = Path(__file__).parents[1] / "docs" / "performance.md"
SMALL = 1000


def main(sizes: list[int]) -> None:
    """Measure the small things, the start and the country at each size; the table is written once all is known."""
    figures = list(told(small_things()))
    figures += apart(start)
    for size in sizes:
        figures += apart(partial(country, size))
    write_table(TABLE, figures, sizes)


def told(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Print each figure as soon as it is known."""
    for figure in figures:
        print(figure.row(), flush=True)
        yield figure


def apart(measure: Callable[[Path], Iterable[Figure]]) -> list[Figure]:
    """Measure in a folder that is gone afterwards, however it ends."""
    with tempfile.TemporaryDirectory(prefix="merzim-bench-") as folder:
        return list(told(measure(Path(folder))))


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [SMALL])
