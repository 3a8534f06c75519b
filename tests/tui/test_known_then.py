"""As known then: the lists are derived anew, told of and stopped; one complaint is read as it was."""

from datetime import datetime
from threading import Event

import pytest

from calendars.places import CAPITAL, zone
from calendars.sentences import say
from store import rebuilding
from store.database import Database
from store.progress import Progress
from store.queries import complaints
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import text_of
from tui.desk import known
from tui.screens.working import WorkingScreen


async def test_as_known_then_is_derived_once_and_when_stopped_all_records_count(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    derived, goes_on, at_work = [], Event(), Event()
    derive = known._derived

    def slowly(database: Database, by: datetime, progress: Progress) -> Database:
        derived.append(by)
        while not goes_on.is_set():
            at_work.set()
            progress(say("deriving"), 1, 2)
        return derive(database, by, progress)

    monkeypatch.setattr(known, "_derived", slowly)
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("k")
        while not at_work.is_set():
            await pilot.pause(0.01)
        await pilot.pause(0.3)
        assert "As known by" in text_of(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        assert "3 of 3 complaints" in text_of(pilot.app)
        assert "from what was known by" not in text_of(pilot.app)
        goes_on.set()
        await pilot.press("k")
        await settled(pilot)
        assert "from what was known by" in text_of(pilot.app)
        await pilot.press("3")
        await settled(pilot)
        await pilot.press("1", "k", "k")
        await settled(pilot)
        assert "0 of 0 complaints" in text_of(pilot.app)
    assert len(derived) == 2


async def test_one_complaint_as_known_then_needs_nothing_derived(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known, "_derived", None)
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("k")
        await settled(pilot)
        assert "from what was known by" in text_of(pilot.app)
        assert not isinstance(pilot.app.screen, WorkingScreen)


def test_what_was_known_is_derived_by_other_processes_where_there_is_much(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rebuilding, "FEW", 0)
    view = known.Known().view(database, datetime(2022, 12, 31, tzinfo=zone(CAPITAL)))
    with view.reading() as session:
        assert complaints(session) == {}
