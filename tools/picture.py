"""Take the picture of the README from the program itself: `python -m tools.picture`."""

import asyncio
import re
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from cli.demo import load_demonstration
from reports.wording import Wording
from tui.app import MerzimApp
from tui.desk import Desk
from tui.travel import Moment

PICTURE = Path(__file__).parents[1] / "docs" / "docket.svg"
AT = datetime(2022, 12, 31, 18, tzinfo=UTC)
FONT_FACES = re.compile(r"@font-face \{.*?\}\s*", re.DOTALL)  # they would load from outside


async def take(database: Path) -> str:
    """Open the docket of the demonstration at the end of 2022, and draw it."""
    wording = Wording()
    app = MerzimApp(
        lambda: Desk(load_demonstration(database), wording), wording=wording, moment=Moment(AT), demonstration=True
    )
    async with app.run_test(size=(120, 30)) as pilot:
        for _ in range(3):
            await app.workers.wait_for_complete()
            await pilot.pause()
        return FONT_FACES.sub("", app.export_screenshot(title="merzim demo"))


def main() -> None:
    """Write the picture."""
    with tempfile.TemporaryDirectory() as folder:
        PICTURE.write_text(asyncio.run(take(Path(folder) / "demonstration.db")), "utf-8")


if __name__ == "__main__":
    main()
