"""`merzim grant` and `merzim access`: who may do what, and who saw what should be seen by few."""

import click

from calendars.sentences import InputError, say
from cli.options import Asked, common
from reports.plain import headings, table
from reports.wording import N_

ROLES = ("lawyer", "monitor", "supervisor", "registrar")
SHARE = "share"
ACCESS_COLUMNS = (N_("when"), N_("who"), N_("what"), N_("complaint"))


@click.command("grant")
@click.argument("what", type=click.Choice((*ROLES, SHARE)))
@click.argument("names", nargs=-1, required=True)
@common
def grant_command(asked: Asked, what: str, names: tuple[str, ...]) -> None:
    """Give PERSON a role: `merzim grant lawyer PERSON`; or a share: `merzim grant share REFERENCE PERSON`.

    Only who owns the database gives roles; who has a complaint can share it. A person has one role at a time.
    """
    from store.roles import grant, share  # noqa: PLC0415  # read when first needed

    if not asked.is_server:
        raise InputError(say("roles belong to a database on a server; a file is opened by its passphrase"))
    if len(names) != (2 if what == SHARE else 1):
        raise InputError(say("write `merzim grant ROLE PERSON` or `merzim grant share REFERENCE PERSON`"))
    with asked.existing().database.writing() as session:
        if what == SHARE:
            share(session.connection(), *names)
        else:
            grant(session.connection(), what, names[0])
    row = {"granted": what, "person": names[-1], "complaint": names[0] if what == SHARE else None}
    asked.answer(row, lambda: asked.wording(say("{person}: {granted}", person=names[-1], granted=what)))


@click.command("access")
@click.argument("reference", default="")
@common
def access_command(asked: Asked, reference: str) -> None:
    """List who saw who a victim is, and who exported or copied data: of the complaint REFERENCE, or all.

    On a server a supervisor and the owner see all of it, everybody else the own lines.
    """
    from tui.desk.identity import accesses  # noqa: PLC0415

    rows = accesses(asked.existing(), reference)
    nothing = say("Nobody looked at an identity or took data out.")
    lines = ([str(row[column]) for column in ("at", "who", "what", "complaint")] for row in rows)
    heads = headings(ACCESS_COLUMNS, asked.wording)
    asked.answer(rows, lambda: table(heads, lines) if rows else asked.wording(nothing))
