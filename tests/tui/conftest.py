"""The terminal program on a real database of a test."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.pilot import Pilot

from reports.wording import Wording
from store.database import Database
from store.importing.load import load
from store.importing.rows import Who
from store.sqlite import create_database
from tests.store.conftest import BODIES, COMPLAINTS, EVENTS, NOW
from tui.app import MerzimApp
from tui.desk import Desk
from tui.travel import Moment
from tui.widgets import footer

AT = datetime(2022, 12, 31, 12, tzinfo=UTC)
SIZES = [(80, 24), (120, 40)]
MORE = (
    "KZ-1,closed_without_registration,2022-03-01,,region-police,,,,,\n"
    "KZ-3,complaint_lodged,2022-12-30T10:00,,,,,No 1,,\n"
    "KZ-2,examination_ordered,2022-01-20T10:00,,region-police,,medical,No 6,,\n"
)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tell the keys at once: a test waits for what was asked, not for time."""
    monkeypatch.setattr(footer, "STAYING", 0.001)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    database = create_database(tmp_path / "merzim.db")
    files = {
        "bodies": BODIES,
        "complaints": COMPLAINTS + "KZ-3,Almaty,male,40,no,ru,no,city-police,146(2),invented\n",
        "events": EVENTS + MORE,
    }
    for name, content in files.items():
        (tmp_path / f"{name}.csv").write_text(content, "utf-8")
    with database.writing() as session:
        outcome = load(session, [tmp_path / f"{name}.csv" for name in files], Who("tester", NOW))
    assert outcome.problems == []
    return database


Opener = Callable[..., MerzimApp]


@pytest.fixture
def opened(database: Database) -> Opener:
    """Open the program, as of a day or (with None) of now."""

    def run(at: datetime | None = AT, language: str = "en") -> MerzimApp:
        wording = Wording(language)
        return MerzimApp(lambda: Desk(database, wording, by="tester"), wording=wording, moment=Moment(at))

    return run


async def settled(pilot: Pilot[None]) -> None:
    """Wait until the desk has answered and the screen shows it."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
