"""Keeping the database sound and safe: verify, rebuild, backup, restore, rekey."""

from pathlib import Path

import click

from calendars.sentences import InputError, Sentence, say
from cli.options import Asked, common

PATH = click.Path(path_type=Path)


@click.command("verify")
@click.option("--head", "head_file", type=PATH, metavar="FILE", help="Compare with the head kept in FILE, or write it.")
@common
def verify_command(asked: Asked, head_file: Path | None) -> None:
    """Check the hash chain of the ledger, its notes, and that all derived rows follow from it.

    Exits with 1 if anything was changed. A head kept by somebody else (--head) also shows a tail that was cut,
    and a ledger that was written anew.
    """
    from store.heads import compared, written  # noqa: PLC0415  # read when first needed
    from store.verifying import verify  # noqa: PLC0415

    with asked.existing().database.reading() as session:
        found = verify(session)
        if head_file and head_file.exists():
            found.problems.extend(compared(session, head_file))
        elif head_file and not found.problems:
            written(session, head_file)
    problems = [asked.wording(problem) for problem in found.problems]
    row = {"entries": found.head.seq, "head": found.head.hash.hex(), "sound": not problems, "problems": problems}
    good = say("{count} entries, all in order; head {head}", count=found.head.seq, head=found.head.hash.hex())
    asked.answer(row, lambda: "\n".join(problems) or asked.wording(good))
    if not found.notes:
        remark = say("whether a note was removed was not checked: only the administrator of the server sees them all")
        click.echo(f"merzim: {asked.wording(remark)}", err=True)
    if problems:
        raise click.exceptions.Exit(1)


@click.command("rebuild")
@common
def rebuild_command(asked: Asked) -> None:
    """Derive all states, clocks and findings anew from the ledger, in one transaction."""
    from store.rebuilding import rebuild  # noqa: PLC0415

    with asked.existing().database.writing() as session:
        count = rebuild(session)
    asked.answer({"complaints": count}, lambda: asked.wording(say("{count} complaints derived anew", count=count)))


@click.command("backup")
@click.argument("file", type=PATH)
@common
def backup_command(asked: Asked, file: Path) -> None:
    """Copy the database to a new FILE while others work; it is good once it was opened and verified."""
    from store.backup import back_up  # noqa: PLC0415
    from tui.desk.identity import took_out  # noqa: PLC0415

    if asked.is_server:
        raise InputError(say("a database on a server is copied by its own programs: pg_dump, as the manual shows"))
    desk = asked.existing()
    took_out(desk, f"backup {file.name}")
    found = back_up(desk.database, file)
    _done(asked, {"file": str(file), "entries": found.head.seq}, say("{file} is good", file=str(file)))


@click.command("restore")
@click.argument("file", type=PATH)
@common
def restore_command(asked: Asked, file: Path) -> None:
    """Put the backup FILE in the place of the database, once it verified; what was there is kept beside it."""
    from cli.unlocking import opened  # noqa: PLC0415
    from store.backup import restore  # noqa: PLC0415

    backup = opened(file, asked.wording, asked.passphrase_fd)
    backup.engine.dispose()
    found, aside = restore(file, asked.path, backup.key)
    said = say("{count} entries restored", count=found.head.seq)
    if aside:
        said = say("{count} entries restored; what was there is now {path}", count=found.head.seq, path=aside.name)
    _done(asked, {"entries": found.head.seq, "kept": str(aside or "")}, said)


@click.command("rekey")
@click.option("--new-passphrase-fd", type=click.IntRange(min=0), metavar="NUMBER", help="Read the new one from there.")
@common
def rekey_command(asked: Asked, new_passphrase_fd: int | None) -> None:
    """Give the database another passphrase, or its first; a plain one is encrypted.

    Backups made before keep the passphrase they were made with.
    """
    from cli.unlocking import asked_for_new, opened  # noqa: PLC0415
    from store.rekeying import rekey  # noqa: PLC0415

    database = opened(asked.path, asked.wording, asked.passphrase_fd)
    new = asked_for_new(asked.path, asked.wording, new_passphrase_fd)
    database.engine.dispose()
    rekey(asked.path, database.key, new)
    _done(asked, {"file": str(asked.path)}, say("{path} opens with the new passphrase only", path=asked.path.name))


@click.command("erase-identity")
@click.argument("reference")
@click.option("--notes", is_flag=True, help="Erase the notes of the complaint too: they may hold names.")
@click.option("--yes", is_flag=True, help="Do not ask whether it is meant.")
@common
def erase_identity_command(asked: Asked, reference: str, *, notes: bool, yes: bool) -> None:
    """Erase who the victim of a complaint is, for good; what the bodies did, and when, stays."""
    from cli.unlocking import has_terminal  # noqa: PLC0415
    from tui.desk.identity import erase_identity  # noqa: PLC0415

    desk = asked.existing()
    if not yes and not has_terminal():
        raise InputError(say("an identity that was erased cannot be brought back; say --yes if it is meant"))
    if not yes:
        click.confirm(asked.wording(say("Nobody can bring it back. Erase?")), abort=True, err=True)
    left = erase_identity(desk, reference, notes=notes)
    _done(
        asked,
        {"complaint": reference},
        say("the identity of {reference} is erased", reference=reference),
        warnings=left,
    )


def _done(asked: Asked, row: dict[str, object], sentence: Sentence, warnings: tuple[Sentence, ...] = ()) -> None:
    asked.answer(row, lambda: asked.wording(sentence))
    for warning in warnings:
        click.echo(f"merzim: {asked.wording(warning)}", err=True)
