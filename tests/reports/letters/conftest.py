"""A letter as its reader sees it: the text of the document, table and all."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from calendars.moments import read_instant
from procedure.assess import assess
from reports.letters.context import Case, context
from reports.letters.kinds import kind_of
from reports.letters.write import write_letter
from reports.wording import Wording
from tests.story import ALMATY, story

Letter = Callable[..., str]

SENT_NOWHERE = """
    2026-03-03 09:00  complaint_lodged  body=city-police document=17/2026
    2026-03-03 15:00  entered_in_kui    body=city-police
"""


@pytest.fixture
def letter(tmp_path: Path) -> Letter:
    def write(  # noqa: PLR0913  # one parameter a thing that can differ
        diary: str,
        rule: str = "",
        *,
        kind: str = "",
        language: str = "en",
        at: str = "2026-03-20",
        victim: str = "",
        template: Path | None = None,
        **facts: object,
    ) -> str:
        told, moment = story(diary, **facts), read_instant(at, ALMATY)  # type: ignore[arg-type]  # facts by name
        case = Case(told, assess(told, moment), kind_of(rule, kind), rule, victim)
        path = tmp_path / "letter.docx"
        write_letter(path, case.kind, language, context(case, Wording(language)), template)
        return text_of(path.read_bytes())

    return write


def text_of(content: bytes) -> str:
    page = Document(io.BytesIO(content))
    cells = [cell.text for table in page.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(line.text for line in page.paragraphs), *cells])
