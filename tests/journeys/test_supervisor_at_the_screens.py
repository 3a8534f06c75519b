"""A supervisor who has read no manual: from the numbers to a report for the public, without leaving the screens."""

from pathlib import Path

import pytest
from textual.pilot import Pilot

from reports.wording import Wording
from store.sqlite import open_database
from tests.cli.conftest import Merzim, demo, loaded, merzim
from tests.tui.conftest import AT, settled
from tests.tui.snapshots import text_of
from tui.app import MerzimApp
from tui.desk import Desk
from tui.travel import Moment

__all__ = ["demo", "loaded", "merzim"]  # fixtures, used by their names


async def press(pilot: Pilot[None], *keys: str) -> str:
    await pilot.press(*keys)
    await settled(pilot)
    return text_of(pilot.app)


async def test_from_the_numbers_to_a_report_for_the_public(
    demo: Merzim, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    desk = Desk(open_database(tmp_path / "merzim.db"), Wording(), by="supervisor")
    app = MerzimApp(lambda: desk, wording=desk.wording, moment=Moment(AT))
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        seen = await press(pilot, "4", "g")
        assert "Delays by Place · 190 complaints" in seen
        assert "e report" in seen.splitlines()[-1]

        seen = await press(pilot, "e")
        assert "group by              place" in seen
        await press(pilot, "tab", "tab", "tab", "tab")
        assert "flags and small counts: for publication" in await press(pilot, "down", "down")
        assert "= a page to print" in await press(pilot, "tab", *"public.html")
        assert "The report is written" in await press(pilot, "f2")
    page = (tmp_path / "public.html").read_text("utf-8")
    assert "a count below 5 is withheld" in page
    assert "KZ-2022" not in page

    same = ("delays", "--by", "place", "--redact", "small-cells", "--as-of", "2022-12-31T18:00")
    assert demo(*same, "--output", tmp_path / "typed.html").code == 0
    assert (tmp_path / "typed.html").read_text("utf-8") == page
    taken = [row["what"] for row in demo("access", "--json").rows]
    assert taken == ["report delays small-cells"] * 2
