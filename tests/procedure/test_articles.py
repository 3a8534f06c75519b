"""Every article the project cites exists, with its part and point, in the index of the codes."""

import csv
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from procedure.citations import CPC, SILENT
from procedure.grammar import Breach, Citation, NotFollowed, Remedy, TimeLimit
from procedure.tracks import TRACKS
from tools.article_index import read_articles

ROOT = Path(__file__).parents[2]
LAW = ROOT / "procedure" / "law"
NUMBER = r"\d{1,3}(?:-\d(?!\d))?"
BRACKETED = r"\((\d+(?:-\d+)?)\)"
CITED = re.compile(rf"(?<![\w.,/-])(?:(CPC|CC) )?({NUMBER}){BRACKETED}(?:{BRACKETED})?|\b(CPC|CC) ({NUMBER})(?![\d(])")

Index = dict[str, dict[str, set[str]]]


def index(code: str) -> Index:
    """Read which articles, parts and points stand in force."""
    found: Index = {}
    with (LAW / "articles" / f"{code.lower()}.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            found.setdefault(row["article"], {})[row["part"]] = set(row["points"].split())
    return found


INDEX = {code: index(code) for code in ("CPC", "CC")}


def exists(cited: Citation) -> bool:
    parts = INDEX[cited.source].get(cited.article)
    if parts is None:
        return False
    if not cited.part and not cited.point:
        return True
    return cited.part in parts and (not cited.point or cited.point in parts[cited.part])


def cited_in_tables() -> Iterator[tuple[str, Citation]]:
    for law in TRACKS.values():
        yield from ((f"{law.track} {step.event}", step.basis) for step in law.steps)
    for path in LAW.glob("[!_]*.py"):
        for rows in vars(import_module(f"procedure.law.{path.stem}")).values():
            for row in rows if isinstance(rows, tuple) else ():
                yield from ((f"{path.name} {getattr(row, 'id', '')}", cited) for cited in cited_by(row))


def cited_by(row: object) -> Iterator[Citation]:
    if isinstance(row, Breach | Remedy):
        yield from row.basis
    elif isinstance(row, NotFollowed):
        yield row.basis
    elif isinstance(row, TimeLimit):
        yield row.basis
        yield from (pause.basis for pause in row.pauses)
        if row.extension_basis:
            yield row.extension_basis


def cited_in_words(path: Path) -> Iterator[tuple[str, Citation]]:
    """Read the citations written in the sentences and remarks of a file: "CPC 48(2)", "271(1)(2)", "CC 11"."""
    place = path.relative_to(ROOT).as_posix()
    for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
        for found in CITED.finditer(line):
            source, article, part, point, whole_source, whole = found.groups(default="")
            code = source or whole_source or "CPC"
            if set(INDEX[code].get(article, ())) == {""}:  # an article of points alone: "7(29)"
                part, point = "", part
            yield f"{place}:{number}", Citation(code, article or whole, part, point)


def missing(cited: Iterator[tuple[str, Citation]]) -> list[str]:
    codes = ((where, each) for where, each in cited if each.source in INDEX and each != SILENT)
    return sorted({f"{where}: {each}" for where, each in codes if not exists(each)})


def test_every_article_cited_by_a_table_exists() -> None:
    assert missing(cited_in_tables()) == []


@pytest.mark.parametrize("room", ["procedure", "calendars"])
def test_every_article_cited_in_words_exists(room: str) -> None:
    assert missing(cited for path in sorted((ROOT / room).rglob("*.py")) for cited in cited_in_words(path)) == []


def test_citations_are_found_in_the_words() -> None:
    line = 'say("Under CPC 5, 181(5), 271(1)(2) and 45(8-1); CC 146(3), CPC 271-287; Days(3), 1,500(1), No. 12")'
    groups = [tuple(filter(None, match.groups())) for match in CITED.finditer(line)]
    assert groups == [
        ("CPC", "5"),
        ("181", "5"),
        ("271", "1", "2"),
        ("45", "8-1"),
        ("CC", "146", "3"),
        ("CPC", "271"),
    ]


def test_the_index_holds_parts_points_and_what_was_repealed() -> None:
    assert exists(CPC(102))
    assert exists(CPC(45, "8-1"))
    assert exists(CPC(193, 1, "12-1"))
    assert not exists(CPC(102, 1))
    assert not exists(CPC(105, 5))
    assert not exists(CPC(249))
    assert not exists(CPC(272, 7))
    assert not exists(CPC(107, 7, 4))


def test_the_index_is_read_from_the_text_of_a_code() -> None:
    text = """
    Статья 7. Понятия
      1) первое;
      2) исключен Законом;
    Статья 8. Порядок
      1. Первая.
      1-1. Вторая:
      1) пункт.
      2. Исключена Законом.
      Примечание.
      1. Не часть.
    Статья 9. Прежняя
      Сноска. Статья 9 исключена Законом."""
    rows = [row for article in read_articles(text.splitlines()) for row in article.rows()]
    assert rows == [
        ("7", "Понятия", "", "1 2*"),
        ("8", "Порядок", "1", ""),
        ("8", "", "1-1", "1"),
        ("8", "", "2*", ""),
        ("9*", "Прежняя", "", ""),
    ]
