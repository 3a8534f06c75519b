"""How often: a few times in `make test`, often in `make soak`; the seed is fixed, and another can be given."""

import os
from random import Random

SOAK = bool(os.environ.get("MERZIM_SOAK"))
SEED = int(os.environ.get("MERZIM_SEED", "20261126"))
FIRST = int(os.environ.get("MERZIM_FIRST", "0"))  # goes on where a long run was stopped


def times(quick: int, long: int) -> range:
    """Give the numbers of the runs."""
    return range(FIRST, long) if SOAK else range(quick)


def dice(number: int) -> Random:
    """Give the chance of one run: the same in every run of that number and seed."""
    return Random(SEED * 1_000_003 + number)
