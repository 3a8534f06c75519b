"""From the numbers on the screen to a report as a file: asked for, counted, written whole or not at all."""

import stat
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from threading import Event

import pytest
from sqlmodel import Session
from textual.pilot import Pilot
from textual.widgets import ProgressBar

from procedure.cohort import Judged, Member
from procedure.history import Complaint
from store import duties
from store.database import Database
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import text_of
from tui.desk import Desk
from tui.desk.identity import accesses
from tui.guarded import GuardedApp
from tui.screens.reporting import ReportScreen
from tui.screens.working import WorkingScreen
from tui.widgets.field import Entered, Field


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Work in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


async def form(pilot: Pilot[None], **typed: object) -> str:
    """Open the form from the delays and type into it."""
    await settled(pilot)
    await pilot.press("4")
    await settled(pilot)
    await pilot.press("у")  # e
    await settled(pilot)
    return await filled(pilot, **typed)


async def filled(pilot: Pilot[None], **typed: object) -> str:
    for column, text in typed.items():
        pilot.app.screen.query_one(f"#{column}", Field).query_one(Entered).value = str(text)
    await settled(pilot)
    return text_of(pilot.app)


async def pressed(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await settled(pilot)
    return text_of(pilot.app)


def notices(pilot: Pilot[None]) -> str:
    return " ".join(str(notice.message) for notice in pilot.app._notifications)


def left_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".csv" and "merzim.db" not in path.name)


async def test_what_is_shown_is_written_to_a_file_of_ones_own_and_kept_as_taken_out(
    opened: Opener, folder: Path, database: Database
) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot)
        seen = await pressed(pilot, "f2")
        assert "The report is written" in seen
        assert "merzim-delays-2022-12-31.html" in "".join(seen.replace("│", "").split())
        assert "Delays by Region" in await pressed(pilot, "escape")
    page = folder / "merzim-delays-2022-12-31.html"
    assert "Almaty" in page.read_text("utf-8")
    assert stat.S_IMODE(page.stat().st_mode) == 0o600
    kept = accesses(Desk(database, opened().wording))
    assert [(each["who"], each["what"]) for each in kept] == [("tester", "report delays")]


@pytest.mark.parametrize(
    ("name", "report", "holds"),
    [
        ("a.html", "indicators", b"</html>"),
        ("a.xlsx", "report", b"PK"),
        ("a.csv", "delays", b"group"),
        ("a.txt", "delays", b"=="),
    ],
)
async def test_the_ending_of_the_name_says_the_form(
    opened: Opener, folder: Path, name: str, report: str, holds: bytes
) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot, report=report, output=name)
        assert "The report is written" in await pressed(pilot, "f2")
    assert holds in (folder / name).read_bytes()


async def test_the_next_choice_is_one_key_away(opened: Opener) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        seen = await form(pilot)
        assert "duties by group, and how long people wait · ↓ +2" in seen
        assert "the indicators, beside the figures of others" in await pressed(pilot, "down")
        assert "all of it: delays" in await pressed(pilot, "down")


@pytest.mark.parametrize(
    ("column", "typed", "said"),
    [
        ("output", "a.doc", "the name a.doc says no form"),
        ("output", "nowhere/a.html", "there is no folder nowhere"),
        ("output", "merzim.db/a.html", "there is no folder merzim.db"),
        ("output", "folder.html", "folder.html is a folder; name a file"),
        ("report", "letters", "write one of: delays, indicators, report"),
        ("by", "planet", 'cannot group by "planet"'),
        ("first", "soon", '"soon" is not a date'),
        ("redact", "all", "write one of: names, small-cells"),
    ],
)
async def test_what_cannot_be_is_said_while_it_is_typed_and_nothing_is_lost(
    opened: Opener, folder: Path, column: str, typed: str, said: str
) -> None:
    (folder / "folder.html").mkdir()
    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot, **{column: typed})
        seen = await pressed(pilot, "f2")
        assert f"✗ {said}" in seen
        assert typed in seen
    assert left_in(folder) == ["folder.html"]


async def test_a_period_with_nobody_and_too_few_to_publish_are_said_and_what_is_typed_stays(
    opened: Opener, folder: Path
) -> None:
    async with opened().run_test(size=(80, 24)) as pilot:
        seen = await form(pilot, first="01.06.2030", output="a.html")
        assert "= Sat 2030-06-01" in seen
        await pressed(pilot, "f2")
        assert "no complaint was received in this period" in notices(pilot)
        await filled(pilot, first="", redact="small-cells")
        await pressed(pilot, "f2")
        assert "fewer than 5 complaints" in notices(pilot)
        assert "a.html" in text_of(pilot.app)
    assert left_in(folder) == []


async def test_a_file_that_is_there_is_replaced_only_when_asked(opened: Opener, folder: Path) -> None:
    (folder / "a.html").write_text("mine", "utf-8")
    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot, output="a.html")
        assert "a.html is there already. Replace it?" in await pressed(pilot, "f2")
        await pressed(pilot, "escape")
        assert (folder / "a.html").read_text("utf-8") == "mine"
        await pressed(pilot, "f2")
        assert "The report is written" in await pressed(pilot, "y")
    assert "<svg" in (folder / "a.html").read_text("utf-8")


def unending(goes_on: Event) -> Iterator[tuple[Member, list[Judged]]]:
    number = 0
    while not goes_on.is_set():
        number += 1
        yield Member(Complaint(f"KZ-{number}", "Almaty")), []


async def test_counting_is_told_and_what_is_stopped_leaves_nothing(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch, database: Database
) -> None:
    (folder / "a.html").write_text("mine", "utf-8")
    goes_on = Event()

    def judged(_session: Session, _at: datetime) -> Iterator[tuple[Member, list[Judged]]]:
        return unending(goes_on)

    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot, output="a.html")
        monkeypatch.setattr(duties, "with_duties", judged)
        await pilot.press("f2")
        await settled(pilot)
        await pilot.press("y")
        await pilot.pause(0.5)
        assert isinstance(pilot.app.screen, WorkingScreen)
        assert "counting the duties of complaints: " in text_of(pilot.app)
        bar = pilot.app.screen.query_one(ProgressBar)
        before = bar.progress
        await pilot.pause(0.3)
        assert bar.progress > before
        await pilot.press("escape")
        await settled(pilot)
        assert isinstance(pilot.app.screen, ReportScreen)
        assert pilot.app.screen.query_one("#output", Field).typed == "a.html"
    assert left_in(folder) == ["a.html"]
    assert (folder / "a.html").read_text("utf-8") == "mine"
    assert accesses(Desk(database, opened().wording)) == []


async def test_a_database_that_vanishes_meanwhile_is_said_in_one_sentence(
    opened: Opener, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = duties.with_duties

    def vanishing(session: Session, at: datetime) -> Iterator[tuple[Member, list[Judged]]]:
        yield from counted(session, at)
        (folder / "merzim.db").rename(folder / "elsewhere")

    async with opened().run_test(size=(80, 24)) as pilot:
        await form(pilot, output="a.html")
        monkeypatch.setattr(duties, "with_duties", vanishing)
        await pressed(pilot, "f2")
        assert "database" in notices(pilot)
        assert pilot.app.screen.query_one("#output", Field).typed == "a.html"
    assert left_in(folder) == ["elsewhere"]


async def test_no_report_is_written_where_a_browser_looks_in(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(GuardedApp, "is_web", property(lambda _: True))
    async with opened().run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        await pressed(pilot, "4", "e")
        assert len(pilot.app.screen_stack) == 1
        titles = [command.title for command in pilot.app.get_system_commands(pilot.app.screen)]
        assert "report" not in titles
