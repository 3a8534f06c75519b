"""Which complaints a report counts: those received in a half-open period, by the cut-off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from calendars.sentences import InputError, say
from procedure.cohort import Member
from reports.groups import received_on


@dataclass(frozen=True, slots=True)
class Period:
    """Days of receipt, local: from the first on, and before the other; None is no limit."""

    first: date | None = None
    before: date | None = None

    def holds(self, day: date) -> bool:
        """Say whether a day lies in it."""
        return (self.first is None or self.first <= day) and (self.before is None or day < self.before)


ALWAYS = Period()


@dataclass(frozen=True)
class Cohort:
    """The complaints counted, by reference, and how many could not be: their day of receipt is not recorded."""

    members: Mapping[str, Member]
    undated: int
    period: Period
    at: datetime


def cohort(members: Iterable[Member], period: Period, at: datetime) -> Cohort:
    """Choose the complaints received in the period and by `at`; raises InputError when there are none."""
    _check(period)
    known = list(members)
    days = {member.complaint.reference: received_on(member) for member in known if _by(member, at)}
    chosen = {
        member.complaint.reference: member
        for member in known
        if (day := days.get(member.complaint.reference)) and period.holds(day)
    }
    if not chosen:
        raise _nothing(list(filter(None, days.values())), len(known))
    undated = 0 if period != ALWAYS else sum(member.received is None for member in known)
    return Cohort(chosen, undated, period, at)


def _check(period: Period) -> None:
    first, before = period.first, period.before
    if first and before and first >= before:
        raise InputError(
            say("the period is empty: it begins on {first} and ends before {before}", first=first, before=before)
        )


def _by(member: Member, at: datetime) -> bool:
    return member.received is not None and member.received <= at


def _nothing(days: list[date], known: int) -> InputError:
    if not known:
        return InputError(say("there are no complaints yet, so there is nothing to report"))
    if not days:
        return InputError(say("no complaint had been received by that moment, so there is nothing to report"))
    return InputError(
        say(
            "no complaint was received in this period; the first is of {first}, the last of {last}",
            first=min(days),
            last=max(days),
        )
    )
