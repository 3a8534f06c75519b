"""How long until it happens, when for some it has not happened yet: Kaplan-Meier, log-rank.

Durations are in any one unit. Who is still waiting at the end is not left out and not counted as done: he counts
among those who waited at least so long. `lifelines` and a published trial are the oracles of the tests.
"""

import math
from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

NORMAL_95 = 1.959963984540054  # the two-sided 95 % point of the normal distribution
ROUNDING = 1e-12  # of a half that is a product of fractions
HALF = 0.5 + ROUNDING

Wait = tuple[float, bool]  # how long, and whether it happened at the end of it


class Waits:
    """How long some waited: those to whom it happened, and those still waiting; a number each, of millions."""

    def __init__(self, waits: Iterable[Wait] = ()) -> None:
        """Begin with some, or none."""
        self.over, self.going_on = array("d"), array("d")
        for wait in waits:
            self.add(*wait)

    def add(self, time: float, done: bool) -> None:  # noqa: FBT001  # a wait
        """Add one."""
        (self.over if done else self.going_on).append(time)

    def __add__(self, other: "Waits") -> "Waits":
        """Put two together."""
        together = Waits()
        together.over, together.going_on = self.over + other.over, self.going_on + other.going_on
        return together

    def __len__(self) -> int:
        """Count them."""
        return len(self.over) + len(self.going_on)


@dataclass(frozen=True, slots=True)
class Point:
    """The estimate from a time on: how many waited until then, to how many it happened, the share still waiting.

    `lower` and `upper` are the 95 % confidence limits of the share, on the log-log scale.
    """

    time: float
    at_risk: int
    happened: int
    waiting: float
    lower: float
    upper: float


@dataclass(frozen=True, slots=True)
class Curve:
    """The estimate for one group; `waited` is the longest wait seen, `happened` and `number` of how many."""

    points: tuple[Point, ...]
    number: int
    happened: int
    waited: float

    @property
    def median(self) -> float | None:
        """Give the time by which it has happened to half; None where it has not."""
        return self.by_when(0.5)

    def by_when(self, share: float) -> float | None:
        """Give the time by which it has happened to this share; None where it has not."""
        return next((point.time for point in self.points if point.waiting <= 1 - share + ROUNDING), None)

    @property
    def median_limits(self) -> tuple[float | None, float | None]:
        """Give the 95 % confidence limits of the median; None for a limit that is not reached."""
        lower = next((point.time for point in self.points if point.lower <= HALF), None)
        return lower, next((point.time for point in self.points if point.upper <= HALF), None)


def kaplan_meier(waits: Waits) -> Curve:
    """Estimate the share still waiting after each time (Kaplan and Meier 1958; variance by Greenwood)."""
    happened = Counter(waits.over)
    left = happened + Counter(waits.going_on)
    at_risk, waiting, variance, points = len(waits), 1.0, 0.0, []
    for time in sorted(left):
        if happened[time]:
            waiting *= 1 - happened[time] / at_risk
            variance += _greenwood(happened[time], at_risk)
            points.append(Point(time, at_risk, happened[time], waiting, *_limits(waiting, variance)))
        at_risk -= left[time]
    return Curve(tuple(points), len(waits), len(waits.over), max(left, default=0.0))


@dataclass(frozen=True, slots=True)
class LogRank:
    """Whether groups wait equally long: the statistic, its degrees of freedom, the chance of one so large."""

    statistic: float
    freedom: int
    chance: float


def log_rank(groups: Sequence[Waits]) -> LogRank | None:
    """Compare groups (Mantel 1966, any number of them); None where there is nothing to compare."""
    waits = [group for group in groups if group]
    excess, covariance = _excess(waits)
    statistic = _quadratic(excess[:-1], [row[:-1] for row in covariance[:-1]])
    if statistic is None:
        return None
    freedom = len(waits) - 1
    return LogRank(statistic, freedom, chi_square_tail(statistic, freedom))


def quantile(values: Collection[float], share: float) -> float | None:
    """Give the smallest value that at least this share of them does not exceed; None of none.

    Of millions, only those are put in order that lie in one unit with it.
    """
    before, units = max(math.ceil(share * len(values)) - 1, 0), Counter(map(math.floor, values))
    for unit in sorted(units):
        if before < units[unit]:
            return sorted(value for value in values if math.floor(value) == unit)[before]
        before -= units[unit]
    return None


def chi_square_tail(statistic: float, freedom: int) -> float:
    """Give the chance of a chi-square at least so large: the upper incomplete gamma function, by recurrence."""
    half = statistic / 2
    shape = 1.0 if freedom % 2 == 0 else 0.5
    tail = math.exp(-half) if shape == 1 else math.erfc(math.sqrt(half))
    while shape < freedom / 2:
        tail += math.exp(shape * math.log(half) - half - math.lgamma(shape + 1)) if half else 0.0
        shape += 1
    return min(tail, 1.0)


def _greenwood(happened: int, at_risk: int) -> float:
    return happened / (at_risk * (at_risk - happened)) if at_risk > happened else 0.0


def _limits(waiting: float, variance: float) -> tuple[float, float]:
    if not 0 < waiting < 1:
        return waiting, waiting
    spread = NORMAL_95 * math.sqrt(variance) / math.log(waiting)
    return waiting ** math.exp(-spread), waiting ** math.exp(spread)


def _excess(groups: Sequence[Waits]) -> tuple[list[float], list[list[float]]]:
    """Give, a group each, how many more it happened to than if all waited alike, and the covariance of that."""
    size = len(groups)
    happened = [Counter(group.over) for group in groups]
    waited = [array("d", sorted(group.over + group.going_on)) for group in groups]
    excess, covariance = [0.0] * size, [[0.0] * size for _ in range(size)]
    for time in sorted(set().union(*happened)):
        at_risk = [len(times) - bisect_left(times, time) for times in waited]
        total, all_ = sum(at_risk), sum(counter[time] for counter in happened)
        spread = all_ * (total - all_) / (total - 1) if total > 1 else 0.0
        shares = [number / total for number in at_risk]
        for one in range(size):
            excess[one] += happened[one][time] - all_ * shares[one]
            for other in range(size):
                covariance[one][other] += spread * shares[one] * ((one == other) - shares[other])
    return excess, covariance


def _quadratic(vector: Sequence[float], matrix: Sequence[Sequence[float]]) -> float | None:
    """Give v' M^-1 v by elimination; None where M has no inverse."""
    rows = [[*row, value] for row, value in zip(matrix, vector, strict=True)]
    total = 0.0
    for place in range(len(rows)):
        pivot = rows[place][place]
        if pivot <= 1e-12:  # noqa: PLR2004  # nothing happened in a group, or all in one
            return None
        total += rows[place][-1] ** 2 / pivot
        for lower in rows[place + 1 :]:
            factor = lower[place] / pivot
            lower[:] = [value - factor * above for value, above in zip(lower, rows[place], strict=True)]
    return total if rows else None
