"""What a letter may say: only a wording whose text was read is called breached, a standard is called a standard."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from calendars.sentences import InputError, Sentence, say
from procedure.assess import Assessment
from procedure.clock import Clock, Verdict, verdict
from procedure.findings import Finding
from procedure.grammar import Body, Citation, Effect, Verified
from reports.letters.kinds import remedies_of

BREACHED = {Verdict.OVERDUE, Verdict.MET_LATE}


@dataclass(frozen=True, slots=True)
class Ground:
    """One thing that was wrong: `due` is None for a breach that is not a missed clock.

    It was `done` late, or owed no longer from `ended`, or neither: it is still owed.
    """

    id: str
    title: Sentence
    basis: tuple[Citation, ...]
    since: datetime
    effect: Effect
    due: datetime | None = None
    done: datetime | None = None
    ended: datetime | None = None
    steps: tuple[Sentence, ...] = ()

    @property
    def is_breach(self) -> bool:
        """Say whether it is a breach of law; else it is contrary to a standard."""
        return self.effect is Effect.LEGAL


def grounds(found: Assessment) -> tuple[Ground, ...]:
    """Give everything of a complaint that a letter may quote, in order of its beginning."""
    return tuple(sorted((*_missed(found), *_wrong(found)), key=lambda ground: ground.since))


def relevant(found: Assessment, rule: str, remedies: frozenset[str]) -> tuple[Ground, ...]:
    """Give what belongs into one letter: the rule it is written on first, then what the same remedies answer.

    Without remedies (a communication) everything belongs into it.
    """
    own = [ground for ground in grounds(found) if ground.id == rule]
    others = [ground for ground in grounds(found) if ground.id != rule]
    return (*own, *(ground for ground in others if not remedies or remedies & set(remedies_of(ground.id))))


def check_rule(rule: str, found: Assessment, *, must_be_breached: bool) -> None:
    """Check that a letter can be written on a rule or finding; raises InputError, saying why not."""
    stands = [verdict(clock, found.at) for clock in found.clocks if clock.rule.id == rule]
    held = [finding for finding in found.findings if finding.breach.id == rule]
    if not stands and not held:
        raise InputError(say("{rule} does not arise in this complaint; `merzim show` lists what does", rule=rule))
    if not must_be_breached or any(ground.id == rule for ground in grounds(found)):
        return
    if held or BREACHED & set(stands):
        raise InputError(
            say(
                "{rule} is to be checked: the text in force then was not read, or its time is not certain; "
                "a letter does not call it breached",
                rule=rule,
            )
        )
    raise InputError(
        say("{rule} is not breached in this complaint: {verdict}", rule=rule, verdict=say(stands[-1].value))
    )


def _missed(found: Assessment) -> Iterator[Ground]:
    for clock, steps in zip(found.clocks, found.derivations, strict=True):
        if may_be_quoted(clock) and verdict(clock, found.at) in BREACHED:
            yield Ground(
                id=clock.rule.id,
                title=clock.rule.duty,
                basis=(clock.rule.basis,),
                since=clock.started,
                effect=clock.rule.effect,
                due=clock.due,
                done=clock.stopped_from,
                ended=clock.ended,
                steps=steps,
            )


def may_be_quoted(clock: Clock) -> bool:
    """Say whether a missed clock may be called a breach: another's duty, by a text that was read, to a sure day."""
    owed = clock.rule.of is not Body.COMPLAINANT and clock.rule.effect is not Effect.PLAN
    return owed and clock.rule.verified is Verified.TEXT and not clock.provisional


def _wrong(found: Assessment) -> Iterator[Ground]:
    for finding in found.findings:
        if finding.verified is Verified.TEXT:
            yield _of_finding(finding)


def _of_finding(finding: Finding) -> Ground:
    basis = finding.basis or finding.breach.basis
    return Ground(finding.breach.id, finding.breach.title, basis, finding.since, finding.effect)
