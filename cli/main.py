"""The entry: finds the command that was asked for, loads only that, and turns errors into one sentence."""

import errno
import gc
import importlib
import os
import sys
from pathlib import Path

import click

from calendars.sentences import InputError, say
from cli.language import chosen, refusal, speak, spoken, translated
from cli.options import passphrase_option
from cli.settings import read_settings
from cli.traces import private
from reports.wording import N_, Wording

NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EIO)
FEW_LOOKS = 100_000  # objects made before cycles are looked for: nearly nothing here is one, and it took an eighth
BAD_INPUT, PROGRAM_ERROR, INTERRUPTED = 2, 70, 130

COMMANDS = {
    "access": ("cli.office", N_("List who saw who a victim is, or took data out, and when.")),
    "add": ("cli.complaints", N_("Register a complaint.")),
    "backup": ("cli.keeping", N_("Copy the database to a file that was verified.")),
    "calendar": ("cli.legal_time", N_("Show the working calendar of a year, each day with its source.")),
    "completion": ("cli.config", N_("Print the completion script of a shell.")),
    "config": ("cli.config", N_("Show or set what holds for every command.")),
    "correct": ("cli.complaints", N_("Replace or take back an earlier record; nothing is erased.")),
    "delays": ("cli.reporting", N_("Count duties by group, and how late the late ones are; write it as a report.")),
    "demo": ("cli.demo", N_("Load the demonstration data and open it.")),
    "diagram": ("cli.law", N_("Draw a track of the procedure as a Mermaid diagram.")),
    "digest": ("cli.digest", N_("Tell what became overdue or falls due since the last digest.")),
    "doctor": ("cli.config", N_("Say what runs here, what is missing, and how to get it.")),
    "due": ("cli.lists", N_("List what falls due next.")),
    "erase-identity": ("cli.keeping", N_("Erase who the victim of a complaint is, for good.")),
    "examinations": (
        "cli.lists",
        N_("List how the examinations stand, those that can still save evidence first."),
    ),
    "export": ("cli.exporting", N_("Write the record, due times or event logs as files for other programs.")),
    "findings": ("cli.lists", N_("List what was unlawful or against a standard, by which article.")),
    "grant": ("cli.office", N_("Give a person a role in the database of an office, or a share in a complaint.")),
    "import": ("cli.importing", N_("Import bodies, complaints and events from CSV files or workbooks.")),
    "indicators": ("cli.reporting", N_("Give the indicators, each with numerator, denominator and unknown.")),
    "law": ("cli.law", N_("List the rules of the law, or show one with its wordings and worked cases.")),
    "letter": ("cli.letters", N_("Write a letter a lawyer can file: a complaint or a request, with its derivation.")),
    "limit": ("cli.legal_time", N_("Compute when a limit runs out, and explain it.")),
    "overdue": ("cli.lists", N_("List every duty that is overdue.")),
    "places": ("cli.legal_time", N_("List the places Merzim knows, with their zones.")),
    "rebuild": ("cli.keeping", N_("Derive all states, clocks and findings anew from the ledger.")),
    "record": ("cli.complaints", N_("Record an event of a complaint; without one, list what may follow.")),
    "rekey": ("cli.keeping", N_("Give the database another passphrase.")),
    "report": ("cli.reporting", N_("Write delays, waits, flags and indicators as one report.")),
    "restore": ("cli.keeping", N_("Put a verified backup in the place of the database.")),
    "serve": ("cli.serve", N_("Show the demonstration in a browser on this machine.")),
    "show": ("cli.showing", N_("Show all of one complaint.")),
    "verify": ("cli.keeping", N_("Check that the ledger was not changed, and that all derived rows fit it.")),
}


ABOUT_SETTINGS = ("config", "doctor", "completion")  # they must work when the file is broken


class Commands(click.Group):
    """A group that imports a command only when it is run."""

    def list_commands(self, _: click.Context) -> list[str]:
        """Name the commands."""
        return list(COMMANDS)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        """Load one command."""
        if name not in COMMANDS:
            return None
        module, attribute = COMMANDS[name][0], f"{name.replace('-', '_')}_command"
        found = getattr(importlib.import_module(module), attribute)
        return translated(found, spoken()) if isinstance(found, click.Command) else None

    def format_commands(self, _: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without loading them."""
        said = spoken().text
        with formatter.section(said(N_("Commands"))):
            formatter.write_dl([(name, said(about)) for name, (_, about) in COMMANDS.items()])


@click.group(cls=Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", envvar="MERZIM_DB", metavar="PATH", help="The database to open in the terminal.")
@passphrase_option
@click.option("--lang", metavar="LANGUAGE", expose_value=False, help="The language: en, ru or kk.")
@click.version_option(package_name="merzim", help="Show the version and exit.")
@click.pass_context
def merzim(context: click.Context, db: str | None, passphrase_fd: int | None) -> None:
    """Run every legal clock on complaints of torture in Kazakhstan; show what is overdue, by which article.

    Without a command, opens the terminal UI.
    """
    try:
        kept = read_settings()
    except InputError:
        if context.invoked_subcommand not in ABOUT_SETTINGS:
            raise
        kept = {}
    context.default_map = dict.fromkeys(COMMANDS, kept)
    if context.invoked_subcommand is None:
        from cli.demo import open_screens  # noqa: PLC0415  # the screens are heavy and seldom asked for here

        open_screens(db, passphrase_fd)


def main() -> None:
    """Run a command; what a user can cause ends in one sentence, never a traceback."""
    private()
    gc.set_threshold(FEW_LOOKS)
    sys.exit(_run())


def _run() -> int:
    wording = speak(chosen(sys.argv[1:]))
    try:
        code = translated(merzim, wording).main(standalone_mode=False, obj=wording)
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except Exception as error:  # noqa: BLE001  # the last resort: a traceback could hold what must not leak
        return _report(error, wording)
    else:
        return code if isinstance(code, int) else 0
    return 0


def _report(error: Exception, wording: Wording) -> int:
    if isinstance(error, click.ClickException):
        error.show()
        return BAD_INPUT
    outside = _from_outside(error)
    if outside:
        click.echo(refusal(outside, wording), err=True)
        return BAD_INPUT
    told = say("an error in the program ({place}); what was confirmed is saved", place=_place(error))
    click.echo(f"merzim: {wording(told)}", err=True)
    return PROGRAM_ERROR


def _from_outside(error: Exception) -> InputError | None:
    """Give what the user or the machine caused; None for an error of the program."""
    match error:
        case InputError():
            return error
        case UnicodeEncodeError():  # bytes of another encoding in a word of the command line
            return InputError(say("what was typed is not text in UTF-8"))
        case OSError() if error.errno in NO_ROOM:
            return InputError(say("cannot write the answer: {why}", why=error.strerror or ""))
    return None


def _place(error: Exception) -> str:
    """Name the error and its place in the program, without any value."""
    from traceback import extract_tb  # noqa: PLC0415  # it takes a tenth of the time of the help, and is hardly needed

    frames = extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{where}"
