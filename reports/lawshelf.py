"""The catalogue as a home of the terminal shows it: a line a rule or finding, and all there is to read of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from calendars.sentences import say
from procedure.grammar import Breach, Effect, InForce, TimeLimit
from procedure.law.catalogue import FINDINGS, RULE_IDS
from procedure.wordings import WORDINGS
from reports.lawbook import case_text, examples, limit_of, official_text
from reports.tables import remedies_of
from reports.wording import Wording


@dataclass(frozen=True, slots=True)
class LawLine:
    """One rule or finding: how it is cited, what it asks, on how many complaints it runs or holds."""

    id: str
    is_rule: bool
    basis: str
    title: str
    limit: str
    verified: str
    complaints: int


def law_lines(counts: Mapping[str, int], wording: Wording) -> list[LawLine]:
    """Give every rule by its newest wording, then every finding."""
    newest = {rule.id: rule for rule in WORDINGS}
    rules = [_rule_line(newest[id_], counts.get(id_, 0), wording) for id_ in RULE_IDS]
    return rules + [_finding_line(each, counts.get(each.id, 0), wording) for each in FINDINGS]


def _rule_line(rule: TimeLimit, complaints: int, wording: Wording) -> LawLine:
    basis, limit = wording.article(str(rule.basis)), limit_of(rule, wording)
    return LawLine(rule.id, True, basis, wording(rule.duty), limit, wording.text(rule.verified.value), complaints)


def _finding_line(breach: Breach, complaints: int, wording: Wording) -> LawLine:
    basis = wording.article("; ".join(map(str, breach.basis)))
    return LawLine(breach.id, False, basis, wording(breach.title), "", "", complaints)


def law_text(line: LawLine, wording: Wording) -> tuple[str, ...]:
    """Give all there is to read of a rule or finding: wordings, note, remedies, official text, worked cases."""
    told = _rule_text(line, wording) if line.is_rule else _finding_text(line, wording)
    cases = [text for case in examples(line.id) for text in ("", *case_text(case).split("\n"))]
    return (line.title, f"{line.basis} · {line.id}", "", *told, "", wording(say("Worked cases")), *cases)


def _rule_text(line: LawLine, wording: Wording) -> Iterator[str]:
    versions = [rule for rule in WORDINGS if rule.id == line.id]
    newest = versions[-1]
    yield wording(say("Owed by: {body}", body=wording(say(newest.of.value))))
    for rule in versions:
        marks = map(wording.text, (rule.effect, rule.verified))
        yield " · ".join((_in_force(rule.in_force, wording), limit_of(rule, wording), *marks))
    yield wording(newest.note)
    if newest.remedies:
        yield wording(say("If missed: {remedies}.", remedies=remedies_of(newest.remedies, wording)))
    text = official_text(newest.basis)
    if text:
        yield ""
        yield text


def _in_force(span: InForce, wording: Wording) -> str:
    return f"{wording.day(span.since)}.." + ("" if span.until == date.max else wording.day(span.until))


def _finding_text(line: LawLine, wording: Wording) -> Iterator[str]:
    breach = next(each for each in FINDINGS if each.id == line.id)
    if breach.effect is Effect.NORM:
        yield wording(say("contrary to a standard"))
    yield wording(breach.note)
    yield wording(say("What can be filed: {remedies}.", remedies=remedies_of(breach.remedies, wording)))
