"""The derived tables: filled from the ledger by `read()`, in the same transaction as the event."""

from collections.abc import Iterable, Iterator, Sequence
from enum import Flag
from itertools import zip_longest
from operator import attrgetter

from sqlalchemy import bindparam, delete
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
from store.binding import Row, bind, dialect_of, write
from store.models import BodyRow, ClockRow, ComplaintRow, ExaminationRow, FindingRow, StageRow, StandingRow, Table

STRIDE = 1 << 59  # more microseconds than there are between the first date and the last

CLOCK_FIELDS = Clock._fields[1:-1]  # all but its rule and its pauses: columns of the same name, in the same order
FACTS = tuple(Complaint.__dataclass_fields__)
_facts = attrgetter(*FACTS)
_REMOVALS = [  # built once: what is asked with its values is a ring, and holds them until rings are looked for
    delete(table)
    .where(col(table.reference).in_(bindparam("references", expanding=True)))
    .execution_options(synchronize_session=False)
    for table in (StandingRow, ClockRow, StageRow, ExaminationRow, FindingRow, ComplaintRow)
]


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
    for removal in _REMOVALS:
        session.execute(removal, {"references": references})


def rows_of(readings: Sequence[Reading]) -> dict[type[Table], list[Row]]:
    """Give all rows that follow from some readings, by their tables: values in the order of the columns."""
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
    return body.body, body.name, body.kind.value, body.parent, body.place


def _complaint_row(reading: Reading) -> Row:
    complaint, events = reading.history.complaint, [move.event for move in reading.moves]
    return (
        *_facts(complaint),
        _lines((complaint.accused_body, *(body for event in events for body in (event.body, event.to_body)))),
        _lines((*(clock.rule.id for clock in reading.clocks), *(each.breach.id for each in reading.findings))),
        _lines(event.recorded_by for event in events),
        injured_by(events),
    )


def _lines(words: Iterable[str]) -> str:
    """Keep different words, a line each."""
    return "\n".join(sorted(set(words) - {""}))


def _stage_rows(reading: Reading) -> list[Row]:
    reference = reading.history.complaint.reference
    return [
        (reference, place, since, until, packed(urgency), clock.rule.id)
        for place, clock in enumerate(reading.clocks)
        for since, until, urgency in stages(clock)
    ]


def _examination_rows(reading: Reading) -> Iterator[Row]:
    reference = reading.history.complaint.reference
    moves = [move for move in reading.moves if move.instance.track is Track.EXAMINATION]
    injured = injured_by(move.event for move in reading.moves)
    for kind in KINDS[Track.EXAMINATION]:
        found = stands((move for move in moves if move.instance.kind == kind), injured)
        for (since, group), following in zip_longest(found, found[1:]):
            until = following.since if following else None
            yield reference, kind, since, until, group.value, packed(place_of(group, injured))


def packed(urgency: Urgency) -> int:
    """Put an urgency into one number of the same order, which a database can sort and cut into ranges."""
    place, to_check, moment = urgency
    return (2 * place + to_check) * STRIDE + round(moment * 1_000_000) + STRIDE // 4


def _standing_rows(reading: Reading) -> list[list[object]]:
    reference = reading.history.complaint.reference
    last: dict[Instance, tuple[Flag, list[object]]] = {}
    rows: list[list[object]] = []
    for event, instance, _, state in reading.moves:
        if state is None:
            continue
        before, row = last.get(instance, (None, []))
        if before is state:
            continue
        if row:
            row[-1] = event.at  # until then it stood so
        rows.append([reference, instance.track.value, instance.kind, instance.number, state.name, event.at, None])
        last[instance] = state, rows[-1]
    return rows


def _clock_row(reading: Reading, clock: Clock) -> Row:
    rule, *fields, pauses = clock
    moments = tuple((start.isoformat(), end.isoformat() if end else None) for start, end in pauses) if pauses else ()
    return (reading.history.complaint.reference, rule.id, rule.wording, *fields, clock.closed, moments)


def _finding_row(reading: Reading, finding: Finding) -> Row:
    return (
        reading.history.complaint.reference,
        finding.breach.id,
        finding.since,
        finding.until,
        finding.evidence,
        tuple((cited.source, cited.article, cited.part, cited.point) for cited in finding.basis),
        finding.effect.value,
        finding.verified.value,
    )
