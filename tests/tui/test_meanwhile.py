"""Two people at one complaint: both records are kept, and who saves second is shown what came in between."""

from datetime import UTC, datetime

import pytest
from textual.pilot import Pilot

from procedure.events import Event
from store.database import Database
from store.recording import correct, record
from tests.tui.conftest import Opener, settled
from tests.tui.test_complaint import at, events, shown

NOW = datetime(2022, 6, 1, tzinfo=UTC)
FORM = ("r", *"termination", "enter", "enter", *"2022-05-03 10:00")


def other(database: Database, kind: str = "questioned", replaces: int = 0) -> Event:
    """Record as a colleague does, from another program."""
    event = Event(0, kind, NOW, datetime.now(UTC), recorded_by="dana")
    with database.writing() as session:
        return correct(session, "KZ-2", replaces, event) if replaces else record(session, "KZ-2", event)


def notices(pilot: Pilot[None]) -> list[str]:
    return [str(notice.message) for notice in pilot.app._notifications]


async def test_who_saves_second_is_shown_what_came_in_between(opened: Opener, database: Database) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", *FORM)
        theirs = other(database)
        await pilot.press("f2")
        await settled(pilot)
        (told,) = (notice for notice in notices(pilot) if "meanwhile" in notice)
        assert told.startswith(f"meanwhile recorded by dana: no. {theirs.id} ")
    assert [event.type for event in events(database, "KZ-2")[-2:]] == ["questioned", "termination_ordered"]


async def test_what_came_after_the_page_was_shown_and_before_the_form_is_told_too(
    opened: Opener, database: Database
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2")
        for _ in range(5):
            other(database)
        await pilot.press(*FORM, "f2")
        await settled(pilot)
        told = [notice for notice in notices(pilot) if "meantime" in notice or "meanwhile" in notice]
        assert len(told) == 4
        assert told[-1] == "and 2 more records in the meantime"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_who_saves_alone_is_told_nothing_more(opened: Opener, database: Database, size: tuple[int, int]) -> None:
    other(database)
    async with opened(at=None).run_test(size=size) as pilot:
        await at(pilot, "KZ-2", *FORM, "f2")
        assert len(notices(pilot)) == 1


async def test_a_correction_of_what_was_corrected_meanwhile_says_by_whom_and_keeps_what_was_typed(
    opened: Opener, database: Database
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "tab", "tab", "down", "down", "down", "c", *"stamp")
        mine = events(database, "KZ-2")
        theirs = other(database, "registered_in_erdr", next(e.id for e in mine if e.type == "registered_in_erdr"))
        await pilot.press("f2")
        await settled(pilot)
        said = " ".join(shown(pilot).split())
        assert f"was corrected already by no. {theirs.id}; correct that one" in said
        assert f"recorded by dana: no. {theirs.id}" in said
        assert "stamp" in said
    assert events(database, "KZ-2")[-1].id == theirs.id
