"""How often: a few times in `make test`, often in `make soak`; the seed is fixed, and another can be given."""

import os
from random import Random

SOAK = bool(os.environ.get("MERZIM_SOAK"))
SEED = int(os.environ.get("MERZIM_SEED", "20261126"))


def times(quick: int, long: int) -> range:
    """Give the numbers of the runs."""
    return range(long if SOAK else quick)


def dice(number: int) -> Random:
    """Give the chance of one run: the same in every run of that number and seed."""
    return Random(SEED * 1_000_003 + number)
