"""Arrows only go down, libraries stay in their rooms, the core reads no clock and no database."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAY_IMPORT: dict[str, set[str]] = {
    "calendars": set(),
    "procedure": {"calendars"},
    "store": {"calendars", "procedure"},
    "reports": {"calendars", "procedure"},
    "tui": {"calendars", "procedure", "store", "reports"},
    "cli": {"calendars", "procedure", "store", "reports", "tui"},
}
KEPT_IN = {
    "transitions": {"procedure/machine.py"},
    "sqlmodel": {"store", "tui/desk"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "textual": {"tui"},
    "click": {"cli"},
}
CLOCKS = {"now", "utcnow", "today"}


def sources(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imported(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    froms = {node.module.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) and node.module}
    plain = {name.name.split(".")[0] for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    return froms | plain


def inside(path: Path, places: set[str]) -> bool:
    relative = path.relative_to(ROOT).as_posix()
    return any(relative == place or relative.startswith(f"{place}/") for place in places)


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_a_room_imports_only_what_lies_beneath(room: str) -> None:
    for path in sources(room):
        upward = (imported(path) & MAY_IMPORT.keys()) - MAY_IMPORT[room] - {room}
        assert not upward, f"{path.relative_to(ROOT)} imports {upward}"


@pytest.mark.parametrize("library", KEPT_IN)
def test_a_library_is_imported_only_in_its_room(library: str) -> None:
    users = [path for room in MAY_IMPORT for path in sources(room) if library in imported(path)]
    assert users, f"{library} is not used"
    assert [path for path in users if not inside(path, KEPT_IN[library])] == []


def test_only_the_desk_and_the_commands_know_both_store_and_reports() -> None:
    both = {
        path.relative_to(ROOT).as_posix()
        for room in MAY_IMPORT
        for path in sources(room)
        if {"store", "reports"} <= imported(path)
    }
    assert all(path.startswith(("cli/", "tui/desk/")) for path in both), both


@pytest.mark.parametrize("room", ["calendars", "procedure", "reports"])
def test_the_core_never_asks_what_time_it_is(room: str) -> None:
    for path in sources(room):
        tree = ast.parse(path.read_text("utf-8"))
        asked = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)} & CLOCKS
        assert not asked, f"{path.relative_to(ROOT)} calls {asked}"


@pytest.mark.parametrize("path", [*(ROOT / "procedure" / "law").glob("*.py")], ids=lambda path: path.stem)
def test_the_law_is_data(path: Path) -> None:
    forbidden = (ast.FunctionDef, ast.ClassDef, ast.If, ast.For, ast.While, ast.Lambda)
    assert not [node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, forbidden)]


def test_help_and_limits_import_neither_store_nor_screens() -> None:
    """Commands are loaded lazily: `merzim --help` must not pay for the database."""
    heavy = "{'sqlmodel', 'sqlalchemy', 'textual', 'alembic', 'transitions'}"
    code = (
        "import sys; from click.testing import CliRunner; from cli.main import merzim\n"
        "runner = CliRunner()\n"
        "assert runner.invoke(merzim, ['--help']).exit_code == 0\n"
        "assert runner.invoke(merzim, ['limit', '3 days', '--from', '2022-01-07']).exit_code == 0\n"
        f"print(sorted(set(sys.modules) & {heavy}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)  # noqa: S603
    assert done.stdout.strip() == "[]"
