"""`merzim export`: one sentence for what cannot be done, no file half written."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Merzim

NAME = "Sentinel Sentinelov"


@pytest.fixture
def case(merzim: Merzim) -> Merzim:
    added = ("add", "C-1", "--place", "Almaty", "--victim-name", NAME, "--age", "34", "--source", NAME)
    assert merzim(*added).code == 0
    recorded = ("record", "C-1", "complaint_lodged", "--at", "2022-01-07T10:20", "--note", NAME, "--document", NAME)
    assert merzim(*recorded).code == 0
    return merzim


@pytest.mark.parametrize("form", ["csv", "xlsx", "json", "ics", "xes", "ocel"])
def test_every_format_is_written_for_its_owner_only(form: str, case: Merzim, tmp_path: Path) -> None:
    assert case("export", form, "--output", tmp_path / "out").code == 0
    files = [path for path in (tmp_path / "out", *(tmp_path / "out").glob("*")) if path.is_file()]
    assert files
    assert all(path.stat().st_mode & 0o777 == 0o600 and path.stat().st_size for path in files)


@pytest.mark.parametrize("form", ["csv", "json", "ics", "xes", "ocel"])
def test_no_redacted_file_holds_a_name_or_a_reference(form: str, case: Merzim, tmp_path: Path) -> None:
    assert case("export", form, "-o", tmp_path / "out", "--redact", "names").code == 0
    files = [path for path in (tmp_path / "out", *(tmp_path / "out").glob("*")) if path.is_file()]
    content = b"".join(path.read_bytes() for path in files).decode()
    assert "Sentinel" not in content
    assert "C-1" not in content
    assert "P-" in content


@pytest.mark.parametrize("form", ["csv", "json", "xes", "ocel", "ics"])
def test_the_victims_name_is_in_no_export(form: str, merzim: Merzim, tmp_path: Path) -> None:
    merzim("add", "C-1", "--place", "Almaty", "--victim-name", NAME)
    merzim("record", "C-1", "complaint_lodged", "--at", "2022-01-07T10:20")
    assert merzim("export", form, "-o", tmp_path / "out").code == 0
    files = [path for path in (tmp_path / "out", *(tmp_path / "out").glob("*")) if path.is_file()]
    assert all("Sentinel" not in path.read_text("utf-8") for path in files)


def test_small_counts_are_hidden(case: Merzim, tmp_path: Path) -> None:
    assert case("export", "json", "-o", tmp_path / "out", "--redact", "small-cells").code == 0
    (*_, total) = json.loads((tmp_path / "out").read_text("utf-8"))
    assert total == {"region": "total", "lodged": None, "total": None}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ics", "-o", "out", "--redact", "small-cells"), "small-cells gives counts"),
        (("json", "-o", "no/such/folder/out"), "cannot write"),
        (("json", "-o", "."), "is a folder"),
        (("csv", "-o", "merzim.db"), "cannot write"),
        (("csv", "-o", "out", "--as-of", "2022-01-08"), "--known-by"),
        (("pdf", "-o", "out"), "'pdf' is not one of"),
        (("csv",), "Missing option"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    words: tuple[str, ...], said: str, case: Merzim, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    done = case("export", *words)
    assert done.code == 2
    assert said in done.err
    assert "Traceback" not in done.err
    assert [path for path in sorted(tmp_path.iterdir()) if path not in before] == []


def test_only_what_was_known_is_exported(case: Merzim, tmp_path: Path) -> None:
    assert case("export", "json", "-o", tmp_path / "out", "--known-by", "2000-01-01").code == 0
    assert json.loads((tmp_path / "out").read_text("utf-8"))["complaints"] == []
