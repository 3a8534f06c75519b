"""Every command of the manual is run, and prints what the page shows; every link inside the manual leads somewhere.

After a change of what is printed: `MERZIM_UPDATE_MANUAL=1 pytest tests/manual`, then read the difference.
"""

import os
import re
from pathlib import Path

import pytest

from tests.manual.sessions import fits, renewed, run, shown

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]
WITH_COMMANDS = [page for page in PAGES if any(shown(page.read_text("utf-8")))]
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)[^)]*\)")


@pytest.mark.parametrize("page", WITH_COMMANDS, ids=lambda page: page.stem)
def test_the_commands_of_a_page_print_what_it_shows(page: Path, tmp_path: Path) -> None:
    if os.environ.get("MERZIM_UPDATE_MANUAL"):
        page.write_text(renewed(page.read_text("utf-8"), tmp_path), "utf-8")
        return
    for each in shown(page.read_text("utf-8")):
        printed = run(each.command, tmp_path)
        assert fits(printed, each.printed), f"$ {each.command}\n{printed}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_links_of_a_page_lead_somewhere(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert [link for link in LINK.findall(text) if not (page.parent / link).exists()] == []


def test_a_page_that_shows_something_else_is_found() -> None:
    assert fits("a\nb\nc", "a\n...\nc")
    assert fits("a\nc", "a\n...\nc")
    assert fits("head 45ab, sound\n", "head ..., sound\n")
    assert not fits("a\nb\nc", "a\nc")
    assert not fits("a", "b")


def test_every_test_that_the_page_on_security_names_exists() -> None:
    named = set(re.findall(r"`(test_\w+)(?:\[\w+\])?`", (ROOT / "docs" / "security.md").read_text("utf-8")))
    tests = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("test_*.py"))
    assert named
    assert {name for name in named if f"def {name}(" not in tests} == set()
