"""The derived tables: filled from the ledger by `read()`, in the same transaction as the event."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from datetime import datetime
from enum import Flag

from sqlalchemy import delete, insert
from sqlmodel import Session, col

from procedure.assess import Reading, read
from procedure.bodies import Body
from procedure.clock import Clock
from procedure.findings import Finding
from procedure.history import Complaint, History
from procedure.replay import Instance
from procedure.summary import Urgency, injured_by, stages
from store.entries import read_body, read_complaint, read_event
from store.ledger import entries
from store.models import DERIVED, BodyRow, ClockRow, ComplaintRow, FindingRow, StageRow, StandingRow

Row = dict[str, object]

STRIDE = 1 << 59  # more microseconds than there are between the first date and the last

CLOCK_FIELDS = (
    *("kind", "number", "anchor", "started", "due", "due_strict", "provisional", "stop"),
    *("stopped_from", "stopped_until", "evidenced", "implied", "ended"),
)


def project_body(session: Session, body: Body) -> None:
    """Keep the last recording of an authority."""
    session.execute(delete(BodyRow).where(col(BodyRow.body) == body.body))
    session.execute(insert(BodyRow), [_body_row(body)])


def project(session: Session, readings: Sequence[Reading]) -> None:
    """Replace all that is derived of these complaints."""
    references = [reading.history.complaint.reference for reading in readings]
    for table in (StandingRow, ClockRow, StageRow, FindingRow):
        session.execute(delete(table).where(col(table.reference).in_(references)))
    session.execute(delete(ComplaintRow).where(col(ComplaintRow.reference).in_(references)))
    _insert(session, ComplaintRow, map(_complaint_row, readings))
    _insert(session, StandingRow, (row for reading in readings for row in _standing_rows(reading)))
    _insert(session, ClockRow, (_clock_row(reading, clock) for reading in readings for clock in reading.clocks))
    _insert(session, StageRow, (row for reading in readings for row in _stage_rows(reading)))
    _insert(
        session, FindingRow, (_finding_row(reading, finding) for reading in readings for finding in reading.findings)
    )


def rebuild(session: Session, source: Session | None = None, known_by: datetime | None = None) -> int:
    """Derive everything anew from the ledger (of `source`); give the number of complaints.

    With `known_by`, only from what had been recorded by then.
    """
    for table in DERIVED:
        session.execute(delete(table))
    bodies, histories = histories_of(source or session)
    _insert(session, BodyRow, map(_body_row, bodies.values()))
    readings = [read(history, known_by) for history in histories if _was_known(history, known_by)]
    project(session, readings)
    return len(readings)


def histories_of(session: Session) -> tuple[dict[str, Body], list[History]]:
    """Read the whole ledger: the register of bodies and every complaint's history."""
    bodies: dict[str, Body] = {}
    complaints: dict[str, Complaint] = {}
    events: dict[str, list[tuple[int, Row]]] = {}
    for seq, _, entry in entries(session):
        match entry["entry"]:
            case "body":
                body = read_body(entry)
                bodies[body.body] = body
            case "complaint":
                complaint = read_complaint(entry)
                complaints[complaint.reference] = complaint
            case _:
                events.setdefault(str(entry["complaint"]), []).append((seq, dict(entry)))
    return bodies, [
        History(
            complaint, tuple(read_event(seq, entry, complaint.zone) for seq, entry in events.get(reference, [])), bodies
        )
        for reference, complaint in complaints.items()
    ]


def _was_known(history: History, known_by: datetime | None) -> bool:
    return known_by is None or any(event.recorded_at <= known_by for event in history.events)


def _insert(session: Session, table: type, rows: Iterable[Row]) -> None:
    batch = list(rows)
    if batch:
        session.execute(insert(table), batch)


def _body_row(body: Body) -> Row:
    return asdict(body)


def _complaint_row(reading: Reading) -> Row:
    complaint, events = reading.history.complaint, [move.event for move in reading.moves]
    return {
        **asdict(complaint),
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
            before["until"] = move.event.occurred_at
        row = _standing_row(reading, move.instance, move.state, move.event.occurred_at)
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
        "pauses": [[start.isoformat(), end.isoformat() if end else None] for start, end in clock.pauses],
        **{name: getattr(clock, name) for name in CLOCK_FIELDS},
    }


def _finding_row(reading: Reading, finding: Finding) -> Row:
    return {
        "reference": reading.history.complaint.reference,
        "finding": finding.breach.id,
        "since": finding.since,
        "until": finding.until,
        "evidence": list(finding.evidence),
        "basis": [[cited.source, cited.article, cited.part, cited.point] for cited in finding.basis],
        "effect": finding.effect.value,
        "verified": finding.verified.value,
    }
