"""Time drawn in the width of a column: the scale, a clock as a bar, a track as a lane.

├ start   ─ counted   ░ paused   ◆ due   ! after the due time   ● done   ○ no longer owed   │ now   · still to come
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from rich.cells import cell_len

from reports.timeline import Bar, Stay
from reports.wording import visible
from tui.widgets.columns import Cell, Part

START, COUNTED, PAUSED, DUE, LATE, DONE, ENDED, NOW, TO_COME = "├─░◆!●○│·"
EVERY = 12  # cells from one date of the scale to the next


@dataclass(frozen=True, slots=True)
class Scale:
    """Which time is drawn: from the first to the last moment, with the moment that is looked at."""

    first: datetime
    last: datetime
    now: datetime
    zone: ZoneInfo
    day: Callable[[date], str]

    def place(self, moment: datetime, width: int) -> int:
        """Give the cell of a moment; one outside the scale has a place outside the width."""
        return int((moment - self.first) / (self.last - self.first) * (width - 1))

    def moment(self, place: int, width: int) -> datetime:
        """Give the moment of a cell."""
        return self.first + (self.last - self.first) * place / max(width - 1, 1)

    def heading(self, width: int) -> str:
        """Write dates along the width, and mark where now is."""
        shown = ""
        for place in range(0, max(width - 9, 1), EVERY):
            shown = shown.ljust(place) + self.day(self.moment(place, width).astimezone(self.zone).date())
        now = self.place(self.now, width)
        return shown if not 0 <= now < width else f"{shown.ljust(width)[:now]}{NOW}{shown.ljust(width)[now + 1 :]}"


def scale_of(
    bars: Sequence[Bar], stays: Sequence[Stay], now: datetime, zone: ZoneInfo, day: Callable[[date], str]
) -> Scale:
    """Choose a scale that holds what happened and what falls due before long."""
    moments = [now, *(each.started for each in bars), *(each.since for each in stays)]
    first = min(moments)
    room = max((now - first) / 4, timedelta(days=3))
    soon = [each.due for each in bars if each.due and each.due <= now + room]
    return Scale(first, max(*moments, *soon, first + timedelta(days=1)), now, zone, day)


def scale_around(bar: Bar, now: datetime, zone: ZoneInfo, day: Callable[[date], str]) -> Scale:
    """Choose a scale for one clock: from its start to the later of its due time and its end, with some room."""
    last = max(filter(None, (bar.due, bar.closed, bar.started + timedelta(days=1))))
    room = (last - bar.started) / 8
    return Scale(bar.started - room, last + room, now, zone, day)


@dataclass(frozen=True, slots=True)
class Drawn(Cell):
    """A cell that is drawn at the width it has."""

    draw: "Callable[[Canvas], None]" = lambda _: None
    scale: Callable[[], Scale] | None = None

    def parts(self, width: int) -> Sequence[Part]:
        """Draw."""
        if self.scale is None or width < 1:
            return ()
        canvas = Canvas(self.scale(), width)
        self.draw(canvas)
        canvas.mark(canvas.scale.now, NOW, "strong")
        return canvas.parts()


@dataclass(slots=True)
class Canvas:
    """One line of cells, each a sign with a style, over a scale."""

    scale: Scale
    width: int
    cells: list[Part] = field(init=False)

    def __post_init__(self) -> None:
        """Begin with nothing."""
        self.cells = [(" ", "")] * self.width

    def mark(self, moment: datetime, sign: str, style: str) -> None:
        """Put a sign at a moment."""
        place = self.scale.place(moment, self.width)
        if 0 <= place < self.width:
            self.cells[place] = (sign, style)

    def fill(self, since: datetime, until: datetime, sign: str, style: str) -> None:
        """Fill the cells from one moment to another."""
        first, last = (self.scale.place(moment, self.width) for moment in (since, until))
        for place in range(max(first, 0), min(last + 1, self.width)):
            self.cells[place] = (sign, style)

    def write(self, since: datetime, text: str, style: str) -> None:
        """Write a text from a moment on."""
        place = max(self.scale.place(since, self.width), 0)
        for sign in visible(text):
            if place < self.width and cell_len(sign) == 1:
                self.cells[place] = (sign, style)
                place += 1

    def parts(self) -> list[Part]:
        """Join the cells of one style."""
        joined: list[Part] = []
        for sign, style in self.cells:
            if joined and joined[-1][1] == style:
                joined[-1] = (joined[-1][0] + sign, style)
            else:
                joined.append((sign, style))
        return joined


def bar_cell(bar: Bar, style: str, scale: Callable[[], Scale]) -> Cell:
    """Draw a clock; `style` is that of how it stands."""

    def draw(canvas: Canvas) -> None:
        now = canvas.scale.now
        end = bar.closed or now
        if bar.due and bar.due > end and not bar.closed:
            canvas.fill(end, bar.due, TO_COME, "muted")
        canvas.fill(bar.started, min(end, bar.due or end), COUNTED, style)
        if bar.due and bar.due < end:
            canvas.fill(bar.due, end, LATE, style)
        for since, until in bar.pauses:
            canvas.fill(since, min(until or end, end), PAUSED, "paused")
        canvas.mark(bar.started, START, style)
        if bar.due:
            canvas.mark(bar.due, DUE, style or "strong")
        if bar.closed:
            canvas.mark(bar.closed, DONE if bar.met else ENDED, "strong")

    return Drawn("", draw=draw, scale=scale)


def lane_cell(stays: Sequence[Stay], styles: Callable[[str], str], scale: Callable[[], Scale]) -> Cell:
    """Draw a track: each state from the moment it was reached, named where there is room."""

    def draw(canvas: Canvas) -> None:
        for stay, following in zip(stays, [*stays[1:], None], strict=True):
            end = following.since if following else canvas.scale.now
            canvas.fill(stay.since, end, COUNTED, "muted")
            place = canvas.scale.place(end, canvas.width) - max(canvas.scale.place(stay.since, canvas.width), 0)
            name = stay.state if place > cell_len(stay.state) else stay.state[: max(place - 1, 0)]
            canvas.write(stay.since, f"{stay.sign.strip() or START}{name}", styles(stay.sign))

    return Drawn("", draw=draw, scale=scale)
