"""The forms in which a report is written, and which one is meant."""

from collections.abc import Callable, Mapping
from pathlib import Path

from calendars.sentences import InputError, say
from reports.report.document import Document
from reports.report.plain import csv_text, json_text, text

Form = Callable[[Document], str | bytes]


def _html(document: Document) -> str:
    from reports.report.html import html  # noqa: PLC0415  # jinja2 is heavy

    return html(document)


def _xlsx(document: Document) -> bytes:
    from reports.report.xlsx import xlsx  # noqa: PLC0415  # xlsxwriter is heavy

    return xlsx(document)


FORMS: Mapping[str, Form] = {"table": text, "json": json_text, "csv": csv_text, "html": _html, "xlsx": _xlsx}


def form_for(asked: str | None, output: Path | None, *, as_json: bool) -> str:
    """Choose the form: the one asked for, else the one the name of the file says, else a table.

    Raises InputError for a file whose name says none.
    """
    if asked or as_json:
        return asked or "json"
    if output is None:
        return "table"
    named = output.suffix.lower().removeprefix(".")
    if named in FORMS:
        return named
    if named == "txt":
        return "table"
    raise InputError(say("the name {path} says no form; add --format {known}", path=output.name, known="|".join(FORMS)))
