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
    is known. `id` is the number in the ledger. `replaces` names the event this one corrects.
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

    @property
    def latest(self) -> datetime:
        """Give the last moment at which it can have occurred, local; of a span up to 24:00, one of that day."""
        if self.occurred_until is None:
            return self.occurred_at
        midnight = self.occurred_until.time() == time.min
        return self.occurred_until - timedelta.resolution if midnight else self.occurred_until

    @property
    def at(self) -> datetime:
        """Give the (first) instant of it, in UTC: Python compares two moments of one zone by their clocks' hands."""
        return self.occurred_at.astimezone(UTC)

    @property
    def until(self) -> datetime:
        """Give the last instant at which it can have occurred, in UTC."""
        return self.latest.astimezone(UTC)


def _row(name: str, track: Track, carries: str, label: Sentence) -> EventType:
    return EventType(name, track, tuple(carries.split()), label)


# fmt: off
_P, _E, _S, _C, _G = Track.PROCEEDINGS, Track.EXAMINATION, Track.PROTECTION, Track.CUSTODY, Track.SAFEGUARDS
_O, _R = Track.OFFICIALS, Track.REMEDY
EVENT_TYPES = tuple(_row(*row) for row in (
    ("complaint_lodged",             _P, "channel body",        say("complaint lodged")),
    ("complaint_passed_on",          _P, "to_body",             say("complaint passed on by the place of detention")),
    ("registration_document_given",  _P, "",                    say("document on registration given to the applicant")),
    ("prosecutor_told_of_start",     _P, "",                    say("prosecutor told of the start of the investigation")),
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
    ("interruption_approved",        _P, "",                    say("interruption approved by the prosecutor")),
    ("interruption_refused",         _P, "",                    say("interruption refused by the prosecutor")),
    ("resumed",                      _P, "",                    say("time limit resumed")),
    ("term_extended",                _P, "to_months by",        say("time limit extended")),
    ("termination_ordered",          _P, "ground",              say("termination ordered")),
    ("termination_approved",         _P, "",                    say("termination approved by the prosecutor")),
    ("termination_refused",          _P, "",                    say("termination refused by the prosecutor")),
    ("termination_notified",         _P, "",                    say("termination notified to the victim")),
    ("termination_annulled",         _P, "by",                  say("termination annulled")),
    ("investigation_completed",      _P, "",                    say("investigation completed")),
    ("familiarisation_started",      _P, "",                    say("study of the file started")),
    ("familiarisation_ended",        _P, "",                    say("study of the file ended")),
    ("sent_to_prosecutor",           _P, "",                    say("case sent to the prosecutor")),
    ("returned_by_prosecutor",       _P, "",                    say("case returned by the prosecutor")),
    ("term_set",                     _P, "days by",             say("time limit set by the prosecutor")),
    ("proceedings_joined",           _P, "with since",          say("joined with other proceedings")),
    ("proceedings_split",            _P, "from",                say("split off from other proceedings")),
    ("indictment_served",            _P, "",                    say("indictment served")),
    ("sent_to_court",                _P, "",                    say("case sent to court")),
    ("trial_scheduled",              _P, "",                    say("trial scheduled")),
    ("trial_opened",                 _P, "",                    say("trial opened")),
    ("plea_agreement",               _P, "",                    say("plea agreement concluded")),
    ("verdict_given",                _P, "outcome",             say("verdict given")),
    ("appeal_lodged",                _P, "",                    say("appeal lodged")),
    ("appeal_decided",               _P, "outcome",             say("appeal decided")),
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

    ("detained",                     _C, "exception",           say("detained")),
    ("detention_recorded",           _C, "",                    say("detention recorded")),
    ("prosecutor_told_of_detention", _C, "",                    say("prosecutor told of the detention")),
    ("custody_ordered",              _C, "",                    say("custody ordered")),
    ("house_arrest_ordered",         _C, "",                    say("house arrest ordered")),
    ("released",                     _C, "",                    say("released")),
    ("body_searched_for_injuries",   _C, "",                    say("body examined for injuries")),

    ("victim_status_requested",      _G, "",                    say("victim status requested")),
    ("victim_status_granted",        _G, "",                    say("victim status granted")),
    ("victim_status_refused",        _G, "",                    say("victim status refused")),
    ("lawyer_chosen",                _G, "",                    say("lawyer chosen")),
    ("lawyer_appointed",             _G, "",                    say("lawyer appointed")),
    ("questioned",                   _G, "present",             say("questioned")),
    ("consulate_told",               _G, "",                    say("consulate told")),
    ("family_told",                  _G, "",                    say("family told")),

    ("official_identified",          _O, "body",                say("official identified")),
    ("official_kept_on_case",        _O, "",                    say("accused official kept on the complainant's case")),
    ("official_suspended",           _O, "",                    say("official suspended")),
    ("official_detained",            _O, "",                    say("official detained")),

    ("remedy_filed",                 _R, "about",               say("remedy filed")),
    ("remedy_extended",              _R, "why",                 say("time to decide on the remedy extended, with notice")),
    ("remedy_forwarded",             _R, "",                    say("remedy forwarded")),
    ("remedy_decided",               _R, "outcome",             say("remedy decided")),
    ("remedy_decision_served",       _R, "",                    say("decision on the remedy served")),

    ("un_communication_sent",        Track.COMMUNICATION, "mechanism", say("communication sent to the United Nations")),
    ("state_replied",                Track.COMMUNICATION, "",          say("State replied")),
    ("reprisal_case_opened",         Track.REPRISAL,      "article",   say("case opened against the complainant")),
    ("flagged",                      Track.MONITORING,    "rule finding note", say("flagged by a monitor")),
    ("flag_resolved",                Track.MONITORING,    "note",      say("flag resolved")),
    ("voided",                       Track.RECORD,        "reason",    say("record voided")),
))
# fmt: on

BY_NAME: Mapping[str, EventType] = {row.name: row for row in EVENT_TYPES}
VOIDED = "voided"


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
