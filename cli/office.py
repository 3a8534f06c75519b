"""`merzim grant`: who may do what in the database of an office."""

import click

from calendars.sentences import InputError, say
from cli.options import Asked, common

ROLES = ("lawyer", "monitor", "supervisor", "registrar")
SHARE = "share"


@click.command("grant")
@click.argument("what", type=click.Choice((*ROLES, SHARE)))
@click.argument("names", nargs=-1, required=True)
@common
def grant_command(asked: Asked, what: str, names: tuple[str, ...]) -> None:
    """Give PERSON a role: `merzim grant lawyer PERSON`; or a share: `merzim grant share REFERENCE PERSON`.

    Only who owns the database gives roles; who has a complaint can share it. A person has one role at a time.
    """
    from store.roles import grant, share  # noqa: PLC0415

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
