"""From the screen of a complaint to a file: a letter on what is under the cursor, the complaint itself."""

import json
from pathlib import Path

import pytest
from docx import Document
from textual.pilot import Pilot

from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import matches, text_of
from tests.tui.test_complaint import at
from tui.guarded import GuardedApp
from tui.widgets.field import Entered, Field


def told(pilot: Pilot[None]) -> str:
    return " ".join(str(notice.message) for notice in pilot.app._notifications)


async def written(pilot: Pilot[None], **typed: object) -> None:
    """Type into the fields of the form, and save."""
    for column, text in typed.items():
        pilot.app.screen.query_one(f"#{column}", Field).query_one(Entered).value = str(text)
    await settled(pilot)
    await pilot.press("f2")
    await settled(pilot)


def paragraphs(path: Path) -> str:
    return "\n".join(line.text for line in Document(str(path)).paragraphs)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)])
async def test_a_letter_is_written_on_the_clock_under_the_cursor(
    opened: Opener, tmp_path: Path, size: tuple[int, int]
) -> None:
    async with opened().run_test(size=size) as pilot:
        await at(pilot, "KZ-1", "l")
        assert pilot.app.screen.query_one("#rule", Field).typed == "referral-181-5"
        assert matches(pilot.app, f"letter-{size[0]}x{size[1]}")
        await written(pilot, output=tmp_path / "letter.docx")
        assert "written" in told(pilot)
    assert "COMPLAINT" in paragraphs(tmp_path / "letter.docx")


async def test_a_letter_is_written_in_the_language_of_its_reader(opened: Opener, tmp_path: Path) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "l")
        await written(pilot, language="fr")
        assert "✗ write one of: en, ru, kk" in text_of(pilot.app)
        await written(pilot, language="ru", kind="poem", output=tmp_path / "letter.docx")
        assert '✗ there is no letter "poem"' in text_of(pilot.app)
        await written(pilot, kind="", output=tmp_path / "letter.docx")
    assert "УПК" in paragraphs(tmp_path / "letter.docx")


@pytest.mark.parametrize(("name", "says"), [("out.json", "written"), ("out.pdf", "✗ the ending of the name")])
async def test_a_complaint_is_exported_alone_by_the_ending_of_its_name(
    name: str, says: str, opened: Opener, tmp_path: Path
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "e")
        await written(pilot, output=tmp_path / name, redact="")
        assert says in text_of(pilot.app) + told(pilot)
    if name == "out.json":
        found = json.loads((tmp_path / name).read_text("utf-8"))
        assert [each["reference"] for each in found["complaints"]] == ["KZ-1"]
    else:
        assert not (tmp_path / name).exists()


async def test_in_a_browser_no_file_is_written_or_read(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GuardedApp, "is_web", property(lambda _: True))
    async with opened().run_test(size=(120, 40)) as pilot:
        await at(pilot, "KZ-1", "l", "e", "i")
        assert len(pilot.app.screen_stack) == 1
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert not {"import", "rebuild"} & set(titles)
