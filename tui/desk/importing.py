"""Long work on the whole database: files taken in, everything derived anew; both told of as they go."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from calendars.sentences import Sentence, say
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.records import Problem
from store.importing.rows import Who
from store.progress import Progress
from store.rebuilding import rebuild
from tui.desk import Desk

__all__ = ["Outcome", "derive_anew", "take_in", "told"]

MOST = 200  # refused rows that are named on a screen


def take_in(desk: Desk, paths: Sequence[Path], progress: Progress) -> Outcome:
    """Import files; what `progress` raises leaves the database as it was."""
    with desk.database.writing() as session:
        return load(session, paths, Who(desk.by, datetime.now(UTC)), progress)


def derive_anew(desk: Desk, progress: Progress) -> int:
    """Derive all states, clocks and findings anew; what `progress` raises leaves them as they were."""
    with desk.database.writing() as session:
        return rebuild(session, progress=progress)


def told(outcome: Outcome) -> Iterator[Sentence]:
    """Say what an import did: what was added, each refused row with its place, what is worth a look."""
    yield say(
        "added: {bodies} bodies, {complaints} complaints, {events} events; known already: {known}; refused: {refused}",
        known=outcome.known,
        refused=len(outcome.problems),
        bodies=outcome.added["bodies"],
        complaints=outcome.added["complaints"],
        events=outcome.added["events"],
    )
    yield from outcome.warnings
    for problem in outcome.problems[:MOST]:
        yield _refused(problem)
    if len(outcome.problems) > MOST:
        yield say("and {more} more; `merzim import` names them all", more=len(outcome.problems) - MOST)


def _refused(problem: Problem) -> Sentence:
    if not problem.lines:
        return problem.sentence
    place = say("{file}, line {line}", file=problem.file, line=problem.line)
    return say("{place} {column}: {reason}", place=place, column=problem.column, reason=problem.sentence)
