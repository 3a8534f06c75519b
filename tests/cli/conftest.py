"""Run commands as a user does: by their words, with exit code, output and errors."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli import main
from cli.demo import load_demonstration


@dataclass(frozen=True)
class Done:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> "list[dict[str, object]]":
        """Read the answer as a list of JSON rows."""
        found: list[dict[str, object]] = json.loads(self.out)
        return found

    @property
    def row(self) -> "dict[str, object]":
        """Read the answer as one JSON object."""
        found: dict[str, object] = json.loads(self.out)
        return found


Merzim = Callable[..., Done]


@pytest.fixture
def merzim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Merzim:
    """Run `merzim` on a database of this test."""
    monkeypatch.setenv("MERZIM_DB", str(tmp_path / "merzim.db"))
    monkeypatch.setenv("MERZIM_USER", "tester")
    monkeypatch.setenv("MERZIM_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("LANGUAGE", "")  # set by each call, given back after the test
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.null.Keyring")
    monkeypatch.chdir(tmp_path)

    def run(*words: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["merzim", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as stop:
            main.main()
        out, err = capsys.readouterr()
        return Done(int(str(stop.value.code or 0)), out, err)

    return run


@pytest.fixture(scope="session")
def loaded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Load the demonstration once."""
    path = tmp_path_factory.mktemp("loaded") / "demonstration.db"
    load_demonstration(path).engine.dispose()
    return path


@pytest.fixture
def demo(loaded: Path, merzim: Merzim, tmp_path: Path) -> Merzim:
    """Run commands on a copy of the demonstration."""
    shutil.copy(loaded, tmp_path / "merzim.db")
    return merzim
