"""How a due time was reached, step by step, in sentences a lawyer can paste (CPC 48)."""

from collections.abc import Iterator
from datetime import date, timedelta

from calendars.kazakhstan import SATURDAY, DayKind, WorkingCalendar
from calendars.limits import Days, Expiry, Hours, Months, first_counted_hour, last_day
from calendars.sentences import Sentence, Until, count_of, say


def derivation(expiry: Expiry, calendar: WorkingCalendar) -> tuple[Sentence, ...]:
    """Explain an expiry: what was counted, what was left out and why, the roll, the result."""
    counting = _liberty if expiry.liberty else _hours if isinstance(expiry.limit, Hours) else _days
    result = say("The limit runs out at {due}.", due=Until(expiry.due))
    return (say("The limit starts to run at {start}.", start=expiry.start), *counting(expiry, calendar), result)


def limit_in_words(limit: object) -> Sentence:
    """Name a limit: "24 hours", "2 months", "immediately"."""
    count = getattr(limit, "count", 0)
    match type(limit).__name__:
        case "Hours":
            return count_of("{count} hour", "{count} hours", count)
        case "Days":
            return count_of("{count} day", "{count} days", count)
        case "Months":
            return count_of("{count} month", "{count} months", count)
        case "Years":
            return count_of("{count} year", "{count} years", count)
        case "Immediately":
            return say("immediately, no number")
    return say("no time in the text that was seen")


def _liberty(expiry: Expiry, _: WorkingCalendar) -> Iterator[Sentence]:
    yield say(
        "It takes a person's liberty, so it is counted from the minute, {start}.",
        "CPC 48(2), 48(5)",
        start=expiry.start,
    )
    yield say("{limit} elapse, non-working time included.", "CPC 48(3)", limit=limit_in_words(expiry.limit))
    yield say("Its end is not moved to a working day.", "CPC 48(4)")
    if expiry.other:
        yield say(
            "The Code settles this for hours only. On the reading that counts the first day and ends at 24:00, "
            "the limit runs out at {other}.",
            "CPC 48(4), 48(5)",
            other=Until(expiry.other),
        )


def _hours(expiry: Expiry, calendar: WorkingCalendar) -> Iterator[Sentence]:
    first = first_counted_hour(expiry.start)
    yield say("The hour in which it starts is not counted; counting begins at {first}.", "CPC 48(2)", first=first)
    yield say("{limit} elapse, non-working time included.", "CPC 48(3)", limit=limit_in_words(expiry.limit))
    if expiry.start.utcoffset() != expiry.due.utcoffset():
        yield say("The clocks changed meanwhile; elapsed hours are counted, not the hands of the clock.")
    if expiry.other:
        yield say("{day} is not a working day: {why}.", day=expiry.due.date(), why=why_off(expiry.due.date(), calendar))
        yield say(
            "The Code moves the last day of a limit, and says nothing of a last hour: we do not move it. "
            "If it were moved, the limit would run out at {other}.",
            "CPC 48(4)",
            other=Until(expiry.other),
        )


def _days(expiry: Expiry, calendar: WorkingCalendar) -> Iterator[Sentence]:
    start = expiry.start.date()
    yield say("The day on which it starts, {day}, is not counted.", "CPC 48(2)", day=start)
    yield from _last_day(expiry, start)
    if expiry.not_counted:
        yield say("{count} days in which the limit did not run are added.", count=expiry.not_counted)
    yield from _roll(expiry.unrolled.date() - timedelta(days=1), calendar)
    if expiry.provisional:
        yield say(
            "The official working calendar reaches up to {until} only: this due time is provisional.",
            until=calendar.covered_until,
        )


def _last_day(expiry: Expiry, start: date) -> Iterator[Sentence]:
    match expiry.limit:
        case Days(count):
            for number in range(1, count + 1):
                yield say(
                    "Day {number} of {count}: {day}.", number=number, count=count, day=start + timedelta(days=number)
                )
            yield say("A limit in days ends at 24:00 of its last day.", "CPC 48(4)")
        case Months() | _:
            last = last_day(expiry.limit, start)  # type: ignore[arg-type]  # hours went another way
            yield say(
                "{limit} later the same date is {day}.", "CPC 48(4)", limit=limit_in_words(expiry.limit), day=last
            )
            if last.day != start.day:
                yield say("That month has no day {number}, so its last day is taken.", "CPC 48(4)", number=start.day)


def _roll(last: date, calendar: WorkingCalendar) -> Iterator[Sentence]:
    day = last
    while not calendar.is_working(day):
        yield say("{day} is not a working day: {why}.", day=day, why=why_off(day, calendar))
        day += timedelta(days=1)
    if day != last:
        yield say("The last day moves to the next working day, {day}.", "CPC 48(4)", day=day)
    elif day in calendar.days:
        yield say("{day} is a working day: {why}.", day=day, why=why_off(day, calendar))
    else:
        yield say("{day} is a working day.", day=day)


def why_off(day: date, calendar: WorkingCalendar) -> Sentence:
    """Say why a day is not what its weekday says, with the source of that."""
    entry = calendar.days.get(day)
    if entry is None:
        return say("a Saturday") if day.weekday() == SATURDAY else say("a Sunday")
    if entry.kind is DayKind.HOLIDAY:
        return say("holiday, {reason} [{source}]", reason=entry.reason, source=entry.source)
    return say("{reason} [{source}]", reason=entry.reason, source=entry.source)
