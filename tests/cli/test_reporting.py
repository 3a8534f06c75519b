"""`merzim delays` as a supervisor runs it, on the demonstration as it stood at the end of 2022."""

import os
import re
import stat
from pathlib import Path
from random import Random

import pytest
from openpyxl import load_workbook

from reports.delays import VERDICTS
from reports.groups import GROUPINGS
from tests.cli.conftest import Done, Merzim

AS_OF = ("--as-of", "2022-12-31")


def number(row: dict[str, object], name: str) -> int:
    return int(str(row[name]))


def test_every_grouping_counts_the_same_duties_and_every_duty_once(demo: Merzim) -> None:
    totals = []
    for by in GROUPINGS:
        *groups, total = _groups(demo("delays", "--by", by, *AS_OF, "--json"))
        counted = [name for name in total if name not in ("group", "complaints") and not name.endswith("_days")]
        assert {name: number(total, name) for name in counted} == {
            name: sum(number(row, name) for row in groups) for name in counted
        }
        assert number(total, "owed") == sum(number(total, name) for name in VERDICTS)
        totals.append({name: total[name] for name in total if name != "group"})
    assert all(total == totals[0] for total in totals)
    assert totals[0]["complaints"] == 190


def test_any_number_is_the_number_of_duties_behind_it(demo: Merzim) -> None:
    dice = Random(5)
    for by in ("region", "body", "rule", "month"):
        report = demo("delays", "--by", by, *AS_OF, "--json").row
        for table in ("groups", "delays"):
            rows: list[dict[str, object]] = report[table]  # type: ignore[assignment]  # JSON
            row = dice.choice(rows)
            column = dice.choice([name for name in row if name not in ("group", "complaints") and "delay_" not in name])
            behind = demo("delays", "--by", by, *AS_OF, "--behind", f"{row['group']}:{column}", "--json").rows
            assert len(behind) == row[column], (by, row["group"], column)


def test_the_complaints_behind_a_wait_are_as_many_as_it_counts(demo: Merzim) -> None:
    report = demo("delays", "--by", "sex", *AS_OF, "--json").row
    waits: list[dict[str, object]] = report["waits"]  # type: ignore[assignment]  # JSON
    steps = ("registered", "examined", "ended")
    for row, step in zip(waits, (step for step in steps for _ in range(3)), strict=True):
        for column, counted in (("complaints", "complaints"), ("reached", step), ("waiting", f"not_{step}")):
            behind = demo("delays", "--by", "sex", *AS_OF, "--behind", f"{row['group']}:{counted}", "--json").rows
            assert len(behind) == row[column], (row["group"], counted)


def test_the_report_of_last_year_is_the_same_to_the_byte_after_later_events(demo: Merzim, tmp_path: Path) -> None:
    forms = ("table", "json", "csv", "html", "xlsx")

    def written() -> list[bytes]:
        files = [tmp_path / f"report.{form}" for form in forms]
        for file, form in zip(files, forms, strict=True):
            assert demo("delays", *AS_OF, "--format", form, "--output", file).code == 0
        return [file.read_bytes() for file in files]

    before = written()
    assert demo("record", "KZ-2022-002", "examination_requested", "--at", "2026-01-10T10:00").code == 0
    assert written() == before


def test_the_period_is_half_open(demo: Merzim) -> None:
    parts = [demo("delays", *AS_OF, *period, "--json") for period in (("--to", "2022-02-01"), ("--from", "2022-02-01"))]
    assert sum(number(_groups(part)[-1], "complaints") for part in parts) == 190


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--by", "planet"), 'cannot group by "planet"; known: region'),
        (("--from", "2022-03-01", "--to", "2022-03-01"), "the period is empty: it begins on Tue 2022-03-01"),
        (("--from", "2025-01-01"), "no complaint was received in this period; the first is of"),
        (("--as-of", "2020-01-01"), "no complaint had been received by that moment"),
        (("--behind", "Atlantis:overdue"), 'unknown group "Atlantis" of this report; known: Aktobe Region, Almaty,'),
        (("--behind", "Almaty:slowly"), 'unknown column "slowly"; write group:column, known: owed, met,'),
        (("--format", "xlsx"), "this form is not for a terminal; name a file with --output"),
        (("--output", "report.doc"), "the name report.doc says no form; add --format table|json|csv|html|xlsx"),
        (("--output", "nowhere/report.html"), "cannot write nowhere/report.html: No such file or directory"),
        (("--from", "soon"), '"soon" is not a date'),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(demo: Merzim, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    done = demo("delays", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err.splitlines()[-1]
    assert [path for path in tmp_path.iterdir() if not path.name.startswith("merzim.db")] == []


def test_without_complaints_there_is_nothing_to_report(merzim: Merzim) -> None:
    merzim("add", "KZ-1", "--place", "Taraz")
    done = merzim("delays")
    assert (done.code, done.out) == (2, "")
    assert "no complaint had been received by that moment" in done.err


def test_one_complaint_that_waits_gives_a_report_without_medians(merzim: Merzim) -> None:
    merzim("add", "KZ-1", "--place", "Taraz")
    merzim("record", "KZ-1", "complaint_lodged", "--at", "2026-01-10T10:00")
    report = merzim("delays", "--as-of", "2026-01-11", "--json").row
    waits: list[dict[str, object]] = report["waits"]  # type: ignore[assignment]  # JSON
    assert {(row["complaints"], row["reached"], row["median_days"]) for row in waits} == {(1, 0, None)}
    assert "fewer than half got there" in merzim("delays", "--as-of", "2026-01-11").out


def test_the_workbook_has_a_sheet_a_table_with_numbers_as_numbers(demo: Merzim, tmp_path: Path) -> None:
    flag = ("record", "KZ-2022-002", "flagged", "--at", "2022-06-01T10:00", "-a", "rule=referral-181-5")
    assert demo(*flag, "--note", "-1+1").code == 0
    assert demo("delays", *AS_OF, "--output", tmp_path / "report.xlsx").code == 0
    book = load_workbook(tmp_path / "report.xlsx")
    assert book.sheetnames[1:] == ["groups", "delays", "waits", "flags"]
    groups, flags = book["groups"], book["flags"]
    assert (groups.freeze_panes, groups["B2"].data_type, groups["B2"].value) == ("B2", "n", 46)
    assert (flags["A2"].value, flags["C2"].value) == ("KZ-2022-002", "referral-181-5")
    assert (flags["B2"].is_date, str(flags["B2"].value)) == (True, "2022-06-01 10:00:00")
    assert (flags["D2"].data_type, flags["D2"].value) == ("s", "-1+1")


def test_the_page_asks_nobody_for_anything_and_is_private(demo: Merzim, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert demo("delays", *AS_OF, "--by", "body", "--output", page).code == 0
    told = page.read_text("utf-8")
    assert not re.findall(r"(?:src|href|url|@import)\s*[=(]|https?:|<script", told)
    assert told.count("<svg") == 4
    assert len(told.encode()) < 1_000_000
    assert stat.S_IMODE(page.stat().st_mode) == 0o600


def test_a_flag_that_was_resolved_is_gone_and_comes_back_with_the_time(demo: Merzim) -> None:
    demo("record", "KZ-2022-002", "flagged", "--at", "2022-06-01T10:00", "-a", "finding=kui-only")
    demo("record", "KZ-2022-002", "flag_resolved", "--at", "2022-07-01T10:00")
    flags = [demo("delays", "--as-of", day, "--json").row.get("flags") for day in ("2022-06-30", "2022-07-02")]
    assert [[row["on"] for row in found] if isinstance(found, list) else None for found in flags] == [
        ["kui-only"],
        None,
    ]


def test_a_hostile_name_stays_text_on_the_page(merzim: Merzim, tmp_path: Path) -> None:
    merzim("add", "KZ-1", "--place", "Taraz", "--article", "<script>1</script>")
    merzim("record", "KZ-1", "complaint_lodged", "--at", "2026-01-10T10:00")
    assert merzim("delays", "--by", "article", "--output", tmp_path / "report.html").code == 0
    told = (tmp_path / "report.html").read_text("utf-8")
    assert "<script" not in told
    assert "&lt;script&gt;" in told


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_is_one_sentence(demo: Merzim, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    done = demo("delays", "--output", closed / "report.html")
    assert done.code == 2
    assert list(closed.iterdir()) == []


def _groups(done: Done) -> list[dict[str, object]]:
    found: list[dict[str, object]] = done.row["groups"]  # type: ignore[assignment]  # JSON
    return found


@pytest.mark.parametrize(
    "words", [("delays", "--by", "region"), ("delays", "--by", "rule"), ("indicators",), ("report",)]
)
def test_a_report_for_publication_has_no_small_count_in_it(demo: Merzim, words: tuple[str, ...]) -> None:
    report = demo(*words, *AS_OF, "--redact", "small-cells", "--json").row
    assert "flags" not in report
    for name in ("groups", "delays", "waits", "indicators", "ended"):
        rows: list[dict[str, object]] = report.get(name, [])  # type: ignore[assignment]  # JSON
        small = [(row, key) for row in rows for key, value in row.items() if isinstance(value, int) and 0 < value < 5]
        assert small == [], name
        assert rows == [] or any(value is None for row in rows for value in row.values())


def test_a_withheld_number_is_a_sign_for_people_in_every_form(demo: Merzim, tmp_path: Path) -> None:
    for form in ("table", "csv", "html"):
        file = tmp_path / f"report.{form}"
        assert demo("delays", *AS_OF, "--redact", "small-cells", "--format", form, "--output", file).code == 0
        assert "…" in file.read_text("utf-8")
    assert demo("delays", *AS_OF, "--redact", "small-cells", "--output", tmp_path / "report.xlsx").code == 0
    values = [cell.value for row in load_workbook(tmp_path / "report.xlsx")["groups"].iter_rows() for cell in row]
    assert "…" in values


def test_what_names_complaints_does_not_go_with_a_report_for_others(demo: Merzim) -> None:
    assert demo("record", "KZ-2022-002", "flagged", "--at", "2022-06-01T10:00", "-a", "finding=kui-only").code == 0
    for redact in ("names", "small-cells"):
        assert "KZ-" not in demo("report", *AS_OF, "--redact", redact).out
        done = demo("delays", *AS_OF, "--redact", redact, "--behind", "all:late")
        assert (done.code, done.out) == (2, "")
        assert "--behind names complaints" in done.err
