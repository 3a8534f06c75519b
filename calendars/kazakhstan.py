"""The working calendar of Kazakhstan: which days state bodies work, each exception with its source.

The CPC does not say what a non-working day is; the Holidays Law and the Labour Code do. The Code's
silence makes the five-day week an assumption, named here once.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files

SATURDAY = 5  # of date.weekday(): state bodies work Monday to Friday


class DayKind(StrEnum):
    """Why a day is not what its weekday says."""

    HOLIDAY = "holiday"
    OBSERVED = "observed"
    RELIGIOUS = "religious_day_off"
    TRANSFERRED = "transferred_day_off"
    WORKING_WEEKEND = "working_weekend_day"


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One exception to the five-day week; `confidence` is VERIFIED, SECONDARY or PROVISIONAL."""

    day: date
    kind: DayKind
    reason: str
    source: str
    confidence: str


@dataclass(frozen=True)
class WorkingCalendar:
    """The exceptions to the five-day week, and the span of days for which an official calendar exists."""

    days: Mapping[date, CalendarDay]
    covered_from: date
    covered_until: date

    def is_working(self, day: date) -> bool:
        """Say whether state bodies work on this day."""
        exception = self.days.get(day)
        if exception is None:
            return day.weekday() < SATURDAY
        return exception.kind is DayKind.WORKING_WEEKEND

    def covers(self, day: date) -> bool:
        """Say whether the official calendar covers this day; if not, whatever rests on it is provisional."""
        return self.covered_from <= day <= self.covered_until

    def roll(self, day: date) -> date:
        """Give the day itself if it is a working day, else the next working day (CPC 48(4))."""
        return self._rolled.get(day) or self._next_working(day)

    @cached_property
    def _rolled(self) -> Mapping[date, date]:
        """Roll every day of the official calendar once: afterwards it is a look-up."""
        days = range(self.covered_from.toordinal(), self.covered_until.toordinal() + 1)
        return {day: self._next_working(day) for day in map(date.fromordinal, days)}

    def _next_working(self, day: date) -> date:
        while not self.is_working(day):
            day += timedelta(days=1)
        return day


@cache
def kazakhstan() -> WorkingCalendar:
    """Read the calendar that ships with Merzim."""
    text = (files("calendars") / "data" / "working-calendar.csv").read_text("utf-8")
    days = [
        CalendarDay(
            date.fromisoformat(row["date"]), DayKind(row["kind"]), row["reason"], row["source"], row["confidence"]
        )
        for row in csv.DictReader(text.splitlines())
    ]
    provisional = min(entry.day.year for entry in days if entry.confidence == "PROVISIONAL")
    return WorkingCalendar(
        days={entry.day: entry for entry in days},
        covered_from=date(min(entry.day.year for entry in days), 1, 1),
        covered_until=date(provisional - 1, 12, 31),
    )
