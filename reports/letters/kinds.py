"""Which letter there is, which remedies it carries, and which of them answers a rule."""

from dataclasses import dataclass

from calendars.sentences import InputError, Sentence, say
from procedure.law.catalogue import FINDING_BY_ID, RULE_IDS, RULES


@dataclass(frozen=True, slots=True)
class Kind:
    """A letter: `remedies` are what it can ask; one that `alleges` a breach is written on a breach only."""

    name: str
    title: Sentence
    remedies: tuple[str, ...] = ()
    alleges: bool = False

    def answers(self, rule: str) -> bool:
        """Say whether the letter can be written on a rule or finding."""
        return not self.alleges or bool(set(remedies_of(rule)) & set(self.remedies))


KINDS = {
    kind.name: kind
    for kind in (
        Kind(
            "prosecutor",
            say("complaint to the prosecutor (CPC 100-105)"),
            (
                "complaint-to-prosecutor",
                "complaint-to-higher-prosecutor",
                "termination-complaint",
                "safety-complaint",
                "victim-status-complaint",
                "move-the-case",
                "fixed-term",
                "release",
            ),
            alleges=True,
        ),
        Kind("judge", say("complaint to the investigating judge (CPC 106)"), ("complaint-to-judge",), alleges=True),
        Kind("examination", say("request for an examination (CPC 99, 272)"), ("examination-request",)),
        Kind("safety", say("request for safety measures (CPC 96)"), ("safety-request",)),
        Kind("victim-status", say("request for victim status (CPC 71, 109)"), ("victim-status-request",)),
        Kind("communication", say("summary for the Special Rapporteur on torture")),
    )
}


def kind_of(rule: str, asked: str = "") -> Kind:
    """Choose the letter that answers a rule or finding: the one asked for, else the first of its remedies.

    Raises InputError when there is no such rule or letter, or no letter carries what can be filed.
    """
    remedies = remedies_of(rule) if rule else ()
    if asked:
        return _named(asked, rule)
    if not rule:
        raise InputError(say("name a rule or a finding, or --kind: {known}", known=_known()))
    for remedy in remedies:
        for kind in KINDS.values():
            if remedy in kind.remedies:
                return kind
    raise InputError(say("no letter is written for {rule}; choose one with --kind: {known}", rule=rule, known=_known()))


def remedies_of(rule: str) -> tuple[str, ...]:
    """Give what can be filed when a rule, in any of its wordings, or a finding is breached; raises InputError."""
    if rule in FINDING_BY_ID:
        return FINDING_BY_ID[rule].remedies
    if rule not in RULE_IDS:
        raise InputError(say('there is no rule "{name}"; `merzim law` lists them', name=rule))
    return tuple(dict.fromkeys(name for each in RULES if each.id == rule for name in each.remedies))


def _named(asked: str, rule: str) -> Kind:
    kind = KINDS.get(asked)
    if kind is None:
        raise InputError(say('there is no letter "{kind}"; known: {known}', kind=asked, known=_known()))
    if kind.alleges and not (rule and kind.answers(rule)):
        raise InputError(say("{title} is no remedy here; it needs a rule or finding that it answers", title=kind.title))
    return kind


def _known() -> str:
    return ", ".join(KINDS)
