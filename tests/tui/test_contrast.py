"""Every screen can be read in every set of colours: light, dark and high contrast."""

from functools import partial

import pytest
from rich.color import Color
from rich.style import Style

from tests.tui.conftest import Opener, settled
from tests.tui.contrast import ratio, unreadable
from tests.tui.test_complaint import at
from tui.themes import ORDER

HOMES = ("docket", "examinations", "findings", "delays", "law")
KEYS = {
    **{name: (str(number),) for number, name in enumerate(HOMES, start=1)},
    "an earlier moment": ("1", "left_square_bracket", "space"),
    "filter": ("1", "slash", "t"),
    "reading": ("5", "enter"),
    "lateness": ("4", "p"),
    "behind": ("4", "enter"),
    "report": ("4", "e", "tab", "tab", "x", "tab"),
    "help": ("question_mark",),
    "import": ("i",),
    "register": ("n", *"KZ", "tab"),
    "told": ("1", "w"),
    "cover": ("f9",),
}
PARTS = {"clocks": (), "timeline": ("tab",), "events": ("tab",), "violations": ("tab",), "letter": ("l",)}


def test_contrast_is_what_the_standard_computes() -> None:
    of = partial(Style.from_color)
    assert ratio(of(Color.parse("#ffffff"), Color.parse("#000000"))) == pytest.approx(21)
    assert ratio(of(Color.parse("#777777"), Color.parse("#ffffff"))) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", ORDER)
async def test_every_text_of_every_screen_stands_out(opened: Opener, theme: str) -> None:
    found = {}
    async with opened().run_test(size=(120, 40)) as pilot:
        pilot.app.theme = theme
        await settled(pilot)
        for name, keys in KEYS.items():
            await pilot.press(*keys)
            await settled(pilot)
            found[name] = unreadable(pilot.app)
            await pilot.press("enter" if name == "cover" else "escape")
            await settled(pilot)
            if len(pilot.app.screen_stack) > 1:
                await pilot.press("y")
                await settled(pilot)
        await at(pilot, "KZ-1")
        for name, keys in PARTS.items():
            await pilot.press(*keys)
            await settled(pilot)
            found[name] = unreadable(pilot.app)
    assert {name: texts for name, texts in found.items() if texts} == {}
