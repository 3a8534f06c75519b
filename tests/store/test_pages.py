"""The first page of each queue is read from its index, in its order: no full scan, no sort of everything."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest
from sqlalchemy import event
from sqlmodel import Session

from procedure.examinations import Group
from procedure.summary import Section
from store import docket, examinations, findings, queries
from store.database import Database
from store.findings import By, concerned
from store.flags import open_flags
from store.ledger import by_subject
from store.postgres import open_server
from tests.postgres.conftest import Office

AT = datetime(2023, 1, 1, tzinfo=UTC)
Question = Callable[[Session], object]
QUESTIONS: dict[str, Question] = {
    "overdue": lambda session: list(queries.overdue(session, AT, limit=1)),
    "due": lambda session: list(queries.due(session, AT, timedelta(days=3), limit=1)),
    "findings": lambda session: list(findings.findings(session, AT, limit=1)),
    "docket": lambda session: docket.first(session, AT, limit=1),
    **{f"docket: {part}": partial(docket.first, at=AT, section=part, limit=1) for part in Section},
    "examinations": lambda session: examinations.order(session, AT, limit=1),
    **{f"examinations: {group}": partial(examinations.order, at=AT, groups=[group], limit=1) for group in Group},
    "psychological": lambda session: examinations.order(session, AT, kind="psychological", limit=1),
    "flagged": lambda session: examinations.flagged(session, AT),
    "flags of a report": lambda session: open_flags(session, session, AT),
    "behind a rule": lambda session: docket.running(session, AT, "referral-181-5", ["KZ-1"]),
    **{f"behind findings by {by}": partial(concerned, at=AT, by=by, key="kui-only", of=["KZ-1"]) for by in By},
    "some complaints": lambda session: queries.open_clocks(session, AT, ["KZ-1"]),
    "rebuild": lambda session: list(by_subject(session, "complaint/")),
}
WHOLE = ("findings", "docket", "rebuild")  # the whole index in its order, left where the page is full
FEW = ("some complaints", "flagged")  # what is found of a few may be sorted


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_first_page_is_a_range_of_an_index(filled: Database, name: str) -> None:
    with filled.reading() as session:
        plans = plans_of(session, QUESTIONS[name])
    assert plans
    for plan in plans:
        assert " INDEX ix_" in plan or " USING PRIMARY KEY" in plan, plan
        assert "SEARCH" in plan or name in WHOLE, plan
        assert "B-TREE" not in plan or name in FEW, plan


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_server_finds_the_first_page_by_an_index_too(office: Office, name: str) -> None:
    """Of a few rows a server reads all and sorts them; forbidden to, it does so only where no index has the order."""
    with open_server(office.url("keeper")).reading() as session:
        for way in ("seqscan", "bitmapscan", "sort"):
            session.connection().exec_driver_sql(f"SET enable_{way} = off")
        plans = plans_of(session, QUESTIONS[name])
    assert plans
    for plan in plans:
        assert "Index" in plan, plan
        assert "Seq Scan" not in plan, plan
        assert not re.search(r"(^|-> ) *Sort ", plan) or name in FEW, plan


def plans_of(session: Session, question: Question) -> list[str]:
    """Ask, and give how the database finds each answer."""
    asked: list[tuple[str, tuple[object, ...]]] = []

    def keep(_connection: object, _cursor: object, statement: str, parameters: tuple[object, ...], *_: object) -> None:
        asked.append((statement, parameters))

    event.listen(session.get_bind(), "before_cursor_execute", keep)
    question(session)
    event.remove(session.get_bind(), "before_cursor_execute", keep)
    connection = session.connection()
    explain = {"sqlite": "EXPLAIN QUERY PLAN", "postgresql": "EXPLAIN (COSTS OFF)"}[connection.dialect.name]
    return [
        " ".join(str(row[-1]) for row in connection.exec_driver_sql(f"{explain} {statement}", parameters))
        for statement, parameters in asked
        if statement.lstrip("(").startswith("SELECT") and " FROM " in statement.replace("\n", " ")
    ]


@pytest.mark.parametrize("limit", [1, 2, 3, 1000])
def test_a_page_is_the_beginning_of_the_whole_list(filled: Database, limit: int) -> None:
    later = timedelta(days=400)
    with filled.reading() as session:
        for ask in (queries.overdue, partial(queries.due, within=later), findings.findings):
            assert list(ask(session, AT, limit=limit)) == list(ask(session, AT))[:limit]
