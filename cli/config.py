"""The commands about Merzim itself on this machine: config, completion, doctor."""

import os
from pathlib import Path

import click

from calendars.sentences import InputError, say
from cli.options import Asked, common
from cli.settings import SETTINGS, read_settings, settings_path, write_setting
from reports.plain import headings, table
from reports.wording import N_, Wording

SHELLS = ("bash", "zsh", "fish")


@click.command("config")
@click.argument("key", required=False)
@click.argument("value", required=False)
@click.option("--unset", is_flag=True, help="Forget what was set for KEY.")
@common
def config_command(asked: Asked, key: str | None, value: str | None, *, unset: bool) -> None:
    """Show what is set and where from; with KEY and VALUE, set it in the file of the user."""
    if key is None and unset:
        raise InputError(say("name the setting to forget; known: {known}", known=", ".join(SETTINGS)))
    if key is None:
        _show(asked)
    elif unset or value is not None:
        value = None if unset or value is None else _everywhere(key, value)
        path = write_setting(key, value)
        asked.answer({"file": str(path), "key": key, "value": value}, lambda: str(path))
    else:
        raise InputError(say("give a value for {key}, or --unset", key=key))


def _everywhere(key: str, value: str) -> str:
    """Write the path of a database so that it names the same file from every folder; an address stays as it is."""
    is_path = key == "db" and value.strip() and "://" not in value
    return str(Path(value).expanduser().absolute()) if is_path else value


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@common
def completion_command(asked: Asked, shell: str) -> None:
    """Print the completion script of a SHELL; add it to the start file of the shell."""
    from click.shell_completion import get_completion_class  # noqa: PLC0415  # read when first needed

    from cli.main import merzim  # noqa: PLC0415

    found = get_completion_class(shell)
    script = found(merzim, {}, "merzim", "_MERZIM_COMPLETE").source() if found else ""
    asked.answer({"shell": shell, "script": script}, lambda: script)


@click.command("doctor")
@click.option("--check", is_flag=True, help="Exit with 1 if something is missing.")
@common
def doctor_command(asked: Asked, *, check: bool) -> None:
    """Say what runs here: version, database, calendar, zone data, catalogue; what is missing, and how to get it."""
    from cli.doctor import examine  # noqa: PLC0415

    found = list(examine(asked))
    rows = [
        {
            "what": each.what,
            "found": asked.wording(each.found),
            "missing": asked.wording(each.cure) if each.cure else "",
        }
        for each in found
    ]
    asked.answer(rows, lambda: "\n".join(_line(row, asked.wording) for row in rows))
    if check and any(row["missing"] for row in rows):
        raise click.exceptions.Exit(1)


def _line(row: dict[str, str], wording: Wording) -> str:
    cure = f"\n               ! {row['missing']}" if row["missing"] else ""
    return f"{wording.text(row['what']):15}{row['found']}{cure}"


def _show(asked: Asked) -> None:
    kept = read_settings()
    rows = []
    for key, setting in SETTINGS.items():
        by_variable = os.environ.get(setting.variable, "") if setting.variable else ""
        source = setting.variable if by_variable else str(settings_path()) if key in kept else ""
        rows.append((key, by_variable or kept.get(key, ""), source, asked.wording(setting.about)))
    shown = [dict(zip(("key", "value", "from", "about"), row, strict=True)) for row in rows]
    asked.answer(shown, lambda: table(headings((N_("key"), N_("value"), N_("from"), ""), asked.wording), rows))
