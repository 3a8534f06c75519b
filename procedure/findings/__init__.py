"""Breaches of structure: small functions from what happened to what was wrong, one module a theme."""

from collections.abc import Callable, Iterator

from procedure.findings.bodies import (
    accused_body_investigates,
    accused_official_on_case,
    referred_to_accused_body,
    wrong_jurisdiction,
)
from procedure.findings.case import Case, Finding
from procedure.findings.course import kui_only, reprisal, second_termination, unlawful_steps
from procedure.findings.examination import ended_without_examination, no_examination, no_psychological_examination
from procedure.findings.persons import foreigner_unassisted, minor_unassisted, no_victim_status, safety_not_considered

__all__ = ["FINDERS", "Case", "Finding", "findings"]

FINDERS: tuple[Callable[[Case], Iterator[Finding]], ...] = (
    unlawful_steps,
    kui_only,
    referred_to_accused_body,
    accused_body_investigates,
    wrong_jurisdiction,
    accused_official_on_case,
    no_examination,
    no_psychological_examination,
    ended_without_examination,
    second_termination,
    no_victim_status,
    safety_not_considered,
    minor_unassisted,
    foreigner_unassisted,
    reprisal,
)


def findings(case: Case) -> tuple[Finding, ...]:
    """Give all findings, past and present, in order of their beginning."""
    found = [finding for finder in FINDERS for finding in finder(case)]
    return tuple(sorted(found, key=lambda finding: (finding.since, finding.breach.id)))
