"""The lines of the lists of complaints: the columns of the docket and of the examinations."""

from collections.abc import Callable, Sequence

from calendars.sentences import Sentence, say
from procedure.events import Track
from reports.docket import DocketRow, Level, Light
from reports.examinations import ExaminationRow
from tui.widgets.columns import BELOW_WIDE, FROM_WIDE, Cell, Column, Line

Wording = Callable[[Sentence], str]

QUIET = Light(Level.QUIET, "")
LIGHTS = (Track.PROCEEDINGS, Track.EXAMINATION, Track.PROTECTION)
FLAG = "⚑"
FROM_WIDEST = range(140, 10_000)


def columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the docket: three signs where the terminal is narrow, states in words where it is wide."""
    return (
        Column("", 1),
        Column("", 1),
        Column(wording(say("Complaint")), 15),
        Column(wording(say("Place")), 9, 1),
        *(Column(letter, 1, at=BELOW_WIDE) for letter in "PES"),
        Column(wording(say("Proceedings")), 13, 3, at=FROM_WIDE),
        Column(wording(say("Examination")), 11, 2, at=FROM_WIDE),
        Column(wording(say("Safety")), 10, 2, at=FROM_WIDE),
        Column(wording(say("Most pressing")), 20, 4),
        Column(wording(say("Due")), 16, at=FROM_WIDEST),
        Column(wording(say("Delay")), 14),
        Column(wording(say("Urg.")), 4),
    )


def line(row: DocketRow) -> Line:
    """Put a row of the docket into the columns."""
    style = style_of(row.level)
    lights = [row.lights.get(track, QUIET) for track in LIGHTS]
    return (
        Cell(row.level.value, style),
        flag(is_flagged=row.is_flagged),
        Cell(row.reference, "strong"),
        Cell(row.place),
        *(Cell(light.level.value, style_of(light.level)) for light in lights),
        *(Cell(f"{light.level.value} {light.state}", style_of(light.level)) for light in lights),
        Cell(f"{row.basis} {row.rule}"),
        Cell(row.due),
        Cell(row.delay, style),
        Cell(f"{row.urgency:4.1f}"),
    )


def examination_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the examinations."""
    return (
        Column("", 1),
        Column("", 1),
        Column(wording(say("Complaint")), 15),
        Column(wording(say("Place")), 9, 1),
        Column(wording(say("Medical")), 11, 1),
        Column(wording(say("Psychol.")), 12, 1),
        Column(wording(say("Since injury")), 12),
        Column(wording(say("Who")), 11, 3),
        Column(wording(say("Most pressing")), 30, 4, at=FROM_WIDE),
        Column(wording(say("Delay")), 15, at=FROM_WIDE),
    )


def examination_line(row: ExaminationRow) -> Line:
    """Put a row of the examinations into the columns."""
    style = style_of(row.level)
    return (
        Cell(row.level.value, style),
        flag(is_flagged=row.is_flagged),
        Cell(row.reference, "strong"),
        Cell(row.place),
        Cell(row.medical),
        Cell(row.psychological),
        Cell(row.injured),
        Cell(row.about),
        Cell(row.rule),
        Cell(row.delay, style),
    )


def waiting(columns: Sequence[Column], reference: str) -> Line:
    """Give the line of a complaint that is being read: its reference stands, the rest comes."""
    return tuple(
        Cell(reference if place == REFERENCE else "…" if place == 0 else "", "muted") for place in range(len(columns))
    )


REFERENCE = 2  # the column of the reference, in every list of complaints


def flag(*, is_flagged: bool) -> Cell:
    """Give the sign of a monitor's flag."""
    return Cell(FLAG if is_flagged else "", "to-check")


def style_of(level: Level) -> str:
    """Name the style of a level."""
    return level.name.lower().replace("_", "-")
