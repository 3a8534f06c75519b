"""How a date that was typed was understood, written out so that a slip is seen: the weekday, the month by its name."""

from datetime import datetime, timedelta

from babel.dates import format_date

from calendars.moments import Moment
from calendars.sentences import say
from reports.wording import Wording

PATTERNS = {"kk": "EEE, y ж. d MMM"}
PATTERN = "EEE d MMM y"
DAY = timedelta(days=1)


def written_out(moment: Moment, wording: Wording) -> str:
    """Write "Fri 7 Jan 2022 10:20 (UTC+06)"; of a span its first and last day or moment."""
    zone = f"(UTC{moment.at:%z})".replace("00)", ")")
    if moment.until is None:
        return f"{_day(moment.at, wording)} {moment.at:%H:%M} {zone}"
    if _is_midnight(moment.at) and moment.until.replace(tzinfo=None) - moment.at.replace(tzinfo=None) == DAY:
        return wording(say("the whole of {day}", day=f"{_day(moment.at, wording)} {zone}"))
    last = moment.until - DAY if _is_midnight(moment.until) else moment.until
    first, end = (_day(each, wording) + ("" if _is_midnight(each) else f" {each:%H:%M}") for each in (moment.at, last))
    return wording(say("some time from {first} to {last}", first=first, last=f"{end} {zone}"))


def _day(moment: datetime, wording: Wording) -> str:
    return format_date(moment.date(), PATTERNS.get(wording.language, PATTERN), locale=wording.language)


def _is_midnight(moment: datetime) -> bool:
    return (moment.hour, moment.minute) == (0, 0)
