"""The worked cases that ship with the law come out as they say."""

import pytest

from procedure.assess import Assessment, assess
from procedure.cases import Case, Expected, cases
from procedure.clock import verdict
from procedure.law.catalogue import FINDINGS, RULES
from reports.wording import Wording


def said(case: Case, expected: Expected) -> tuple[str, str]:
    """Give what a case says of a rule: its verdict, its due time if that was asked."""
    found: Assessment = assess(case.history, expected.at)
    clocks = [clock for clock in found.clocks if clock.rule.id == expected.subject]
    assert clocks, f"{expected.subject} has not started"
    clock = clocks[-1]
    due = Wording().due(clock.due.astimezone(case.history.complaint.zone)) if expected.due and clock.due else ""
    return verdict(clock, found.at).value, due


@pytest.mark.parametrize("case", cases(), ids=lambda case: f"{case.name}: {case.title}")
def test_a_worked_case_comes_out_as_it_says(case: Case) -> None:
    for expected in case.expected:
        if expected.verdict:
            assert said(case, expected) == (expected.verdict, expected.due)
        else:
            found = assess(case.history, expected.at)
            holds = {*(each.breach.id for each in found.findings), *(each.rule.id for each in found.clocks)}
            assert (expected.subject in holds) is not expected.absent, (expected.subject, holds)


def test_every_rule_has_a_worked_case_in_which_it_runs() -> None:
    shown = {expected.subject for case in cases() for expected in case.expected if expected.verdict}
    assert {rule.id for rule in RULES} - shown == set()


def test_every_finding_has_a_worked_case_in_which_it_arises_and_one_in_which_it_does_not() -> None:
    findings = {breach.id for breach in FINDINGS}
    arises = {
        expected.subject
        for case in cases()
        for expected in case.expected
        if not expected.verdict and not expected.absent
    }
    avoided = {expected.subject for case in cases() for expected in case.expected if expected.absent}
    assert findings - arises == set()
    assert findings - avoided == set()


def test_every_rule_stops_in_a_worked_case() -> None:
    """Started is not enough: each duty is also seen done, in time or not, or no longer owed."""
    stopped = set()
    for case in cases():
        at = max(expected.at for expected in case.expected)
        stopped |= {clock.rule.id for clock in assess(case.history, at).clocks if clock.closed}
    assert {rule.id for rule in RULES} - stopped == set()
