"""A plot of the delays: who still waits, as curves; how late the late ones are, as bars."""

from collections.abc import Mapping

from textual_plotext import PlotextPlot

from calendars.sentences import Sentence, say
from reports.delays import BUCKETS, DelayRow
from reports.groups import group_name
from reports.survival import Curve
from reports.times import day_ticks
from reports.wording import Wording

PERCENT = 100
SHARES = [0.0, 50.0, 100.0]
NAMES = {"registered": say("not registered"), "examined": say("not examined"), "ended": say("not ended")}
SIGNS = "•#+"  # told apart without colours
COLOURS = ((64, 112, 208), (42, 138, 58), (200, 50, 50))  # seen on dark as on light


class DelayPlot(PlotextPlot):
    """What is drawn of one group; each way of drawing gives the words to put above it."""

    def waiting(self, group: str, curves: Mapping[str, Curve], wording: Wording) -> Sentence:
        """Draw, a curve a step, the share of the complaints of a group that still waits."""
        plot = self.plt
        plot.clear_figure()
        for sign, colour, curve in zip(SIGNS, COLOURS, curves.values(), strict=True):
            plot.plot(*_stairs(curve), marker=sign, color=colour)
        plot.ylim(0, PERCENT)
        plot.yticks(SHARES, [f"{share:.0f} %" for share in SHARES])
        days = day_ticks(max((curve.waited for curve in curves.values()), default=0))
        plot.xticks([float(day) for day in days], list(map(str, days)))
        self.refresh()
        steps = "  ".join(f"{sign} {wording(NAMES[step])}" for sign, step in zip(SIGNS, curves, strict=True))
        return say("{group}, by days:  {steps}", group=group_name(group, wording), steps=steps)

    def late(self, row: DelayRow, wording: Wording) -> Sentence:
        """Draw how many duties of a group were late by how long."""
        plot = self.plt
        plot.clear_figure()
        names = [wording(bucket.title) for bucket in reversed(BUCKETS)]
        plot.bar(names, [row.buckets[bucket.name] for bucket in reversed(BUCKETS)], orientation="horizontal", width=0.5)
        self.refresh()
        group = group_name(row.group, wording)
        return say("{group}: by how long the {late} late duties are late", group=group, late=row.late)


def _stairs(curve: Curve) -> tuple[list[float], list[float]]:
    times, shares = [0.0], [float(PERCENT)]
    for point in curve.points:
        times += [point.time, point.time]
        shares += [shares[-1], point.waiting * PERCENT]
    return [*times, curve.waited], [*shares, shares[-1]]
