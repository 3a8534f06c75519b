"""Due times for a calendar. Calendars sync to clouds: no name, no place, no fact of the case is in an entry.

An entry keeps its UID through every extension, pause and correction, and its SEQUENCE grows with each record of the
complaint, so that importing the file again moves entries, and takes out those that are done.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from calendars.sentences import say
from procedure.clock import Bucket, Clock, bucket
from procedure.grammar import Verified
from reports.tables import TO_BE_CHECKED
from reports.wording import Wording, visible
from reports.writing import written

if TYPE_CHECKING:
    from icalendar import Calendar, Event

END = b"END:VCALENDAR"
IN_A_CALENDAR = {Bucket.OVERDUE, Bucket.DUE}
BEFORE_A_DAY = (timedelta(hours=-15), timedelta(hours=9))  # at 9:00 of the day before, and of the day itself
BEFORE_AN_HOUR = (timedelta(hours=-3), timedelta(minutes=-30))


@dataclass(frozen=True, slots=True)
class DueTime:
    """A clock for a calendar: `name` is the same in every export, `version` and `changed` are of the last record."""

    reference: str
    zone: ZoneInfo
    clock: Clock
    name: str
    version: int
    changed: datetime


def write_ics(path: Path, entries: Iterable[DueTime], at: datetime, wording: Wording) -> None:
    """Write one calendar with the entries that have a due time, streamed; raises InputError."""
    with written(path) as file:
        head, end = _calendar(wording).to_ical().split(END)
        file.write(head)
        for entry in entries:
            if entry.clock.due:
                file.write(_entry(entry, entry.clock.due, at, wording).to_ical())
        file.write(END + end)


def _calendar(wording: Wording) -> "Calendar":
    """Make a calendar without entries."""
    from icalendar import Calendar  # noqa: PLC0415

    calendar = Calendar()
    calendar.add("prodid", "-//Merzim//Legal time limits//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording(say("Time limits")))
    return calendar


def _entry(entry: DueTime, due: datetime, at: datetime, wording: Wording) -> "Event":
    from icalendar import Event  # noqa: PLC0415

    rule, stands = entry.clock.rule, bucket(entry.clock, at) in IN_A_CALENDAR
    found, local = Event(), due.astimezone(entry.zone)
    found.add("uid", f"{sha256(entry.name.encode()).hexdigest()[:32]}@merzim")
    found.add("sequence", entry.version)
    found.add("dtstamp", entry.changed.astimezone(UTC))
    found.add("class", "CONFIDENTIAL")
    found.add("transp", "TRANSPARENT")
    found.add("status", "CONFIRMED" if stands else "CANCELLED")
    check = f" ({wording(TO_BE_CHECKED)})" if rule.verified is not Verified.TEXT else ""
    found.add("summary", visible(f"{entry.reference}: {wording(rule.duty)}{check}"))
    found.add("description", f"{wording.article(str(rule.basis))} · {rule.id} · {_until(entry, local, wording)}")
    _times(found, local)
    if stands:
        _alarms(found, local)
    return found


def _until(entry: DueTime, local: datetime, wording: Wording) -> str:
    provisional = f", {wording(say('provisional'))}" if entry.clock.provisional else ""
    return f"{wording.due(local)} ({entry.zone.key}){provisional}"


def _ends_a_day(local: datetime) -> bool:
    return (local.hour, local.minute, local.second) == (0, 0, 0)


def _times(entry: "Event", local: datetime) -> None:
    """Put a limit that ends at 24:00 on its last day, in every zone; one that ends at an hour is an instant."""
    if _ends_a_day(local):
        entry.add("dtstart", (local - timedelta(days=1)).date())
        entry.add("dtend", local.date())
    else:
        entry.add("dtstart", local.astimezone(UTC))


def _alarms(entry: "Event", local: datetime) -> None:
    from icalendar import Alarm  # noqa: PLC0415

    for before in BEFORE_A_DAY if _ends_a_day(local) else BEFORE_AN_HOUR:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", entry["summary"])
        alarm.add("trigger", before)
        entry.add_component(alarm)
