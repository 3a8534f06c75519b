"""A supervisor: last year's report again, the complaints behind a number, a flag followed to its end."""

from pathlib import Path
from random import Random

from tests.cli.conftest import Merzim, demo, loaded, merzim

__all__ = ["demo", "loaded", "merzim"]  # fixtures, used by their names

YEAR = ("--as-of", "2022-12-31")


def test_last_years_report_a_number_drilled_down_and_a_flag_followed(demo: Merzim, tmp_path: Path) -> None:
    page, again = tmp_path / "report.html", tmp_path / "again.html"
    assert demo("report", *YEAR, "--output", page).code == 0

    rows: list[dict[str, object]] = demo("delays", *YEAR, "--json").row["groups"]  # type: ignore[assignment]  # JSON
    row = Random(22).choice([row for row in rows if row["overdue"]])
    behind = demo("delays", *YEAR, "--behind", f"{row['group']}:overdue", "--json").rows
    assert len(behind) == row["overdue"]

    reference, rule = behind[0]["complaint"], behind[0]["rule"]
    assert demo("record", reference, "flagged", "--at", "2023-01-09T10:00", "-a", f"rule={rule}").code == 0
    flags = [demo("delays", "--as-of", day, "--json").row.get("flags") for day in ("2022-12-31", "2023-01-10")]
    assert flags[0] is None
    assert isinstance(flags[1], list)
    assert [(flag["complaint"], flag["on"]) for flag in flags[1]] == [(reference, rule)]

    assert demo("record", reference, "flag_resolved", "--at", "2023-02-01T10:00").code == 0
    assert "flags" not in demo("delays", "--as-of", "2023-02-02", "--json").row
    assert demo("report", *YEAR, "--output", again).code == 0
    assert again.read_bytes() == page.read_bytes()
