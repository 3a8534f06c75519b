"""The supervisor's home: numbers by group, and the way from a number to a complaint."""

import pytest

from reports.groups import ALL, GROUPINGS
from store.sqlite import in_memory
from tests.tui.conftest import SIZES, Opener, settled
from tests.tui.snapshots import lines_of, matches, text_of
from tui import board
from tui.app import MerzimApp
from tui.desk import Desk
from tui.desk.reporting import delay_board, duties_behind


@pytest.mark.parametrize("size", SIZES)
async def test_the_delays_show_numbers_by_region_and_who_still_waits(opened: Opener, size: tuple[int, int]) -> None:
    async with opened().run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        assert "Delays by Region · 3 complaints" in text_of(pilot.app)
        assert matches(pilot.app, f"delays-{size[0]}x{size[1]}")


async def test_enter_lists_the_duties_behind_the_chosen_number_and_opens_a_complaint(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        await pilot.press("left", "left", "enter")  # met late
        await settled(pilot)
        assert "all · 1: done, but late" not in text_of(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("home", "right", "right", "enter")  # overdue again
        await settled(pilot)
        listed = [line for line in lines_of(pilot.app) if "overdue" in line and "KZ-" in line]
        assert listed
        await pilot.press("enter")
        await settled(pilot)
        assert pilot.app.current_mode == "complaint"
        assert "KZ-1 · Taraz" in text_of(pilot.app)
        await pilot.press("escape")
        await settled(pilot)
        assert listed[0].split()[1] in text_of(pilot.app)


async def test_a_key_on_either_keyboard_changes_the_grouping_and_the_plot(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        await pilot.press("п")  # g
        await settled(pilot)
        assert "Delays by Place" in text_of(pilot.app)
        await pilot.press("G", "з")  # p
        await settled(pilot)
        assert "Delays by Region" in text_of(pilot.app)
        assert "late duties are late" in text_of(pilot.app)


async def test_every_grouping_can_be_shown(opened: Opener) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        for each in GROUPINGS.values():
            assert f"Delays by {each.title.pattern} · 3 complaints" in text_of(pilot.app)
            await pilot.press("g")
            await settled(pilot)


async def test_an_earlier_moment_has_its_own_numbers(opened: Opener) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("4")
        await settled(pilot)
        await pilot.press("left_curly_bracket")
        await settled(pilot)
        assert "Delays by Region · 2 complaints" in text_of(pilot.app)
        for _ in range(12):
            await pilot.press("left_curly_bracket")
        await settled(pilot)
        assert "no complaint had been received by that moment" in text_of(pilot.app)


async def test_without_complaints_the_screen_says_so(opened: Opener) -> None:
    app = opened()
    empty = Desk(in_memory(), app.wording)
    async with MerzimApp(lambda: empty, wording=app.wording).run_test() as pilot:
        await settled(pilot)
        await pilot.press("escape")
        await settled(pilot)
        await pilot.press("4", "enter")
        await settled(pilot)
        assert "there are no complaints yet" in text_of(pilot.app)


def test_every_number_on_the_screen_is_the_length_of_its_list(opened: Opener) -> None:
    desk = opened().office._opened()
    desk = desk.looking(opened().office.moment.at, None)
    for by in GROUPINGS.values():
        found, _ = delay_board(desk, by)
        for row in (found.total, *found.rows):
            numbers = {"owed": row.owed, "to_check": row.to_check, **row.counts}
            for key, _, _ in board.NUMBERS:
                assert len(list(duties_behind(desk, by, f"{row.group}:{key}"))) == numbers[key], (
                    by.name,
                    row.group,
                    key,
                )
    assert found.total.group == ALL
