"""Keeping the database sound: verify, rebuild."""

import click

from calendars.sentences import say
from cli.options import Asked, common


@click.command("verify")
@common
def verify_command(asked: Asked) -> None:
    """Check the hash chain of the ledger, its notes, and that all derived rows follow from it.

    Exits with 1 if anything was changed. The head it prints, kept by somebody else, also shows a cut tail.
    """
    from store.verifying import verify  # noqa: PLC0415

    with asked.existing().database.reading() as session:
        found = verify(session)
    problems = [asked.wording(problem) for problem in found.problems]
    row = {"entries": found.head.seq, "head": found.head.hash.hex(), "sound": not problems, "problems": problems}
    good = say("{count} entries, all in order; head {head}", count=found.head.seq, head=found.head.hash.hex())
    asked.answer(row, lambda: "\n".join(problems) or asked.wording(good))
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
