"""Invented complaints in any number: the demonstration's courses, moved in time and place by a fixed seed.

    python -m benchmarks.histories 10000 FILE      a database of that many complaints
    python -m benchmarks.histories 10000 FOLDER/   the same complaints as bodies.csv, complaints.csv, events.csv

About 12 events each, from 2019 to 2026, outcomes in the shares of the demonstration. Complaint n is the same whatever
the number asked for, and nobody in it exists.
"""

import csv
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from itertools import islice
from pathlib import Path
from random import Random
from typing import TextIO
from zoneinfo import ZoneInfo

from cli.demonstration.bodies import TOWNS, Office, body_at, register
from procedure.events import Event
from procedure.history import History
from store.entries import body_entry, complaint_entry, event_entry
from store.importing.files import opened
from store.importing.rows import BODIES, COMPLAINTS, EVENTS, Who, complaint_of, event_of
from store.ledger import Appender
from store.queries import subject_of
from store.rebuilding import rebuild
from store.recording import uid_of_complaint
from store.sqlite import create_database

SEED = "merzim, the country"
RECORDED = datetime(2026, 11, 1, tzinfo=UTC)  # all is known by then; what would come later has not happened
FIRST, LAST = date(2019, 1, 5), date(2026, 10, 20)  # on which the first act of a complaint falls
LATEST = time(22, 59)  # the hour before midnight occurred twice on 29 February 2024
BATCH = 5000
BODY_BY_NAME = {body.body: body for body in register()}


def histories(count: int) -> Iterator[History]:
    """Give complaints one after the other; the events of each are numbered from 1."""
    return map(told, range(1, count + 1))


def told(number: int) -> History:
    """Tell one complaint: a course of the demonstration at another place, begun another day, some of them slower."""
    dice = Random(f"{SEED}/{number}")
    course = dice.choice(_courses())
    place = dice.choice(TOWNS).place
    begun = FIRST + timedelta(days=int(dice.random() * (LAST - FIRST).days))
    pace = 1 + dice.random() / 2  # never faster: two days must not fall into one, where the hour would decide
    names = _renamed(course.complaint.place, place)
    complaint = replace(
        course.complaint,
        reference=f"KZ-{begun.year}-{number:07}",
        place=place,
        accused_body=names[course.complaint.accused_body],
    )
    move = _Move(
        course.events[0].occurred_at.date(), begun, pace, complaint.zone, _renamed(course.complaint.place, place)
    )
    moved = (move.event(event, nth) for nth, event in enumerate(course.events, start=1))
    return History(complaint, tuple(event for event in moved if event.until < RECORDED), BODY_BY_NAME)


def write_files(folder: Path, count: int) -> list[Path]:
    """Write the three files of an import; gives their paths."""
    names = ("bodies.csv", "complaints.csv", "events.csv")
    paths = [folder / name for name in names]
    with ExitStack() as opened_files:
        bodies, complaints, events = (
            _writer(opened_files.enter_context(path.open("w", encoding="utf-8", newline="")), columns)
            for path, columns in zip(paths, (BODIES, COMPLAINTS, EVENTS), strict=True)
        )
        bodies.writerows(map(body_entry, register()))
        for history in histories(count):
            complaints.writerow(complaint_entry(history.complaint))
            events.writerows(_event_cells(history, event) for event in history.events)
    return paths


def build(path: Path, count: int) -> None:
    """Make a database of complaints: straight into the ledger, then what is derived by the rebuild of Merzim itself."""
    with closing(create_database(path)) as database, database.writing() as session:
        ledger = Appender(session)
        for body in register():
            ledger.append(f"body/{body.body}", body_entry(body), f"body/{body.body}")
        remaining = histories(count)
        while batch := list(islice(remaining, BATCH)):
            for history in batch:
                _append(ledger, history)
            ledger.flush()
        rebuild(session)


def _append(ledger: Appender, history: History) -> None:
    reference = history.complaint.reference
    subject = subject_of(reference)
    ledger.append(subject, complaint_entry(history.complaint), uid_of_complaint(reference))
    for event in history.events:
        ledger.append(subject, event_entry(reference, event), f"{subject}/{event.id}", event.note)


@cache
def _courses() -> tuple[History, ...]:
    """Read the complaints of the demonstration, each with its events in the order of time."""
    folder, who = Path(str(files("cli.demonstration"))), Who("benchmark", RECORDED)
    facts = {each.reference: each for each in map(complaint_of, opened([folder / "complaints.csv"]).tables[0][1])}
    events: dict[str, list[Event]] = {reference: [] for reference in facts}
    for record in opened([folder / "events.csv"]).tables[0][1]:
        reference = record.cells["complaint"]
        events[reference].append(event_of(record, facts[reference].zone, Who(who.by, datetime.max.replace(tzinfo=UTC))))
    return tuple(
        History(facts[reference], tuple(sorted(told, key=lambda event: event.at))) for reference, told in events.items()
    )


@cache
def _renamed(before: str, after: str) -> dict[str, str]:
    """Give the bodies of one place by those of another."""
    offices = [office for office in Office if office not in (Office.RECEIVING, Office.ACCUSED)]
    return {"": "", **{body_at(before, office): body_at(after, office) for office in offices}}


@dataclass(frozen=True, slots=True)
class _Move:
    """From a course of the demonstration to a complaint of ours: another first day, pace, zone and offices."""

    before: date
    after: date
    pace: float
    zone: ZoneInfo
    names: Mapping[str, str]

    def event(self, event: Event, number: int) -> Event:
        """Move an event; its document is dated anew."""
        at, until = self._moment(event.occurred_at), event.occurred_until
        document, dated, _ = event.document.partition(" of ")
        return replace(
            event,
            id=number,
            occurred_at=at,
            occurred_until=until and max(self._moment(until), at + timedelta(days=1)),
            body=self.names[event.body],
            to_body=self.names[event.to_body],
            recorded_at=RECORDED,
            document=f"{document} of {at.date()}" if dated else event.document,
            note=event.note if event.type == "complaint_lodged" else "",
        )

    def _moment(self, moment: datetime) -> datetime:
        days = int((moment.date() - self.before).days * self.pace)
        return datetime.combine(self.after + timedelta(days=days), min(moment.time(), LATEST), self.zone)


def _writer(file: TextIO, columns: Sequence[str]) -> "csv.DictWriter[str]":
    writer = csv.DictWriter(file, columns, extrasaction="ignore")
    writer.writeheader()
    return writer


def _event_cells(history: History, event: Event) -> dict[str, object]:
    """Write an event as a row of events.csv; the only spans are of whole days."""
    at, until = event.occurred_at, event.occurred_until
    longer = until is not None and until > at + timedelta(days=1)
    return {
        **event_entry(history.complaint.reference, event),
        "event": event.type,
        "occurred_at": f"{at:%Y-%m-%d}" if until else f"{at:%Y-%m-%dT%H:%M}",
        "occurred_until": f"{until - timedelta(days=1):%Y-%m-%d}" if until and longer else "",
        "attributes": json.dumps(dict(event.attributes)) if event.attributes else "",
        "note": event.note,
    }


if __name__ == "__main__":
    size, target = int(sys.argv[1]), Path(sys.argv[2])
    if target.is_dir():
        write_files(target, size)
    else:
        build(target, size)
