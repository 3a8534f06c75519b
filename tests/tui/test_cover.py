"""The cover of a database with a passphrase: it is closed, its key let go, and nothing typed is lost."""

import gc
from pathlib import Path
from threading import Event

import pytest
from textual.pilot import Pilot

from calendars.sentences import InputError
from procedure.history import Complaint
from reports.wording import Wording
from store.connecting import WrongKeyError
from store.keys import Key, passphrase
from store.recording import add_complaint
from store.sqlite import create_database, open_database
from tests.tui.conftest import settled
from tests.tui.snapshots import text_of
from tui.app import MerzimApp
from tui.desk import Desk
from tui.screens.cover import CoverScreen

PHRASE = "known to this file of tests only"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = create_database(tmp_path / "merzim.db", passphrase(PHRASE))
    with database.writing() as session:
        add_complaint(session, Complaint("KZ-1", "Almaty"))
    database.engine.dispose()
    return tmp_path / "merzim.db"


@pytest.fixture
def app(path: Path) -> MerzimApp:
    wording = Wording()

    def opened(typed: str) -> Desk | None:
        try:
            return Desk(open_database(path, passphrase(typed)), wording, by="tester")
        except WrongKeyError:
            return None

    def first() -> Desk:
        found = opened(PHRASE)
        assert found
        return found

    return MerzimApp(first, wording=wording, reopen=opened)


def keys_in_memory() -> int:
    """Count the keys to this database that anything in the program still holds."""
    gc.unfreeze()  # what is frozen is not listed
    return sum(isinstance(each, Key) and each.literal == PHRASE for each in gc.get_objects())


def moved(path: Path, name: str) -> None:
    path.rename(path.with_name(name))


async def typed(pilot: Pilot[None], phrase: str) -> None:
    await pilot.press(*("space" if sign == " " else sign for sign in phrase), "enter")
    await settled(pilot)


async def test_the_cover_closes_the_database_and_the_passphrase_opens_it_again(app: MerzimApp, path: Path) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        assert path.with_name("merzim.db-wal").exists()
        assert keys_in_memory()
        await pilot.press("f9")
        await settled(pilot)
        assert keys_in_memory() == 0
        assert not path.with_name("merzim.db-wal").exists()
        await typed(pilot, "wrong")
        assert "That is not the passphrase." in text_of(app)
        assert "wrong" not in text_of(app)
        await typed(pilot, PHRASE)
        assert not isinstance(app.screen, CoverScreen)
        await pilot.press("f5", "enter")
        await settled(pilot)
        assert "KZ-1 · Almaty" in text_of(app)


async def test_what_was_typed_in_a_form_is_saved_after_the_cover(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("n")
        await settled(pilot)
        await pilot.press(*"KZ-7", "tab", *"ural", "down", "f9")
        await settled(pilot)
        assert "KZ-7" not in text_of(app)
        await typed(pilot, PHRASE)
        await settled(pilot)
        assert "KZ-7" in text_of(app)
        await pilot.press("f2")
        await settled(pilot)
        assert "KZ-7 · Uralsk" in text_of(app)


async def test_a_file_that_is_gone_meanwhile_is_named_on_the_cover(app: MerzimApp, path: Path) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("f9")
        await settled(pilot)
        moved(path, "elsewhere.db")
        await typed(pilot, PHRASE)
        assert "there is no database at" in " ".join(text_of(app).split())
        moved(path.with_name("elsewhere.db"), path.name)
        await typed(pilot, PHRASE)
        assert not isinstance(app.screen, CoverScreen)


async def test_a_question_being_answered_is_finished_first_and_later_ones_wait(app: MerzimApp) -> None:
    async with app.run_test() as pilot:
        await settled(pilot)
        goes_on, asked = Event(), list[str]()

        def slow(desk: Desk) -> None:
            asked.append("began")
            goes_on.wait(30)
            asked.append(desk.complaint("KZ-1")["complaint"])  # type: ignore[arg-type]

        app.run_worker(lambda: app.office.ask(slow), thread=True)
        while not asked:
            await pilot.pause()
        await pilot.press("f9")
        await pilot.pause()
        assert app.office.is_open
        goes_on.set()
        await settled(pilot)
        assert asked == ["began", "KZ-1"]
        assert not app.office.is_open
        with pytest.raises(InputError, match="closed while everything is covered"):
            app.office.ask(lambda _: None)
