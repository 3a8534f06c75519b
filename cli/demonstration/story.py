"""One complaint told whole: all its parts, in the order of time."""

from collections.abc import Sequence

from cli.demonstration.answers import communication, officials, remedies, reprisals, sent_to_un
from cli.demonstration.complaints import Case
from cli.demonstration.detention import detention, injuries
from cli.demonstration.diary import Row
from cli.demonstration.examinations import examinations, psychological
from cli.demonstration.proceedings import proceedings
from cli.demonstration.safety import safety


def stories(cases: Sequence[Case]) -> list[Row]:
    """Tell all complaints, one after the other."""
    to_un = sent_to_un(cases)
    return [row for case in cases for row in _story(case, to_un=case.facts.reference in to_un)]


def _story(case: Case, *, to_un: bool) -> list[Row]:
    acts = proceedings(case)
    parts = [
        *detention(case),
        *injuries(case),
        *acts,
        *examinations(case, acts),
        *psychological(case),
        *safety(case),
        *officials(case),
        *remedies(case),
        *reprisals(case),
        *(communication(case) if to_un else ()),
    ]
    return sorted(parts, key=lambda row: row.occurred_at)
