"""The docket, a complaint, the form: what a user sees and what the keys do."""

import pytest
from textual.pilot import Pilot

from store.database import Database
from store.queries import history
from store.sqlite import in_memory
from tests.tui.conftest import SIZES, Opener, settled
from tests.tui.snapshots import lines_of, matches, text_of
from tui.app import MerzimApp
from tui.desk import Desk
from tui.widgets.columns import Line
from tui.widgets.rows import Rows


def shown(pilot: Pilot[None]) -> str:
    return text_of(pilot.app)


@pytest.mark.parametrize("size", SIZES)
async def test_the_docket_shows_the_most_urgent_first(opened: Opener, size: tuple[int, int]) -> None:
    async with opened().run_test(size=size) as pilot:
        await settled(pilot)
        first, second = (
            next(n for n, text in enumerate(lines_of(pilot.app)) if name in text) for name in ("KZ-1", "KZ-2")
        )
        assert first < second
        assert "3 of 3 complaints" in shown(pilot)
        assert matches(pilot.app, f"docket-{size[0]}x{size[1]}")


@pytest.mark.parametrize("size", SIZES)
async def test_a_complaint_shows_its_clocks_and_the_derivation_of_the_selected_one(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened().run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "181(5)" in shown(pilot)
        assert "Register the complaint, or send it" in shown(pilot)
        assert matches(pilot.app, f"complaint-{size[0]}x{size[1]}")


async def test_typing_narrows_the_list_and_escape_brings_it_back(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("slash", *"uralsk")
        await settled(pilot)
        assert "KZ-2" in shown(pilot)
        assert "KZ-1" not in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "KZ-1" in shown(pilot)


async def test_the_cursor_chooses_whose_complaint_opens_and_escape_returns(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("down", "enter")
        await settled(pilot)
        assert "KZ-2 · Uralsk · female" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "3 of 3 complaints" in shown(pilot)


async def test_the_events_are_a_timeline_with_what_was_unlawful_marked(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("tab", "tab")
        await settled(pilot)
        (closed,) = (
            text for text in lines_of(pilot.app) if "closed without registration" in text and "2022-03-01" in text
        )
        assert "✗" in closed


async def test_the_findings_name_their_article_and_what_can_be_filed(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("tab", "tab", "tab")
        await settled(pilot)
        assert "Kept in the KUI" in shown(pilot)
        assert "CPC 185(1)" in shown(pilot)
        assert "What can be filed" in shown(pilot)


async def test_the_form_offers_only_what_may_follow_and_marks_the_unlawful(opened: Opener) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"KZ-3", "enter", "r")
        await settled(pilot)
        await pilot.press(*"refused")
        await settled(pilot)
        assert "✗ acceptance of the complaint refused" in shown(pilot)
        assert "unlawful, breaks CPC 185(2)" in shown(pilot)
        await pilot.press(*" verdict")
        await settled(pilot)
        assert "nothing that may follow is called so" in shown(pilot)


async def test_recording_adds_the_event_and_shows_it(opened: Opener, database: Database) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"KZ-2", "enter", "r")
        await settled(pilot)
        await pilot.press(*"termination", "enter", "enter")
        await settled(pilot)
        await pilot.press(*"2022-05-03 10:00")
        await pilot.press("f2")
        await settled(pilot)
        assert any("recorded as no." in str(notice.message) for notice in pilot.app._notifications)
    with database.reading() as session:
        told = history(session, "KZ-2")
    assert told is not None
    assert told.events[-1].type == "termination_ordered"
    assert told.events[-1].occurred_at.isoformat() == "2022-05-03T10:00:00+05:00"


async def test_a_bad_date_is_said_at_its_field_and_nothing_typed_is_lost(opened: Opener, database: Database) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"KZ-2", "enter", "r")
        await settled(pilot)
        await pilot.press(*"termination", "enter", "enter")
        await pilot.press(*"tomorrow", "f2")
        await settled(pilot)
        assert '✗ "tomorrow" is not a date' in shown(pilot)
        assert "tomorrow" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "Throw away what you typed?" in shown(pilot)
        await pilot.press("n")
        await settled(pilot)
        assert "tomorrow" in shown(pilot)
    with database.reading() as session:
        told = history(session, "KZ-2")
    assert told is not None
    assert told.events[-1].type == "examination_ordered"


async def test_letters_work_on_a_cyrillic_keyboard(opened: Opener) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("down")
        assert pilot.app.screen.query_one(Rows).cursor == 1
        await pilot.press("к")  # r: record
        await settled(pilot)
        assert "Record for KZ-3" in shown(pilot)


async def test_an_empty_database_says_what_to_do(opened: Opener) -> None:
    app = opened()
    empty = Desk(in_memory(), app.wording)
    async with MerzimApp(lambda: empty, wording=app.wording).run_test() as pilot:
        await settled(pilot)
        assert "There is no complaint here yet." in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "merzim import" in shown(pilot)


@pytest.mark.parametrize("language", ["ru", "kk"])
async def test_the_screens_speak_the_language_asked_for(opened: Opener, language: str) -> None:
    async with opened(language=language).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        assert "complaints" not in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "Register the complaint" not in shown(pilot)


async def test_thousands_of_lines_cost_only_what_is_seen(opened: Opener) -> None:
    made: list[int] = []
    async with opened().run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        rows = pilot.app.screen.query_one(Rows)
        line = rows.line_at(0)

        def line_at(index: int) -> Line:
            made.append(index)
            return line

        rows.fill(100_000, line_at)
        await pilot.press("end")
        await settled(pilot)
        assert rows.cursor == 99_999
    assert len(set(made)) < 100
