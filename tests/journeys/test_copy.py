"""Exported here and imported elsewhere, the ledger says the same: corrections, spans, offsets, notes and all."""

from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest

from procedure.bodies import Body, BodyKind
from procedure.events import Event
from reports.wording import Wording
from store.copying import copied, register
from store.database import Database
from store.identities import erase
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from store.recording import add_body
from store.sqlite import create_database
from store.verifying import verify
from tui.desk import Desk
from tui.desk.exports import export

FORMS = ("csv", "xlsx", "json")
HARD = "=cmd|'x'! \"quoted\", Әә <b> ; -"

Made = Callable[[str], Database]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    return lambda name: create_database(tmp_path / f"{name}.db")


@pytest.fixture
def source(made: Made) -> Database:
    """One complaint with all that can be hard to carry: what was corrected twice, voided, uncertain, ambiguous."""
    database = made("source")
    desk = Desk(database, Wording(), by="tester")
    with database.writing() as session:
        add_body(session, Body("police", 'City police; "first"', BodyKind.POLICE, "", "Almaty"))
    desk.add({"reference": "C-1", "place": "Almaty", "age": "15", "foreign_national": "yes", "accused_body": "police"})
    desk.add({"reference": "C-2", "place": "Aktobe"}, name="Sentinel")
    first = {"event": "complaint_lodged", "occurred_at": "2024-02-29T23:30:00+05:00", "body": "police", "note": HARD}
    wrong = desk.record("C-1", {**first, "document": "№ 1 of 2024"})
    again = desk.correct("C-1", wrong.id, {"occurred_at": "2024-03-01T09:00"}, "a slip")
    desk.correct("C-1", again.id, {"occurred_at": "2024-03-01"}, "only the day is known")
    desk.record("C-1", {"event": "entered_in_kui", "occurred_at": "01.03.2024", "occurred_until": "2024-03-04"})
    gone = desk.record("C-1", {"event": "threat_reported", "occurred_at": "2024-03-02T10:00", "note": "- a dash"})
    desk.void("C-1", gone.id, "'=told twice")
    asked = {"event": "examination_requested", "occurred_at": "2024-03-02T10:00", "kind": "psychological"}
    desk.record("C-1", {**asked, "attributes": '{"by": "=lawyer", "why": "\'-", "Ә": "1"}'})
    return database


def imported(database: Database, path: Path) -> Outcome:
    files = sorted(path.iterdir()) if path.is_dir() else [path]
    with database.writing() as session:
        return load(session, files, Who("other", datetime.now(UTC)))


def content(database: Database) -> tuple[object, ...]:
    """Give all the ledger says, records by the name they have everywhere."""
    with database.reading() as session:
        told = list(copied(session))
        return (
            register(session),
            [history.complaint for history, _ in told],
            [[_said(event, names) for event in history.events] for history, names in told],
        )


def _said(event: Event, names: Mapping[int, str]) -> tuple[object, ...]:
    replaces = names[event.replaces] if event.replaces is not None else None
    where = (event.body, event.to_body, event.kind, event.document, dict(event.attributes), event.note)
    return (names[event.id], event.type, event.occurred_at, event.occurred_until, *where, replaces)


@pytest.mark.parametrize("form", FORMS)
def test_a_copy_says_the_same(form: str, source: Database, made: Made, tmp_path: Path) -> None:
    export(Desk(source, Wording()), form, tmp_path / "out")
    copy = made("copy")
    assert imported(copy, tmp_path / "out").problems == []
    assert content(copy) == content(source)
    with copy.reading() as session:
        assert verify(session).problems == []


@pytest.mark.parametrize("form", FORMS)
def test_importing_it_again_or_where_it_comes_from_adds_nothing(
    form: str, source: Database, made: Made, tmp_path: Path
) -> None:
    export(Desk(source, Wording()), form, tmp_path / "out")
    copy = made("copy")
    imported(copy, tmp_path / "out")
    for database in (copy, source):
        before = content(database)
        outcome = imported(database, tmp_path / "out")
        assert outcome.problems == []
        assert set(outcome.added.values()) == {0}
        assert content(database) == before


def test_a_later_export_brings_what_is_new_and_corrects_what_is_there(
    source: Database, made: Made, tmp_path: Path
) -> None:
    copy, desk = made("copy"), Desk(source, Wording())
    export(desk, "csv", tmp_path / "first")
    imported(copy, tmp_path / "first")
    with source.reading() as session:
        history, _ = next(copied(session))
    (kui,) = (event for event in history.events if event.type == "entered_in_kui")
    desk.correct("C-1", kui.id, {"occurred_at": "2024-03-03T10:00", "occurred_until": ""})
    export(desk, "csv", tmp_path / "second")
    assert imported(copy, tmp_path / "second").added["events"] == 1
    assert content(copy) == content(source)


def test_without_names_it_is_another_record_that_still_fits_together(
    source: Database, made: Made, tmp_path: Path
) -> None:
    export(Desk(source, Wording()), "csv", tmp_path / "out", "names")
    copy = made("copy")
    assert imported(copy, tmp_path / "out").problems == []
    with copy.reading() as session:
        events = [event for history, _ in copied(session) for event in history.events]
    assert any(event.replaces for event in events)
    assert not any(event.note or event.recorded_by == "tester" for event in events)


VOIDED = '"C-2","voided","2024-03-02T10:00","","","","","","","","x",'
LODGED = '"C-2","complaint_lodged","2024-03-02","","","","","","","","../x",""'


@pytest.mark.parametrize(
    ("row", "column"), [(f'{VOIDED}"no-such-record"', "replaces"), (f'{VOIDED}""', "event"), (LODGED, "record")]
)
def test_a_correction_of_nothing_costs_its_own_row(
    row: str, column: str, source: Database, made: Made, tmp_path: Path
) -> None:
    export(Desk(source, Wording()), "csv", tmp_path / "out")
    events = tmp_path / "out" / "events.csv"
    header, _, rest = events.read_text("utf-8-sig").partition("\n")
    events.write_text(f"{header}\n{row}\n{rest}", "utf-8")
    copy = made("copy")
    assert [problem.column for problem in imported(copy, tmp_path / "out").problems] == [column]
    assert content(copy) == content(source)


def test_that_an_identity_was_erased_stays_at_home(source: Database, made: Made, tmp_path: Path) -> None:
    with source.writing() as session:
        erase(session, "C-2", "tester", datetime.now(UTC), notes=False)
    export(Desk(source, Wording()), "csv", tmp_path / "out")
    assert "identity_erased" not in (tmp_path / "out" / "events.csv").read_text("utf-8-sig")
    assert imported(made("copy"), tmp_path / "out").problems == []


BROKEN = ('{"bodies": [', '{"bodies": 3}', '{"complaints": [1]}', '{"complaints": [{"events": 1}]}')


@pytest.mark.parametrize("broken", BROKEN)
def test_a_broken_document_is_refused_whole_in_a_sentence(broken: str, made: Made, tmp_path: Path) -> None:
    (tmp_path / "out.json").write_text(broken, "utf-8")
    (problem,) = imported(made("copy"), tmp_path / "out.json").problems
    assert problem.line == 0
