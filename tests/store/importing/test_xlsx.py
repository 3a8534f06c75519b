"""Workbooks: read as the same rows in CSV would be, each bad cell named with sheet, row and column."""

from datetime import datetime
from pathlib import Path

import pytest

from store import queries
from store.database import Database
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from tests.hostile.workbooks import MAIN, archive, row, sheet, written
from tests.store.conftest import BODIES, COMPLAINTS, EVENTS, EVENTS_HEADER, NOW, Importer
from tests.store.importing.test_csv import reasons

HEADER = EVENTS_HEADER.strip().split(",")
LODGED = ["KZ-1", "complaint_lodged", "2022-01-10T10:00"]


@pytest.fixture
def take(importer: Importer, database: Database, tmp_path: Path) -> "Take":
    importer(bodies=BODIES, complaints=COMPLAINTS)
    return Take(database, tmp_path / "office.xlsx")


class Take:
    """Imports a workbook of events into a database that knows two complaints."""

    def __init__(self, database: Database, path: Path) -> None:
        self.database, self.path = database, path

    def __call__(self, content: bytes | None = None) -> Outcome:
        if content is not None:
            self.path.write_bytes(content)
        with self.database.writing() as session:
            outcome = load(session, [self.path], Who("tester", NOW))
        assert outcome.read == sum(outcome.added.values()) + outcome.known + outcome.refused
        return outcome

    def rows(self, *rows: list[object]) -> Outcome:
        return self(written([HEADER, LODGED, *rows]))

    def parts(self, data: str, before: str = "") -> Outcome:
        archive(self.path, sheet(row(1, HEADER) + data, before))
        return self()


def test_dates_and_numbers_become_what_a_person_would_have_written(take: Take) -> None:
    moment = datetime(2022, 1, 10, 15, 30)  # noqa: DTZ001  # a spreadsheet knows no zones
    outcome = take.rows(["KZ-1", "entered_in_kui", moment, None, "city-police", None, None, 12.0])
    assert (reasons(outcome), outcome.added["events"]) == ([], 2)
    with take.database.reading() as session:
        told = queries.history(session, "KZ-1")
    assert told is not None
    assert told.events[1].occurred_at.isoformat() == "2022-01-10T15:30:00+06:00"
    assert told.events[1].document == "12"


def test_the_same_rows_as_csv_and_as_a_workbook_are_the_same_rows(take: Take, importer: Importer) -> None:
    importer(events=EVENTS)
    outcome = take(written([line.split(",") for line in EVENTS.splitlines() if '"' not in line]))
    assert (outcome.known, outcome.added["events"], reasons(outcome)) == (3, 0, [])


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        (["KZ-1", "entered_in_kui", "=NOW()"], "2:occurred_at: is a formula; put its value there instead"),
        (["KZ-1", "entered_in_kui", "2022-01-12", None, "@cmd"], "2:body: begins like a formula"),
        (["KZ-1", "entered_in_kui", 44571.0], '2:occurred_at: "44571" is not a date'),
        (["KZ-1", "entered_in_kui", True], '2:occurred_at: "yes" is not a date'),
        (["KZ-9", "entered_in_kui", "2022-01-12"], "2:complaint: there is no complaint KZ-9"),
        ([*LODGED, *[None] * 7, "more"], "2:: 11 cells where 10 are needed"),
        (["KZ-1", "entered_in_kui", "2022-01-12", None, "a\u202eb"], "2:body: a hidden character (U+202E)"),
        (["KZ-1", "entered_in_kui", 1e300], "2:occurred_at: is a number too large to be exact"),
    ],
)
def test_a_bad_cell_is_named_with_its_sheet_its_row_and_its_column(
    take: Take, cells: list[object], reason: str
) -> None:
    outcome = take(written([HEADER, cells, LODGED]))
    assert outcome.added["events"] == 1
    (said,) = reasons(outcome)
    assert said.startswith(f"office.xlsx, Events:{reason}")


def test_each_sheet_is_a_table_of_its_own_and_a_hidden_one_is_named(database: Database, tmp_path: Path) -> None:
    from xlsxwriter import Workbook  # noqa: PLC0415

    path = tmp_path / "all.xlsx"
    with Workbook(path) as book:
        for name, text in (("Events", EVENTS), ("Complaints", COMPLAINTS), ("Bodies", BODIES), ("Old", EVENTS)):
            page = book.add_worksheet(name)
            for number, line in enumerate(line for line in text.splitlines() if '"' not in line):
                page.write_row(number, 0, line.split(","))
            if name == "Old":
                page.hide()
        book.add_worksheet("Sheet5")
    with database.writing() as session:
        outcome = load(session, [path], Who("tester", NOW))
    assert outcome.added == {"bodies": 2, "complaints": 2, "events": 2}
    assert [warning.values["sheet"] for warning in outcome.warnings] == ["all.xlsx, Old"]


@pytest.mark.parametrize("dimension", ["A1:XFD1048576", "A1:A1", "B2:A1"])
def test_what_a_sheet_says_of_its_size_is_not_believed(take: Take, dimension: str) -> None:
    data = row(1, HEADER) + row(2, LODGED) + row(9, ["KZ-1", "entered_in_kui", "2022-01-10T15:00"])
    text = f'<worksheet xmlns="{MAIN}"><dimension ref="{dimension}"/><sheetData>{data}</sheetData></worksheet>'
    archive(take.path, text)
    outcome = take()
    assert (reasons(outcome), outcome.added["events"]) == ([], 2)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (row(1_048_576, LODGED), "1048576:: more than 100000 rows; the others were not read"),
        (row(3, LODGED) + row(3, LODGED), "3:: a second row has this number"),
        ('<row r="2"><c r="XFD2"><v>1</v></c></row>', "2:: more than 64 columns"),
        ('<row r="2"><c r="A2" t="s"><v>99</v></c></row>', "2:: this row cannot be read; open the file"),
        ('<row r="2"><c r="A2" t="e"><v>#REF!</v></c></row>', "2:complaint: is an error of the spreadsheet"),
        ('<row r="2"><c r="A2"><v>1e999</v></c></row>', "2:complaint: is a number too large"),
        (f'<row r="2"><c r="A2"><v>{"9" * 400}</v></c></row>', "2:complaint: is a number too large"),
        ('<row r="2"><c r="A2"><v>nan</v></c></row>', "2:: this row cannot be read; open the file"),
        ('<row r="x"><c r="A2"><v>1</v></c></row>', "2:: this row, and all after it, cannot be read"),
        ("<row r='2'><c><f t='array' ref='A1'>1</f></c></row>", "2:complaint: is a formula"),
    ],
)
def test_a_sheet_that_lies_is_read_as_far_as_it_can_be(take: Take, data: str, reason: str) -> None:
    (said,) = reasons(take.parts(data))
    assert said.startswith(f"office.xlsx, Events:{reason}")


def test_a_row_that_stands_before_its_turn_is_not_lost(take: Take) -> None:
    """openpyxl's own iteration drops it without a word."""
    outcome = take.parts(row(9, LODGED) + row(4, ["KZ-1", "entered_in_kui", "2022-01-10T15:00"]))
    assert outcome.added["events"] == 2


def test_a_strict_workbook_is_refused_and_not_read_as_empty(take: Take) -> None:
    strict = sheet(row(1, HEADER) + row(2, LODGED)).replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    archive(take.path, strict)
    outcome = take()
    assert outcome.added["events"] == 0
    assert ["cannot be read as a workbook" in reason for reason in reasons(outcome)] == [True]
