"""The sentence forms in which the law is written: steps of a track, time limits, breaches."""

from dataclasses import dataclass
from datetime import date
from enum import Flag, StrEnum
from functools import cached_property

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


class State(Flag):
    """Where a track can stand; the rows of the law name several states as one."""

    __hash__ = object.__hash__  # each is one object; an Enum's own hash is a call into Python


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
    """All that can happen on one track; `several` tells that a complaint can have more than one instance.

    In the `final` states the track has run its course, whatever may still be recorded.
    """

    track: Track
    start: Flag
    steps: tuple[Step, ...]
    several: bool = False
    default_kind: str = ""
    final: Flag | None = None


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
    """Who owes a duty, or, for the complainant, whose own time to file it is."""

    RECEIVING = "the body that received the complaint"
    INVESTIGATING = "the body that investigates"
    CONDUCTING = "the body in charge of the case"
    PROSECUTOR = "the prosecutor"
    DETAINING = "the body that detained"
    CUSTODY = "the administration of the place of detention"
    EXPERT = "the expert body"
    INVESTIGATING_JUDGE = "the investigating judge"
    COURT = "the court"
    APPEAL_COURT = "the court of appeal"
    EMPLOYER = "the employer of the official"
    ASKED = "the organisation that was asked"
    COMPLAINANT = "the complainant"


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


class If(StrEnum):
    """A condition of a rule, read from the facts of the complaint and the event that starts the clock."""

    MINOR = "the person is under 18"
    ADULT = "the person is 18 or older, or the age is not known"
    FOREIGN = "the person is a foreign national"
    ILL_TREATMENT = "the article is 146(1), ill-treatment, investigated as an inquiry"
    NOT_ILL_TREATMENT = "the article is another than 146(1)"
    EXCEPTION_131_4 = "one of the six cases of 131(4) is recorded as the ground"
    NO_EXCEPTION_131_4 = "none of the six cases of 131(4) is recorded"
    ON_DETENTION = "the complaint is about detention, an unsanctioned search or another measure listed in 105(2)"
    NOT_ON_DETENTION = "the complaint is about something else"
    REFUSED = "the decision is a refusal, whole or in part, or what it was is not recorded"
    FROM_CUSTODY = "the complaint was made through the place of detention"
    OTHERS_JURISDICTION = "the case is the prosecutors' alone and another body registered it"
    PROSECUTING_BODY = "the body it reached prosecutes offences (CPC 7(23)), or is not known and it was no publication"
    AS_SUSPECT = "the person is questioned as a suspect"


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the complainant can file, with whom, under which article; `within` is the rule of the time to file."""

    id: str
    title: Sentence
    to: Body
    basis: tuple[Citation, ...]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Gap:
    """States of a track in which the law sets no time for anybody: shown as a gap, with what remains to do."""

    track: Track
    states: Flag
    reason: Sentence
    remedies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFollowed:
    """A time the Code names that no rule follows, and why."""

    basis: Citation
    says: Sentence
    reason: Sentence


@dataclass(frozen=True, slots=True)
class Pause:
    """Time that a limit does not count: from one of these events until one of those."""

    starts: tuple[str, ...]
    ends: tuple[str, ...]
    basis: Citation


@dataclass(frozen=True)
class TimeLimit:
    """A duty with a time: one wording of one rule, for as long as it was in force.

    `leading_to` narrows `runs_from` to moves that lead to that state. `shown_by` are later acts which
    presuppose that the duty was done by then. `kind` narrows trigger and acts to one kind of examination or remedy;
    `met_by_kinds` instead says which kinds of remedy, filed at any time after the trigger, meet it.
    `may_precede`: the act may come before the trigger, and then the duty never arises. `only_if`: all must hold.
    `strict` is the shorter limit on the reading against the body, where the Code has two and the documents
    decide. `opens_after`: the limit starts when that time has passed from the trigger with nothing done.
    `extended_to` is what `extended_by` extends to, if not the time the event names; one that names none makes the end
    unknown, unless (`set_within`) the limit is the most that can be set. `liberty`: counted from the minute, never
    rolled. `only_when_done`: a way the body may choose; its time is judged once it was taken.
    `met_only_if`: what an act of `met_by` must be to count. `out_of_sight`: nobody tells the complainant of the act, so
    where nothing of it is recorded, nobody is accused.
    `restarts_on`: an event whose attribute `since` is the day from which the time is counted anew.
    `remedies` name what can be filed when it is missed.
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
    met_by_kinds: tuple[str, ...] = ()
    may_precede: bool = False
    only_when_done: bool = False
    only_if: tuple[If, ...] = ()
    met_only_if: tuple[If, ...] = ()
    out_of_sight: bool = False
    strict: Limit | None = None
    opens_after: Limit | None = None
    opening_closed_by: tuple[str, ...] = ()
    liberty: bool = False
    remedies: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    restarts_on: str = ""
    extended_by: str = ""
    extended_to: Limit | None = None
    set_within: bool = False
    extension_basis: Citation | None = None

    @cached_property
    def begins_anew(self) -> bool:
        """Say whether what ends the limit sets it running anew: it was not owed before (CPC 105(1))."""
        return bool(self.ended_by) and set(self.ended_by) <= set(self.runs_from)

    @cached_property
    def wording(self) -> str:
        """Name this row among those of the rule: the day its wording began, and its conditions."""
        return " ".join((self.in_force.since.isoformat(), *(condition.name for condition in self.only_if)))


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
    remedies: tuple[str, ...]
    note: Sentence
    of_event: str = ""
