"""Questions of the reports: columns, never objects, so that a hundred thousand complaints take seconds.

A verdict depends on a clock only by its rule and by how its instants compare with each other and with the moment
asked about. The database writes these comparisons as one number, the shape; of all clocks of one rule and shape the
procedure judges the first, and its verdict holds for all of them.
"""

import json
from collections.abc import Collection, Iterator
from datetime import datetime
from functools import reduce
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Column, ColumnElement, Select, String, and_, case, cast, extract, func
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import Session, col, select

from procedure.assess import Reading, read
from procedure.clock import LATE, Clock, Verdict, has_arisen, verdict
from procedure.cohort import MILESTONES, Judged, Member, Milestone
from procedure.grammar import Verified
from procedure.history import Complaint
from store.acts import acts
from store.binding import dialect_of
from store.ledger import by_subject
from store.models import ClockRow, ComplaintRow, Instant, StandingRow, Table
from store.projections import FACTS
from store.queries import bodies, clock_of
from store.rebuilding import Derivation


def _columns(table: type[Table]) -> ReadOnlyColumnCollection[str, Column[Any]]:
    """Give the bare columns of a table: read without objects, they cost half."""
    columns: ReadOnlyColumnCollection[str, Column[Any]] = sql.inspect(table).local_table.c
    return columns


BATCH = 5000
DAY = 86_400  # seconds
NO_PAUSES = "[]"
CLOCKS, FACTS_OF, STANDINGS = (_columns(table) for table in (ClockRow, ComplaintRow, StandingRow))


def complaint_count(session: Session) -> int:
    """Count the complaints."""
    return session.connection().scalar(sql.select(func.count()).select_from(ComplaintRow)) or 0


def members(session: Session) -> list[Member]:
    """Give every complaint with its milestones, by reference."""
    connection = session.connection()
    moments = {reference: found for reference, *found in connection.execute(_milestones())}
    facts = sql.select(*(FACTS_OF[name] for name in FACTS)).order_by(FACTS_OF.reference)
    never = [None] * len(MILESTONES)
    return [Member(Complaint(*row), *moments.get(row[0], never)) for row in connection.execute(facts)]


def judged(session: Session, at: datetime) -> Iterator[Judged]:
    """Give every duty of a body that has arisen by `at`, with its verdict then."""
    known: dict[str, tuple[str, Verdict, bool] | None] = {}
    for reference, told in session.connection().execute(_told(at)):
        for line in told.split("\n"):
            number, anchor, late, alike = line.split(" ", 3)
            if alike not in known:
                known[alike] = _judge(session, int(number), at)
            found = known[alike]
            if found is not None:
                rule, said, to_check = found
                days = float(late) / DAY if late and said in LATE else None
                yield Judged(int(number), reference, rule, int(anchor), said, to_check, days)


def clocks_numbered(session: Session, numbers: Collection[int]) -> list[tuple[str, Clock]]:
    """Give (reference, clock) for the numbers of `Judged`, by reference and rule."""
    wanted = sorted(numbers)
    found = []
    for start in range(0, len(wanted), BATCH):
        rows = session.exec(select(ClockRow).where(col(ClockRow.id).in_(wanted[start : start + BATCH])))
        found += [(row.reference, clock_of(row)) for row in rows]
    return sorted(found, key=lambda pair: (pair[0], pair[1].rule.id, pair[1].started))


def anchors(session: Session) -> set[int]:
    """Give the numbers of the events that set clocks running."""
    return set(session.connection().scalars(sql.select(CLOCKS.anchor).distinct()))


def bodies_of_events(ledger: Session, numbers: Collection[int]) -> dict[int, str]:
    """Tell, of events by number, with whom the matter lay from then: whom it was sent to, else who acted."""
    wanted, found, told = sorted(numbers), {}, acts(ledger).c
    for start in range(0, len(wanted), BATCH):
        rows = ledger.execute(sql.select(told.seq, told.body).where(told.seq.in_(wanted[start : start + BATCH])))
        found.update({seq: _with_whom(json.loads(entry)) for seq, entry in rows})
    return found


def readings(ledger: Session, at: datetime, known_by: datetime | None) -> Iterator[Reading]:
    """Read every complaint up to `at`, from what had been recorded by `known_by`."""
    derivation = Derivation(bodies(ledger), known_by, dialect_of(ledger))
    for told in map(derivation.history, by_subject(ledger, "complaint/")):
        if derivation.was_known(told):
            yield read(told, known_by, at)


def _judge(session: Session, number: int, at: datetime) -> tuple[str, Verdict, bool] | None:
    row = session.get(ClockRow, number)
    clock = clock_of(row) if row else None
    if clock is None or not has_arisen(clock, at):
        return None
    return clock.rule.id, verdict(clock, at), clock.rule.verified is not Verified.TEXT


def _told(at: datetime) -> Select[Any]:
    """Write the clocks of a complaint as one text, a line each: a row a clock would cost five times as much.

    In a line stand the numbers of the clock and of its anchor, how late it is, and by what it is alike others.
    """
    line = _joined(CLOCKS.id, CLOCKS.anchor, func.coalesce(cast(_late(at), String), ""), *_alike(at))
    texts = func.aggregate_strings(line, "\n")
    query = sql.select(CLOCKS.reference, texts).where(CLOCKS.started <= at).group_by(CLOCKS.reference)
    return query.execution_options(yield_per=BATCH)


def _joined(*parts: ColumnElement[Any]) -> ColumnElement[str]:
    texts = [cast(part, String) for part in parts]
    return reduce(lambda before, text: before + " " + text, texts)


def _late(at: datetime) -> ColumnElement[Any]:
    """Give the seconds from the due time until the clock was closed, or `at`, where it was over by then."""
    until = case((CLOCKS.closed <= at, CLOCKS.closed), else_=sql.literal(at, Instant()))
    return case((CLOCKS.due < until, extract("epoch", until) - extract("epoch", CLOCKS.due)))


def _alike(at: datetime) -> tuple[ColumnElement[Any], ...]:
    """Give what clocks with one verdict have in common: shape and rule; one that stood still is alike no other."""
    paused = case((cast(CLOCKS.pauses, String) != NO_PAUSES, CLOCKS.id), else_=0)
    return _shape(at), paused, CLOCKS.rule, CLOCKS.wording


def _shape(at: datetime) -> ColumnElement[int]:
    """Write all that a verdict can ask of a clock, a bit each."""
    row = CLOCKS
    asked = (
        *(row.stopped_from.is_not(None), row.stopped_from <= at, row.ended.is_not(None), row.closed > at),
        *(row.due.is_not(None), row.due < at, row.due < row.stopped_from, row.due < row.ended),
        *(row.due_strict.is_not(None), row.due_strict < row.stopped_until, row.due_strict < at),
        *(row.implied.is_(True), row.evidenced.is_(True)),
    )
    bits = [case((question, 1 << place), else_=0) for place, question in enumerate(asked)]
    return sum(bits[1:], start=bits[0])


def _milestones() -> Select[Any]:
    """Give the first moment of each milestone, a complaint a row."""
    first = [func.min(case((_shows(mark), STANDINGS.since))) for mark in MILESTONES.values()]
    return sql.select(STANDINGS.reference, *first).group_by(STANDINGS.reference)


def _shows(mark: Milestone) -> ColumnElement[bool]:
    names = [state.name for state in mark.states]
    kind = [STANDINGS.kind == mark.kind] if mark.kind else []
    return and_(STANDINGS.track == mark.track.value, STANDINGS.state.in_(names), *kind)


def _with_whom(entry: dict[str, object]) -> str:
    return str(entry.get("to_body") or entry.get("body") or "")
