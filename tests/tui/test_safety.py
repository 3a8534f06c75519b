"""Text from others never acts on the terminal, and an error never shows what a case holds."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from sqlalchemy import text
from textual.app import App
from textual.content import Content
from textual.markup import MarkupError

from reports import wording
from reports.wording import visible
from store.database import Database
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import text_of
from tui.app import MerzimApp
from tui.widgets import prose

ROOT = Path(__file__).parents[2]
PAYLOADS = (
    "Ахметов [/b]",
    "[@click=app.quit]x[/]",
    "[link=https://example.org]y",
    "a\x1b]52;c;eA==\x07b",
    "a\x1b[2Jb",
    "a\u202eb\u200bc\x9dd\x00e",
)


@pytest.fixture
def hostile(database: Database) -> Database:
    """Put payloads where an import would refuse them: straight into the tables, as an older file might have."""
    with database.writing() as session:
        for trigger in ("ledger_no_update", "ledger_no_delete"):
            session.execute(text(f"DROP TRIGGER {trigger}"))
        for number, payload in enumerate(PAYLOADS):
            session.execute(text("UPDATE note SET text = :text"), {"text": payload})
            body = "json_set(CAST(body AS TEXT), '$.document', :text, '$.body', :text)"
            session.execute(
                text(f"UPDATE ledger SET body = CAST({body} AS BLOB) WHERE seq = :seq"),  # noqa: S608
                {"text": payload, "seq": 5 + number},
            )
        session.execute(text("UPDATE complaint SET article = :text, source = :text"), {"text": "".join(PAYLOADS)})
    return database


async def acted(opened: Opener) -> list[str]:
    """Walk over the screens and name what acted instead of being read: a markup, a hidden character."""
    seen = []
    try:
        async with opened().run_test(size=(200, 60)) as pilot:
            for keys in ((), ("enter",), ("2",), ("3",), ("r",)):
                await pilot.press(*keys)
                await settled(pilot)
                seen.append(text_of(pilot.app))
    except MarkupError:
        return ["markup that is not closed stopped the program"]
    shown = "\n".join(seen)
    hidden = {sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cf", "Cn", "Co"} and sign != "\n"}
    swallowed = {sign for sign in ("[/b]", "[@click=app.quit]x[/]") if sign not in shown}
    return sorted(f"{sign!r}" for sign in hidden | swallowed)


async def test_hostile_text_is_shown_as_text_on_every_screen(opened: Opener, hostile: Database) -> None:
    assert hostile
    assert await acted(opened) == []


async def test_text_read_as_markup_acts(opened: Opener, hostile: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control of markup: the same screens, their prose read as Textual reads a string by default."""
    assert hostile
    monkeypatch.setattr(prose, "plain", lambda said: Content.from_markup("\n".join(map(visible, said))))
    assert await acted(opened)


async def test_text_that_is_not_made_visible_reaches_the_terminal(
    opened: Opener, hostile: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of escape codes: the same screens with nothing held back."""
    assert hostile
    monkeypatch.setattr(wording, "HIDDEN", set[str]())
    assert {repr("\x1b"), repr("\u202e"), repr("\x9d")} <= set(await acted(opened))


async def offered(opened: Opener) -> list[str]:
    """Give the commands of the palette."""
    async with opened().run_test() as pilot:
        await settled(pilot)
        return [command.title.lower() for command in pilot.app.get_system_commands(pilot.app.screen)]


async def test_the_palette_offers_no_screenshot(opened: Opener) -> None:
    titles = await offered(opened)
    assert titles
    assert "screenshot" not in titles


async def test_the_palette_of_textual_itself_offers_one(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: without commands of our own the picture is there."""
    monkeypatch.setattr(MerzimApp, "get_system_commands", App.get_system_commands)
    assert "screenshot" in await offered(opened)


CRASH = """
import sys
from textual.app import App
from reports.wording import Wording
from tui import app, guarded
{change}
def opened():
    victim = "SENTINEL-NAME"
    raise RuntimeError("SENTINEL-MESSAGE " + victim)
sys.exit(app.run(opened, Wording())[0])
"""


def told_by_a_crash(change: str = "") -> str:
    """Let the program crash with a name in a variable and in the message; give all it prints."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", CRASH.format(change=change)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    assert done.returncode == 1
    return done.stdout + done.stderr


def test_a_crash_prints_no_values_of_variables() -> None:
    told = told_by_a_crash()
    assert "Merzim stopped because of an error in the program (RuntimeError at" in told
    assert "SENTINEL" not in told
    assert "Traceback" not in told


def test_the_handler_of_textual_itself_prints_them() -> None:
    """The control: a crash without our handler shows the name."""
    assert "SENTINEL-NAME" in told_by_a_crash("guarded.GuardedApp._handle_exception = App._handle_exception")
