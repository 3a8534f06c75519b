"""Take the pictures of the manual from the program itself: `python -m tools.pictures`, or some of them by name."""

import asyncio
import html
import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from textual.pilot import Pilot

from cli.demo import load_demonstration
from reports.wording import Wording
from store.database import Database
from tui.app import MerzimApp
from tui.desk import Desk
from tui.travel import Moment

FOLDER = Path(__file__).parents[1] / "docs" / "pictures"
AT = datetime(2022, 12, 31, 18, tzinfo=UTC)
FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # they would load from outside
TEXT = re.compile(r"<text[^>]*>(.*?)</text>")


@dataclass(frozen=True, slots=True)
class Scene:
    """A picture: its name, the keys that lead there from the docket, words it must show, its size in letters."""

    name: str
    keys: tuple[str, ...]
    shows: tuple[str, ...]
    size: tuple[int, int] = (110, 26)


FLAGGING = ("2", "tab", "space", "down", "space", "down", "space")
SCENES = (
    Scene("docket", (), ("Docket", "KZ-2022-042", "consulate-135", "overdue")),
    Scene("urgent", ("w",), ("KZ-2022-042", "lateness", "in custody", "together"), (100, 18)),
    Scene("derivation", ("enter",), ("CPC 135", "24 hours elapse", "CPC 48(2)", "359 days late"), (120, 34)),
    Scene("timeline", ("enter", "tab"), ("Timeline", "proceedings", "consulate-135")),
    Scene("found", ("enter", *["tab"] * 3), ("no interpreter", "What can be filed", "CPC 135")),
    Scene("letter", ("enter", "l"), ("Write a letter", "consulate-135", "language"), (100, 24)),
    Scene("record", ("enter", "r", *"remedy filed (pros"), ("Record for KZ-2022-042", "when", "document"), (100, 24)),
    Scene("examinations", FLAGGING, ("Medical examinations", "never ordered", "3 marked")),
    Scene("flag", (*FLAGGING, "f", *"ask for an examination"), ("Flag 3 complaints", "ask for"), (100, 18)),
    Scene("findings", ("3", "down", "down"), ("Kept in the KUI", "groups", "CPC 185(1)")),
    Scene("delays", ("4",), ("Delays by Region", "Almaty", "not registered"), (110, 32)),
    Scene("lateness", ("4", "down", "p"), ("Almaty", "3-5 days", "over 90 days"), (110, 32)),
    Scene("behind", ("4", "down", "enter"), ("overdue, not done by the cut-off", "referral-181-5", "days")),
)


async def take(scene: Scene, database: Database) -> str:
    """Go to a scene in the demonstration as it was at the end of 2022, and draw it."""
    wording = Wording()
    app = MerzimApp(lambda: Desk(database, wording), wording=wording, moment=Moment(AT), demonstration=True)
    async with app.run_test(size=scene.size) as pilot:
        await _settled(pilot)
        for key in scene.keys:
            await pilot.press(key)
            await _settled(pilot)
        return FONT_FACES.sub("", app.export_screenshot(title="merzim demo"))


def shown(picture: str) -> str:
    """Give what can be read in a picture, without its spaces."""
    return "".join(html.unescape("".join(TEXT.findall(picture))).split())


def missing(scene: Scene, picture: str) -> list[str]:
    """Name the words of a scene that its picture does not show."""
    read = shown(picture)
    return [words for words in scene.shows if "".join(words.split()) not in read]


async def _settled(pilot: Pilot[None]) -> None:
    """Wait until the desk has answered and the screen shows it."""
    for _ in range(3):
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()


@contextmanager
def _demonstration() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        yield load_demonstration(Path(folder) / "demonstration.db")


def main() -> None:
    """Write the pictures."""
    names = set(sys.argv[1:])
    with _demonstration() as database:
        for scene in SCENES:
            if not names or scene.name in names:
                drawn = asyncio.run(take(scene, database))
                if absent := missing(scene, drawn):
                    sys.exit(f"{scene.name}: not shown: {absent}")
                (FOLDER / f"{scene.name}.svg").write_text(drawn, "utf-8")


if __name__ == "__main__":
    main()
