"""Histories written as diaries, as a lawyer would check them; see `procedure/cases.py` for the form."""

from calendars.moments import read_instant
from calendars.places import find_place, zone
from procedure.assess import Assessment, assess
from procedure.cases import BODIES, diary_events
from procedure.clock import Clock, verdict
from procedure.history import Complaint, History

__all__ = ["BODIES"]

ALMATY = zone("Asia/Almaty")


def story(diary: str, place: str = "Almaty", **facts: object) -> History:
    """Turn a diary into a history; the accused body is the city police."""
    complaint = Complaint("C-1", place, accused_body="city-police", **facts)  # type: ignore[arg-type]  # by name
    return History(complaint, diary_events(diary, complaint.zone), BODIES)


def on(diary: str, at: str, place: str = "Almaty", **facts: object) -> Assessment:
    """Assess a diary on a day (at its end) or at a moment."""
    return assess(story(diary, place, **facts), read_instant(at, find_place(place).zone))


def verdicts(diary: str, at: str, **facts: object) -> dict[str, str]:
    """Tell how every clock of a diary stood, by rule."""
    found = on(diary, at, **facts)  # type: ignore[arg-type]  # facts by name
    return {clock.rule.id: verdict(clock, found.at).value for clock in found.clocks}


def clock(diary: str, rule: str, at: str = "2029-12-31", place: str = "Almaty") -> Clock:
    """Give the only clock of a rule."""
    (found,) = (each for each in on(diary, at, place).clocks if each.rule.id == rule)
    return found


def finding_ids(diary: str, at: str = "2029-12-31", **facts: object) -> set[str]:
    """Name the findings that hold."""
    return {finding.breach.id for finding in on(diary, at, **facts).findings}  # type: ignore[arg-type]
