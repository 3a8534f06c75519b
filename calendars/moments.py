"""Read a date as a person writes it, in the zone of a place; refuse to guess."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import arrow

from calendars.sentences import InputError, say

HABITS = ("DD.MM.YYYY HH:mm", "DD.MM.YYYY")
EARLIEST = date(1990, 1, 1)  # earlier dates are slips: the Code is of 2014, Excel's zero is 1900


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant in a place's zone; `until` when only a span is known (a bare date is its whole day)."""

    at: datetime
    until: datetime | None = None


def read_moment(text: str, zone: ZoneInfo) -> Moment:
    """Read "2022-01-07T10:20", "07.01.2022 10:20" (local unless an offset is given) or a bare date.

    Raises InputError for what is no date, and for a local time that occurred twice or never.
    """
    text = text.strip()
    day = _bare_date(text)
    if day:
        return Moment(datetime.combine(day, time.min, zone), datetime.combine(day + timedelta(days=1), time.min, zone))
    parsed = _parse(text)
    if parsed.tzinfo:
        return Moment(parsed.astimezone(zone))
    return Moment(_certain(parsed, zone))


def read_instant(text: str, zone: ZoneInfo) -> datetime:
    """Read a moment of which only the start matters: "2022-12-31" is the end of that day.

    For `--as-of` and `--known-by`, where "on 31 December" means "when that day was over".
    """
    moment = read_moment(text, zone)
    return moment.until or moment.at


def _bare_date(text: str) -> date | None:
    if len(text) != len("2022-01-07"):
        return None
    return _sane(_parse(text)).date()


def _parse(text: str) -> datetime:
    try:
        return _sane(datetime.fromisoformat(text))
    except ValueError:
        pass
    for habit in HABITS:
        try:
            return _sane(arrow.get(text, habit).naive)
        except (arrow.parser.ParserError, ValueError):
            continue
    raise InputError(say('"{text}" is not a date; write 2022-01-07T10:20 or 07.01.2022 10:20', text=text))


def _sane(moment: datetime) -> datetime:
    if moment.date() < EARLIEST:
        raise InputError(say("the year {year} is too early; check the date", year=moment.year))
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
