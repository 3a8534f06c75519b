"""Findings in groups, ready to show: how many of what, where, and what can be filed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from calendars.sentences import count_of, say
from procedure.grammar import Effect
from procedure.law.catalogue import FINDING_BY_ID
from reports.tables import remedies_of
from reports.wording import Wording, visible

Counted = tuple[str, str, int, int]  # the group, the kind of finding, how many findings, in how many complaints


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One group: what it is, how much is in it, what explains it."""

    key: str
    title: str
    basis: str
    findings: int
    told: tuple[str, ...]


def by_kind(counted: Iterable[Counted], wording: Wording) -> list[GroupLine]:
    """Give the findings by kind, the most frequent first, each with its article, note and remedy."""
    found = sorted(counted, key=lambda each: (-each[2], each[1]))
    return [_kind(finding, findings, complaints, wording) for _, finding, findings, complaints in found]


def _kind(finding: str, findings: int, complaints: int, wording: Wording) -> GroupLine:
    breach = FINDING_BY_ID[finding]
    basis = wording.article("; ".join(map(str, breach.basis)))
    standard = wording(say("contrary to a standard")) if breach.effect is Effect.NORM else ""
    told = (
        wording(breach.title),
        " · ".join(filter(None, (basis, standard))),
        wording(count_of("in {count} complaint", "in {count} complaints", complaints)),
        "",
        wording(breach.note),
        wording(say("What can be filed: {remedy}", remedy=remedies_of(breach.remedies, wording))),
        wording(say("Enter lists the complaints, each with its evidence among its findings.")),
    )
    return GroupLine(finding, wording(breach.title), basis, findings, told)


def by_key(counted: Iterable[Counted], names: Mapping[str, str], wording: Wording) -> list[GroupLine]:
    """Give the findings by body or place, the most first, each with the kinds found there."""
    groups: dict[str, list[Counted]] = {}
    for each in counted:
        groups.setdefault(each[0], []).append(each)
    found = [_group(key, names.get(key, ""), of_it, wording) for key, of_it in groups.items()]
    return sorted(found, key=lambda group: (-group.findings, group.key))


def _group(key: str, name: str, of_it: Sequence[Counted], wording: Wording) -> GroupLine:
    title = visible(f"{name} ({key})" if name else key or wording(say("not known")))
    kinds = sorted(of_it, key=lambda each: (-each[2], each[1]))
    told = (f"{findings:6}  {wording(FINDING_BY_ID[finding].title)}" for _, finding, findings, _ in kinds)
    return GroupLine(key, title, "", sum(each[2] for each in of_it), (title, "", *told))
