"""A complaint on its screen: time drawn, findings beside their cause, what is copied, corrected, taken back."""

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from procedure.events import Event
from store.database import Database
from store.queries import history
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import lines_of, matches, text_of
from tui.screens.complaint import PANES
from tui.widgets.field import Field


def shown(pilot: Pilot[None]) -> str:
    return text_of(pilot.app)


def events(database: Database, reference: str) -> tuple[Event, ...]:
    with database.reading() as session:
        told = history(session, reference)
    assert told is not None
    return told.events


def scale(pilot: Pilot[None]) -> str:
    (found,) = (line for line in lines_of(pilot.app) if "Track, clock" in line)
    return found


async def at(pilot: Pilot[None], reference: str, *keys: str) -> None:
    """Open a complaint and press keys on its screen."""
    await settled(pilot)
    await pilot.press("slash", *reference, "enter", "enter")
    await settled(pilot)
    await pilot.press(*keys)
    await settled(pilot)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_every_part_of_a_complaint_is_as_kept(opened: Opener, size: tuple[int, int]) -> None:
    async with opened().run_test(size=size) as pilot:
        await at(pilot, "KZ-1")
        for pane in PANES:
            assert matches(pilot.app, f"complaint-{pane}-{size[0]}x{size[1]}")
            await pilot.press("tab")
            await settled(pilot)


@pytest.mark.parametrize("language", ["ru", "kk"])
@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_cyrillic_and_kazakh_letters_keep_the_columns(
    opened: Opener, size: tuple[int, int], language: str
) -> None:
    async with opened(language=language).run_test(size=size) as pilot:
        await at(pilot, "KZ-1", "tab")
        assert all(cell_len(line) <= size[0] for line in lines_of(pilot.app))
        drawn = [line for line in lines_of(pilot.app) if "─│" in line or "!│" in line]
        assert len(drawn) >= 6
        assert len({cell_len(line[: line.index("│")]) for line in drawn}) == 1


async def test_time_is_drawn_with_the_due_moment_what_is_late_and_now(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await at(pilot, "KZ-1", "tab")
        (late,) = (line for line in lines_of(pilot.app) if line.startswith(" ! referral-181-5"))
        assert "◆!!!" in late
        assert late.rstrip("▁▂▃▄▅▆▇█ ").endswith("!│")
        (track,) = (line for line in lines_of(pilot.app) if "proceedings  " in line)
        assert "✗closed" in track


async def test_one_clock_can_be_seen_closer_and_all_again(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await at(pilot, "KZ-1", "tab")
        whole = scale(pilot)
        await pilot.press("down", "z")
        await settled(pilot)
        assert scale(pilot).count("2022-01-") == 4
        await pilot.press("z")
        await settled(pilot)
        assert scale(pilot) == whole


async def test_a_finding_stands_beside_the_event_that_caused_it(opened: Opener) -> None:
    async with opened().run_test(size=(200, 60)) as pilot:
        await at(pilot, "KZ-1", "tab", "tab")
        lines = lines_of(pilot.app)
        cause = next(number for number, line in enumerate(lines) if "closed without registration" in line)
        assert "⚑" in lines[cause + 1]


async def test_enter_goes_to_what_explains_the_line_and_gives_it_the_height(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await at(pilot, "KZ-1", "enter")
        assert "Wording in force since" in shown(pilot)
        await pilot.press("end")
        await settled(pilot)
        assert "Rests on:" in shown(pilot)
        assert "record no. 6" in shown(pilot)


async def test_the_derivation_is_copied_without_note_or_document(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await at(pilot, "KZ-2", "tab", "tab", "y")
        assert "complaint lodged" in pilot.app.clipboard
        assert "a note" not in pilot.app.clipboard
        await pilot.press("shift+tab", "shift+tab", "y")
        await settled(pilot)
        assert "CPC" in pilot.app.clipboard
        assert "\n1. " in pilot.app.clipboard


async def test_a_correction_begins_with_what_was_recorded_and_needs_a_reason(
    opened: Opener, database: Database
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "tab", "tab", "down", "down", "down", "c")
        assert "Correct record no. " in shown(pilot)
        assert pilot.app.screen.query_one("#occurred_at", Field).typed == "2022-01-12 09:30"
        assert pilot.app.screen.query_one("#body", Field).typed == "region-police"
        await pilot.press("f2")
        await settled(pilot)
        assert "✗ say why the record is wrong" in shown(pilot)
        await pilot.press(*"stamp", "tab", *["backspace"] * 5, *"11:00", "f2")
        await settled(pilot)
    last = events(database, "KZ-2")[-1]
    assert (last.type, last.occurred_at.isoformat()) == ("registered_in_erdr", "2022-01-12T11:00:00+05:00")
    assert last.attributes["reason"] == "stamp"
    assert (last.body, last.document) == ("region-police", "2275")


async def test_the_last_record_is_taken_back_by_another_and_nothing_is_erased(
    opened: Opener, database: Database
) -> None:
    before = events(database, "KZ-2")
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "u")
        assert "Take back no. " in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert events(database, "KZ-2") == before
        await pilot.press("u", "y")
        await settled(pilot)
    after = events(database, "KZ-2")
    assert after[:-1] == before
    assert (after[-1].type, after[-1].replaces) == ("voided", before[-1].id)


async def test_what_was_taken_back_can_be_recorded_again(opened: Opener, database: Database) -> None:
    before = events(database, "KZ-2")[-1]
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "u", "y")
        await pilot.press("u", "y")
        await settled(pilot)
    again = events(database, "KZ-2")[-1]
    assert (again.type, again.occurred_at, again.document) == (before.type, before.occurred_at, before.document)


async def test_a_vanished_database_is_said_in_one_sentence_and_what_was_typed_stays(
    opened: Opener, database: Database, tmp_path: Path
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "r", *"termination", "enter", "enter", *"2022-05-03 10:00")
        (tmp_path / "merzim.db").rename(tmp_path / "away.db")
        await pilot.press("f2")
        await settled(pilot)
        assert "✗ the database file is no longer there" in shown(pilot)
        assert "2022-05-03 10:00" in shown(pilot)
        (tmp_path / "away.db").rename(tmp_path / "merzim.db")
        await pilot.press("f2")
        await settled(pilot)
    assert events(database, "KZ-2")[-1].type == "termination_ordered"
