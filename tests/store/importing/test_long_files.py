"""A file longer than what is held at once is taken in as a short one is, whatever the order of its lines."""

from pathlib import Path

import pytest

from benchmarks.histories import RECORDED, write_files
from store.importing import happened
from store.importing.load import load
from store.importing.rows import Who
from store.queries import open_clocks
from store.sqlite import create_database

COUNT = 300


@pytest.mark.parametrize("mixed", [False, True])
def test_what_is_held_at_once_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, mixed: bool) -> None:
    paths = write_files(tmp_path, COUNT)
    if mixed:
        head, *lines = paths[2].read_text("utf-8").splitlines()
        paths[2].write_text("\n".join([head, *sorted(lines, key=lambda line: line[::-1])]), "utf-8")
    whole = taken(tmp_path / "whole.db", paths)
    monkeypatch.setattr(happened, "MOST_WAITING", 500)
    assert taken(tmp_path / "parts.db", paths) == whole


def taken(database: Path, paths: list[Path]) -> object:
    """Import, and give what was refused and what is owed."""
    with create_database(database).writing() as session:
        outcome = load(session, paths, Who("tester", RECORDED))
        owed = sorted((name, clock.rule.id, str(clock.due)) for name, clock in open_clocks(session, RECORDED))
        again = load(session, paths, Who("tester", RECORDED))
    assert again.added == {"bodies": 0, "complaints": 0, "events": 0}
    return outcome.added, outcome.problems, owed
