"""The lengths of time a statute can name, and the moment such a limit runs out (CPC 48)."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from calendars.kazakhstan import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Hours:
    """Elapsed hours; the hour of the start is not counted (48(2))."""

    count: int


@dataclass(frozen=True, slots=True)
class Days:
    """Calendar days (сутки); the day of the start is not counted (48(2))."""

    count: int


@dataclass(frozen=True, slots=True)
class Months:
    """Ends on the same date of the last month, or on its last day (48(4))."""

    count: int


@dataclass(frozen=True, slots=True)
class Years:
    """Ends on the same date of the last year, or on the last day of that month (48(4))."""

    count: int


@dataclass(frozen=True, slots=True)
class Immediately:
    """The text says "immediately": there is no due time, only a measured delay."""


@dataclass(frozen=True, slots=True)
class Unstated:
    """The text that was seen names the duty and no time: there is nothing to be late for."""


Numbered = Hours | Days | Months | Years
Limit = Numbered | Immediately | Unstated

LAST_DATE = date(9000, 1, 1)  # a limit that ends later is a slip of the keyboard
DAY, MIDNIGHT = timedelta(days=1), time.min


class Expiry(NamedTuple):
    """When a limit runs out, in the zone of its start.

    `due` is the last moment in time; `unrolled` the same before the roll to a working day, from which
    a chained limit starts; `other` the result of the other reading where the Code settles neither;
    `provisional` says that the official calendar does not reach that far.
    """

    limit: Numbered
    start: datetime
    due: datetime
    unrolled: datetime
    other: datetime | None
    provisional: bool
    liberty: bool
    not_counted: int


def expiry(
    limit: Numbered, start: datetime, calendar: WorkingCalendar, *, liberty: bool = False, not_counted: int = 0
) -> Expiry:
    """Give the moment `limit` runs out when it starts at `start`, an aware local time.

    `liberty`: detention, custody, house arrest: from the minute, elapsed, never rolled (48(2), (4), (5)).
    `not_counted`: days in which the limit did not run (an interruption); not for limits in hours.
    Raises OverflowError where the limit ends after the year 9000.
    """
    if liberty:
        due, other = _of_liberty(limit, start)
        return Expiry(limit, start, due, due, other, provisional=False, liberty=True, not_counted=0)
    if isinstance(limit, Hours):
        due = elapsed(first_counted_hour(start), limit.count)
        rolled = end_of(calendar.roll(due.date()), due)
        other = rolled if not calendar.is_working(due.date()) else None
        return Expiry(limit, start, due, due, other, provisional=False, liberty=False, not_counted=0)
    last = last_day(limit, start.date())
    if not_counted:
        last += DAY * not_counted
    rolled_day = calendar.roll(last)
    due = end_of(rolled_day, start)
    unrolled = due if rolled_day == last else end_of(last, start)
    provisional = not (calendar.covers(last) and calendar.covers(rolled_day))
    return Expiry(limit, start, due, unrolled, None, provisional, liberty=False, not_counted=not_counted)


def first_counted_hour(start: datetime) -> datetime:
    """Leave out the hour in which the limit starts: 10:20 counts from 11:00 (48(2))."""
    hour = start.astimezone(UTC).replace(minute=0, second=0, microsecond=0)
    return (hour + timedelta(hours=1)).astimezone(start.tzinfo)


def elapsed(start: datetime, hours: int) -> datetime:
    """Add real hours: in UTC, since a day in which the clocks go back has 25 of them."""
    return (start.astimezone(UTC) + timedelta(hours=hours)).astimezone(start.tzinfo)


def last_day(limit: Days | Months | Years, start: date) -> date:
    """Give the last day of a limit before any roll (48(4))."""
    if isinstance(limit, Days):
        day = start + DAY * limit.count
    else:
        day = _months_later(start, limit.count if isinstance(limit, Months) else 12 * limit.count)
    if day > LAST_DATE:
        raise OverflowError
    return day


def end_of(day: date, like: datetime) -> datetime:
    """Give 24:00 of `day`: the instant 00:00 of the next day, in the zone of `like`."""
    return datetime.combine(day + DAY, MIDNIGHT, like.tzinfo)


def _months_later(start: date, months: int) -> date:
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    if year > LAST_DATE.year:
        raise OverflowError
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _of_liberty(limit: Numbered, start: datetime) -> tuple[datetime, datetime | None]:
    """Count from the minute; beside it the reading that counts the first day and ends at 24:00 (48(5))."""
    if isinstance(limit, Hours):
        return elapsed(start, limit.count), None
    if isinstance(limit, Days):
        due = elapsed(start, 24 * limit.count)
    else:
        due = datetime.combine(last_day(limit, start.date()), start.timetz())
    return due, end_of(last_day(limit, start.date()) - DAY, start)
