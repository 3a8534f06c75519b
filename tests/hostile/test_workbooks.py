"""Workbooks made to do harm: refused before they are opened, at the cost of reading them once."""

import random
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from store.importing import workbook
from store.importing.files import opened
from tests.hostile.workbooks import MAIN, PARTS, archive, row, sheet, written

HEADER = row(1, ["complaint", "event", "occurred_at"])
SEED = 20261126
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def refusal(path: Path) -> str:
    found = opened([path])
    assert found.tables == []
    (problem,) = found.problems
    assert problem.lines == 0
    return problem.sentence.pattern.format(**problem.sentence.values)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (sheet(HEADER + row(2, ["x" * 40_000_000])), "unpacks to too much"),
        (sheet(HEADER + "<row/>" * 600_000), "unpacks to too much"),
        (sheet(HEADER + "<row>" + "<c/>" * 600_000 + "</row>"), "unpacks to too much"),
        (sheet(HEADER + "<row " + " ".join(f'a{n}=""' for n in range(80_000)) + "/>"), "unpacks to too much"),
        (sheet(HEADER, ENTITY), "document type definition"),
        (sheet(HEADER, ENTITY).encode("utf-16"), "document type definition"),
        ("<worksheet", "cannot be read as a workbook"),
        ("", "cannot be read as a workbook"),
    ],
    ids=["huge cell", "huge sheet", "many cells", "many attributes", "entity", "entity in UTF-16", "cut", "empty"],
)
def test_a_bomb_or_a_broken_part_is_one_sentence(tmp_path: Path, part: str | bytes, said: str) -> None:
    assert said in refusal(archive(tmp_path / "x.xlsx", part))


@pytest.mark.parametrize(
    "extra",
    [{"../../evil.xml": "x"}, {"/etc/evil": "x"}, {"a\\..\\b": "x"}, {f"p{n}.xml": "" for n in range(201)}],
    ids=["leaves its folder", "absolute", "backslash", "201 parts"],
)
def test_an_archive_whose_parts_go_elsewhere_is_refused(tmp_path: Path, extra: dict[str, str]) -> None:
    assert refusal(archive(tmp_path / "x.xlsx", sheet(HEADER), extra)).startswith("x.xlsx")


def test_a_part_that_says_it_is_smaller_than_it_is_cannot_unpack_to_more(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.xlsx", sheet(HEADER + row(2, ["x" * 500_000])))
    content = bytearray(path.read_bytes())
    size = len(sheet(HEADER + row(2, ["x" * 500_000]))).to_bytes(4, "little")
    path.write_bytes(content.replace(size, (1000).to_bytes(4, "little")))
    assert "cannot be read as a workbook" in refusal(path)


def test_a_password_or_an_old_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "old.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0" + b"\x00" * 2000)
    assert "has a password or is an old .xls" in refusal(path)


def test_two_parts_of_one_name_are_refused(tmp_path: Path) -> None:
    path = archive(tmp_path / "x.xlsx", sheet(HEADER))
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as file:
        file.writestr("xl/workbook.xml", "<a/>")
    assert "cannot be read as a workbook" in refusal(path)


def peak(path: Path) -> int:
    tracemalloc.start()
    try:
        opened([path])
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


def test_the_guard_is_what_keeps_a_bomb_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The control: with the guard off, the same file of some kilobytes takes many times the memory."""
    strings = f'<sst xmlns="{MAIN}"><si><t>{"x" * 30_000_000}</t></si></sst>'
    types = PARTS["[Content_Types].xml"].replace(
        "</Types>",
        '<Override PartName="/xl/sharedStrings.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
    )
    path = archive(tmp_path / "x.xlsx", sheet(HEADER), {"xl/sharedStrings.xml": strings, "[Content_Types].xml": types})
    guarded = peak(path)
    monkeypatch.setattr(workbook, "HIGHEST_RATIO", 10**9)
    monkeypatch.setattr(workbook, "LONGEST_TAG", 10**9)
    assert guarded < 2**20
    assert peak(path) > 20 * guarded


def test_a_damaged_workbook_never_ends_the_program(tmp_path: Path) -> None:
    """Mutated archives: cut, flipped, shuffled. The long form is `make soak`."""
    mutated(tmp_path, rounds=150)


def mutated(folder: Path, rounds: int) -> int:
    """Open damaged workbooks and give how many were still readable; any error but ours ends the test."""
    dice, good = (
        random.Random(SEED),
        written([["complaint", "event", "occurred_at"], *[["KZ-1", "x", n] for n in range(40)]]),
    )
    readable = 0
    path = folder / "m.xlsx"
    for _ in range(rounds):
        content = bytearray(good)
        for _ in range(dice.choice((1, 1, 2, 8, 64))):
            content[dice.randrange(len(content))] = dice.randrange(256)
        if dice.random() < 0.2:
            del content[dice.randrange(len(content)) :]
        path.write_bytes(content)
        found = opened([path])
        readable += sum(1 for _, table in found.tables for _ in table) > 0
    return readable
