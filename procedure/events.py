"""The vocabulary: everything that can be recorded of a complaint, one row an event type."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from difflib import get_close_matches
from enum import StrEnum

from calendars.sentences import InputError, Sentence, say


class Track(StrEnum):
    """The strands of a complaint that run beside each other."""

    PROCEEDINGS = "proceedings"
    EXAMINATION = "examination"
    PROTECTION = "protection"
    CUSTODY = "custody"
    SAFEGUARDS = "safeguards"
    OFFICIALS = "officials"
    REMEDY = "remedy"
    COMMUNICATION = "communication"
    REPRISAL = "reprisal"
    MONITORING = "monitoring"
    RECORD = "record"


KINDS: Mapping[Track, tuple[str, ...]] = {
    Track.EXAMINATION: ("medical", "psychological"),
    Track.REMEDY: ("request", "prosecutor", "judge", "appeal"),
}


@dataclass(frozen=True, slots=True)
class EventType:
    """One kind of fact: its name in files and commands, its track, what it can carry, its words."""

    name: str
    track: Track
    carries: tuple[str, ...]
    label: Sentence


@dataclass(frozen=True, slots=True)
class Event:
    """One fact as it was reported; nothing of it is ever edited.

    `occurred_at` is in the zone of the complaint's place; `occurred_until` closes a span when only a span
    is known. `id` is the number in the ledger. `replaces` names the event this one corrects. `at` is the (first)
    instant of it, in UTC: Python compares two moments of one zone by their clocks' hands.
    """

    id: int
    type: str
    occurred_at: datetime
    recorded_at: datetime
    occurred_until: datetime | None = None
    recorded_by: str = ""
    body: str = ""
    to_body: str = ""
    kind: str = ""
    document: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    note: str = ""
    replaces: int | None = None
    at: datetime = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find its instant once: it is asked for dozens of times when a complaint is read.

        A span from 00:00 begins just after it: that instant is 24:00 of the day before, in which the act was not.
        """
        first = self.occurred_at.astimezone(UTC)
        by_day = self.occurred_until is not None and self.occurred_at.time() == time.min
        object.__setattr__(self, "at", first + timedelta.resolution if by_day else first)

    @property
    def latest(self) -> datetime:
        """Give the last moment at which it can have occurred, local; of a span up to 24:00, one of that day."""
        if self.occurred_until is None:
            return self.occurred_at
        midnight = self.occurred_until.time() == time.min
        return self.occurred_until - timedelta.resolution if midnight else self.occurred_until

    @property
    def until(self) -> datetime:
        """Give the last instant at which it can have occurred, in UTC."""
        return self.at if self.occurred_until is None else self.latest.astimezone(UTC)


def _row(name: str, track: Track, carries: str, label: Sentence) -> EventType:
    return EventType(name, track, tuple(carries.split()), label)


# fmt: off
_P, _E, _S, _C, _G = Track.PROCEEDINGS, Track.EXAMINATION, Track.PROTECTION, Track.CUSTODY, Track.SAFEGUARDS
_O, _R = Track.OFFICIALS, Track.REMEDY
EVENT_TYPES = tuple(_row(*row) for row in (
    ("complaint_lodged",             _P, "channel body",        say("complaint lodged")),
    ("complaint_passed_on",          _P, "to_body",             say("complaint passed on by the place of detention")),
    ("registration_document_given",  _P, "",                    say("document on registration given to the applicant")),
    ("prosecutor_told_of_start",     _P, "",                    say("prosecutor told that the investigation began")),
    ("urgent_actions_done",          _P, "",                    say("urgent actions carried out by an inquirer")),
    ("urgent_actions_notified",      _P, "",                    say("prosecutor told of the urgent actions")),
    ("handed_to_investigator",       _P, "",                    say("case handed to the body's own investigator")),
    ("prosecutor_told_of_handover",  _P, "",                    say("prosecutor told in writing of the handover")),
    ("torture_told_to_judge",        _P, "",                    say("judge told of torture, or saw its traces")),
    ("check_ordered_by_judge",       _P, "",                    say("check by the prosecutor ordered by the judge")),
    ("check_done",                   _P, "",                    say("check by the prosecutor done")),
    ("acceptance_refused",           _P, "body",                say("acceptance of the complaint refused")),
    ("entered_in_kui",               _P, "body",                say("entered in the KUI")),
    ("registered_in_erdr",           _P, "body number article", say("registered in the ERDR")),
    ("referred_without_registration", _P, "body to_body",       say("referred without registration")),
    ("referred_as_misconduct",       _P, "to_body",             say("referred as disciplinary misconduct")),
    ("returned_from_referral",       _P, "",                    say("returned from the referral")),
    ("internal_inquiry_opened",      _P, "body",                say("internal inquiry opened")),
    ("closed_without_registration",  _P, "",                    say("closed without registration")),
    ("transferred",                  _P, "to_body",             say("transferred by jurisdiction")),
    ("taken_over",                   _P, "body",                say("taken over by another body")),
    ("suspect_identified",           _P, "",                    say("suspect identified")),
    ("interruption_ordered",         _P, "ground",              say("interruption of the time limit ordered")),
    ("interruption_sent",            _P, "",                    say("order of interruption sent to the prosecutor")),
    ("interruption_approved",        _P, "",                    say("interruption approved by the prosecutor")),
    ("interruption_refused",         _P, "",                    say("interruption refused by the prosecutor")),
    ("interruption_notified",        _P, "",                    say("participants told of the interruption")),
    ("resumed",                      _P, "",                    say("time limit resumed")),
    ("prosecutor_told_of_resumption", _P, "",                   say("prosecutor told in writing of the resumption")),
    ("term_extended",                _P, "to_months by",        say("time limit extended")),
    ("termination_ordered",          _P, "ground",              say("termination ordered")),
    ("termination_approved",         _P, "",                    say("termination approved by the prosecutor")),
    ("termination_refused",          _P, "",                    say("termination refused by the prosecutor")),
    ("termination_notified",         _P, "",                    say("termination notified to the victim")),
    ("termination_annulled",         _P, "by",                  say("termination annulled")),
    ("resumption_notified",          _P, "",                    say("victim and applicant told of the reopening")),
    ("investigation_completed",      _P, "",                    say("investigation completed")),
    ("completion_notified",          _P, "",                    say("victim told that the investigation is complete")),
    ("familiarisation_started",      _P, "",                    say("study of the file started")),
    ("familiarisation_ended",        _P, "",                    say("study of the file ended")),
    ("file_request_refused",         _P, "",                    say("request after the study of the file refused")),
    ("file_refusal_sent",            _P, "",                    say("copy of that refusal sent")),
    ("file_refusal_served",          _P, "",                    say("copy of that refusal served")),
    ("sent_to_prosecutor",           _P, "",                    say("case sent to the prosecutor")),
    ("returned_by_prosecutor",       _P, "",                    say("case returned by the prosecutor")),
    ("indictment_drawn_up",          _P, "",                    say("indictment drawn up by the prosecutor")),
    ("term_set",                     _P, "days by",             say("time limit set by the prosecutor")),
    ("proceedings_joined",           _P, "with since",          say("joined with other proceedings")),
    ("proceedings_split",            _P, "from",                say("split off from other proceedings")),
    ("split_copy_sent",              _P, "",                    say("copy of the order sent to the prosecutor")),
    ("indictment_served",            _P, "",                    say("indictment served")),
    ("indictment_copy_given",        _P, "",                    say("copy of the indictment given to the victim")),
    ("sent_to_court",                _P, "",                    say("case sent to court")),
    ("preliminary_hearing_set",      _P, "",                    say("preliminary hearing ordered")),
    ("preliminary_hearing_held",     _P, "",                    say("preliminary hearing held")),
    ("trial_scheduled",              _P, "",                    say("trial scheduled")),
    ("trial_opened",                 _P, "",                    say("trial opened")),
    ("plea_requested",               _P, "",                    say("plea agreement requested")),
    ("plea_forwarded",               _P, "",                    say("plea request sent to the prosecutor")),
    ("plea_refused",                 _P, "",                    say("plea agreement refused by the prosecutor")),
    ("plea_agreement",               _P, "",                    say("plea agreement concluded")),
    ("verdict_given",                _P, "outcome",             say("verdict given")),
    ("trial_record_made",            _P, "",                    say("record of the trial made and signed")),
    ("verdict_copy_requested",       _P, "",                    say("copy of the verdict requested by the victim")),
    ("verdict_copy_served",          _P, "",                    say("copy of the verdict served on the victim")),
    ("private_ruling_received",      _P, "",                    say("court's private ruling reached the prosecutor")),
    ("private_ruling_answered",      _P, "",                    say("court told of the measures on its ruling")),
    ("appeal_lodged",                _P, "",                    say("appeal lodged")),
    ("appeal_received",              _P, "",                    say("case received by the court of appeal")),
    ("appeal_hearing_set",           _P, "",                    say("hearing of the appeal set")),
    ("appeal_term_extended",         _P, "to_months",           say("time to decide the appeal extended")),
    ("appeal_decided",               _P, "outcome",             say("appeal decided")),
    ("cassation_lodged",             _P, "",                    say("cassation complaint lodged")),
    ("verdict_in_force",             _P, "",                    say("verdict in force")),

    ("examination_requested",        _E, "",                    say("examination requested")),
    ("examination_refused",          _E, "",                    say("examination refused")),
    ("examination_ordered",          _E, "",                    say("examination ordered")),
    ("examination_order_shown",      _E, "",                    say("order of the examination shown")),
    ("examined",                     _E, "",                    say("victim examined")),
    ("conclusion_issued",            _E, "consistency",         say("expert conclusion issued")),
    ("conclusion_presented",         _E, "",                    say("expert conclusion presented")),
    ("injuries_recorded",            _E, "by",                  say("injuries recorded")),

    ("threat_reported",              _S, "",                    say("threat reported")),
    ("safety_requested",             _S, "",                    say("safety measures requested")),
    ("safety_granted",               _S, "measure",             say("safety measures granted")),
    ("safety_refused",               _S, "",                    say("safety measures refused")),
    ("safety_declined",              _S, "why",                 say("safety measures declined by the person")),
    ("safety_lifted",                _S, "",                    say("safety measures lifted")),
    ("safety_decision_served",       _S, "",                    say("decision on safety measures served")),
    ("safety_lifting_told",          _S, "",                    say("person told of the lifting of safety")),
    ("prosecutor_told_of_safety",    _S, "",                    say("prosecutor told of the safety measures")),
    ("no_approach_requested",        _S, "",                    say("no-approach ban asked of the judge")),
    ("no_approach_decided",          _S, "outcome",             say("no-approach ban decided")),

    ("detained",                     _C, "exception",           say("detained")),
    ("detention_recorded",           _C, "",                    say("detention recorded")),
    ("prosecutor_told_of_detention", _C, "",                    say("prosecutor told of the detention")),
    ("custody_ordered",              _C, "",                    say("custody ordered")),
    ("house_arrest_ordered",         _C, "",                    say("house arrest ordered")),
    ("released",                     _C, "",                    say("released")),
    ("body_searched_for_injuries",   _C, "",                    say("body examined for injuries")),
    ("custody_requested",            _C, "",                    say("custody asked of the judge")),
    ("custody_refused",              _C, "",                    say("custody refused by the judge")),

    ("victim_status_requested",      _G, "",                    say("victim status requested")),
    ("victim_status_granted",        _G, "",                    say("victim status granted")),
    ("victim_status_refused",        _G, "",                    say("victim status refused")),
    ("victim_status_refusal_served", _G, "",                    say("copy of the refusal of victim status received")),
    ("lawyer_chosen",                _G, "",                    say("lawyer chosen")),
    ("lawyer_appointed",             _G, "",                    say("lawyer appointed")),
    ("questioned",                   _G, "present as",          say("questioned")),
    ("consulate_told",               _G, "",                    say("consulate told")),
    ("family_told",                  _G, "",                    say("family told")),
    ("deposition_requested",         _G, "",                    say("questioning by a judge requested")),
    ("deposition_decided",           _G, "outcome",             say("request for questioning by a judge decided")),

    ("documents_requested",          _G, "to_body",             say("documents requested by the lawyer")),
    ("documents_given",              _G, "",                    say("documents given to the lawyer")),
    ("placed_for_examination",       _G, "to_body",             say("placed in a medical facility by force")),
    ("placement_extended",           _G, "days",                say("stay in the medical facility extended")),
    ("left_the_facility",            _G, "",                    say("left the medical facility")),

    ("official_identified",          _O, "body",                say("official identified")),
    ("official_kept_on_case",        _O, "",                    say("accused official kept on the complainant's case")),
    ("official_suspended",           _O, "",                    say("official suspended")),
    ("official_detained",            _O, "",                    say("official detained")),
    ("suspension_requested",         _O, "",                    say("suspension of the official asked of the judge")),
    ("suspension_refused",           _O, "",                    say("suspension of the official refused")),
    ("suspension_order_received",    _O, "",                    say("order of suspension received by the employer")),
    ("suspension_executed",          _O, "",                    say("suspension carried out by the employer")),
    ("misconduct_material_sent",     _O, "to_body",             say("material sent for disciplinary liability")),

    ("remedy_filed",                 _R, "about",               say("remedy filed")),
    ("remedy_extended",              _R, "why",                 say("time to decide extended, with notice")),
    ("remedy_forwarded",             _R, "",                    say("remedy forwarded")),
    ("remedy_decided",               _R, "outcome",             say("remedy decided")),
    ("remedy_decision_sent",         _R, "",                    say("decision on the remedy sent")),
    ("remedy_decision_served",       _R, "",                    say("decision on the remedy served")),
    ("remedy_materials_requested",   _R, "",                    say("materials requested for the decision")),
    ("remedy_materials_sent",        _R, "",                    say("materials sent for the decision")),
    ("remedy_carried_out",           _R, "",                    say("measures taken to restore the violated rights")),

    ("un_communication_sent",        Track.COMMUNICATION, "mechanism", say("communication sent to the United Nations")),
    ("state_replied",                Track.COMMUNICATION, "",          say("State replied")),
    ("reprisal_case_opened",         Track.REPRISAL,      "article",   say("case opened against the complainant")),
    ("flagged",                      Track.MONITORING,    "rule finding note", say("flagged by a monitor")),
    ("flag_resolved",                Track.MONITORING,    "note",      say("flag resolved")),
    ("voided",                       Track.RECORD,        "reason",    say("record voided")),
    ("identity_erased",              Track.RECORD,        "notes",     say("identity of the victim erased")),
))
# fmt: on

BY_NAME: Mapping[str, EventType] = {row.name: row for row in EVENT_TYPES}
VOIDED, IDENTITY_ERASED = "voided", "identity_erased"
BY_PROGRAM = {VOIDED, IDENTITY_ERASED}  # recorded by a command of their own, never typed or imported


def event_type(name: str) -> EventType:
    """Find an event type; raises InputError, with the nearest name, for an unknown one."""
    if name in BY_NAME:
        return BY_NAME[name]
    near = get_close_matches(name, BY_NAME, n=1)
    if near:
        raise InputError(say('unknown event "{name}"; did you mean "{near}"?', name=name, near=near[0]))
    raise InputError(say('unknown event "{name}"', name=name))


def kind_for(track: Track, kind: str) -> str:
    """Check the kind of an examination or remedy; an examination without one is a medical one.

    Raises InputError for an unknown kind, or one where there are none.
    """
    known = KINDS.get(track)
    if known is None:
        if kind:
            raise InputError(say("only examinations and remedies have a kind"))
        return ""
    if not kind and track is Track.EXAMINATION:
        return known[0]
    if kind not in known:
        raise InputError(say('unknown kind "{kind}"; known: {known}', kind=kind, known=", ".join(known)))
    return kind
