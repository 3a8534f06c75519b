"""A complaint along time: its tracks as lanes, its clocks as bars, under one scale."""

from calendars.sentences import say
from reports.dossier import ClockLine, Dossier
from reports.timeline import Lane, Stay
from reports.wording import Wording
from tui.entries import EVENT_STYLES, clock_entry
from tui.lines import style_of
from tui.widgets.columns import Cell, Column
from tui.widgets.pane import Entry
from tui.widgets.timeline import Scale, bar_cell, lane_cell, scale_around, scale_of


class Drawing:
    """What is drawn, and the scale under which: of all of it, or of one clock."""

    def __init__(self, wording: Wording) -> None:
        """Begin with nothing."""
        self.wording = wording
        self.scale: Scale | None = None
        self._clocks: list[ClockLine] = []
        self._lanes: tuple[Lane, ...] = ()

    def columns(self) -> tuple[Column, ...]:
        """Give the columns: the sign, the name, and time itself."""
        return (Column("", 1), Column(self.wording(say("Track, clock")), 20, 1), Column(self._heading, 30, 6))

    def entries(self, dossier: Dossier) -> list[Entry]:
        """Take a complaint over: a line each track and each clock, in the order they began."""
        self._lanes = dossier.lanes
        self._clocks = sorted(dossier.clocks, key=lambda clock: clock.bar.started)
        self._whole(dossier)
        return [
            *(self._lane(lane) for lane in self._lanes),
            *(self._bar(clock, dossier) for clock in self._clocks),
        ]

    def zoom(self, index: int, dossier: Dossier) -> None:
        """Draw under the scale of one clock, or of everything again."""
        whole = self.scale
        self._whole(dossier)
        place = index - len(self._lanes)
        if whole == self.scale and 0 <= place < len(self._clocks):
            self.scale = scale_around(self._clocks[place].bar, dossier.at, dossier.zone, self.wording.day)

    def _whole(self, dossier: Dossier) -> None:
        stays: list[Stay] = [stay for lane in self._lanes for stay in lane.stays]
        self.scale = scale_of([clock.bar for clock in self._clocks], stays, dossier.at, dossier.zone, self.wording.day)

    def _heading(self, width: int) -> str:
        return self.scale.heading(width) if self.scale else ""

    def _present(self) -> Scale:
        assert self.scale is not None  # noqa: S101  # a line is drawn only after a complaint was taken over
        return self.scale

    def _lane(self, lane: Lane) -> Entry:
        drawn = lane_cell(lane.stays, lambda sign: EVENT_STYLES.get(sign, "strong"), self._present)
        told = (f"{lane.name}: {lane.stays[-1].state}", "", *lane.steps)
        return Entry((Cell(""), Cell(lane.name), drawn), told, told)

    def _bar(self, clock: ClockLine, dossier: Dossier) -> Entry:
        style, told = style_of(clock.level), clock_entry(clock, dossier, self.wording)
        cells = (Cell(clock.level.value, style), Cell(clock.rule), bar_cell(clock.bar, style, self._present))
        return Entry(cells, told.paragraphs, told.quoted, told.record, told.rule)
