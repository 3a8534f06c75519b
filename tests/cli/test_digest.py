"""`merzim digest`: each duty told once when it comes near and once when it is overdue, nobody named."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.cli.conftest import Done, Merzim

NAME = "Sentinel Sentinelov"


@pytest.fixture
def digest(merzim: Merzim, tmp_path: Path) -> Callable[..., Done]:
    merzim("add", "C-1", "--place", "Almaty", "--victim-name", NAME, "--source", NAME)
    return lambda *words: merzim("digest", "--state", tmp_path / "state" / "digest.json", *words)


def lodged(merzim: Merzim, days_ago: float, reference: str = "C-1") -> None:
    when = (datetime.now(UTC) - timedelta(days=days_ago)).isoformat(timespec="minutes")
    assert merzim("record", reference, "complaint_lodged", "--at", when, "--body", "police", "--note", NAME).code == 0


def test_nothing_is_said_of_nothing(digest: Callable[..., Done]) -> None:
    done = digest("--check")
    assert done.code == 0
    assert done.out.startswith("Nothing new: 0 overdue")


def test_what_is_overdue_is_told_once(digest: Callable[..., Done], merzim: Merzim) -> None:
    """Recorded today, overdue for weeks: a digest by the date alone would never tell it."""
    lodged(merzim, 30)
    first, second = digest("--check"), digest("--check")
    assert (first.code, second.code) == (1, 0)
    assert "1 duty became overdue" in first.out
    assert "referral-181-5" in first.out
    assert "1 overdue" in second.out


def test_what_comes_near_is_told_once(digest: Callable[..., Done], merzim: Merzim) -> None:
    lodged(merzim, 1)
    near = digest("--within", "9d", "--json").row
    assert [row["rule"] for row in near["new_due"]] == ["referral-181-5"]  # type: ignore[attr-defined]  # JSON
    assert digest("--within", "9d").out.startswith("Nothing new")


def test_no_name_is_in_any_form_nor_in_what_is_remembered(
    digest: Callable[..., Done], merzim: Merzim, tmp_path: Path
) -> None:
    lodged(merzim, 30)
    said = "".join(digest("--since", "2022-01-01", *words).out for words in ((), ("--format", "html"), ("--json",)))
    digest()
    kept = (tmp_path / "state" / "digest.json").read_text("utf-8")
    assert "referral-181-5" in said
    assert "Sentinel" not in said + kept
    assert "C-1" not in kept
    assert (tmp_path / "state" / "digest.json").stat().st_mode & 0o777 == 0o600


def test_a_mail_is_one_page_that_asks_for_nothing(digest: Callable[..., Done], merzim: Merzim) -> None:
    merzim("add", "<b>&", "--place", "Almaty")
    lodged(merzim, 30, "<b>&")
    page = digest("--format", "html").out
    assert page.startswith("<!doctype html>")
    assert "&lt;b&gt;&amp;" in page
    assert not {"<b>", "http", "src=", "<script"} & {
        each for each in ("<b>", "http", "src=", "<script") if each in page
    }


def test_since_looks_at_the_day_and_remembers_nothing(
    digest: Callable[..., Done], merzim: Merzim, tmp_path: Path
) -> None:
    lodged(merzim, 30)
    assert "became overdue" in digest("--since", "2022-01-01").out
    assert digest("--since", datetime.now(UTC).date().isoformat()).out.startswith("Nothing new")
    assert not (tmp_path / "state").exists()


def test_since_a_day_holds_what_ran_out_on_that_day(digest: Callable[..., Done], merzim: Merzim) -> None:
    """The three days of 1 February 2022 end at 24:00 of the 4th."""
    merzim("record", "C-1", "complaint_lodged", "--at", "2022-02-01T10:00")
    asked = ("--as-of", "2022-02-10", "--json")
    assert [row["rule"] for row in digest("--since", "2022-02-04", *asked).row["new_overdue"]] == ["referral-181-5"]  # type: ignore[attr-defined]
    assert digest("--since", "2022-02-05", *asked).row["new_overdue"] == []


@pytest.mark.parametrize(
    ("kept", "words", "said"),
    [
        ("no json", (), "does not remember a digest"),
        ("[]", (), "does not remember a digest"),
        ("{}", (), "does not remember a digest"),
        ('{"overdue": 1, "due": []}', (), "does not remember a digest"),
        ("", ("--within", "soon"), "is not a time"),
        ("", ("--since", "yesterday"), "is not a date"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(
    kept: str, words: tuple[str, ...], said: str, digest: Callable[..., Done], tmp_path: Path
) -> None:
    (tmp_path / "state").mkdir()
    if kept:
        (tmp_path / "state" / "digest.json").write_text(kept, "utf-8")
    done = digest(*words)
    assert done.code == 2
    assert said in done.err


def test_a_folder_in_place_of_the_state_is_named_as_it_was_given(merzim: Merzim) -> None:
    merzim("add", "C-1", "--place", "Almaty")
    done = merzim("digest", "--state", ".")
    assert (done.code, done.out) == (2, "")
    assert "cannot read .: " in done.err


def test_a_state_that_cannot_be_written_is_said(merzim: Merzim, tmp_path: Path) -> None:
    merzim("add", "C-1", "--place", "Almaty")
    (tmp_path / "file").touch()
    done = merzim("digest", "--state", tmp_path / "file" / "digest.json")
    assert done.code == 2
    assert "cannot" in done.err
