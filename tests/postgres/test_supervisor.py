"""A supervisor at a server counts what a monitor counts, reads no word of the ledger, and is told what not."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from cli.demonstration import paths
from procedure.events import Event
from store.importing.load import load
from store.importing.rows import Who
from store.postgres import open_server
from store.recording import record
from tests.cli.conftest import Done, Merzim, merzim
from tests.postgres.conftest import Office
from tests.postgres.oracle import MONITOR, REGISTRAR, SUPERVISOR
from tests.postgres.server import Server
from tests.postgres.trying import connected

__all__ = ["merzim"]

By = Callable[..., Done]
NOW = datetime(2026, 11, 26, 12, tzinfo=UTC)
CASE = "KZ-2022-001"
SECRETS = ("Secret", "No. 77", REGISTRAR)
SPOKEN = Event(
    0,
    "termination_annulled",
    datetime(2026, 1, 5, tzinfo=UTC),
    NOW,
    document="No. 77",
    recorded_by=REGISTRAR,
    attributes={
        "by": "court",
        "article": "Secret article 146(2)",
        "ground": "Secret ground",
        "reason": "Secret reason",
        "witness": "Secret Witness",
        "number": "Secret number",
    },
    note="Secret note",
)
FLAG = Event(0, "flagged", NOW, NOW, recorded_by=MONITOR, attributes={"rule": "erdr-registration"}, note="Secret flag")


@pytest.fixture(scope="session")
def reported(server: Server, pattern: str) -> str:
    """The demonstration, with a flag and an act with words, made once and copied."""
    office = Office(server, server.new_database(pattern))
    with open_server(office.url(REGISTRAR)).writing() as session:
        load(session, paths(), Who(REGISTRAR, NOW))
        record(session, CASE, replace(SPOKEN, type="official_identified", body="dept"))
    with open_server(office.url(MONITOR)).writing() as session:
        record(session, CASE, FLAG)
    return office.name


@pytest.fixture
def at_work(server: Server, reported: str) -> Iterator[Office]:
    office = Office(server, server.new_database(reported))
    yield office
    server.drop(office.name)


@pytest.fixture
def by(at_work: Office, merzim: Merzim) -> By:
    return lambda person, *words: merzim(*words, "--db", at_work.url(person), "--as-of", "2026-11-26T18:00")


@pytest.mark.parametrize(
    "words",
    [
        ("delays", "--json"),
        ("delays", "--by", "body", "--json"),
        ("delays", "--by", "body", "--behind", "all:late", "--json"),
        ("report", "--json"),
        ("report", "--json", "--known-by", "2026-11-26T17:30"),
        ("indicators", "--by", "region", "--json"),
        ("indicators", "--behind", "sent-to-accused", "--json"),
        ("overdue", "--json", "--known-by", "2026-11-26T17:30"),
        ("findings", "--json"),
        ("examinations", "--json"),
        ("digest", "--since", "2022-01-01", "--json"),
    ],
)
def test_a_supervisor_counts_what_a_monitor_counts(by: By, words: tuple[str, ...]) -> None:
    counted = by(SUPERVISOR, *words)
    assert (counted.code, counted.err) == (0, "")
    assert counted.rows
    assert counted.rows == json.loads(by(MONITOR, *words).out)


def test_a_flag_stands_in_the_report_without_its_words(by: By) -> None:
    told = {person: by(person, "report").out for person in (SUPERVISOR, MONITOR)}
    for report in told.values():
        section = report.split("Open flags of monitors")[1]
        assert CASE in section
        assert "erdr-registration" in section
        assert "Secret" not in section


def test_what_is_shown_of_the_ledger_holds_no_word_and_no_name(at_work: Office) -> None:
    """The control: the ledger itself holds them."""
    held, articles = {}, {}
    for person, table in ((SUPERVISOR, "office.acts"), (REGISTRAR, "ledger")):
        with connected(at_work, person) as connection:
            rows = connection.execute(text(f"SELECT convert_from(body, 'UTF8') FROM {table}")).scalars()  # noqa: S608
            whole = "\n".join(rows)
        held[table] = [secret for secret in SECRETS if secret in whole]
        articles[table] = "146(2)" in whole
    assert articles == {"office.acts": True, "ledger": True}  # which is counted by
    assert held == {"office.acts": [], "ledger": list(SECRETS)}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("show", CASE), "a supervisor sees lists and reports"),
        (("record", CASE), "a supervisor sees lists and reports"),
        (("letter", CASE, "erdr-registration", "-o", "x.docx"), "a supervisor sees lists and reports"),
        (("export", "xlsx", "-o", "x.xlsx"), "a supervisor exports counts and reports"),
        (("export", "json", "-o", "x.json", "--redact", "names"), "a supervisor exports counts and reports"),
        (("export", "ics", "-o", "x.ics"), "a supervisor exports counts and reports"),
        (("record", CASE, "flagged", "--at", "2024-01-01"), "Who keeps it gives roles"),
        (("rebuild",), "Who keeps it gives roles"),
        (("verify",), "a registrar, a monitor or the owner verifies it"),
    ],
)
def test_what_a_supervisor_may_not_is_said_in_one_sentence_with_the_way_out(
    by: By, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    done = by(SUPERVISOR, *words)
    assert (done.code, done.out, done.err.count("\n"), said in done.err) == (2, "", 1, True), done.err
    assert not list(tmp_path.glob("x.*"))
    assert by(SUPERVISOR, "access", "--json").rows == []  # nothing left the house


def test_a_supervisor_takes_out_reports_and_counts_and_that_is_kept(by: By, tmp_path: Path) -> None:
    for words in (
        ("report", "--output", tmp_path / "report.html", "--redact", "small-cells"),
        ("delays", "--by", "body", "--output", tmp_path / "delays.xlsx"),
        ("export", "csv", "-o", tmp_path / "counts", "--redact", "small-cells"),
    ):
        done = by(SUPERVISOR, *words)
        assert (done.code, done.err) == (0, ""), done.err
    assert [row["what"] for row in by(SUPERVISOR, "access", "--json").rows] == [
        "report report small-cells",
        "report delays",
        "export csv small-cells",
    ]
