"""All rules and all findings, in the order in which a complaint meets them."""

from procedure.law.examination import EXAMINATION_LIMITS
from procedure.law.findings import FINDINGS
from procedure.law.investigation import INVESTIGATION
from procedure.law.protection import SAFETY
from procedure.law.receipt import RECEIPT
from procedure.law.remedies import REMEDIES
from procedure.law.termination import TERMINATION

RULES = (*RECEIPT, *EXAMINATION_LIMITS, *SAFETY, *INVESTIGATION, *TERMINATION)
RULE_IDS = tuple(dict.fromkeys(rule.id for rule in RULES))
FINDING_BY_ID = {breach.id: breach for breach in FINDINGS}
REMEDY_BY_ID = {remedy.id: remedy for remedy in REMEDIES}

__all__ = ["FINDINGS", "FINDING_BY_ID", "REMEDIES", "REMEDY_BY_ID", "RULES", "RULE_IDS"]
