"""Text from others never acts on the terminal, and an error never shows what a case holds."""

import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from sqlalchemy import text

from store.database import Database
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import text_of

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


async def test_hostile_text_is_shown_as_text_on_every_screen(opened: Opener, hostile: Database) -> None:
    assert hostile
    seen = []
    async with opened().run_test(size=(200, 60)) as pilot:
        for keys in ((), ("enter",), ("2",), ("3",), ("r",)):
            await pilot.press(*keys)
            await settled(pilot)
            seen.append(text_of(pilot.app))
    shown = "\n".join(seen)
    hidden = {sign for sign in shown if unicodedata.category(sign) in {"Cc", "Cf", "Cn", "Co"} and sign != "\n"}
    assert hidden == set()
    assert "[/b]" in shown
    assert "<U+001B>" in shown


async def test_the_palette_offers_no_screenshot(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        titles = [command.title.lower() for command in pilot.app.get_system_commands(pilot.app.screen)]
    assert titles
    assert not any("screenshot" in title for title in titles)


def test_a_crash_prints_no_values_of_variables() -> None:
    code = """
import sys
from reports.wording import Wording
from tui.app import run
def opened():
    victim = "SENTINEL-NAME"
    raise RuntimeError("SENTINEL-MESSAGE " + victim)
sys.exit(run(opened, Wording())[0])
"""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", code],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        stdin=subprocess.DEVNULL,
    )
    told = done.stdout + done.stderr
    assert done.returncode == 1
    assert "Merzim stopped because of an error in the program (RuntimeError at" in told
    assert "SENTINEL" not in told
    assert "Traceback" not in told
