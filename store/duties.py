"""What reports count, one complaint after the other: its milestones, and the duties of bodies with a verdict on each.

Columns, never objects: a hundred thousand complaints take seconds, and no more of them than a batch is held.

A verdict depends on a clock only by its rule and by how its instants compare with each other and with the moment
asked about. The database writes these comparisons as one number, the shape; of all clocks of one rule and shape the
procedure judges the first, and its verdict holds for all of them.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import reduce
from typing import Any

import sqlalchemy as sql
from sqlalchemy import Column, ColumnElement, Select, String, and_, case, cast, extract, func, or_
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlmodel import Session

from procedure.clock import LATE, Verdict, has_arisen, verdict
from procedure.cohort import MILESTONES, Judged, Member, Milestone
from procedure.grammar import Verified
from procedure.history import Complaint
from store.models import ClockRow, ComplaintRow, Instant, StandingRow, Table
from store.projections import FACTS
from store.queries import NO_PAUSES, among, clock_of


def _columns(table: type[Table]) -> ReadOnlyColumnCollection[str, Column[Any]]:
    """Give the bare columns of a table: read without objects, they cost half."""
    columns: ReadOnlyColumnCollection[str, Column[Any]] = sql.inspect(table).local_table.c
    return columns


BATCH = 1000  # complaints read at once
DAY = 86_400  # seconds
CLOCKS, FACTS_OF, STANDINGS = (_columns(table) for table in (ClockRow, ComplaintRow, StandingRow))

Outcome = tuple[str, Verdict, bool]  # by which rule, and whether it is still to be checked
Columns = Sequence[Any]  # of a row, the reference first
RowOf = Callable[[str], Columns | None]


def members(session: Session, of: Sequence[str] | None = None) -> Iterator[Member]:
    """Give every complaint with its milestones, or some, by reference."""
    facts = sql.select(*(FACTS_OF[name] for name in FACTS)).where(among(ComplaintRow.reference, of))
    moments_of, never = _in_step(session, _milestones(of)), [None] * len(MILESTONES)
    for row in _streamed(session, facts.order_by(FACTS_OF.reference)):
        found = moments_of(row[0])
        yield Member(Complaint(*row), *(found[1:] if found else never))


def with_duties(session: Session, at: datetime) -> Iterator[tuple[Member, list[Judged]]]:
    """Give every complaint, by reference, with the duties of bodies that have arisen by `at` and the verdicts then."""
    told_of, judge = _in_step(session, _told(at)), _Judge(session, at)
    for member in members(session):
        told = told_of(member.complaint.reference)
        yield member, list(judge.duties(*told)) if told else []


class _Judge:
    """Reads what the database tells of clocks; asks the procedure once for all that are alike."""

    def __init__(self, session: Session, at: datetime) -> None:
        self._session, self._at = session, at
        self._known: dict[str, Outcome | None] = {}

    def duties(self, reference: str, told: str) -> Iterator[Judged]:
        known = self._known
        for line in told.split("\n"):
            number, anchor, late, alike = line.split(" ", 3)
            if alike not in known:
                known[alike] = self._outcome(int(number))
            found = known[alike]
            if found is not None:
                rule, said, to_check = found
                days = float(late) / DAY if late and said in LATE else None
                yield Judged(int(number), reference, rule, int(anchor), said, to_check, days)

    def _outcome(self, number: int) -> Outcome | None:
        row = self._session.get(ClockRow, number)
        clock = clock_of(row) if row else None
        if clock is None or not has_arisen(clock, self._at):
            return None
        return clock.rule.id, verdict(clock, self._at), clock.rule.verified is not Verified.TEXT


def _streamed(session: Session, query: Select[Any]) -> Iterator[Columns]:
    return iter(session.connection().execute(query.execution_options(yield_per=BATCH)))


def _in_step(session: Session, query: Select[Any]) -> RowOf:
    """Ask for rows in the order of references; gives the row of each, to one who asks for them in that order."""
    rows = _streamed(session, query)
    coming = next(rows, None)

    def row_of(reference: str) -> Columns | None:
        nonlocal coming
        if coming is None or coming[0] != reference:
            return None
        found, coming = coming, next(rows, None)
        return found

    return row_of


def _told(at: datetime) -> Select[Any]:
    """Write the clocks of a complaint as one text, a line each: a row a clock would cost five times as much.

    In a line stand the numbers of the clock and of its anchor, how late it is, and by what it is alike others.
    """
    line = _joined(CLOCKS.id, CLOCKS.anchor, func.coalesce(cast(_late(at), String), ""), *_alike(at))
    query = sql.select(CLOCKS.reference, func.aggregate_strings(line, "\n")).where(CLOCKS.started <= at)
    return query.group_by(CLOCKS.reference).order_by(CLOCKS.reference)


def _joined(*parts: ColumnElement[Any]) -> ColumnElement[str]:
    texts = [cast(part, String) for part in parts]
    return reduce(lambda before, text: before + " " + text, texts)


def _late(at: datetime) -> ColumnElement[Any]:
    """Give the seconds from the due time until the clock was closed, or `at`, where it was over by then."""
    until = case((CLOCKS.closed <= at, CLOCKS.closed), else_=sql.literal(at, Instant()))
    return case((CLOCKS.due < until, extract("epoch", until) - extract("epoch", CLOCKS.due)))


def _alike(at: datetime) -> Sequence[ColumnElement[Any]]:
    """Give what clocks of one verdict have in common: shape and rule; an open one that stood still is like no other."""
    may_stand_still = and_(cast(CLOCKS.pauses, String) != NO_PAUSES, or_(CLOCKS.closed.is_(None), CLOCKS.closed > at))
    return _shape(at), case((may_stand_still, CLOCKS.id), else_=0), CLOCKS.rule, CLOCKS.wording


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


def _milestones(of: Sequence[str] | None) -> Select[Any]:
    """Give the first moment of each milestone, a complaint a row."""
    first = [func.min(case((_shows(mark), STANDINGS.since))) for mark in MILESTONES.values()]
    query = sql.select(STANDINGS.reference, *first).where(among(StandingRow.reference, of))
    return query.group_by(STANDINGS.reference).order_by(STANDINGS.reference)


def _shows(mark: Milestone) -> ColumnElement[bool]:
    names = [state.name for state in mark.states]
    kind = [STANDINGS.kind == mark.kind] if mark.kind else []
    return and_(STANDINGS.track == mark.track.value, STANDINGS.state.in_(names), *kind)
