"""Fill in a template a lawyer can edit in Word. A template is a program, so it runs in a sandbox."""

import io
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from calendars.sentences import InputError, say
from reports.letters.context import Context
from reports.letters.kinds import Kind
from reports.writing import written

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

UNDATED = datetime(2000, 1, 1, tzinfo=UTC)


def write_letter(path: Path, kind: Kind, language: str, context: Context, template: Path | None = None) -> None:
    """Write a letter from the shipped template or from a lawyer's own.

    Raises InputError for a template that cannot be read or filled in, and for a file that cannot be written.
    """
    if template is not None:
        letter = filled(template, context)
    else:
        with as_file(files("reports.letters") / "templates" / language / f"{kind.name}.docx") as shipped:
            letter = filled(shipped, context)
    with written(path) as file:
        file.write(letter)


def filled(template: Path, context: Context) -> bytes:
    """Fill in a template; raises InputError."""
    from jinja2 import StrictUndefined, TemplateError  # noqa: PLC0415
    from jinja2.sandbox import SandboxedEnvironment  # noqa: PLC0415

    letter = _opened(template)
    try:
        letter.render(context, SandboxedEnvironment(undefined=StrictUndefined, autoescape=True), autoescape=True)
    except TemplateError as error:
        raise _broken(template, error.message or type(error).__name__) from None
    except Exception as error:  # noqa: BLE001  # a template can go wrong in as many ways as a program
        raise _broken(template, type(error).__name__) from None
    return _anonymous(letter)


def _opened(template: Path) -> "DocxTemplate":
    from docxtpl import DocxTemplate  # noqa: PLC0415  # a fifth of a second to import

    try:
        letter = DocxTemplate(io.BytesIO(template.read_bytes()))
        letter.init_docx()
    except OSError as error:
        raise InputError(say("cannot read {file}: {why}", file=template.name, why=error.strerror or "")) from None
    except Exception:  # noqa: BLE001  # what is no document makes the library raise whatever it meets
        raise InputError(say("{file} is not a Word document (.docx)", file=template.name)) from None
    return letter


def _broken(template: Path, why: str) -> InputError:
    return InputError(say("{file} cannot be filled in: {why}", file=template.name, why=why))


def _anonymous(letter: "DocxTemplate") -> bytes:
    """Leave no trace of who wrote it, of whose template it was, of when, beside what the letter itself says."""
    properties = letter.docx.core_properties
    for name in ("author", "last_modified_by", "title", "subject", "comments", "keywords", "category"):
        setattr(properties, name, "")
    properties.created = properties.modified = properties.last_printed = UNDATED.replace(tzinfo=None)
    properties.revision = 1
    out: BinaryIO = io.BytesIO()
    letter.save(out)
    out.seek(0)
    return out.read()
