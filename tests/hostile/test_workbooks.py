"""Workbooks made to do harm: refused before they are opened, at the cost of reading them once."""

import random
import tracemalloc
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from store.importing import book, streams
from store.importing.files import opened
from tests.crash.amount import SOAK
from tests.hostile.bombs import BOMBS, bomb, honest
from tests.hostile.workbooks import archive, row, sheet, written

HEADER = row(1, ["complaint", "event", "occurred_at"])
SEED = 20261126
SHRINKS_LITTLE = random.Random(SEED).randbytes(20_000).hex()
ENTITY = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


def refusal(path: Path) -> str:
    """Give the one sentence said of a workbook of which nothing is taken."""
    found = opened([path])
    assert [record for _, table in found.tables for record in table] == []
    (problem,) = (*found.problems, *(each for _, table in found.tables for each in table.problems))
    return problem.sentence.pattern.format(**problem.sentence.values)


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (sheet(HEADER + row(2, ["x" * 40_000_000])), "unpacks to too much"),
        (sheet(HEADER + row(2, ["x" * 1_100_000]), before="<!--" + SHRINKS_LITTLE + "-->"), "cannot be read"),
        (sheet(HEADER, ENTITY), "document type definition"),
        (sheet(HEADER, ENTITY).encode("utf-16"), "document type definition"),
        ("<worksheet", "cannot be read as a workbook"),
        ("", "cannot be read as a workbook"),
    ],
    ids=["much in little", "huge cell", "entity", "entity in UTF-16", "cut", "empty"],
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


def peak(path: Path) -> tuple[int, int]:
    """Open a workbook and read all of it; give the memory it took, and how often something was refused."""
    tracemalloc.start()
    try:
        found = opened([path])
        read = sum(1 for _, table in found.tables for _ in table)
        refused = [*found.problems, *(each for _, table in found.tables for each in table.problems)]
        assert read == 0
        return tracemalloc.get_traced_memory()[1], len(refused)
    finally:
        tracemalloc.stop()


SMALL = 2**23
MUCH = 30_000
REFUSALS = {"merged cells": 0, "shared texts": 0, "empty rows": 0, "formulas": MUCH // 50 + 1}  # of the others one


@pytest.mark.parametrize("kind", BOMBS)
def test_what_would_take_much_memory_takes_little_and_is_one_sentence(tmp_path: Path, kind: str) -> None:
    memory, refused = peak(bomb(tmp_path / "x.xlsx", kind, MUCH))
    assert memory < SMALL
    assert refused == REFUSALS.get(kind, 1)


@pytest.mark.parametrize("kind", ["a row of empty cells", "a row of cells with a place and a format", "a name"])
def test_the_limits_are_what_keeps_a_bomb_small(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str) -> None:
    """The control: with the limits off, the same file takes many times the memory."""
    for module, limit in ((streams, "MOST_MARKUP"), (streams, "LONGEST_ROW"), (book, "MOST_MARKUP")):
        monkeypatch.setattr(module, limit, 10**9)
    assert peak(bomb(tmp_path / "x.xlsx", kind, MUCH))[0] > SMALL


def test_a_long_table_takes_little_more_memory_than_a_short_one(tmp_path: Path) -> None:
    """Twelve columns, most of the texts different: what is kept of them is their bytes."""

    def read(rows: int) -> int:
        path = honest(tmp_path / "x.xlsx", rows)
        tracemalloc.start()
        ((_, table),) = opened([path]).tables
        assert sum(1 for _ in table) == rows - 1
        assert table.problems == []
        taken = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return taken

    assert read(2000) < read(200) + 2**20


def test_a_damaged_workbook_never_ends_the_program(tmp_path: Path) -> None:
    """Mutated archives, and archives whose parts were mutated: cut, flipped, shuffled."""
    readable, rounds = mutated(tmp_path, 20_000 if SOAK else 300), 20_000 if SOAK else 300
    assert rounds // 20 < readable < rounds * 9 // 10  # the damage neither spoils all nor misses all


def mutated(folder: Path, rounds: int) -> int:
    """Open damaged workbooks and give how many were still readable; any error but ours ends the test."""
    dice, readable, path = random.Random(SEED), 0, folder / "m.xlsx"
    good = written([["complaint", "event", "occurred_at"], *[["KZ-1", "x", n] for n in range(40)]])
    with zipfile.ZipFile(BytesIO(good)) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    for number in range(rounds):
        if number % 2:
            path.write_bytes(_damaged(dice, good))
        else:
            name = dice.choice([*parts])
            archive(path, b"", {**parts, name: _damaged(dice, parts[name])})
        found = opened([path])
        readable += sum(1 for _, table in found.tables for _ in table) > 0
    return readable


def _damaged(dice: random.Random, good: bytes) -> bytes:
    content = bytearray(good)
    for _ in range(dice.choice((1, 1, 2, 8, 64))):
        content[dice.randrange(len(content))] = dice.randrange(256)
    if dice.random() < 0.2:
        del content[dice.randrange(len(content)) :]
    return bytes(content)
