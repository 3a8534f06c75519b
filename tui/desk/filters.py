"""Filters a user keeps under a name: what is typed may tell of a case, so they are kept in the database alone."""

import json
from collections.abc import Mapping

from calendars.sentences import InputError, say
from store import keeping
from tui.desk import Desk

PREFIX = "filter/"
LONGEST = 60


def saved(desk: Desk) -> dict[str, dict[str, str]]:
    """Give all filters by name."""
    with desk.database.reading() as session:
        return {name: json.loads(value) for name, value in keeping.kept(session, PREFIX).items()}


def save(desk: Desk, name: str, asked: Mapping[str, str]) -> str:
    """Keep what is asked for under a name, and give the name; an earlier filter of that name is replaced."""
    if len(name) > LONGEST:
        raise InputError(say("a name has at most {count} letters", count=LONGEST))
    with desk.database.writing() as session:
        keeping.keep(session, PREFIX + name, json.dumps(asked, ensure_ascii=False))
    return name


def forget(desk: Desk, name: str) -> str:
    """Forget a filter, and give its name."""
    with desk.database.writing() as session:
        keeping.forget(session, PREFIX + name)
    return name
