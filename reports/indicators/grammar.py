"""The two forms of an indicator, and what it gives when it is measured."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from calendars.sentences import Sentence
from reports.indicators.course import Course
from reports.survival import Wait, Waits, kaplan_meier

Outcome = bool | None  # None: nothing recorded tells


@dataclass(frozen=True, slots=True)
class Share:
    """How many of some things are so: `counts` gives an outcome for each such thing of a complaint."""

    number: str
    id: str
    title: Sentence
    numerator: Sentence
    denominator: Sentence
    counts: Callable[[Course], Iterable[Outcome]]


@dataclass(frozen=True, slots=True)
class Time:
    """How long something takes: `waits` gives the days of each wait of a complaint, and whether it is over."""

    number: str
    id: str
    title: Sentence
    numerator: Sentence
    denominator: Sentence
    waits: Callable[[Course], Iterable[Wait]]


Indicator = Share | Time


@dataclass(frozen=True, slots=True)
class Measured:
    """What an indicator gives: so many of so many; of `unknown` nothing recorded tells.

    Of a time: how many waits are over, of all; the days by which half, and nine tenths, were over (Kaplan-Meier).
    """

    indicator: Indicator
    numerator: int
    denominator: int
    unknown: int
    median: float | None = None
    ninetieth: float | None = None

    @property
    def share(self) -> float | None:
        """Give the share among those of whom it is known."""
        known = self.denominator - self.unknown
        return self.numerator / known if known and isinstance(self.indicator, Share) else None


class Measuring:
    """Measures one indicator, as complaints pass one after the other."""

    def __init__(self, indicator: Indicator) -> None:
        """Begin with nothing."""
        self._indicator = indicator
        self._outcomes, self._waits = Counter[Outcome](), Waits()

    def add(self, course: Course) -> None:
        """Count what is to be counted of a complaint."""
        if isinstance(self._indicator, Time):
            for wait in self._indicator.waits(course):
                self._waits.add(*wait)
        else:
            self._outcomes.update(self._indicator.counts(course))

    def found(self) -> Measured:
        """Give what was measured, when all have passed."""
        if isinstance(self._indicator, Share):
            so, unknown = self._outcomes[True], self._outcomes[None]
            return Measured(self._indicator, so, self._outcomes.total(), unknown)
        curve = kaplan_meier(self._waits)
        return Measured(
            self._indicator, curve.happened, curve.number, 0, median=curve.median, ninetieth=curve.by_when(0.9)
        )


def is_behind(indicator: Indicator, course: Course) -> bool:
    """Say whether the numerator counts anything of a complaint."""
    if isinstance(indicator, Time):
        return any(done for _, done in indicator.waits(course))
    return any(indicator.counts(course))
