"""What the complainant can file, with whom, by when."""

from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import Body, Remedy

# fmt: off
REMEDIES = (
    Remedy("complaint-to-prosecutor", say("Complaint to the prosecutor"), Body.PROSECUTOR, (CPC(100, 1), CPC(105, 1))),
    Remedy("complaint-to-higher-prosecutor", say("Complaint to the higher prosecutor"), Body.PROSECUTOR, (CPC(105, 1),)),
    Remedy("complaint-to-judge", say("Complaint to the investigating judge, within 15 days"),
           Body.INVESTIGATING_JUDGE, (CPC(106, 1), CPC(106, 5)), within="judge-complaint-106-5"),
    Remedy("termination-complaint", say("Complaint against the termination, within one year"),
           Body.PROSECUTOR, (CPC(102),), within="termination-complaint-102"),
    Remedy("ruling-appeal", say("Appeal against the ruling of the investigating judge, within three days"),
           Body.APPEAL_COURT, (CPC(107, 2),), within="ruling-appeal-107"),
    Remedy("verdict-appeal", say("Appeal against the verdict, within 15 days"),
           Body.APPEAL_COURT, (CPC(418, 1),), within="appeal-418-1"),
    Remedy("examination-request", say("Written request for an examination"), Body.CONDUCTING, (CPC(272, 5),)),
    Remedy("examination-by-judge", say("Application of the lawyer to the investigating judge to order an examination, "
           "when the request was refused or undecided for three days"), Body.INVESTIGATING_JUDGE, (CPC(55, 2, 7),)),
    Remedy("objections-to-conclusion", say("Objections to the conclusion; request for an additional or repeated examination"),
           Body.CONDUCTING, (CPC(286, 1), CPC(287, 1))),
    Remedy("safety-request", say("Request for safety measures, oral or written; may be repeated"), Body.CONDUCTING,
           (CPC(96, 4), CPC(96, 6))),
    Remedy("safety-complaint", say("Complaint against the refusal of safety measures, to the prosecutor or the court"),
           Body.PROSECUTOR, (CPC(96, 5),)),
    Remedy("move-the-case", say("Request to the prosecutor to move the case to another body or take it over"),
           Body.PROSECUTOR, (CPC(193, 1, 12),)),
    Remedy("recusal", say("Challenge of the investigator"), Body.INVESTIGATING, (CPC(89, 3),)),
    Remedy("fixed-term", say("Request to the prosecutor to set a fixed term against delay, or complaint to the court"),
           Body.PROSECUTOR, (CPC(192, 8),)),
    Remedy("request", say("Request (ходатайство) to the body in charge"), Body.CONDUCTING, (CPC(99, 1),)),
    Remedy("victim-status-request", say("Request to be recognised as victim"), Body.CONDUCTING, (CPC(109, 1),)),
    Remedy("victim-status-complaint", say("Complaint against the refusal of victim status, within five days"),
           Body.PROSECUTOR, (CPC(109, 2),), within="victim-status-complaint-109-2"),
    Remedy("inadmissible-evidence", say("Request to exclude evidence obtained in breach of the Code"), Body.CONDUCTING, (CPC(112, 1),)),
    Remedy("release", say("Request for immediate release"), Body.PROSECUTOR, (CPC(14, 4), CPC(133, 2))),
    Remedy("new-complaint", say("A new complaint: the duty to accept, register and investigate applies again"),
           Body.RECEIVING, (CPC(185, 1), CPC(179, 3))),
)
# fmt: on
