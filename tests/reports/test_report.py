"""The forms of a report: what a value becomes in each of them."""

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from reports.report.document import Bars, Column, Document, Kind, Section, Table, Value
from reports.report.html import html
from reports.report.plain import bar, csv_text, json_text, text

NOON = datetime(2022, 12, 31, 12, tzinfo=UTC)
COLUMNS = (Column("group", "Group"), Column("days", "days", Kind.DAYS), Column("share", "share", Kind.SHARE))


def document(*rows: tuple[Value, ...]) -> Document:
    bars = Bars("Bars", ("overdue", "met late", "cannot tell", "open", "met"), (("one\nline", (1, 2, 3, 0, 4)),))
    section = Section("Section", (Table("groups", "Section", COLUMNS, rows),), (bars,))
    return Document("Title", ("a fact",), (section,), NOON)


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@sum", "\tx", "\rx"])
def test_csv_makes_what_could_be_a_formula_harmless(name: str) -> None:
    (row,) = csv.DictReader(io.StringIO(csv_text(document((name, 1.5, None)))))
    assert row["group"].startswith("'")
    assert (row["days"], row["share"]) == ("1.5", "")


def test_what_does_not_exist_is_a_dash_for_people_and_null_for_programs() -> None:
    nothing = document(("a", None, 0.5))
    assert "a      –     50.0\N{NO-BREAK SPACE}%" in text(nothing)
    assert json.loads(json_text(nothing))["groups"] == [{"group": "a", "days": None, "share": 0.5}]
    assert '<td class="n">–</td>' in html(nothing)


def test_text_shows_every_character_and_keeps_its_lines() -> None:
    shown = text(document(("evil\x1b[2J\nname", 1.0, 0.1)))
    assert "evil<U+001B>[2J<U+000A>name" in shown
    assert "\x1b" not in shown


def test_a_bar_is_of_full_width_whatever_its_parts() -> None:
    assert [len(bar(parts, 40)) for parts in ((1, 1, 1, 0, 0), (7, 0, 0, 0, 3), (1, 999, 0, 0, 0))] == [40] * 3
    assert bar((0, 0, 0, 0, 0)) == ""


def test_numbers_are_written_as_the_language_writes_them() -> None:
    told = document(("a", 1234.5, 0.803))
    assert "1\N{NO-BREAK SPACE}234,5" in text(replace(told, language="ru"))
    assert "80,3\N{NO-BREAK SPACE}%" in html(replace(told, language="kk"))
    assert "1,234.5" in html(told)
    assert json.loads(json_text(replace(told, language="ru")))["groups"][0]["days"] == 1234.5
