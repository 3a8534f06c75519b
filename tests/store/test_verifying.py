"""Whatever is changed, taken out or put in among the derived rows is found, a few complaints at a time."""

from pathlib import Path

import pytest
from sqlalchemy import text

from benchmarks.histories import build
from store import rebuilding
from store.sqlite import open_database
from store.verifying import verify

COUNT = 12
CHANGES = {
    "body": "UPDATE body SET name = 'another' WHERE body = (SELECT max(body) FROM body)",
    "complaint": "DELETE FROM complaint WHERE reference = (SELECT max(reference) FROM complaint)",
    "standing": "UPDATE standing SET state = 'LODGED' WHERE id = (SELECT max(id) FROM standing)",
    "clock": "DELETE FROM clock WHERE id = (SELECT min(id) FROM clock)",
    "stage": "INSERT INTO stage (reference, clock, since, urgency, rule) VALUES ('nobody', 0, 0, 0, 'none')",
    "examination": "UPDATE examination SET until = NULL WHERE until = (SELECT max(until) FROM examination)",
    "finding": (
        "INSERT INTO finding (reference, finding, since, evidence, basis, effect, verified) "
        "SELECT reference, finding, since, evidence, basis, effect, verified FROM finding LIMIT 1"
    ),
}


@pytest.mark.parametrize("table", CHANGES)
def test_a_derived_table_that_does_not_follow_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, table: str
) -> None:
    monkeypatch.setattr(rebuilding, "BATCH", 5)
    build(tmp_path / "country.db", COUNT)
    database = open_database(tmp_path / "country.db")
    with database.reading() as session:
        assert verify(session).problems == []
    with database.writing() as session:
        session.execute(text(CHANGES[table]))
    with database.reading() as session:
        assert [problem.values["table"] for problem in verify(session).problems] == [table]
