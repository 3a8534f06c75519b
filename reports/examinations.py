"""The examinations as a monitor reads them: one row a complaint, how its examinations stand, the age of the injury."""

from dataclasses import dataclass
from datetime import datetime

from calendars.sentences import Sentence, count_of, say
from procedure.conditions import ADULT
from procedure.events import Track
from procedure.examinations import Group, group_of
from procedure.replay import state_name
from procedure.summary import Summary, track_of, worst_clock
from procedure.tracks.examination import E
from reports.docket import Level, delay_of, is_flagged, level_of
from reports.wording import Wording

ABOUT = say(
    "Injuries fade, so the freshest not examined stands first. Days run from the earliest record of the injury; how "
    "long it can be seen, a doctor says."
)


@dataclass(frozen=True, slots=True)
class ExaminationRow:
    """One complaint among the examinations, ready to show."""

    reference: str
    place: str
    level: Level
    group: Group
    medical: str
    psychological: str
    injured: str
    about: str
    rule: str
    delay: str
    is_flagged: bool


def examination_row(summary: Summary, at: datetime, wording: Wording) -> ExaminationRow:
    """Put how the examinations of one complaint stand into words."""
    medical = E(summary.state(Track.EXAMINATION, "medical").value)
    clock = worst_clock((each for each in summary.clocks if track_of(each) is Track.EXAMINATION), at)
    return ExaminationRow(
        reference=summary.complaint.reference,
        place=wording.place(summary.complaint.place),
        level=level_of(clock, at),
        group=group_of(medical),
        medical=wording(say(state_name(medical))),
        psychological=wording(say(state_name(summary.state(Track.EXAMINATION, "psychological")))),
        injured=_injured(summary, at, wording),
        about=", ".join(wording(each) for each in _about(summary)),
        rule=f"{wording.article(str(clock.rule.basis))} {clock.rule.id}" if clock else "",
        delay=delay_of(clock, at, wording),
        is_flagged=is_flagged(summary),
    )


def _injured(summary: Summary, at: datetime, wording: Wording) -> str:
    if summary.injured_by is None or summary.injured_by > at:
        return ""
    return wording(count_of("{count} day", "{count} days", (at - summary.injured_by).days))


def _about(summary: Summary) -> list[Sentence]:
    """Say who waits, where the person is in the hands of the state, a child or a stranger."""
    complaint = summary.complaint
    found = [say("in custody")] if complaint.in_custody else []
    found += [say("{age} years", age=complaint.age)] if complaint.age is not None and complaint.age < ADULT else []
    return found + ([say("foreign national")] if complaint.foreign_national else [])
