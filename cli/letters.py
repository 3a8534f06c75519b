"""`merzim letter`: a letter a lawyer can file, as a Word document."""

from pathlib import Path

import click

from calendars.sentences import say
from cli.options import Asked, common

PATH = click.Path(path_type=Path)


@click.command("letter")
@click.argument("reference")
@click.argument("rule", default="")
@click.option("--kind", default="", help="prosecutor, judge, examination, safety, victim-status or communication.")
@click.option(
    "--output", "-o", metavar="FILE", type=PATH, help="Where to write (default: here, by reference and rule)."
)
@click.option("--template", metavar="FILE", type=PATH, help="Your own template, in place of the one that is shipped.")
@click.option("--identity", is_flag=True, help="With the victim's name, where one is kept; a blank otherwise.")
@common
def letter_command(  # noqa: PLR0913, PLR0917  # one parameter an option
    asked: Asked,
    reference: str,
    rule: str,
    kind: str,
    output: Path | None,
    template: Path | None,
    *,
    identity: bool,
) -> None:
    """Write a letter on RULE, a rule or finding of the complaint: facts, breaches with their count, what is asked.

    Only what breaks a text that was read is called a breach. The letter is a draft: what is in brackets is for you to
    fill in, and all of it for you to read, before it is signed.
    """
    from tui.desk.letters import Wanted, letter  # noqa: PLC0415  # read when first needed

    place = letter(asked.existing(), Wanted(reference, rule, kind, output, template, identity=identity))
    asked.answer(
        {"complaint": reference, "output": str(place)}, lambda: asked.wording(say("written: {path}", path=str(place)))
    )
