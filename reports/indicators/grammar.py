"""The two forms of an indicator, and what it gives when it is measured."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from calendars.sentences import Sentence
from reports.indicators.course import Course
from reports.survival import Wait, kaplan_meier

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
    `behind` names the complaints that the numerator counts.
    """

    indicator: Indicator
    numerator: int
    denominator: int
    unknown: int
    behind: tuple[str, ...]
    median: float | None = None
    ninetieth: float | None = None

    @property
    def share(self) -> float | None:
        """Give the share among those of whom it is known."""
        known = self.denominator - self.unknown
        return self.numerator / known if known and isinstance(self.indicator, Share) else None


def measure(indicator: Indicator, courses: Iterable[Course]) -> Measured:
    """Measure one indicator over complaints."""
    if isinstance(indicator, Time):
        return _time(indicator, courses)
    outcomes = [(course.complaint.reference, outcome) for course in courses for outcome in indicator.counts(course)]
    so = [reference for reference, outcome in outcomes if outcome]
    unknown = sum(outcome is None for _, outcome in outcomes)
    return Measured(indicator, len(so), len(outcomes), unknown, tuple(dict.fromkeys(so)))


def _time(indicator: Time, courses: Iterable[Course]) -> Measured:
    waits = [(course.complaint.reference, wait) for course in courses for wait in indicator.waits(course)]
    over = [reference for reference, (_, done) in waits if done]
    curve = kaplan_meier([wait for _, wait in waits])
    return Measured(
        indicator,
        len(over),
        len(waits),
        0,
        tuple(dict.fromkeys(over)),
        median=curve.median,
        ninetieth=curve.by_when(0.9),
    )
