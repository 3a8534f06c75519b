"""Which complaints a report counts: those received in a half-open period, by the cut-off."""

from dataclasses import dataclass
from datetime import date, datetime

from calendars.sentences import InputError, Sentence, say
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


@dataclass
class Cohort:
    """Chooses which complaints are counted, as they pass one after the other, and counts them; it keeps none.

    `undated` could not be counted: their day of receipt is not recorded. Raises InputError for a period without days.
    """

    period: Period
    at: datetime
    number: int = 0
    undated: int = 0
    known: int = 0
    days: tuple[date, date] | None = None  # the first and the last on which one was received

    def __post_init__(self) -> None:
        """Refuse a period without days."""
        first, before = self.period.first, self.period.before
        if first and before and first >= before:
            raise InputError(
                say("the period is empty: it begins on {first} and ends before {before}", first=first, before=before)
            )

    def takes(self, member: Member) -> bool:
        """Say whether a complaint is one of them, and count it."""
        self.known += 1
        self.undated += member.received is None and self.period == ALWAYS
        day = self._day(member)
        if day is None:
            return False
        first, last = self.days or (day, day)
        self.days = min(first, day), max(last, day)
        taken = self.period.holds(day)
        self.number += taken
        return taken

    def holds(self, member: Member) -> bool:
        """Say whether a complaint is one of them."""
        day = self._day(member)
        return day is not None and self.period.holds(day)

    def check(self) -> None:
        """Raise InputError when all have passed and none was one of them."""
        if not self.number:
            raise InputError(self._nothing())

    def _day(self, member: Member) -> date | None:
        """Give the day of receipt; None where it is not known, or after the cut-off."""
        return received_on(member) if member.received and member.received <= self.at else None

    def _nothing(self) -> Sentence:
        if not self.known:
            return say("there are no complaints yet, so there is nothing to report")
        if self.days is None:
            return say("no complaint had been received by that moment, so there is nothing to report")
        first, last = self.days
        return say(
            "no complaint was received in this period; the first is of {first}, the last of {last}",
            first=first,
            last=last,
        )
