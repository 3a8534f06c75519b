"""Damaged files: no crash, every line accounted for, and no good line lost."""

import csv
import io
import tracemalloc
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest
from openpyxl.worksheet._reader import WorkSheetParser

from store.importing.book import Row, Rows
from store.importing.files import opened
from store.importing.load import load
from store.importing.lookalikes import looks, mixed_word
from store.importing.rows import Who
from store.sqlite import create_database
from tests.crash.amount import SOAK
from tests.hostile.fuzz import HEADER, NOW, complaints, fuzzed, lost_rows, run
from tests.hostile.tables import table

ROWS = 2000
MANY = 200_000 if SOAK else ROWS


def test_every_damaged_line_is_named_and_every_good_one_is_kept(tmp_path: Path) -> None:
    found = fuzzed(MANY)
    outcome = run(tmp_path, found)
    assert outcome.read == found.lines
    assert outcome.read == sum(outcome.added.values()) + outcome.known + outcome.refused
    assert lost_rows(found, outcome) == set()
    assert outcome.added["events"] >= len(found.untouched)
    assert all(problem.line and problem.sentence.pattern for problem in outcome.problems)


def test_every_damaged_row_of_workbooks_is_named_and_every_good_one_is_kept(tmp_path: Path) -> None:
    each, lost = 25_000, 0
    database = create_database(tmp_path / "fuzz.db")
    (tmp_path / "complaints.csv").write_bytes(complaints())
    with database.writing() as session:
        load(session, [tmp_path / "complaints.csv"], Who("fuzz", NOW))
    for first in range(0, MANY, each):
        made = table(tmp_path / "events.xlsx", first, min(each, MANY))
        with database.writing() as session:
            outcome = load(session, [made.path], Who("fuzz", NOW))
        assert outcome.read == sum(outcome.added.values()) + outcome.known + outcome.refused
        assert outcome.added["events"] >= len(made.untouched)
        assert all(problem.line and problem.sentence.pattern for problem in outcome.problems)
        lost += len({problem.line for problem in outcome.problems} & made.untouched)
        assert outcome.refused > len(made.untouched) // 2  # there was something to find
    assert lost == 0


def test_a_reader_that_stops_at_the_first_bad_cell_loses_good_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: a row whose cell nobody can read ends the sheet, as it does in openpyxl."""

    def reading(rows: Rows, parser: WorkSheetParser, element: Element) -> Row:
        number, cells = parser.parse_row(element)
        return Row(number, {cell["column"]: rows._cell(cell, element) for cell in cells})

    monkeypatch.setattr(Rows, "_row", reading)
    made = table(tmp_path / "events.xlsx", 0, ROWS)
    ((_, found),) = opened([made.path]).tables
    read = 0
    for _ in found:
        read += 1
    assert read < len(made.untouched) // 2


def test_the_ordinary_reader_loses_good_lines_of_the_same_file() -> None:
    """The control: one missing quote lets `csv.reader` swallow what follows, without a word."""
    found = fuzzed(ROWS)
    lines = found.content.split(b"\n")
    good = [next(csv.reader([lines[number - 1].decode()])) for number in found.untouched]
    text = found.content.decode("utf-8", "replace").replace("\x00", "").replace("\r", " ")
    read = {tuple(row) for row in csv.reader(io.StringIO(text))}
    assert sum(tuple(row) not in read for row in good) > len(good) // 30


def test_one_endless_line_does_not_fill_the_memory(tmp_path: Path) -> None:
    path = tmp_path / "events.csv"
    with path.open("wb") as file:
        file.write(HEADER)
        file.seek(2**26)
        file.write(b"\nKZ-1,questioned,2022-01-01,,,,,,,\n")
    from store.importing.lines import Lines  # noqa: PLC0415

    lines = Lines(path)
    lines.open()
    tracemalloc.start()
    assert [record.line for record in lines] == [3]
    assert tracemalloc.get_traced_memory()[1] < 2**23
    tracemalloc.stop()
    assert [problem.line for problem in lines.problems] == [2]


def test_a_word_of_two_alphabets_is_found_and_an_honest_one_is_not() -> None:
    assert mixed_word("Бер\u0069к Ахметов") == "Бер\u0069к"
    assert mixed_word("Берік Akhmetov 12-ОП KZ-1") == ""
    assert looks("КZ-1") == looks("KZ-1") == looks("kz-1")
