"""From the screen of a complaint to a file: a letter on what is under the cursor, the complaint itself."""

import json
from pathlib import Path

import pytest
from docx import Document
from textual.pilot import Pilot

from tests.tui.conftest import Opener, settled
from tests.tui.test_complaint import at


def told(pilot: Pilot[None]) -> str:
    return " ".join(str(notice.message) for notice in pilot.app._notifications)


async def typed(pilot: Pilot[None], path: Path) -> None:
    """Type where it is to be written."""
    pilot.app.screen.query_one("Input").value = str(path)  # type: ignore[attr-defined]  # an Input
    await pilot.press("enter")
    await settled(pilot)


async def test_a_letter_is_written_on_the_clock_under_the_cursor(opened: Opener, tmp_path: Path) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "l")
        await typed(pilot, tmp_path / "letter.docx")
        assert "written" in told(pilot)
    assert "COMPLAINT" in [line.text for line in Document(str(tmp_path / "letter.docx")).paragraphs]


@pytest.mark.parametrize(("name", "says"), [("out.json", "written"), ("out.pdf", "the ending of the name")])
async def test_a_complaint_is_exported_alone_by_the_ending_of_its_name(
    name: str, says: str, opened: Opener, tmp_path: Path
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "e")
        await typed(pilot, tmp_path / name)
        assert says in told(pilot)
    if says == "written":
        found = json.loads((tmp_path / name).read_text("utf-8"))
        assert [each["reference"] for each in found["complaints"]] == ["KZ-1"]


async def test_where_nothing_is_wrong_no_letter_is_asked_for(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "tab", "tab", "l")
        assert "choose what is wrong" in told(pilot)
