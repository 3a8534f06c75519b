"""`merzim export`: the record, due times and event logs as files for other programs."""

from pathlib import Path

import click

from calendars.sentences import say
from cli.options import Asked, common

FORMATS = ("csv", "xlsx", "json", "ics", "xes", "ocel")


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(FORMATS))
@click.option("--output", "-o", required=True, metavar="FILE", type=click.Path(path_type=Path), help="Where to write.")
@click.option("--redact", default="", type=click.Choice(["", "names", "small-cells"]), help="For others to read.")
@click.option("--complaint", default="", metavar="REF", help="One complaint only.")
@common
def export_command(asked: Asked, form: str, output: Path, redact: str, complaint: str) -> None:
    """Write a file for other programs, readable by you alone.

    csv: a folder with bodies.csv, complaints.csv and events.csv, as `merzim import` reads them.
    xlsx, json: the same in one file, corrections included.
    ics: due times for a calendar, with alarms; import it again and the entries move.
    xes, ocel: the event log for process mining.

    --redact names leaves out the victim's trail: other references, no notes, no documents, no free text.
    --redact small-cells gives counts by region only, those below 5 hidden (csv, xlsx, json).
    """
    from tui.desk.exports import export  # noqa: PLC0415  # read when first needed

    export(asked.existing(), form, output, redact, complaint)
    asked.answer(
        {"format": form, "output": str(output)}, lambda: asked.wording(say("written: {path}", path=str(output)))
    )
