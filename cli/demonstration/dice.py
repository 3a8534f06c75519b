"""Chance that falls the same way on every machine and every Python."""

from collections.abc import Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")
SEED = "merzim, January 2022"


class Dice:
    """Draws by `Random.random()` alone: the one method whose sequence Python promises to keep."""

    def __init__(self, name: str) -> None:
        """Seed from a name, so that what befalls one complaint does not move the others."""
        self._random = Random(f"{SEED}/{name}")

    def between(self, low: int, high: int) -> int:
        """Draw a whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def happens(self, percent: int) -> bool:
        """Say whether something of this likelihood happens."""
        return self._random.random() * 100 < percent

    def one_of(self, things: Sequence[T]) -> T:
        """Draw one."""
        return things[self.between(0, len(things) - 1)]

    def one_by_share(self, shares: Sequence[tuple[int, T]]) -> T:
        """Draw one of (share, thing)."""
        left = self.between(1, sum(share for share, _ in shares))
        for share, thing in shares:
            left -= share
            if left <= 0:
                return thing
        raise AssertionError("the shares are spent")

    def shuffled(self, things: Sequence[T]) -> list[T]:
        """Give all in a drawn order."""
        return [
            thing for _, _, thing in sorted((self._random.random(), place, thing) for place, thing in enumerate(things))
        ]
