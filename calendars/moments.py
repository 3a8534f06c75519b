"""Read a date as a person writes it, in the zone of a place; refuse to guess."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.sentences import InputError, say

HABIT = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4},? \d{1,2}:\d{2}")
TIMED = re.compile(r"[-\d]+[T ]\d")
DAYS = tuple(
    map(
        re.compile,
        (
            r"(?P<year>\d{4})-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?",
            r"(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})\.(?P<year>\d{4})",
            r"(?P<year>\d{4})(?P<month>\d{2})(?P<day>\d{2})",
        ),
    )
)
BETWEEN = re.compile(r"\s*(?:\.\.+|…|–|\s-\s)\s*")  # noqa: RUF001  # the dash people type
LATEST = 2200  # a later year is a slip too, and the arithmetic of dates ends with 9999
EARLIEST = date(1990, 1, 1)  # earlier dates are slips: the Code is of 2014, Excel's zero is 1900


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in a place's zone; `until` when only a span is known (a bare date is its whole day)."""

    at: datetime
    until: datetime | None = None


def read_moment(text: str, zone: ZoneInfo) -> Moment:
    """Read "2022-01-07T10:20", "7.1.2022 10:20" (local unless an offset is given), or a span.

    A span is a day, a month ("2022-01", "01.2022"), or from one to another, with ".." or a dash between.
    Raises InputError for what is no date, and for a local time that occurred twice or never.
    """
    parts = BETWEEN.split(text.strip())
    first = _one(parts[0], zone)
    if len(parts) == 1:
        return first
    last = _one(parts[-1], zone)
    until = last.until or last.at
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004  # from and to
        raise _no_date(text)
    if until.timestamp() <= first.at.timestamp():
        raise InputError(say("the span ends before it begins"))
    return Moment(first.at, until)


def read_instant(text: str, zone: ZoneInfo) -> datetime:
    """Read a moment of which only the start matters: "2022-12-31" is the end of that day.

    For `--as-of` and `--known-by`, where "on 31 December" means "when that day was over".
    """
    moment = read_moment(text, zone)
    return moment.until or moment.at


def day_of(moment: datetime) -> date:
    """Give the day that was asked about: the end of a day (24:00) belongs to it, not to the next."""
    return (moment - timedelta.resolution).date()


def _one(text: str, zone: ZoneInfo) -> Moment:
    timed = TIMED.match(text)
    found = None if timed else next(filter(None, (days.fullmatch(text) for days in DAYS)), None)
    if found:
        return _days(text, {name: int(part) for name, part in found.groupdict().items() if part}, zone)
    parsed = _parse(text)
    if parsed.tzinfo:
        return Moment(parsed.astimezone(zone))
    return Moment(_certain(parsed, zone))


def _days(text: str, known: Mapping[str, int], zone: ZoneInfo) -> Moment:
    """Read a day, or a whole month where no day is known."""
    import arrow  # noqa: PLC0415  # a fifth of the time of the help, which reads no date

    try:
        first = arrow.Arrow(known["year"], known["month"], known.get("day", 1))
        after = first.shift(days=1) if "day" in known else first.shift(months=1)
    except (ValueError, OverflowError):
        raise _no_date(text) from None
    _sane(first.naive)
    return Moment(first.naive.replace(tzinfo=zone), after.naive.replace(tzinfo=zone))


def _parse(text: str) -> datetime:
    if HABIT.fullmatch(text):
        return _sane(_habitual(text))
    try:
        if TIMED.match(text):
            return _sane(datetime.fromisoformat(text))
    except ValueError:
        pass
    raise _no_date(text)


def _habitual(text: str) -> datetime:
    import arrow  # noqa: PLC0415  # as above

    try:
        return arrow.get(text.replace(",", ""), "D.M.YYYY H:mm").naive
    except (ValueError, arrow.parser.ParserError):
        raise _no_date(text) from None


def _no_date(text: str) -> InputError:
    return InputError(say('"{text}" is not a date; write 2022-01-07T10:20 or 07.01.2022 10:20', text=text))


def _sane(moment: datetime) -> datetime:
    if moment.date() < EARLIEST:
        raise InputError(say("the year {year} is too early; check the date", year=moment.year))
    if moment.year > LATEST:
        raise InputError(say("the year {year} is too late; check the date", year=moment.year))
    return moment


def _certain(local: datetime, zone: ZoneInfo) -> datetime:
    first, second = (local.replace(tzinfo=zone, fold=fold) for fold in (0, 1))
    if first.utcoffset() == second.utcoffset():
        return first
    if first.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local:
        raise InputError(
            say("{text} never occurred in {zone}: the clocks went forward", text=local.isoformat(" "), zone=zone.key)
        )
    raise InputError(
        say(
            "{text} occurred twice in {zone}, where the clocks went back; write the offset: {first} or {second}",
            text=local.isoformat(" ", "minutes"),
            zone=zone.key,
            first=first.isoformat("T", "minutes"),
            second=second.isoformat("T", "minutes"),
        )
    )
