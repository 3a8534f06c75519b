"""The first page of each queue is read from its index, in its order: no full scan, no sort of everything."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlmodel import Session

from store import docket, queries
from store.database import Database
from store.ledger import by_subject

AT = datetime(2023, 1, 1, tzinfo=UTC)
Question = Callable[[Session], object]
QUESTIONS: dict[str, Question] = {
    "overdue": lambda session: queries.overdue(session, AT, limit=1),
    "due": lambda session: queries.due(session, AT, timedelta(days=3), limit=1),
    "findings": lambda session: queries.findings(session, AT, limit=1),
    "docket": lambda session: docket.first(session, AT, limit=1),
    "some complaints": lambda session: queries.open_clocks(session, AT, ["KZ-1"]),
    "rebuild": lambda session: list(by_subject(session, "complaint/")),
}
WHOLE = ("findings", "docket", "rebuild")  # the whole index in its order, left where the page is full
FEW = ("some complaints",)  # what is found of a few may be sorted


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_first_page_is_a_range_of_an_index(filled: Database, name: str) -> None:
    with filled.reading() as session:
        plans = plans_of(session, QUESTIONS[name])
    assert plans
    for plan in plans:
        assert " INDEX ix_" in plan, plan
        assert "SEARCH" in plan or name in WHOLE, plan
        assert "B-TREE" not in plan or name in FEW, plan


def plans_of(session: Session, question: Question) -> list[str]:
    """Ask, and give how SQLite finds each answer; what is read is one table by one index."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def keep(_connection: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_: object) -> None:
        asked.append((statement, parameters))

    event.listen(session.get_bind(), "before_cursor_execute", keep)
    question(session)
    event.remove(session.get_bind(), "before_cursor_execute", keep)
    connection = session.connection()
    return [
        " ".join(row[3] for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters))
        for statement, parameters in asked
        if statement.startswith("SELECT")
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 1000])
def test_a_page_is_the_beginning_of_the_whole_list(filled: Database, limit: int) -> None:
    later = AT + timedelta(days=400)
    with filled.reading() as session:
        assert queries.overdue(session, AT, limit) == queries.overdue(session, AT)[:limit]
        assert queries.due(session, AT, later - AT, limit) == queries.due(session, AT, later - AT)[:limit]
        assert queries.findings(session, AT, limit=limit) == queries.findings(session, AT)[:limit]
