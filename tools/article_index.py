"""Write the index of a code from its text: articles, parts and points, no text beyond the titles.

    python -m tools.article_index cpc-ru.txt cc-ru.txt

A row is one part of an article as it is printed; the title stands in the first row of the article, the part is
empty where the article has none. A star marks what was repealed ("Исключен").
"""

import csv
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

INDEX = Path(__file__).parents[1] / "procedure" / "law" / "articles"
NAMES = ("cpc.csv", "cc.csv")
COLUMNS = ("article", "title", "part", "points")

ARTICLE = re.compile(r"\s*Статья (\d+(?:-\d+)?)\. (.*)")
PART = re.compile(r"\s*(\d+(?:-\d+)?)\.(?:\s|$)(.*)")
POINT = re.compile(r"\s*(\d+(?:-\d+)?)\)(?:\s|$)(.*)")
NOTES = re.compile(r"\s*Примечани[ея]\.")  # notes to an article have numbers of their own
REPEALED = re.compile(r"\s*[Ии]сключен")
ARTICLE_REPEALED = re.compile(r"\s*Сноска\. Статья (\d+(?:-\d+)?) исключена")


@dataclass
class Article:
    """One article: its parts in order, each with its points."""

    number: str
    title: str
    parts: dict[str, list[str]] = field(default_factory=dict)
    repealed: bool = False

    def rows(self) -> Iterator[tuple[str, str, str, str]]:
        """Give one row a part; a part that is only a lead-in to numbered ones is left out."""
        parts = {part: points for part, points in self.parts.items() if part or points} or {"": []}
        number = self.number + ("*" if self.repealed else "")
        for place, (part, points) in enumerate(parts.items()):
            yield number, "" if place else self.title, part, " ".join(dict.fromkeys(points))


def read_articles(lines: list[str]) -> Iterator[Article]:
    """Read the articles of a code in the form in which adilet.zan.kz prints it."""
    article: Article | None = None
    part, in_notes = "", False
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if begun := ARTICLE.match(line):
            if article:
                yield article
            article, part, in_notes = Article(begun[1], begun[2].strip()), "", False
        elif article is None:
            continue
        elif (gone := ARTICLE_REPEALED.match(line)) and gone[1] == article.number:
            article.repealed = True
        else:
            in_notes = in_notes or bool(NOTES.match(line))
            part = part if in_notes else _read_line(article, part, line, following)
    if article:
        yield article


def _read_line(article: Article, part: str, line: str, following: str) -> str:
    """Take a line into its article, and give the part that the next line belongs to."""
    if found := PART.match(line):
        part = found[1] + _star(found[2] or following)
        article.parts.setdefault(part, [])
    elif found := POINT.match(line):
        article.parts.setdefault(part, []).append(found[1] + _star(found[2] or following))
    return part


def _star(text: str) -> str:
    return "*" if REPEALED.match(text) else ""


def write_index(text: Path, index: Path) -> None:
    """Write the index of one code."""
    with index.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(COLUMNS)
        for article in read_articles(text.read_text("utf-8").splitlines()):
            writer.writerows(article.rows())


if __name__ == "__main__":
    INDEX.mkdir(exist_ok=True)
    for given, name in zip(sys.argv[1:], NAMES, strict=True):
        write_index(Path(given), INDEX / name)
