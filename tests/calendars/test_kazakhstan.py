"""The working calendar: each day has a source, and the library `holidays` agrees day by day."""

from datetime import date, timedelta

import holidays
import pytest

from calendars.kazakhstan import DayKind, kazakhstan

FIRST, LAST = date(2015, 1, 1), date(2027, 12, 31)

# Days on which our source and the library differ, each with the reason. There are none for holidays 0.109.
DIFFERENCES: dict[date, str] = {}

# Carry-overs that an act moved again: the rule gives the left day, the act the right one.
MOVED_AGAIN = {date(2020, 5, 11): date(2020, 5, 8)}  # Government decree 820, quoted in the row


def every_day() -> list[date]:
    return [FIRST + timedelta(days=number) for number in range((LAST - FIRST).days + 1)]


def test_the_library_agrees_on_every_day_from_2015_to_2027() -> None:
    oracle = holidays.country_holidays("KZ", years=range(2015, 2028))
    different = {day for day in every_day() if oracle.is_working_day(day) != kazakhstan().is_working(day)}
    assert different == set(DIFFERENCES)


def test_every_day_has_a_reason_and_a_source() -> None:
    for entry in kazakhstan().days.values():
        assert entry.reason
        assert entry.source
        assert entry.confidence in {"VERIFIED", "SECONDARY", "PROVISIONAL"}


def test_every_moved_day_off_has_the_working_weekend_it_came_from() -> None:
    days = kazakhstan().days.values()
    worked = [entry for entry in days if entry.kind is DayKind.WORKING_WEEKEND]
    moved = [entry for entry in days if entry.kind is DayKind.TRANSFERRED]
    assert {entry.source for entry in worked} == {entry.source for entry in moved}
    assert len(worked) == len(moved)
    assert all(entry.day.weekday() >= 5 for entry in worked)


def test_a_day_off_that_meets_a_holiday_moves_to_the_next_working_day() -> None:
    """Holidays Law, article 5(3), recomputed from the holidays alone."""
    calendar = kazakhstan()
    expected = set()
    taken = {day for day, entry in calendar.days.items() if entry.kind is DayKind.HOLIDAY}
    for day in sorted(taken):
        if day.weekday() < 5:
            continue
        other = day + timedelta(days=1)
        while other.weekday() >= 5 or other in taken or other in expected:
            other += timedelta(days=1)
        expected.add(MOVED_AGAIN.get(other, other))
    observed = {day for day, entry in calendar.days.items() if entry.kind is DayKind.OBSERVED}
    assert observed == expected


@pytest.mark.parametrize(
    ("day", "works"),
    [
        ("2022-03-05", True),  # a Saturday worked for Monday 7 March
        ("2022-03-07", False),
        ("2025-01-05", True),  # a Sunday worked for Friday 3 January
        ("2024-06-17", True),  # the Monday after Kurban Ait: religious days are not carried over
        ("2026-08-30", False),  # a Sunday, and no longer Constitution Day
        ("2026-08-31", True),
        ("2022-10-25", False),  # Republic Day came back in 2022
        ("2021-12-01", False),  # First President Day, until 2022
        ("2022-12-01", True),
    ],
)
def test_days_on_which_published_calendars_disagree(day: str, works: bool) -> None:  # noqa: FBT001
    assert kazakhstan().is_working(date.fromisoformat(day)) is works


def test_the_official_calendar_ends_with_2026() -> None:
    assert kazakhstan().covers(date(2026, 12, 31))
    assert not kazakhstan().covers(date(2027, 1, 1))
    assert not kazakhstan().covers(date(2014, 12, 31))
