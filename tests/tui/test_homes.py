"""Homes, other moments, the cover, a small terminal: what holds on every screen."""

import pytest

from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import text_of
from tui.guarded import IDLE
from tui.screens.cover import CoverScreen


@pytest.mark.parametrize(("key", "home"), [("2", "examinations"), ("3", "findings"), ("ң", "delays"), ("5", "law")])
async def test_a_key_goes_home_and_another_returns(opened: Opener, key: str, home: str) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        assert pilot.app.current_mode == home
        await pilot.press("1")
        await settled(pilot)
        assert "3 of 3 complaints" in text_of(pilot.app)


async def test_a_click_on_its_name_goes_home(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.click("#homes", offset=(15, 0))
        await settled(pilot)
        assert pilot.app.current_mode == "examinations"


async def test_an_earlier_day_is_looked_at_and_the_screen_says_so(opened: Opener) -> None:
    async with opened(at=None).run_test() as pilot:
        await settled(pilot)
        assert "AS OF" not in text_of(pilot.app)
        await pilot.press("left_square_bracket", "Х")  # { on a Russian keyboard
        await settled(pilot)
        assert "AS OF" in text_of(pilot.app)
        await pilot.press("k")
        await settled(pilot)
        assert "from what was known by" in text_of(pilot.app)
        await pilot.press("t")
        await settled(pilot)
        assert "AS OF" not in text_of(pilot.app)


async def test_every_home_tells_of_the_same_moment(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("enter")
        await settled(pilot)
        await pilot.press("left_curly_bracket")
        await settled(pilot)
        await pilot.press("1")
        await settled(pilot)
        assert "AS OF 2022-11-30" in text_of(pilot.app)


async def test_the_cover_hides_everything_until_enter(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("slash", *"KZ", "f9")
        await pilot.pause()
        assert "KZ-" not in text_of(pilot.app)
        await pilot.press("3", "ctrl+p")
        await pilot.pause()
        assert isinstance(pilot.app.screen, CoverScreen)
        await pilot.press("enter")
        await settled(pilot)
        assert "KZ-1" in text_of(pilot.app)


async def test_five_idle_minutes_cover_the_screen(opened: Opener) -> None:
    app = opened()
    async with app.run_test() as pilot:
        await settled(pilot)
        assert app.idle is not None
        assert app.idle._interval == IDLE == 300
        app.idle._callback()  # type: ignore[misc]  # the five minutes are over
        await pilot.pause()
        assert isinstance(app.screen, CoverScreen)


async def test_a_terminal_too_small_says_so_and_a_larger_one_goes_on(opened: Opener) -> None:
    async with opened().run_test(size=(40, 10)) as pilot:
        await settled(pilot)
        assert "too small" in text_of(pilot.app)
        await pilot.resize_terminal(80, 24)
        await settled(pilot)
        assert "3 of 3 complaints" in text_of(pilot.app)


async def test_the_colours_change_from_dark_to_light_to_high_contrast(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        themes = []
        for _ in range(3):
            await pilot.press("f3")
            themes.append(pilot.app.theme)
        assert themes == ["merzim-light", "merzim-contrast", "merzim-dark"]


async def test_another_language_is_spoken_at_once_and_the_screen_is_the_same(opened: Opener) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pilot.press("3")
        await settled(pilot)
        assert "Findings" in text_of(pilot.app)
        await pilot.press("f4")
        await settled(pilot)
        assert "Экспертизы" in text_of(pilot.app)
        assert "Examinations" not in text_of(pilot.app)
        await pilot.press("f4", "f4")
        await settled(pilot)
        assert "Examinations" in text_of(pilot.app)


async def test_what_is_typed_in_a_form_is_not_lost_to_another_language(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("r", *"kui")
        before = text_of(pilot.app)
        await pilot.press("f4")
        await settled(pilot)
        assert text_of(pilot.app) == before
