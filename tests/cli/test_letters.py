"""`merzim letter`: what a lawyer runs, and what is said when there is nothing to write."""

from pathlib import Path

import pytest
from docx import Document

from tests.cli.conftest import Merzim

NAME = "Sentinel Sentinelova"
BREACHED = ("letter", "C-1", "referral-181-5")


@pytest.fixture
def case(merzim: Merzim) -> Merzim:
    assert merzim("add", "C-1", "--place", "Almaty", "--victim-name", NAME).code == 0
    assert merzim("record", "C-1", "complaint_lodged", "--at", "2026-03-03T09:00", "--body", "police").code == 0
    return merzim


def test_a_letter_is_written_where_one_stands_by_reference_and_rule(case: Merzim, tmp_path: Path) -> None:
    done = case(*BREACHED, "--as-of", "2026-03-20", "--lang", "ru")
    assert (done.code, done.err) == (0, "")
    path = tmp_path / "C-1-referral-181-5.docx"
    assert path.stat().st_mode & 0o777 == 0o600
    assert "ЖАЛОБА" in [line.text for line in Document(str(path)).paragraphs]


def test_the_name_is_in_it_only_when_asked_for(case: Merzim, tmp_path: Path) -> None:
    for words, there in (((), False), (("--identity",), True)):
        assert case(*BREACHED, "--as-of", "2026-03-20", "-o", "out.docx", *words).code == 0
        text = "\n".join(line.text for line in Document(str(tmp_path / "out.docx")).paragraphs)
        assert (NAME in text) is there


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("C-1", "referral-181-5", "--as-of", "2026-03-04"), "is not breached"),
        (("C-1", "no-such-rule"), "there is no rule"),
        (("C-1",), "name a rule"),
        (("C-1", "referral-181-5", "--kind", "poem"), "there is no letter"),
        (("C-2", "referral-181-5"), "there is no complaint"),
        (("C-1", "appeal-418-1"), "no letter is written"),
        (("C-1", "referral-181-5", "-o", "no/folder/out.docx"), "cannot write"),
        (("C-1", "referral-181-5", "--template", "missing.docx"), "cannot read"),
    ],
)
def test_what_cannot_be_written_is_said_in_a_sentence(
    words: tuple[str, ...], said: str, case: Merzim, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    done = case("letter", *words)
    assert done.code == 2
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert sorted(tmp_path.iterdir()) == before
