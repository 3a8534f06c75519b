"""A lawyer who has read no manual: the most urgent step, why it is overdue, what was done since, what to file."""

from pathlib import Path

from docx import Document
from textual.pilot import Pilot

from reports.wording import Wording
from store.database import Database
from store.queries import history
from tests.tui.conftest import database, settled
from tests.tui.snapshots import lines_of, text_of
from tui.app import MerzimApp
from tui.desk import Desk
from tui.widgets.field import Entered, Field

__all__ = ["database"]


def types(database: Database, reference: str) -> list[str]:
    with database.reading() as session:
        told = history(session, reference)
    assert told is not None
    return [event.type for event in told.events]


async def press(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await settled(pilot)
    return text_of(pilot.app)


async def test_from_the_most_urgent_step_to_a_letter(database: Database, tmp_path: Path) -> None:
    wording = Wording()
    app = MerzimApp(lambda: Desk(database, wording, by="lawyer"), wording=wording)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        urgent = next(line for line in lines_of(app) if "KZ-" in line)
        assert "KZ-1" in urgent
        assert urgent.lstrip("› ").startswith("!")  # the cursor

        seen = await press(pilot, "enter")  # what is overdue, by which article, since when
        assert "CPC 181(5)" in seen
        assert "! overdue" in seen
        read = await press(pilot, "enter")  # why: each day that was counted
        for _ in range(3):
            read += await press(pilot, "pagedown")
        assert "Day 3 of 3: Thu 2022-01-13" in read

        await press(pilot, "escape", "r", *"remedy filed (prosecutor)", "enter", "enter")
        seen = await press(pilot, *"05.02.2022 10:30")
        assert "= Sat 5 Feb 2022 10:30 (UTC+06)" in seen
        await press(pilot, "f2")
        assert types(database, "KZ-1")[-1] == "remedy_filed"

        seen = await press(pilot, "u")  # it was another complaint: taken back at once
        assert "remedy filed, 2022-02-05 10:30" in seen
        await press(pilot, "y")
        assert types(database, "KZ-1")[-2:] == ["remedy_filed", "voided"]

        await press(pilot, "l")
        app.screen.query_one("#output", Field).query_one(Entered).value = str(tmp_path / "letter.docx")
        await press(pilot, "f2")
    text = "\n".join(line.text for line in Document(str(tmp_path / "letter.docx")).paragraphs)
    assert "CPC 181(5)" in text
