"""Names that other programs use: rules, findings, events. Nothing of it may be renamed."""

from procedure.bodies import BodyKind
from procedure.events import BY_NAME, KINDS, Track
from procedure.law.catalogue import FINDING_BY_ID, RULE_IDS

RULES = """
    erdr-registration referral-181-5 misconduct-179-4 transfer-186-3 complaint-from-custody-101-2 investigation-192-2
    inquiry-192-2 interruption-order-45-8 interruption-approval-45-8-1 termination-to-prosecutor-289-1
    termination-approval-290-1 termination-complaint-102 safety-decision-96-4 request-decision-99-4
    examination-refusal-272-5 victim-status-109-1 prosecutor-complaint-105-2 judge-complaint-106-5 judge-decision-106-6
    ruling-appeal-107 prosecutor-case-302-2 court-decision-319-4 trial-start-322-4 appeal-418-1 detention-record-131-2
    detention-notice-131-3 detention-131-4 suspension-158-4 examination-ordered psychological-examination
"""
FINDINGS = """
    kui-only internal-inquiry closed-unregistered accused-body-investigates referred-to-accused-body
    accused-official-on-case no-examination no-psychological-examination ended-without-examination wrong-jurisdiction
    safety-not-considered minor-unassisted foreigner-unassisted no-victim-status reprisal second-termination
"""
EVENTS = """
    complaint_lodged acceptance_refused entered_in_kui registered_in_erdr referred_without_registration
    referred_as_misconduct returned_from_referral internal_inquiry_opened closed_without_registration transferred
    taken_over suspect_identified interruption_ordered interruption_approved interruption_refused resumed term_extended
    termination_ordered termination_approved termination_refused termination_notified termination_annulled
    investigation_completed familiarisation_started familiarisation_ended sent_to_prosecutor returned_by_prosecutor
    indictment_served sent_to_court trial_scheduled trial_opened plea_agreement verdict_given appeal_lodged
    appeal_decided verdict_in_force examination_requested examination_refused examination_ordered
    examination_order_shown examined conclusion_issued conclusion_presented injuries_recorded threat_reported
    safety_requested safety_granted safety_refused safety_declined safety_lifted detained detention_recorded
    prosecutor_told_of_detention custody_ordered house_arrest_ordered released body_searched_for_injuries
    victim_status_requested victim_status_granted victim_status_refused lawyer_chosen lawyer_appointed questioned
    consulate_told family_told official_identified official_kept_on_case official_suspended official_detained
    remedy_filed remedy_forwarded remedy_decided remedy_decision_served un_communication_sent state_replied
    reprisal_case_opened flagged flag_resolved
"""


def test_every_rule_of_the_contract_is_in_the_catalogue() -> None:
    assert set(RULES.split()) - set(RULE_IDS) == set()


def test_every_finding_of_the_contract_is_in_the_catalogue() -> None:
    assert set(FINDINGS.split()) - set(FINDING_BY_ID) == set()


def test_every_event_of_the_contract_is_in_the_vocabulary() -> None:
    assert set(EVENTS.split()) - set(BY_NAME) == set()


BODY_KINDS = """
    police internal_security anti_corruption prosecutor special_prosecutor national_security custody court medical
    forensic ombudsman ministry other
"""
CARRIES = {
    "complaint_lodged": "channel body",
    "acceptance_refused": "body",
    "entered_in_kui": "body",
    "registered_in_erdr": "body number article",
    "referred_without_registration": "body to_body",
    "referred_as_misconduct": "to_body",
    "internal_inquiry_opened": "body",
    "transferred": "to_body",
    "taken_over": "body",
    "interruption_ordered": "ground",
    "term_extended": "to_months by",
    "termination_ordered": "ground",
    "termination_annulled": "by",
    "verdict_given": "outcome",
    "appeal_decided": "outcome",
    "conclusion_issued": "consistency",
    "injuries_recorded": "by",
    "safety_granted": "measure",
    "safety_declined": "why",
    "questioned": "present",
    "official_identified": "body",
    "remedy_decided": "outcome",
    "un_communication_sent": "mechanism",
    "reprisal_case_opened": "article",
    "flagged": "rule finding note",
    "flag_resolved": "note",
}


def test_every_event_of_the_contract_carries_what_the_contract_says() -> None:
    for name, carried in CARRIES.items():
        assert set(carried.split()) <= set(BY_NAME[name].carries), name


def test_the_kinds_of_the_contract_are_known() -> None:
    assert KINDS[Track.EXAMINATION] == ("medical", "psychological")
    assert KINDS[Track.REMEDY] == ("request", "prosecutor", "judge", "appeal")
    assert set(BODY_KINDS.split()) == {kind.value for kind in BodyKind}
