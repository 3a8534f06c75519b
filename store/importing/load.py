"""Take files into a database: all good rows in one transaction, every bad one reported with its place."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sqlmodel import Session

from calendars.sentences import Sentence, count_of
from procedure.attributes import slips
from store.importing.facts import take_bodies, take_complaints
from store.importing.files import opened
from store.importing.happened import Happened
from store.importing.intake import Intake
from store.importing.known import strangers
from store.importing.late import Late
from store.importing.lines import line_count
from store.importing.outcome import Outcome
from store.importing.records import Records
from store.importing.rows import BODIES, COMPLAINTS, EVENTS, Who
from store.progress import Progress, untold
from store.rebuilding import Told, derive_anew


def load(session: Session, paths: Sequence[Path], who: Who, progress: Progress = untold) -> Outcome:
    """Import files in the order bodies, complaints, events, whatever the order they are given in."""
    files, intake = opened(paths), Intake(session, who, progress, sum(map(line_count, paths)))
    outcome = intake.outcome
    outcome.problems += files.problems
    outcome.warnings += files.warnings
    for table in files.of(BODIES):
        take_bodies(intake, table)
    facts = intake.ledger.next_seq
    for table in files.of(COMPLAINTS):
        take_complaints(intake, table)
    happened = Happened(intake)
    derive_anew(session, _told(intake, files.of(EVENTS), happened, facts), intake.bodies, intake.derived)
    outcome.warnings += intake.lookalikes.warnings()
    outcome.warnings += _of_unknown(strangers(session, happened.bodies))
    outcome.warnings += slips(happened.attributes)
    outcome.problems.sort(key=lambda problem: (problem.file, problem.line))
    return outcome


def _told(intake: Intake, tables: Sequence[Records], happened: Happened, facts: int) -> Iterator[list[Told]]:
    """Read the events, and give every complaint of which something new is known: most of them while reading."""
    count = 0
    for table in tables:
        for batch in happened.take(table):
            count += len(batch)
            yield batch
    late = Late(intake.session, range(facts, happened.begun), happened.late or intake.ledger.next_seq)
    intake.expected = count + len(late)
    yield from late


def _of_unknown(bodies: Sequence[str]) -> Iterator[Sentence]:
    if bodies:
        yield count_of(
            "{count} body is named that is not in the register ({first}); what it is is not known",
            "{count} bodies are named that are not in the register ({first}); what they are is not known",
            len(bodies),
            first=bodies[0],
        )
