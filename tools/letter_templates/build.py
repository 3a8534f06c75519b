"""From the text of a letter to a Word template.

How a line begins: ">" stands to the right, "-" is a numbered point, "--" a point under it, "{%p" a tag of the
template; what is in [brackets] is a blank for the lawyer, marked yellow.
"""

import io
import re
from collections.abc import Iterable
from datetime import datetime
from types import ModuleType

from docx import Document
from docx.document import Document as Page
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.shared import Cm, Pt
from docx.table import _Row
from docx.text.paragraph import Paragraph

from tools.letter_templates import en, kk, ru

LANGUAGES: dict[str, ModuleType] = {"en": en, "ru": ru, "kk": kk}
FONT, SIZE = "Times New Roman", Pt(12)
BLANK = re.compile(r"(\[[^\]]+\])")
FACT = (
    "{{ f.when }}",
    "{{ f.what }}{% if f.details %} ({{ f.details }}){% endif %}",
    "{{ f.body }}",
    "{{ f.document }}",
)
WIDTHS = (Cm(3.4), Cm(6.0), Cm(4.0), Cm(3.6))


def template(language: str, kind: str) -> bytes:
    """Build one template."""
    texts = LANGUAGES[language]
    letter, text = _Letter(texts), texts.LETTERS[kind]
    letter.lines((*text["to"], *(texts.FROM if text["under"] else ())))
    letter.title(text["title"], text["about"])
    letter.lines(text["opening"])
    letter.facts()
    letter.breaches()
    letter.standards()
    if text["under"]:
        letter.lines((texts.ASKS.format(articles=text["under"]),))
    letter.lines(text["asks"])
    letter.documents()
    return _saved(letter.page)


class _Letter:
    """A page being written in one language."""

    def __init__(self, texts: ModuleType) -> None:
        self.page, self._texts = _page(), texts

    def title(self, title: str, about: str) -> None:
        for text, size in ((title, Pt(14)), (about, SIZE)):
            line = self.page.add_paragraph()
            line.alignment = WD_ALIGN_PARAGRAPH.CENTER
            run = line.add_run(text)
            run.bold, run.font.size = True, size

    def heading(self, text: str) -> None:
        line = self.page.add_paragraph()
        line.paragraph_format.keep_with_next = True
        line.paragraph_format.space_before = Pt(12)
        line.add_run(text).bold = True

    def lines(self, lines: Iterable[str], point: str = "List Number") -> None:
        styles = {">": "Normal", "-": point, "--": "List Bullet 2"}
        for text in lines:
            mark, _, rest = text.partition(" ")
            line = self.page.add_paragraph(style=styles.get(mark))
            if mark == ">":
                line.paragraph_format.left_indent = Cm(8)
            elif not text.startswith("{%p"):
                line.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
            self._runs(line, rest if mark in styles else text)

    def _runs(self, line: Paragraph, text: str) -> None:
        """Write a text with its blanks marked, so that none is overlooked when the letter is signed."""
        for name, blank in self._texts.BLANKS.items():
            known = f"{{{{ {name} }}}}"
            text = text.replace(known, f"{{% if {name} %}}{known}{{% else %}}{blank}{{% endif %}}")
        for part in filter(None, BLANK.split(text)):
            run = line.add_run(part)
            if BLANK.fullmatch(part):
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW

    def facts(self) -> None:
        self.heading(self._texts.HEADINGS["facts"])
        table = self.page.add_table(rows=0, cols=len(FACT), style="Table Grid")
        table.autofit = False
        rows = (self._texts.HEADINGS["table"], ("{%tr for f in facts %}",), FACT, ("{%tr endfor %}",))
        for row in rows:
            line = table.add_row()
            _keep_together(line, again=row is rows[0])
            for cell, width, text in zip(line.cells, WIDTHS, (*row, *[""] * (len(FACT) - len(row))), strict=True):
                run = cell.paragraphs[0].add_run(text)
                run.bold, run.font.size, cell.width = row is rows[0], Pt(10), width
                cell.paragraphs[0].paragraph_format.space_after = Pt(0)

    def breaches(self) -> None:
        self.lines(("{%p if breaches %}",))
        self.heading(self._texts.HEADINGS["breaches"])
        self.lines(("{%p for b in breaches %}",))
        self.heading("{{ loop.index }}. {{ b.title }} ({{ b.articles }})")
        self.lines((*self._texts.BREACH, "{%p if b.steps %}", self._texts.DERIVATION))
        self.lines(("{%p for step in b.steps %}", "-- {{ step }}", "{%p endfor %}", "{%p endif %}", "{%p endfor %}"))
        self.lines(("{%p endif %}",))

    def standards(self) -> None:
        self.lines(("{%p if standards %}",))
        self.heading(self._texts.HEADINGS["standards"])
        self.lines(("{%p for b in standards %}", f"-- {self._texts.STANDARD}", "{%p endfor %}", "{%p endif %}"))

    def documents(self) -> None:
        self.heading(self._texts.HEADINGS["documents"])
        *annexes, signature = self._texts.SIGNATURE
        points = ("{%p for d in documents %}", f"- {self._texts.DOCUMENT}", "{%p endfor %}", *annexes)
        self.lines(points, "List Number 2")
        self.lines(("", signature))


def _keep_together(row: _Row, *, again: bool) -> None:
    """Let no row be cut by the end of a page; a header stands on every page."""
    for name in ("w:cantSplit", *(("w:tblHeader",) if again else ())):
        row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001  # there is no public way


def _page() -> Page:
    page = Document()
    style = page.styles["Normal"]
    style.font.name, style.font.size = FONT, SIZE
    style.paragraph_format.space_after = Pt(6)
    (section,) = page.sections
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin, section.right_margin = Cm(2.5), Cm(1.5)
    section.top_margin = section.bottom_margin = Cm(2)
    return page


def _saved(page: Page) -> bytes:
    properties = page.core_properties
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001  # Word knows no zone
    out = io.BytesIO()
    page.save(out)
    return out.getvalue()
