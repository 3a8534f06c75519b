"""A report as one file for a browser or a printer: no request to anywhere, every text escaped."""

from functools import cache, partial
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template

from reports.report.cells import is_number, shown
from reports.report.document import Document, Kind, Lines, Value
from reports.report.svg import bars, lines
from reports.wording import Wording, visible


def html(document: Document) -> str:
    """Write the report."""
    wording = Wording(document.language)
    return _template().render(
        document=document,
        shown=partial(_cell, wording),
        drawn=lambda plot: lines(plot, wording) if isinstance(plot, Lines) else bars(plot, wording),
    )


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(visible=visible, is_number=is_number)
    return environment.from_string((files("reports.report") / "report.html.j2").read_text("utf-8"))


def _cell(wording: Wording, value: Value, kind: Kind) -> str:
    return visible(shown(value, kind, wording))
