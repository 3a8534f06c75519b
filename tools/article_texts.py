"""Write the official Russian text of every part that a rule or a finding cites.

python -m tools.article_texts cpc-ru.txt
"""

import csv
import re
import sys
from collections.abc import Iterable
from pathlib import Path

from procedure.law.catalogue import FINDINGS, REMEDIES, RULES
from tools.article_index import ARTICLE, INDEX, PART

TEXTS = INDEX / "texts.csv"
FOOTNOTE = re.compile(r"\s*(Сноска|Примечание (ИЗПИ|РЦПИ))")


def cited() -> set[tuple[str, str]]:
    """Give (article, part) of everything the catalogue cites from the CPC."""
    bases = [rule.basis for rule in RULES]
    bases += [cited for row in (*FINDINGS, *REMEDIES) for cited in row.basis]
    return {(basis.article, basis.part) for basis in bases if basis.source == "CPC" and basis.article[0].isdigit()}


def part_texts(lines: Iterable[str], wanted: set[tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Collect the texts of the wanted parts; an article without parts has one part, without a number."""
    texts: dict[tuple[str, str], list[str]] = {}
    article = part = ""
    for line in lines:
        if begun := ARTICLE.match(line):
            article, part = begun[1], ""
        elif found := PART.match(line):
            part = found[1]
            texts.setdefault((article, part), []).append(found[2].strip())
        elif line.strip() and not FOOTNOTE.match(line):
            texts.setdefault((article, part), []).append(line.strip())
    return {key: " ".join(filter(None, texts[key])) for key in sorted(wanted) if key in texts}


def main() -> None:
    """Write the texts."""
    found = part_texts(Path(sys.argv[1]).read_text("utf-8").splitlines(), cited())
    with TEXTS.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("article", "part", "text"))
        writer.writerows((article, part, text) for (article, part), text in found.items())


if __name__ == "__main__":
    main()
