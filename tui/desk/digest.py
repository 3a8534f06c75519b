"""The digest, between the store and a file that remembers what was told: keys that name nobody, and when."""

import json
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from pathlib import Path

from calendars.sentences import InputError, say
from procedure.clock import Clock
from reports.digest import Digest, Item, digest
from reports.redaction import Pseudonyms
from reports.writing import folder, written
from store import copying, queries
from tui.desk import Desk, with_complaints

Told = Mapping[str, AbstractSet[str]]
NOTHING: Told = {}


def digest_of(desk: Desk, within: timedelta, told: Told) -> Digest:
    """Tell what presses now and was not told before."""
    return digest(desk.at, *_pressing(desk, within), told)


def digest_since(desk: Desk, within: timedelta, since: datetime) -> Digest:
    """Tell what ran out after a moment, or comes within reach, whatever was told before."""
    late, soon = _pressing(desk, within)
    before = {item.key for item in late if item.due and item.due <= since}
    reached = {item.key for item in soon if item.due and item.due <= since + within}
    return digest(desk.at, late, soon, {"overdue": before, "due": reached})


def state_path(desk: Desk, state_folder: Path) -> Path:
    """Give the file that remembers what was told of this database."""
    with desk.database.reading() as session:
        return state_folder / f"digest-{Pseudonyms(copying.secret(session))('digest')}.json"


def told_before(path: Path) -> Told:
    """Read what was told; an absent file is nothing. Raises InputError for a file that is not ours."""
    try:
        found = json.loads(path.read_text("utf-8"))
        return {name: frozenset(map(str, found[name])) for name in ("overdue", "due")}
    except FileNotFoundError:
        return NOTHING
    except OSError as error:
        raise InputError(say("cannot read {path}: {why}", path=str(path), why=error.strerror or "")) from None
    except (ValueError, KeyError, TypeError):
        raise InputError(
            say("{file} does not remember a digest; delete it to be told all anew", file=str(path))
        ) from None


def remember(found: Digest, path: Path) -> None:
    """Keep what presses now as told; raises InputError when the file cannot be written."""
    folder(path.parent)
    with written(path) as file:
        file.write(json.dumps({"overdue": sorted(found.overdue), "due": sorted(found.due)}).encode())


def _pressing(desk: Desk, within: timedelta) -> tuple[list[Item], list[Item]]:
    at = desk.at
    with desk.database.reading() as session:
        key = Pseudonyms(copying.secret(session))
    with desk.reading() as session:

        def items(found: Iterable[tuple[str, Clock]]) -> list[Item]:
            return [
                Item(key(_name(each.reference, clock)), each.reference, each.zone, clock.rule, clock.due)
                for each, clock in with_complaints(session, found)
            ]

        return items(queries.overdue(session, at)), items(queries.due(session, at, within))


def _name(reference: str, clock: Clock) -> str:
    return "|".join((reference, clock.rule.id, clock.kind, str(clock.number), str(clock.anchor)))
