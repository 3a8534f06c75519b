"""The derived tables: filled from the ledger by `read()`, in the same transaction as the event."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import Flag
from itertools import zip_longest
from operator import attrgetter

from sqlalchemy import delete
from sqlmodel import Session, col

from procedure.assess import Reading
from procedure.bodies import Body
from procedure.clock import Clock
from procedure.events import KINDS, Track
from procedure.examinations import place_of, stands
from procedure.findings import Finding
from procedure.history import Complaint
from procedure.replay import Instance
from procedure.summary import Urgency, injured_by, stages
from store.binding import bind, dialect_of, write
from store.models import BodyRow, ClockRow, ComplaintRow, ExaminationRow, FindingRow, StageRow, StandingRow, Table

Row = dict[str, object]

STRIDE = 1 << 59  # more microseconds than there are between the first date and the last

CLOCK_FIELDS = (
    *("kind", "number", "anchor", "started", "due", "due_strict", "provisional", "stop"),
    *("stopped_from", "stopped_until", "evidenced", "implied", "ended"),
)
FACTS = tuple(Complaint.__dataclass_fields__)
_clock_fields, _facts = attrgetter(*CLOCK_FIELDS), attrgetter(*FACTS)


def project_body(session: Session, body: Body) -> None:
    """Keep the last recording of an authority."""
    session.execute(delete(BodyRow).where(col(BodyRow.body) == body.body))
    write(session, bind({BodyRow: [body_row(body)]}, dialect_of(session)))


def project(session: Session, readings: Sequence[Reading]) -> None:
    """Replace all that is derived of these complaints."""
    remove(session, [reading.history.complaint.reference for reading in readings])
    write(session, bind(rows_of(readings), dialect_of(session)))


def remove(session: Session, references: Sequence[str]) -> None:
    """Remove what is derived of some complaints."""
    for table in (StandingRow, ClockRow, StageRow, ExaminationRow, FindingRow, ComplaintRow):
        session.execute(delete(table).where(col(table.reference).in_(references)))


def rows_of(readings: Sequence[Reading]) -> dict[type[Table], list[Row]]:
    """Give all rows that follow from some readings, by their tables."""
    return {
        ComplaintRow: list(map(_complaint_row, readings)),
        StandingRow: [row for reading in readings for row in _standing_rows(reading)],
        ClockRow: [_clock_row(reading, clock) for reading in readings for clock in reading.clocks],
        StageRow: [row for reading in readings for row in _stage_rows(reading)],
        ExaminationRow: [row for reading in readings for row in _examination_rows(reading)],
        FindingRow: [_finding_row(reading, finding) for reading in readings for finding in reading.findings],
    }


def body_row(body: Body) -> Row:
    """Write an authority as a row."""
    return asdict(body)


def _complaint_row(reading: Reading) -> Row:
    complaint, events = reading.history.complaint, [move.event for move in reading.moves]
    return {
        **dict(zip(FACTS, _facts(complaint), strict=True)),
        "bodies": _lines((complaint.accused_body, *(body for event in events for body in (event.body, event.to_body)))),
        "law": _lines((*(clock.rule.id for clock in reading.clocks), *(each.breach.id for each in reading.findings))),
        "people": _lines(event.recorded_by for event in events),
        "injured_by": injured_by(events),
    }


def _lines(words: Iterable[str]) -> str:
    """Keep different words, a line each."""
    return "\n".join(sorted(set(words) - {""}))


def _stage_rows(reading: Reading) -> Iterator[Row]:
    for place, clock in enumerate(reading.clocks):
        for stage in stages(clock):
            yield {
                "reference": reading.history.complaint.reference,
                "clock": place,
                "since": stage.since,
                "until": stage.until,
                "urgency": packed(stage.urgency),
                "rule": clock.rule.id,
            }


def _examination_rows(reading: Reading) -> Iterator[Row]:
    moves = [move for move in reading.moves if move.instance.track is Track.EXAMINATION]
    injured = injured_by(move.event for move in reading.moves)
    for kind in KINDS[Track.EXAMINATION]:
        found = stands((move for move in moves if move.instance.kind == kind), injured)
        for stand, following in zip_longest(found, found[1:]):
            yield {
                "reference": reading.history.complaint.reference,
                "kind": kind,
                "since": stand.since,
                "until": following.since if following else None,
                "stands": stand.group.value,
                "place": packed(place_of(stand.group, injured)),
            }


def packed(urgency: Urgency) -> int:
    """Put an urgency into one number of the same order, which a database can sort and cut into ranges."""
    place, to_check, moment = urgency
    return (2 * place + to_check) * STRIDE + round(moment * 1_000_000) + STRIDE // 4


def _standing_rows(reading: Reading) -> list[Row]:
    last: dict[Instance, Row] = {}
    rows: list[Row] = []
    for move in reading.moves:
        if move.state is None:
            continue
        before = last.get(move.instance)
        if before and before["state"] == move.state.name:
            continue
        if before:
            before["until"] = move.event.at
        row = _standing_row(reading, move.instance, move.state, move.event.at)
        rows.append(row)
        last[move.instance] = row
    return rows


def _standing_row(reading: Reading, instance: Instance, state: Flag, since: datetime) -> Row:
    return {
        "reference": reading.history.complaint.reference,
        "track": instance.track.value,
        "kind": instance.kind,
        "number": instance.number,
        "state": state.name,
        "since": since,
        "until": None,
    }


def _clock_row(reading: Reading, clock: Clock) -> Row:
    return {
        "reference": reading.history.complaint.reference,
        "rule": clock.rule.id,
        "wording": clock.rule.wording,
        "closed": clock.closed,
        "pauses": tuple((start.isoformat(), end.isoformat() if end else None) for start, end in clock.pauses),
        **dict(zip(CLOCK_FIELDS, _clock_fields(clock), strict=True)),
    }


def _finding_row(reading: Reading, finding: Finding) -> Row:
    return {
        "reference": reading.history.complaint.reference,
        "finding": finding.breach.id,
        "since": finding.since,
        "until": finding.until,
        "evidence": finding.evidence,
        "basis": tuple((cited.source, cited.article, cited.part, cited.point) for cited in finding.basis),
        "effect": finding.effect.value,
        "verified": finding.verified.value,
    }
