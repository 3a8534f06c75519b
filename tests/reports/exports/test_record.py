"""The record in three forms: the same cells, none of them a formula."""

import csv
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from reports.exports import record as columns
from reports.exports.csv import write_csv
from reports.exports.json import write_json
from reports.exports.record import Record, inert
from reports.exports.xlsx import write_xlsx
from store.importing import rows


def in_csv(record: Record, path: Path) -> dict[str, list[dict[str, str]]]:
    write_csv(path / "out", record)
    names = ("bodies", "complaints", "events")
    texts = {name: (path / "out" / f"{name}.csv").read_text("utf-8-sig") for name in names}
    return {name: list(csv.DictReader(text.splitlines())) for name, text in texts.items()}


def test_the_columns_are_those_of_the_import() -> None:
    assert columns.BODIES == rows.BODIES
    assert columns.COMPLAINTS == rows.COMPLAINTS
    assert columns.EVENTS[: len(rows.EVENTS)] == rows.EVENTS[: len(columns.EVENTS)]


def test_a_correction_names_what_it_corrects(record: Record, tmp_path: Path) -> None:
    events = in_csv(record, tmp_path)["events"]
    assert [(row["record"], row["replaces"]) for row in events] == [
        ("name-1", ""),
        ("name-2", ""),
        ("name-9", "name-1"),
    ]
    assert events[2]["occurred_at"] == "2024-02-27T11:20:00+06:00"
    assert json.loads(events[2]["attributes"]) == {"reason": "a slip"}


def test_the_facts_of_a_complaint_are_as_a_person_writes_them(record: Record, tmp_path: Path) -> None:
    row = in_csv(record, tmp_path)["complaints"][1]
    assert (row["reference"], row["age"], row["foreign_national"], row["in_custody"]) == ("C-2", "15", "yes", "no")


def test_a_workbook_holds_the_same_and_only_texts(record: Record, tmp_path: Path) -> None:
    write_xlsx(tmp_path / "out.xlsx", record)
    book = load_workbook(tmp_path / "out.xlsx")
    for name, expected in in_csv(record, tmp_path).items():
        header, *lines = book[name].iter_rows()
        titles = [str(cell.value) for cell in header]
        assert [
            {title: cell.value or "" for title, cell in zip(titles, line, strict=True)} for line in lines
        ] == expected
        assert {cell.data_type for line in lines for cell in line} <= {"s", "n"}  # an empty cell is an "n"
        assert book[name].freeze_panes == "A2"
    assert not book.properties.creator


def test_json_holds_the_same_with_attributes_as_an_object(record: Record, tmp_path: Path) -> None:
    write_json(tmp_path / "out.json", record)
    found = json.loads((tmp_path / "out.json").read_text("utf-8"))
    assert found["complaints"][0]["events"][2]["attributes"] == {"reason": "a slip"}
    assert found["complaints"][0]["events"][0]["note"] == "=HYPERLINK(1)"  # nothing runs a text of JSON
    assert [each["reference"] for each in found["complaints"]] == ["C-1", "C-2"]


def test_an_empty_record_is_still_a_document(tmp_path: Path) -> None:
    write_json(tmp_path / "out.json", Record((), []))
    assert json.loads((tmp_path / "out.json").read_text("utf-8")) == {"merzim": 1, "bodies": [], "complaints": []}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'="])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    assert inert(f"{start}1+1") == f"'{start}1+1"


@given(st.text(alphabet="'=+-a", max_size=4))
def test_two_texts_never_become_the_same_cell(text: str) -> None:
    cell = inert(text)
    assert cell in (text, f"'{text}")
    assert cell[:1] not in set("=+-")
    assert cell[1:] == text if inert(cell) != cell else cell == text
