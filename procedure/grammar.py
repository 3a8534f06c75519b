"""The sentence forms in which the law is written: steps of a track, time limits, breaches."""

from dataclasses import dataclass
from datetime import date
from enum import Flag, StrEnum

from calendars.limits import Limit
from calendars.sentences import Sentence
from procedure.events import Track


@dataclass(frozen=True, slots=True)
class Citation:
    """One provision: "CPC 181(5)", "Istanbul Protocol 2022, para 196"."""

    source: str
    article: str
    part: str = ""
    point: str = ""

    def __str__(self) -> str:
        """Write it as lawyers do."""
        part = f"({self.part})" if self.part else ""
        point = f"({self.point})" if self.point else ""
        return f"{self.source} {self.article}{part}{point}"


class Manner(StrEnum):
    """How a step relates to the law."""

    LAWFUL = "lawful"
    UNLAWFUL = "unlawful"
    LEAP = "leap"


@dataclass(frozen=True, slots=True)
class Step:
    """Something that can be done in some states; `after` is None where the state stays as it was."""

    manner: Manner
    event: str
    before: Flag
    after: Flag | None
    basis: Citation


@dataclass(frozen=True, slots=True)
class TrackLaw:
    """All that can happen on one track; `several` tells that a complaint can have more than one instance."""

    track: Track
    start: Flag
    steps: tuple[Step, ...]
    several: bool = False
    default_kind: str = ""


def lawful(event: str, before: Flag, after: Flag | None, under: Citation) -> Step:
    """Write a step the law provides for."""
    return Step(Manner.LAWFUL, event, before, after, under)


def unlawful(event: str, before: Flag, after: Flag | None, *, breaks: Citation) -> Step:
    """Write a step the authorities take and the law forbids."""
    return Step(Manner.UNLAWFUL, event, before, after, breaks)


def leap(event: str, before: Flag, after: Flag | None, under: Citation) -> Step:
    """Write a step that presupposes acts we were never told of."""
    return Step(Manner.LEAP, event, before, after, under)


class Body(StrEnum):
    """Who owes a duty."""

    RECEIVING = "the body that received the complaint"
    INVESTIGATING = "the body that investigates"
    CONDUCTING = "the body in charge of the case"
    PROSECUTOR = "the prosecutor"


class Effect(StrEnum):
    """What a breach is: a violation of law, a delay against a standard, or the user's own reminder."""

    LEGAL = "LEGAL"
    NORM = "NORM"
    PLAN = "PLAN"


class Verified(StrEnum):
    """How far the text of a rule was seen; only TEXT accuses."""

    TEXT = "TEXT"
    SECONDARY = "SECONDARY"
    UNSEEN = "UNSEEN"


@dataclass(frozen=True, slots=True)
class InForce:
    """The days on which a wording governed, both included."""

    since: date
    until: date = date.max

    def covers(self, day: date) -> bool:
        """Say whether an act of this day is judged by it (CPC 5)."""
        return self.since <= day <= self.until

    def __str__(self) -> str:
        """Write it as "2016-01-01.." or "2015-01-01..2015-12-31"."""
        return f"{self.since}.." + ("" if self.until == date.max else f"{self.until}")


def Since(day: str) -> InForce:  # noqa: N802  # reads as the law tables write it
    """In force from that day on."""
    return InForce(date.fromisoformat(day))


def Between(first: str, last: str) -> InForce:  # noqa: N802
    """In force from the first to the last day, both included."""
    return InForce(date.fromisoformat(first), date.fromisoformat(last))


@dataclass(frozen=True, slots=True)
class Pause:
    """Time that a limit does not count: from one of these events until one of those."""

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    basis: Citation


@dataclass(frozen=True, slots=True)
class TimeLimit:
    """A duty with a time: one wording of one rule, for as long as it was in force.

    `leading_to` narrows `runs_from` to moves that lead to that state. `shown_by` are later acts which
    presuppose that the duty was done by then. `kind` narrows `met_by` to one kind of examination.
    `may_precede`: the act may come before the trigger, and then the duty never arises.
    """

    id: str
    duty: Sentence
    of: Body
    runs_from: tuple[str, ...]
    met_by: tuple[str, ...]
    limit: Limit
    basis: Citation
    effect: Effect
    in_force: InForce
    verified: Verified
    note: Sentence
    leading_to: Flag | None = None
    shown_by: tuple[str, ...] = ()
    ended_by: tuple[str, ...] = ()
    kind: str = ""
    may_precede: bool = False
    pauses: tuple[Pause, ...] = ()
    extended_by: str = ""
    extension_basis: Citation | None = None


@dataclass(frozen=True, slots=True)
class Breach:
    """A finding: a breach that is not a missed clock, with what can be done about it.

    `text_since` is the day from which the wording that was read governed; earlier acts are "to be checked".
    `of_event` names the unlawful step that is this breach.
    """

    id: str
    title: Sentence
    basis: tuple[Citation, ...]
    effect: Effect
    text_since: date
    remedy: Sentence
    note: Sentence
    of_event: str = ""
