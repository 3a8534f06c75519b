"""The first start, registering, importing: what fills a database, and what stops half way leaves nothing."""

from multiprocessing import resource_tracker
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from calendars.sentences import say
from procedure.history import Complaint
from reports.wording import Wording
from store import rebuilding
from store.database import Database
from store.progress import Progress
from store.queries import complaints
from store.recording import add_complaint
from store.sqlite import create_database
from tests.store.conftest import BODIES, COMPLAINTS, EVENTS
from tests.tui.conftest import settled
from tests.tui.snapshots import matches, text_of
from tui.app import MerzimApp
from tui.beginning import StartApp
from tui.desk import Desk
from tui.screens.cover import CoverScreen
from tui.screens.start import DEMONSTRATION
from tui.screens.working import WorkingScreen


@pytest.fixture
def empty(tmp_path: Path) -> Database:
    return create_database(tmp_path / "empty.db")


@pytest.fixture
def app(empty: Database) -> MerzimApp:
    wording = Wording()
    return MerzimApp(lambda: Desk(empty, wording, by="tester"), wording=wording)


def shown(pilot: Pilot[None]) -> str:
    return text_of(pilot.app)


def references(database: Database) -> list[str]:
    with database.reading() as session:
        return list(complaints(session))


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_an_empty_database_asks_how_to_begin(app: MerzimApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        assert "How do you want to begin?" in shown(pilot)
        assert matches(app, f"start-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_a_complaint_is_registered_and_opened(app: MerzimApp, empty: Database, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*"KZ-7", "tab", *"ural")
        await settled(pilot)
        assert "Uralsk (Уральск" in shown(pilot)
        await pilot.press("down", "tab", *"x", "tab")
        await settled(pilot)
        assert '✗ write "male", "female" or nothing' in shown(pilot)
        assert matches(app, f"register-{size[0]}x{size[1]}")
        await pilot.press("shift+tab", "backspace", *"f")
        await pilot.press("f2")
        await settled(pilot)
        assert "KZ-7 · Uralsk · female" in shown(pilot)
    assert references(empty) == ["KZ-7"]


async def test_what_was_typed_is_not_lost_by_escape_by_the_cover_or_by_leaving(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press(*"KZ-7", "f9", "enter", "escape")
        await settled(pilot)
        assert "Throw away what you typed?" in shown(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert "KZ-7" in shown(pilot)
        await pilot.press("ctrl+q")
        await settled(pilot)
        assert "Leave, and throw away what you typed?" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "KZ-7" in shown(pilot)


async def test_files_are_taken_in_and_each_refused_row_is_named(
    app: MerzimApp, empty: Database, tmp_path: Path
) -> None:
    bad = "KZ-9,complaint_lodged,2022-01-10T10:00,,city-police,,,,,\n"
    for name, content in {"bodies": BODIES, "complaints": COMPLAINTS, "events": EVENTS + bad}.items():
        (tmp_path / f"{name}.csv").write_text(content, "utf-8")
    async with app.run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        for name in ("complaints", "events", "bodies"):
            await pilot.press(*str(tmp_path / name), "down", "tab")
        await pilot.press("f2")
        await settled(pilot)
        assert "2 complaints, 4 events" in shown(pilot)
        assert "events.csv, line 6 complaint: there is no complaint KZ-9" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "2 of 2 complaints" in shown(pilot)
    assert references(empty) == ["KZ-1", "KZ-2"]


async def test_a_file_that_is_not_there_is_said_at_its_field(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("i")
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("i", *"none.csv", "f2")
        await settled(pilot)
        assert "✗ there is no file none.csv" in shown(pilot)


async def test_work_that_is_stopped_leaves_the_database_as_it_was(app: MerzimApp, empty: Database) -> None:
    at_work = Event()

    def register_many(desk: Desk, progress: Progress) -> int:
        with desk.database.writing() as session:
            for number in range(1_000_000):
                add_complaint(session, Complaint(f"KZ-{number}", "Taraz"))
                at_work.set()
                progress(say("reading rows"), number, 1_000_000)
        return 1

    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("escape")
        app.push_screen(WorkingScreen(app.office, say("Import"), register_many))
        while not at_work.is_set():
            await pilot.pause(0.02)
        await pilot.pause(0.3)
        assert "reading rows: " in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert not isinstance(app.screen, WorkingScreen)
        assert any("stopped; everything is as it was" in str(notice.message) for notice in app._notifications)
    assert references(empty) == []


async def test_everything_is_derived_anew_from_the_palette(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("escape")
        app.action_rebuild()
        await settled(pilot)
        assert any("0 complaints derived anew" in str(notice.message) for notice in app._notifications)


async def test_everything_is_derived_by_other_processes_where_there_is_much(
    app: MerzimApp, empty: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "FEW", 0)
    monkeypatch.setattr(resource_tracker._resource_tracker, "_fd", None)  # as in a program that started no process yet
    with empty.writing() as session:
        add_complaint(session, Complaint("KZ-1", "Taraz"))
    async with app.run_test() as pilot:
        await settled(pilot)
        app.action_rebuild()
        await settled(pilot)
        assert any("1 complaints derived anew" in str(notice.message) for notice in app._notifications)


async def test_the_demonstration_leads_out_of_an_empty_database(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
    assert app.chosen == DEMONSTRATION


@pytest.mark.parametrize(("keys", "way"), [(("enter",), "register"), (("down", "enter"), "import"), (("escape",), "")])
async def test_where_there_is_no_database_the_first_choice_comes_before_any_passphrase(
    keys: tuple[str, ...], way: str
) -> None:
    app = StartApp(Wording("kk"))
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
    assert app.chosen == way


async def test_work_that_ends_under_the_cover_neither_lifts_it_nor_speaks_over_it(app: MerzimApp) -> None:
    goes_on = Event()

    def work(_desk: Desk, _progress: Progress) -> int:
        goes_on.wait(30)
        return 7

    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("escape")
        app.push_screen(WorkingScreen(app.office, say("Import"), work), app.rebuilt)
        await pilot.pause()
        await pilot.press("f9")
        goes_on.set()
        await settled(pilot)
        app.notify("written: KZ-1-referral-181-5.docx")
        await settled(pilot)
        assert isinstance(app.screen, CoverScreen)
        assert "KZ-1" not in shown(pilot)
        assert "7 complaints" not in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert not isinstance(app.screen, (CoverScreen, WorkingScreen))
        told = " ".join(str(notice.message) for notice in app._notifications)
        assert "KZ-1" in told
        assert "7 complaints derived anew" in told


async def test_work_that_waits_for_what_is_being_read_is_stopped_at_once(app: MerzimApp) -> None:
    goes_on, worked = Event(), Event()

    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("escape")
        app.run_worker(lambda: app.office.ask(lambda _: goes_on.wait(30)), thread=True)
        app.push_screen(WorkingScreen(app.office, say("Import"), lambda _desk, _progress: worked.set()))
        await pilot.pause(0.1)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, WorkingScreen)
        goes_on.set()
        await settled(pilot)
        assert not worked.is_set()
