"""Every screen in the three languages, in the smallest usual terminal: as kept, and nothing cut."""

from collections.abc import Mapping

import pytest
from rich.cells import cell_len
from textual.app import App
from textual.pilot import Pilot

from reports.wording import LANGUAGES, Wording
from tests.tui.conftest import AT, Opener, settled
from tests.tui.cuts import Value, cut_texts, cut_values
from tests.tui.snapshots import matches
from tests.tui.test_complaint import at
from tui import board
from tui.beginning import StartApp

SMALLEST = (80, 24)
Keys = tuple[str, ...]
Walk = Mapping[str, tuple[Keys, Keys]]
"""For each screen, what is pressed to come to it, and to leave it."""

HOMES: Walk = {
    "docket-home": (("1",), ()),
    "urgency": (("w",), ("escape",)),
    "flag": (("f",), ("escape",)),
    "choose": (("s", *"late", "enter", "o"), ("escape",)),
    "examinations-home": (("2",), ()),
    "findings-home": (("3",), ()),
    "drilled": (("c",), ("escape",)),
    "delays-home": (("4",), ()),
    "delays-plot": (("p",), ()),
    "behind": (("enter",), ("escape",)),
    "report": (("e",), ("escape",)),
    "delays-by-body": (("g",), ()),
    "law-home": (("5",), ()),
}
COMPLAINT: Walk = {
    "complaint-clocks": ((), ()),
    "letter": (("l",), ("escape",)),
    "complaint-timeline": (("tab",), ()),
    "complaint-events": (("tab",), ()),
    "complaint-findings": (("tab",), ()),
}
FORMS: Walk = {
    "record": (("r",), ()),
    "confirm": (("enter", "enter", "2", "escape"), ("y",)),
    "correct": (("c",), ("escape",)),
    "undo": (("u",), ("enter",)),
    "export": (("e",), ("escape",)),
    "import": (("i",), ("escape",)),
    "register-empty": (("n",), ("escape",)),
    "help": (("question_mark",), ("escape",)),
    "cover": (("f9",), ("enter",)),
}


def looked_at(app: App[None], language: str, name: str) -> set[tuple[str, Value]]:
    """Hold a screen against what is kept; no fixed text is cut; give the values that are."""
    assert cut_texts(app) == [], f"{name} in {language}"
    kept = f"{name}-80x24" if language == "en" else f"{language}/{name}"
    assert matches(app, kept), kept
    return {(name, value) for value in cut_values(app)}


async def walked(pilot: Pilot[None], walk: Walk, language: str) -> set[tuple[str, Value]]:
    """Look at every screen of a walk; give the values that were cut."""
    found = set()
    for name, (there, back) in walk.items():
        await pilot.press(*there)
        await settled(pilot)
        pilot.app.clear_notifications()
        await settled(pilot)
        found |= looked_at(pilot.app, language, name)
        await pilot.press(*back)
        await settled(pilot)
    return found


@pytest.mark.parametrize("walk", [HOMES, COMPLAINT, FORMS], ids=["homes", "complaint", "forms"])
async def test_no_screen_cuts_a_text_in_any_language(opened: Opener, walk: Walk) -> None:
    values = {}
    for language in LANGUAGES:
        async with opened(None if walk is FORMS else AT, language).run_test(size=SMALLEST) as pilot:
            await settled(pilot)
            if walk is not HOMES:
                await at(pilot, "KZ-2" if walk is FORMS else "KZ-1", *(["tab", "tab"] if walk is FORMS else []))
            values[language] = await walked(pilot, walk, language)
    for language in LANGUAGES[1:]:
        assert values[language] - values["en"] == set(), language


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_start_is_cut_in_no_language(language: str) -> None:
    async with StartApp(Wording(language)).run_test(size=SMALLEST) as pilot:
        await pilot.pause()
        assert looked_at(pilot.app, language, "first-start") == set()


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_terminal_too_small_is_said_in_every_language(opened: Opener, language: str) -> None:
    async with opened(language=language).run_test(size=(40, 10)) as pilot:
        await settled(pilot)
        assert looked_at(pilot.app, language, "small") == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_of_the_delays_keep_room_for_the_mark_of_the_chosen_one(language: str) -> None:
    said = Wording(language)
    assert [said(heading) for _, heading, _ in board.NUMBERS if cell_len(said(heading)) >= board.COUNT] == []
