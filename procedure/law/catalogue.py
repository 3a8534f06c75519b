"""All rules and all findings, in the order in which a complaint meets them."""

from procedure.law.complaints import COMPLAINTS
from procedure.law.completion import COMPLETION
from procedure.law.court import COURT_LIMITS
from procedure.law.custody import CUSTODY_LIMITS
from procedure.law.examination import EXAMINATION_LIMITS
from procedure.law.filing import FILING
from procedure.law.findings import FINDINGS
from procedure.law.interruption import INTERRUPTION
from procedure.law.investigation import INVESTIGATION
from procedure.law.jurisdiction import JURISDICTION
from procedure.law.officials import OFFICIALS
from procedure.law.protection import SAFETY
from procedure.law.receipt import RECEIPT
from procedure.law.remedies import REMEDIES
from procedure.law.requests import REQUESTS
from procedure.law.safeguards import SAFEGUARDS
from procedure.law.termination import TERMINATION

RULES = (
    *RECEIPT,
    *CUSTODY_LIMITS,
    *JURISDICTION,
    *EXAMINATION_LIMITS,
    *SAFETY,
    *SAFEGUARDS,
    *OFFICIALS,
    *INVESTIGATION,
    *INTERRUPTION,
    *TERMINATION,
    *COMPLETION,
    *COURT_LIMITS,
    *REQUESTS,
    *COMPLAINTS,
    *FILING,
)
RULE_IDS = tuple(dict.fromkeys(rule.id for rule in RULES))
FINDING_BY_ID = {breach.id: breach for breach in FINDINGS}
REMEDY_BY_ID = {remedy.id: remedy for remedy in REMEDIES}

__all__ = ["FINDINGS", "FINDING_BY_ID", "REMEDIES", "REMEDY_BY_ID", "RULES", "RULE_IDS"]
