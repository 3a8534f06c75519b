"""Curves for publication: a step for every few to whom it happened together, and no confidence band."""

from collections.abc import Iterator
from dataclasses import replace

from reports.suppression import SMALLEST
from reports.survival import Curve, Point


def coarse(curve: Curve) -> Curve:
    """Draw fewer steps: each stands for at least `SMALLEST`, and the line ends at the last of them.

    A step of one would tell when it happened to one; a band would tell how many were still waiting then.
    """
    points = tuple(_points(curve))
    waited = points[-1].time if points else 0.0
    return replace(curve, points=points, waited=waited)


def _points(curve: Curve) -> Iterator[Point]:
    happened = 0
    left = curve.happened
    for point in curve.points:
        happened += point.happened
        if happened >= SMALLEST and (left - happened == 0 or left - happened >= SMALLEST):
            yield replace(point, happened=happened, lower=point.waiting, upper=point.waiting)
            left, happened = left - happened, 0
