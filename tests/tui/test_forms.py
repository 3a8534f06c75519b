"""The forms and what lies over a page, in both sizes."""

import pytest

from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import matches, text_of
from tests.tui.test_complaint import at


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_every_form_is_as_kept(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(at=None).run_test(size=size) as pilot:
        await at(pilot, "KZ-2", "tab", "tab")
        for name, keys in {
            "record": ("r",),
            "correct": ("c",),
            "undo": ("u",),
            "export": ("e",),
            "import": ("i",),
            "help": ("question_mark",),
            "cover": ("f9",),
        }.items():
            await pilot.press(*keys)
            await settled(pilot)
            assert matches(pilot.app, f"{name}-{size[0]}x{size[1]}"), name
            await pilot.press("enter" if name in {"undo", "cover"} else "escape")
            await settled(pilot)


async def test_a_form_can_be_filled_with_the_mouse(opened: Opener) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-2", "c")
        await pilot.click("#reason Entered")
        await pilot.press(*"stamp")
        await pilot.click("#occurred_at Entered")
        await pilot.press("home", *["delete"] * 20, *"12.01.2022 10:00")
        await settled(pilot)
        assert "= Wed 12 Jan 2022 10:00 (UTC+05)" in text_of(pilot.app)
        await pilot.click("#save")
        await settled(pilot)
        assert any("recorded as no." in str(notice.message) for notice in pilot.app._notifications)
