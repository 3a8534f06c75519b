"""The docket as lines: its columns, what a filter finds, what is counted."""

from collections.abc import Callable, Sequence

from calendars.sentences import Sentence, say
from procedure.events import Track
from reports.docket import DocketRow, Level, Light
from tui.widgets.columns import BELOW_WIDE, FROM_WIDE, Cell, Column, Line

QUIET = Light(Level.QUIET, "")
LIGHTS = (Track.PROCEEDINGS, Track.EXAMINATION, Track.PROTECTION)


class Listing:
    """The rows of the docket in their order, ready to be filtered."""

    def __init__(self, rows: Sequence[DocketRow] = ()) -> None:
        """Keep the rows and the text in which each is found."""
        self.rows = tuple(rows)
        self.texts = tuple(_text(row) for row in rows)

    def holding(self, typed: str) -> tuple[DocketRow, ...]:
        """Give the rows that hold every word of what was typed."""
        words = typed.casefold().split()
        if not words:
            return self.rows
        return tuple(
            row for row, text in zip(self.rows, self.texts, strict=True) if all(word in text for word in words)
        )

    def counts(self, shown: int) -> Sentence:
        """Say how many complaints there are, and what is wrong in them."""
        return say(
            "Merzim docket: {shown} of {all} complaints · {overdue} duties overdue · {findings} findings",
            shown=shown,
            all=len(self.rows),
            overdue=sum(row.overdue for row in self.rows),
            findings=sum(row.findings for row in self.rows),
        )


def columns(wording: Callable[[Sentence], str]) -> tuple[Column, ...]:
    """Give the columns: three signs where the terminal is narrow, the states in words where it is wide."""
    return (
        Column("", 1),
        Column(wording(say("Complaint")), 11),
        Column(wording(say("Place")), 12),
        *(Column(letter, 1, at=BELOW_WIDE) for letter in "PES"),
        Column(wording(say("Proceedings")), 13, 3, at=FROM_WIDE),
        Column(wording(say("Examination")), 11, 2, at=FROM_WIDE),
        Column(wording(say("Safety")), 10, 2, at=FROM_WIDE),
        Column(wording(say("Most pressing")), 21, 4),
        Column(wording(say("Due")), 16, at=FROM_WIDE),
        Column(wording(say("Delay")), 15),
    )


def line(row: DocketRow) -> Line:
    """Put a row into the columns."""
    style = style_of(row.level)
    lights = [row.lights.get(track, QUIET) for track in LIGHTS]
    return (
        Cell(row.level.value, style),
        Cell(row.reference, "strong"),
        Cell(row.place),
        *(Cell(light.level.value, style_of(light.level)) for light in lights),
        *(Cell(f"{light.level.value} {light.state}", style_of(light.level)) for light in lights),
        Cell(f"{row.basis} {row.rule}"),
        Cell(row.due),
        Cell(row.delay, style),
    )


def style_of(level: Level) -> str:
    """Name the style of a level."""
    return level.name.lower().replace("_", "-")


def _text(row: DocketRow) -> str:
    states = " ".join(light.state for light in row.lights.values())
    return f"{row.reference} {row.place} {row.rule} {row.basis} {states}".casefold()
