"""From the complaint to the verdict in force: what the authorities may do, do, and may not."""

from enum import auto

from procedure.citations import CPC, SILENT
from procedure.events import Track
from procedure.grammar import State, TrackLaw, lawful, leap, unlawful


class P(State):
    """Where the proceedings stand."""

    NOT_LODGED = auto()
    LODGED = auto()
    NOT_ACCEPTED = auto()
    IN_KUI = auto()
    REFERRED = auto()
    MISCONDUCT = auto()
    INQUIRY = auto()
    CLOSED_UNREGISTERED = auto()
    REGISTERED = auto()
    INTERRUPTION_ORDERED = auto()
    INTERRUPTED = auto()
    TERMINATION_ORDERED = auto()
    TERMINATION_SENT = auto()
    TERMINATED = auto()
    COMPLETED = auto()
    FILE_STUDIED = auto()
    WITH_PROSECUTOR = auto()
    IN_COURT = auto()
    TRIAL_SET = auto()
    ON_TRIAL = auto()
    JUDGED = auto()
    ON_APPEAL = auto()
    FINAL = auto()


RECEIVED = P.LODGED | P.NOT_ACCEPTED | P.IN_KUI
UNREGISTERED = RECEIVED | P.REFERRED | P.MISCONDUCT | P.INQUIRY
TERMINATING = P.TERMINATION_ORDERED | P.TERMINATION_SENT
REPEATED = ~(P.NOT_LODGED | P.LODGED | P.NOT_ACCEPTED | P.CLOSED_UNREGISTERED)
BEGUN = P.REGISTERED | P.INTERRUPTION_ORDERED | P.INTERRUPTED
STARTED = ~(P.NOT_LODGED | UNREGISTERED | P.CLOSED_UNREGISTERED)
BEFORE_COURT = P.IN_COURT | P.TRIAL_SET | P.ON_TRIAL
AFTER_STUDY = P.COMPLETED | P.FILE_STUDIED
UNKNOWN_START = UNREGISTERED | P.CLOSED_UNREGISTERED  # of an act that presupposes the registration
UNDER_WAY = BEGUN | AFTER_STUDY
BEFORE_TRIAL = UNDER_WAY | P.WITH_PROSECUTOR
AFTER_VERDICT = P.JUDGED | P.ON_APPEAL | P.FINAL
STAYS = None

# fmt: off
PROCEEDINGS = TrackLaw(Track.PROCEEDINGS, start=P.NOT_LODGED, final=P.FINAL, steps=(
    #         what was done                    from                                    to                      under, or against
    lawful(   "complaint_lodged",              P.NOT_LODGED | P.LODGED | P.NOT_ACCEPTED | P.CLOSED_UNREGISTERED,
                                                                                       P.LODGED,               CPC(181, 1)),
    lawful(   "complaint_lodged",              REPEATED,                               STAYS,                  CPC(181, 1)),
    lawful(   "complaint_passed_on",           ~P.NOT_LODGED,                          STAYS,                  CPC(101, 2)),
    lawful(   "registration_document_given",   ~P.NOT_LODGED,                          STAYS,                  CPC(185, 1)),
    unlawful( "acceptance_refused",            P.LODGED,                               P.NOT_ACCEPTED,         breaks=CPC(185, 2)),
    unlawful( "acceptance_refused",            UNKNOWN_START & ~P.LODGED,              STAYS,                  breaks=CPC(185, 2)),
    # The Prosecutor General sets how reports are taken and registered; an entry alone breaks nothing.
    lawful(   "entered_in_kui",                P.LODGED | P.NOT_ACCEPTED | P.REFERRED | P.CLOSED_UNREGISTERED,
                                                                                       P.IN_KUI,               CPC(180, 3)),
    lawful(   "entered_in_kui",                P.IN_KUI | P.MISCONDUCT | P.INQUIRY | STARTED,
                                                                                       STAYS,                  CPC(180, 3)),

    lawful(   "registered_in_erdr",            UNKNOWN_START,                          P.REGISTERED,           CPC(179, 1)),
    lawful(   "registered_in_erdr",            P.REGISTERED,                           STAYS,                  CPC(179, 1)),
    # A second registration, later in the same case: of one joined to it, or a record that contradicts the first.
    leap(     "registered_in_erdr",            STARTED & ~(P.REGISTERED | P.TERMINATED), STAYS,                CPC(179, 1)),
    leap(     "registered_in_erdr",            P.TERMINATED,                           P.REGISTERED,           CPC(291, 1)),

    lawful(   "referred_without_registration", RECEIVED | P.MISCONDUCT | P.INQUIRY,    P.REFERRED,             CPC(181, 5)),
    lawful(   "referred_without_registration", P.REFERRED,                             STAYS,                  CPC(181, 5)),
    lawful(   "referred_as_misconduct",        RECEIVED | P.REFERRED | P.INQUIRY,      P.MISCONDUCT,           CPC(179, 4)),
    # No rule for the return: the report is a new reason, and the duty to register applies again.
    lawful(   "returned_from_referral",        P.REFERRED | P.MISCONDUCT | P.INQUIRY,  P.LODGED,               CPC(179, 3)),
    leap(     "returned_from_referral",        RECEIVED | P.CLOSED_UNREGISTERED,       P.LODGED,               CPC(181, 5)),
    # An investigation is mandatory on every report; a check instead of it is not provided for.
    unlawful( "internal_inquiry_opened",       RECEIVED,                               P.INQUIRY,              breaks=CPC(179, 3)),
    lawful(   "internal_inquiry_opened",       P.REFERRED,                             P.INQUIRY,              CPC(181, 5)),
    lawful(   "internal_inquiry_opened",       P.MISCONDUCT,                           P.INQUIRY,              CPC(179, 4)),
    lawful(   "internal_inquiry_opened",       P.INQUIRY | P.REGISTERED,               STAYS,                  SILENT),
    unlawful( "closed_without_registration",   RECEIVED | P.REFERRED | P.INQUIRY,      P.CLOSED_UNREGISTERED,  breaks=CPC(179, 3)),
    lawful(   "closed_without_registration",   P.MISCONDUCT,                           P.CLOSED_UNREGISTERED,  CPC(179, 4)),

    # Only registered reports are passed on by jurisdiction, and through the prosecutor.
    lawful(   "transferred",                   UNDER_WAY,                              STAYS,                  CPC(186, 2)),
    leap(     "transferred",                   UNKNOWN_START,                          P.REGISTERED,           CPC(186, 1)),
    leap(     "transferred",                   P.TERMINATED,                           P.REGISTERED,           CPC(291, 1)),
    lawful(   "taken_over",                    UNDER_WAY,                              STAYS,                  CPC(193, 1, 12)),
    leap(     "taken_over",                    UNKNOWN_START,                          P.REGISTERED,           CPC(179, 1)),
    leap(     "taken_over",                    P.TERMINATED,                           P.REGISTERED,           CPC(291, 1)),
    lawful(   "prosecutor_told_of_start",      STARTED,                                STAYS,                  CPC(196, 1)),
    leap(     "prosecutor_told_of_start",      UNKNOWN_START,                          P.REGISTERED,           CPC(179, 1)),
    # The first urgent action may come before the registration and starts the investigation too (179(1), 179(2)).
    lawful(   "urgent_actions_done",           UNREGISTERED,                           STAYS,                  CPC(179, 2)),
    lawful(   "urgent_actions_done",           STARTED,                                STAYS,                  CPC(63, 4)),
    lawful(   "urgent_actions_notified",       UNREGISTERED | STARTED,                 STAYS,                  CPC(63, 4)),
    lawful(   "handed_to_investigator",        BEGUN,                                  STAYS,                  CPC(196, 2)),
    leap(     "handed_to_investigator",        UNKNOWN_START,                          P.REGISTERED,           CPC(179, 1)),
    lawful(   "prosecutor_told_of_handover",   STARTED,                                STAYS,                  CPC(196, 2)),
    leap(     "prosecutor_told_of_handover",   UNKNOWN_START,                          P.REGISTERED,           CPC(196, 2)),
    # The judge and the court hear of torture in the complainant's own case, before or after any complaint.
    lawful(   "torture_told_to_judge",         ~P(0),                                  STAYS,                  CPC(56, 5)),
    lawful(   "check_ordered_by_judge",        ~P(0),                                  STAYS,                  CPC(56, 5)),
    lawful(   "check_done",                    ~P(0),                                  STAYS,                  CPC(56, 5)),
    lawful(   "private_ruling_received",       ~P(0),                                  STAYS,                  CPC(185, 3)),
    lawful(   "private_ruling_answered",       ~P(0),                                  STAYS,                  CPC(405, 6)),
    lawful(   "proceedings_joined",            UNDER_WAY,                              STAYS,                  CPC(192, 2)),
    lawful(   "proceedings_split",             BEGUN,                                  STAYS,                  CPC(44, 5)),
    lawful(   "proceedings_split",             UNREGISTERED,                           STAYS,                  CPC(44, 3)),
    lawful(   "split_copy_sent",               UNREGISTERED | STARTED,                 STAYS,                  CPC(44, 5)),
    lawful(   "term_set",                      P.REGISTERED | P.INTERRUPTION_ORDERED | P.INTERRUPTED,
                                                                                       STAYS,                  CPC(192, 7)),
    lawful(   "suspect_identified",            BEFORE_TRIAL,                           STAYS,                  CPC(64, 1)),
    leap(     "suspect_identified",            UNKNOWN_START,                          P.REGISTERED,           CPC(179, 1)),

    lawful(   "interruption_ordered",          P.REGISTERED,                           P.INTERRUPTION_ORDERED, CPC(45, 7)),
    # A second interruption of which no resumption was recorded.
    leap(     "interruption_ordered",          P.INTERRUPTED,                          P.INTERRUPTION_ORDERED, CPC(45, 9)),
    leap(     "interruption_ordered",          P.INTERRUPTION_ORDERED,                 STAYS,                  CPC(45, 9)),
    lawful(   "interruption_sent",             P.INTERRUPTION_ORDERED,                 STAYS,                  CPC(45, 8)),
    leap(     "interruption_sent",             P.REGISTERED,                           P.INTERRUPTION_ORDERED, CPC(45, 7)),
    leap(     "interruption_sent",             P.INTERRUPTED,                          STAYS,                  CPC(45, 8)),
    lawful(   "interruption_approved",         P.INTERRUPTION_ORDERED,                 P.INTERRUPTED,          CPC(45, "8-1")),
    leap(     "interruption_approved",         P.REGISTERED,                           P.INTERRUPTED,          CPC(45, "8-1")),
    leap(     "interruption_approved",         P.INTERRUPTED,                          STAYS,                  CPC(45, "8-1")),
    lawful(   "interruption_refused",          P.INTERRUPTION_ORDERED,                 P.REGISTERED,           CPC(45, "8-1")),
    lawful(   "interruption_refused",          P.INTERRUPTED,                          P.REGISTERED,           CPC(193, 1, 10)),
    leap(     "interruption_refused",          P.REGISTERED,                           STAYS,                  CPC(45, "8-1")),
    lawful(   "interruption_notified",         P.INTERRUPTED,                          STAYS,                  CPC(45, "8-1")),
    leap(     "interruption_notified",         P.INTERRUPTION_ORDERED,                 P.INTERRUPTED,          CPC(45, "8-1")),
    lawful(   "interruption_notified",         STARTED & ~(P.INTERRUPTED | P.INTERRUPTION_ORDERED),
                                                                                       STAYS,                  CPC(45, "8-1")),
    lawful(   "resumed",                       P.INTERRUPTED | P.INTERRUPTION_ORDERED, P.REGISTERED,           CPC(45, 9)),
    leap(     "resumed",                       STARTED & ~(P.INTERRUPTED | P.INTERRUPTION_ORDERED | P.TERMINATED),
                                                                                       STAYS,                  CPC(45, 9)),
    leap(     "prosecutor_told_of_resumption", P.INTERRUPTED | P.INTERRUPTION_ORDERED, STAYS,                  CPC(45, 9)),
    lawful(   "prosecutor_told_of_resumption", STARTED & ~(P.INTERRUPTED | P.INTERRUPTION_ORDERED),
                                                                                       STAYS,                  CPC(45, 9)),
    lawful(   "term_extended",                 P.REGISTERED | P.INTERRUPTION_ORDERED | P.INTERRUPTED,
                                                                                       STAYS,                  CPC(192, 4)),

    lawful(   "termination_ordered",           UNDER_WAY,                              P.TERMINATION_ORDERED,  CPC(288, 1)),
    leap(     "termination_ordered",           UNKNOWN_START,                          P.TERMINATION_ORDERED,  CPC(288, 1)),
    # A second order or dispatch of which no annulment of the first was recorded.
    leap(     "termination_ordered",           P.TERMINATED,                           P.TERMINATION_ORDERED,  CPC(291, 1)),
    leap(     "termination_ordered",           TERMINATING,                            STAYS,                  CPC(291, 1)),
    leap(     "sent_to_prosecutor",            P.TERMINATED | P.TERMINATION_SENT | P.WITH_PROSECUTOR,
                                                                                       STAYS,                  CPC(291, 1)),
    lawful(   "sent_to_prosecutor",            P.TERMINATION_ORDERED,                  P.TERMINATION_SENT,     CPC(289, 1)),
    lawful(   "termination_approved",          P.TERMINATION_SENT,                     P.TERMINATED,           CPC(290, 1)),
    # Of the ending of a case the victim often hears first, and of nothing before it.
    leap(     "termination_approved",          UNKNOWN_START | UNDER_WAY | P.TERMINATION_ORDERED,
                                                                                       P.TERMINATED,           CPC(290, 1)),
    lawful(   "termination_approved",          P.WITH_PROSECUTOR,                      P.TERMINATED,           CPC(302, 1, 4)),
    # The prosecutor's own order needs nobody's approval.
    lawful(   "termination_ordered",           P.WITH_PROSECUTOR,                      P.TERMINATED,           CPC(302, 1, 4)),
    lawful(   "termination_refused",           P.TERMINATION_SENT,                     P.REGISTERED,           CPC(290, 1)),
    leap(     "termination_refused",           BEGUN | P.TERMINATION_ORDERED,          P.REGISTERED,           CPC(290, 1)),
    lawful(   "termination_notified",          P.TERMINATED,                           STAYS,                  CPC(289, 2)),
    leap(     "termination_notified",          UNKNOWN_START | BEFORE_TRIAL | TERMINATING,
                                                                                       P.TERMINATED,           CPC(289, 2)),
    lawful(   "termination_annulled",          P.TERMINATED,                           P.REGISTERED,           CPC(291, 1)),
    lawful(   "termination_annulled",          TERMINATING,                            P.REGISTERED,           CPC(193, 1, 10)),
    leap(     "termination_annulled",          UNKNOWN_START | UNDER_WAY,              P.REGISTERED,           CPC(291, 1)),
    lawful(   "resumption_notified",           STARTED & ~P.TERMINATED,                STAYS,                  CPC(291, 2)),
    leap(     "resumption_notified",           P.TERMINATED,                           P.REGISTERED,           CPC(291, 1)),

    lawful(   "investigation_completed",       P.REGISTERED,                           P.COMPLETED,            CPC(294, 1)),
    leap(     "investigation_completed",       P.INTERRUPTION_ORDERED | P.INTERRUPTED, P.COMPLETED,            CPC(45, 9)),
    lawful(   "completion_notified",           STARTED & ~BEGUN,                       STAYS,                  CPC(294, 1)),
    leap(     "completion_notified",           BEGUN,                                  P.COMPLETED,            CPC(294, 1)),
    lawful(   "familiarisation_started",       P.COMPLETED,                            P.FILE_STUDIED,         CPC(296, 1)),
    leap(     "familiarisation_started",       BEGUN,                                  P.FILE_STUDIED,         CPC(296, 1)),
    lawful(   "familiarisation_ended",         P.FILE_STUDIED,                         P.COMPLETED,            CPC(296, 4)),
    leap(     "familiarisation_ended",         BEGUN | P.COMPLETED,                    P.COMPLETED,            CPC(296, 1)),
    lawful(   "file_request_refused",          AFTER_STUDY,                            STAYS,                  CPC(297, 5)),
    leap(     "file_request_refused",          BEGUN,                                  P.COMPLETED,            CPC(297, 5)),
    leap(     "file_request_refused",          P.WITH_PROSECUTOR,                      STAYS,                  CPC(297, 5)),
    lawful(   "file_refusal_sent",             AFTER_STUDY | P.WITH_PROSECUTOR | BEFORE_COURT,
                                                                                       STAYS,                  CPC(297, 5)),
    leap(     "file_refusal_sent",             BEGUN,                                  P.COMPLETED,            CPC(297, 5)),
    lawful(   "file_refusal_served",           AFTER_STUDY | P.WITH_PROSECUTOR | BEFORE_COURT,
                                                                                       STAYS,                  CPC(297, 5)),
    leap(     "file_refusal_served",           BEGUN,                                  P.COMPLETED,            CPC(297, 5)),
    lawful(   "sent_to_prosecutor",            P.COMPLETED,                            P.WITH_PROSECUTOR,      CPC(300, 1)),
    leap(     "sent_to_prosecutor",            BEGUN | P.FILE_STUDIED,                 P.WITH_PROSECUTOR,      CPC(300, 1)),
    lawful(   "returned_by_prosecutor",        P.WITH_PROSECUTOR,                      P.REGISTERED,           CPC(302, 1, 3)),
    leap(     "returned_by_prosecutor",        UNDER_WAY,                              P.REGISTERED,           CPC(300, 1)),
    lawful(   "indictment_drawn_up",           P.WITH_PROSECUTOR,                      STAYS,                  CPC(302, 1, 1)),
    leap(     "indictment_drawn_up",           UNDER_WAY,                              P.WITH_PROSECUTOR,      CPC(300, 1)),
    lawful(   "indictment_served",             P.WITH_PROSECUTOR,                      STAYS,                  CPC(304, 1)),
    leap(     "indictment_served",             UNDER_WAY,                              P.WITH_PROSECUTOR,      CPC(304, 1)),
    lawful(   "indictment_copy_given",         P.WITH_PROSECUTOR | BEFORE_COURT,       STAYS,                  CPC(304, 3)),
    leap(     "indictment_copy_given",         UNDER_WAY,                              P.WITH_PROSECUTOR,      CPC(304, 3)),
    lawful(   "plea_requested",                BEFORE_TRIAL | BEFORE_COURT,
                                                                                       STAYS,                  CPC(615, 1)),
    lawful(   "plea_forwarded",                BEFORE_TRIAL | BEFORE_COURT,
                                                                                       STAYS,                  CPC(615, 2)),
    lawful(   "plea_refused",                  BEFORE_TRIAL | BEFORE_COURT,
                                                                                       STAYS,                  CPC(615, 2)),
    lawful(   "plea_agreement",                BEFORE_TRIAL | BEFORE_COURT,            STAYS,                  CPC(613, 1)),
    lawful(   "sent_to_court",                 P.WITH_PROSECUTOR,                      P.IN_COURT,             CPC(305, 1)),
    leap(     "sent_to_court",                 UNDER_WAY,                              P.IN_COURT,             CPC(305, 1)),
    lawful(   "preliminary_hearing_set",       P.IN_COURT,                             STAYS,                  CPC(319, 2, 2)),
    leap(     "preliminary_hearing_set",       BEFORE_TRIAL,                           P.IN_COURT,             CPC(305, 1)),
    lawful(   "preliminary_hearing_held",      P.IN_COURT,                             STAYS,                  CPC(321, 2)),
    leap(     "preliminary_hearing_held",      P.TRIAL_SET,                            STAYS,                  CPC(321, 5)),
    lawful(   "trial_scheduled",               P.IN_COURT,                             P.TRIAL_SET,            CPC(319, 2)),
    leap(     "trial_scheduled",               BEFORE_TRIAL,                           P.TRIAL_SET,            CPC(305, 1)),
    lawful(   "trial_opened",                  P.TRIAL_SET,                            P.ON_TRIAL,             CPC(322, 4)),
    leap(     "trial_opened",                  BEFORE_TRIAL | P.IN_COURT,              P.ON_TRIAL,             CPC(322, 4)),
    lawful(   "verdict_given",                 P.ON_TRIAL,                             P.JUDGED,               CPC(388, 1)),
    leap(     "verdict_given",                 BEFORE_TRIAL | P.IN_COURT | P.TRIAL_SET, P.JUDGED,              CPC(388, 1)),
    lawful(   "trial_record_made",             AFTER_VERDICT,                          STAYS,                  CPC(347, 4)),
    lawful(   "verdict_copy_requested",        AFTER_VERDICT,                          STAYS,                  CPC(404)),
    lawful(   "verdict_copy_served",           AFTER_VERDICT,                          STAYS,                  CPC(404)),
    lawful(   "appeal_lodged",                 P.JUDGED,                               P.ON_APPEAL,            CPC(414, 1)),
    lawful(   "appeal_lodged",                 P.ON_APPEAL,                            STAYS,                  CPC(414, 1)),
    # Lodged after the time, which can be restored (50).
    leap(     "appeal_lodged",                 P.FINAL,                                P.ON_APPEAL,            CPC(418, 3)),
    lawful(   "appeal_received",               P.ON_APPEAL,                            STAYS,                  CPC(421, 2)),
    leap(     "appeal_received",               P.JUDGED,                               P.ON_APPEAL,            CPC(414, 1)),
    lawful(   "appeal_hearing_set",            P.ON_APPEAL,                            STAYS,                  CPC(428, 1)),
    leap(     "appeal_hearing_set",            P.JUDGED,                               P.ON_APPEAL,            CPC(414, 1)),
    lawful(   "appeal_term_extended",          P.ON_APPEAL,                            STAYS,                  CPC(425)),
    leap(     "appeal_term_extended",          P.JUDGED,                               P.ON_APPEAL,            CPC(414, 1)),
    lawful(   "appeal_decided",                P.ON_APPEAL,                            P.JUDGED,               CPC(431, 1)),
    leap(     "appeal_decided",                P.JUDGED,                               STAYS,                  CPC(431, 1)),
    lawful(   "cassation_lodged",              P.FINAL,                                STAYS,                  CPC(484, 1)),
    leap(     "cassation_lodged",              P.JUDGED | P.ON_APPEAL,                 P.FINAL,                CPC(470, 1)),
    lawful(   "verdict_in_force",              P.JUDGED | P.ON_APPEAL,                 P.FINAL,                CPC(470, 1)),
))
# fmt: on
