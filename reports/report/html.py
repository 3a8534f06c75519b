"""A report as one file for a browser or a printer: no request to anywhere, every text escaped."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment, StrictUndefined, Template
from markupsafe import Markup

from reports.report.cells import is_number, shown
from reports.report.document import Document, Lines, Plot
from reports.report.svg import bars, lines
from reports.wording import visible


def html(document: Document) -> str:
    """Write the report."""
    return _template().render(document=document)


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters.update(visible=visible, shown=shown, is_number=is_number, drawn=_drawn)
    return environment.from_string((files("reports.report") / "report.html.j2").read_text("utf-8"))


def _drawn(plot: Plot) -> Markup:
    return lines(plot) if isinstance(plot, Lines) else bars(plot)
