"""What was wrong, as lines: findings, contradictions of the record, gaps of the law, corrected clocks."""

from collections.abc import Iterator
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from calendars.sentences import say
from procedure.assess import Assessment, Superseded
from procedure.contradictions import Contradiction
from procedure.findings import Finding
from procedure.grammar import Citation, Effect, Gap, Verified
from reports.lawbook import official_text
from reports.tables import TO_BE_CHECKED, basis_of, remedies_of
from reports.wording import Wording, visible

SUPERSEDED = say("a corrected clock")
CORRECT = say("Compare both records with their documents; correct the wrong one")
CONTRADICTION = say("the record contradicts itself")
GAP = say("a gap in the law")


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding: what was wrong, by which article, since when, what can be filed, what the article says."""

    id: str
    title: str
    basis: str
    since: str
    remark: str
    remedy: str
    note: str
    evidence: tuple[int, ...]
    texts: tuple[str, ...] = ()


def finding_lines(found: Assessment, zone: ZoneInfo, wording: Wording) -> tuple[FindingLine, ...]:
    """Put everything that was wrong into words."""
    return (
        *(_finding_line(finding, zone, wording) for finding in found.findings),
        *(_contradiction_line(each, wording) for each in found.contradictions),
        *(_gap_line(gap, wording) for gap in found.gaps),
        *(_superseded_line(each, zone, wording) for each in found.superseded),
    )


def article_texts(basis: tuple[Citation, ...], wording: Wording) -> Iterator[str]:
    """Give the official Russian text of the parts that are cited, each once."""
    for cited in dict.fromkeys(basis):
        text = official_text(cited)
        if text:
            yield f"{wording.article(str(cited))}: {text}"


def _finding_line(finding: Finding, zone: ZoneInfo, wording: Wording) -> FindingLine:
    remarks = [wording(TO_BE_CHECKED)] if finding.verified is not Verified.TEXT else []
    remarks += [wording(say("contrary to a standard"))] if finding.effect is Effect.NORM else []
    return FindingLine(
        id=finding.breach.id,
        title=wording(finding.breach.title),
        basis=wording.article(basis_of(finding)),
        since=wording.moment(finding.since.astimezone(zone)),
        remark="; ".join(remarks),
        remedy=remedies_of(finding.breach.remedies, wording),
        note=wording(finding.breach.note),
        evidence=finding.evidence,
        texts=tuple(article_texts(finding.basis, wording)),
    )


def _contradiction_line(each: Contradiction, wording: Wording) -> FindingLine:
    return FindingLine(
        "contradiction", wording(each.told), "", "", wording(CONTRADICTION), wording(CORRECT), "", each.events
    )


def _gap_line(gap: Gap, wording: Wording) -> FindingLine:
    remedy = remedies_of(gap.remedies, wording)
    return FindingLine("gap", wording(gap.reason), "", "", wording(GAP), remedy, "", ())


def _superseded_line(each: Superseded, zone: ZoneInfo, wording: Wording) -> FindingLine:
    due = wording.due(each.clock.due.astimezone(zone)) if each.clock.due else "-"
    told = say(
        "{rule} ran to {due} before record {id} corrected its start", rule=each.clock.rule.id, due=due, id=each.by
    )
    return FindingLine(
        "superseded",
        wording(told),
        str(each.clock.rule.basis),
        "",
        wording(SUPERSEDED),
        "",
        visible(each.reason),
        (each.by,),
    )
