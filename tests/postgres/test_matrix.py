"""Role by table by operation on a real server, against an oracle written down apart: nobody sees or does more."""

# statements of our own words

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import product

import pytest
from sqlalchemy import text

from calendars.sentences import InputError
from procedure.bodies import Body, BodyKind
from procedure.events import Event
from procedure.history import Complaint
from store import identities
from store.identities import Identity, keep
from store.models import MetaRow
from store.postgres import open_server
from store.recording import add_body, add_complaint, record
from tests.postgres.conftest import Office
from tests.postgres.oracle import CASES, PEOPLE, REGISTRAR
from tests.postgres.server import Server
from tests.postgres.trying import attempt, connected, leaks, seen

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
LODGED = Event(0, "complaint_lodged", NOW, NOW, note="Secret Name said so")


@pytest.fixture(scope="session")
def filled(server: Server, pattern: str) -> str:
    """Three complaints, each with a note and an identity, registered by three people: made once, then copied."""
    office = Office(server, server.new_database(pattern))
    for reference, who in CASES.items():
        with open_server(office.url(who)).writing() as session:
            add_complaint(session, Complaint(reference, "Taraz"))
            record(session, reference, LODGED)
            keep(session, reference, Identity(f"Name of {reference}"))
            identities.seen(session, who, NOW, "saw the identity", reference)
    with open_server(office.url(REGISTRAR)).writing() as session:
        add_body(session, Body("dept", "Department", BodyKind.POLICE))
        session.add(MetaRow(key="setting", value="1"))
    return office.name


@pytest.fixture
def full(server: Server, filled: str) -> Iterator[Office]:
    office = Office(server, server.new_database(filled))
    yield office
    server.drop(office.name)


def test_nobody_sees_or_changes_more_than_the_oracle_says(full: Office) -> None:
    assert list(leaks(full)) == []


@pytest.mark.parametrize(
    "hole",
    [
        "CREATE POLICY hole ON identity FOR SELECT TO merzim_monitor USING (true)",
        "ALTER TABLE note DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY hole ON ledger FOR SELECT TO merzim_lawyer USING (true)",
        "GRANT TRUNCATE ON clock TO merzim_registrar",
        "GRANT SELECT ON ledger TO merzim_supervisor; ALTER TABLE ledger DISABLE ROW LEVEL SECURITY",
        "CREATE POLICY hole ON access FOR INSERT TO merzim_lawyer WITH CHECK (true)",
        "CREATE POLICY hole ON meta FOR UPDATE TO merzim_lawyer USING (true)",
        "GRANT ALL ON body TO merzim_monitor; CREATE POLICY hole ON body TO merzim_monitor USING (true)",
        "CREATE POLICY hole ON complaint FOR INSERT TO merzim_lawyer WITH CHECK (true)",
        "GRANT SELECT ON office.acts TO merzim_lawyer",
        "CREATE OR REPLACE FUNCTION office.mine(asked text) RETURNS boolean LANGUAGE sql AS 'SELECT true'",
    ],
)
def test_a_hole_that_was_made_is_found(full: Office, hole: str) -> None:
    """The control: the matrix sees what it is there to see."""
    full.server.run(full.name, hole)
    assert next(leaks(full), None) is not None


def test_the_owner_of_the_tables_reads_no_identity_and_only_because_of_force(full: Office) -> None:
    with connected(full, "keeper") as connection:
        assert seen(connection, "identity") == set()
    full.server.run(full.name, "ALTER TABLE identity NO FORCE ROW LEVEL SECURITY")
    with connected(full, "keeper") as connection:
        assert seen(connection, "identity") == set(CASES)


def test_the_ledger_is_only_added_to_by_whomever(full: Office) -> None:
    """By the superuser of the server too, as long as nobody drops the trigger; `verify` shows what was done then."""
    verbs = ("UPDATE ledger SET uid = uid", "DELETE FROM ledger", "TRUNCATE ledger CASCADE")
    for person, verb in product(("keeper", "postgres", *PEOPLE), verbs):
        assert attempt(full, person, verb) in {"42501", "MZ003", "42P01", 0}, (person, verb)


def test_an_unseen_complaint_cannot_be_told_from_one_that_does_not_exist(full: Office) -> None:
    """Fails with a plain unique key: "duplicate key" would answer the question."""
    answers = []
    for reference in ("KZ-1", "KZ-77", "dana-1", "dana-77"):
        with pytest.raises(InputError) as refused, open_server(full.url("asel")).writing() as session:
            add_complaint(session, Complaint(reference, "Taraz"))
        answers.append(refused.value.sentence.pattern)
    assert len(set(answers)) == 1
    asked = (
        "INSERT INTO complaint (reference) VALUES ('{}') ON CONFLICT DO NOTHING",
        "EXPLAIN SELECT FROM complaint WHERE reference = '{}'",
        "SELECT 1 / count(*) FROM clock WHERE reference = '{}'",
    )
    for statement in asked:
        assert len({str(attempt(full, "asel", statement.format(each))) for each in ("KZ-1", "KZ-77")}) == 1


def test_an_entry_that_does_not_continue_the_chain_is_refused_by_the_server(full: Office) -> None:
    forged = "INSERT INTO ledger VALUES ({}, 'ffffffffffffffffffffffffffffffff', 'complaint/asel-1', '{{}}', '\\x00')"
    assert {attempt(full, "asel", forged.format(number)) for number in (1, 7, 99)} == {"MZ001"}


def test_a_shared_complaint_is_seen_and_only_who_has_it_can_share_it(full: Office) -> None:
    share = "SELECT office.share_with('dana-1', 'asel')"
    assert attempt(full, "asel", share) == "42501"
    with connected(full, "dana") as connection:
        connection.execute(text(share))
        connection.commit()
    with connected(full, "asel") as connection:
        assert seen(connection, "complaint") == seen(connection, "note") == {"asel-1", "dana-1"}


def test_a_monitor_adds_flags_and_nothing_else(full: Office) -> None:
    monitor = open_server(full.url("a_monitor"))
    with monitor.writing() as session:
        record(session, "KZ-1", Event(0, "flagged", NOW, NOW, attributes={"rule": "x"}, recorded_by="a_monitor"))
    with pytest.raises(InputError, match="does not allow"), monitor.writing() as session:
        record(session, "KZ-1", Event(0, "entered_in_kui", NOW, NOW))
