"""The tables of the law are sound: every state reachable, every act one outcome, every rule startable."""

from itertools import pairwise

import pytest

from procedure.events import BY_NAME, EVENT_TYPES, Track
from procedure.grammar import Manner, TrackLaw
from procedure.law.catalogue import FINDINGS, REMEDY_BY_ID, RULES
from procedure.tracks import TRACKS
from procedure.wordings import WORDINGS

LAWS = list(TRACKS.values())


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.track.value)
def test_every_state_can_be_reached(law: TrackLaw) -> None:
    reached = law.start
    for _ in law.steps:
        for step in law.steps:
            if step.before & reached and step.after is not None:
                reached |= step.after
    assert reached == ~type(law.start)(0)


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.track.value)
def test_an_act_has_one_outcome_from_one_state(law: TrackLaw) -> None:
    pairs = [(step.event, state) for step in law.steps for state in step.before]
    assert len(pairs) == len(set(pairs))


@pytest.mark.parametrize("law", LAWS, ids=lambda law: law.track.value)
def test_every_event_of_a_track_with_a_machine_is_in_its_table(law: TrackLaw) -> None:
    assert {step.event for step in law.steps} == {row.name for row in EVENT_TYPES if row.track is law.track}


def test_every_unlawful_step_has_a_finding() -> None:
    unlawful = {step.event for law in LAWS for step in law.steps if step.manner is Manner.UNLAWFUL}
    assert unlawful == {breach.of_event for breach in FINDINGS if breach.of_event}


def test_every_rule_names_known_events() -> None:
    for rule in RULES:
        names = (*rule.runs_from, *rule.met_by, *rule.shown_by, *rule.ended_by)
        assert set(names) <= set(BY_NAME), rule.id
        pauses = [name for pause in rule.pauses for name in (*pause.starts, *pause.ends)]
        assert set(pauses) <= set(BY_NAME), rule.id


def test_the_wordings_of_a_rule_follow_each_other_without_gap_or_overlap() -> None:
    for rule_id in {rule.id for rule in WORDINGS}:
        spans = sorted({rule.in_force for rule in WORDINGS if rule.id == rule_id}, key=lambda span: span.since)
        assert spans[0].since.isoformat() == "2015-01-01"
        for before, after in pairwise(spans):
            assert before.until.toordinal() + 1 == after.since.toordinal(), rule_id


def test_an_unseen_wording_holds_no_number() -> None:
    for rule in WORDINGS:
        if rule.verified.value == "UNSEEN":
            assert not hasattr(rule.limit, "count"), rule.id


def test_the_rule_ids_of_the_first_catalogue_are_all_there() -> None:
    assert {rule.id for rule in RULES} >= {
        "erdr-registration",
        "referral-181-5",
        "investigation-192-2",
        "safety-decision-96-4",
        "termination-to-prosecutor-289-1",
        "termination-approval-290-1",
        "examination-ordered",
    }


def test_every_remedy_named_by_a_rule_or_a_finding_exists() -> None:
    named = {name for row in (*RULES, *FINDINGS) for name in row.remedies}
    assert named <= set(REMEDY_BY_ID)


def test_the_tracks_that_move_have_machines() -> None:
    assert set(TRACKS) >= {Track.PROCEEDINGS, Track.EXAMINATION, Track.PROTECTION, Track.CUSTODY, Track.REMEDY}
