"""When a limit runs out: worked examples cited to CPC 48, and properties."""

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendars.kazakhstan import kazakhstan
from calendars.limits import Days, Expiry, Hours, Months, Numbered, Years, expiry
from calendars.places import zone
from calendars.words import read_limit

ALMATY = zone("Asia/Almaty")


def expires(
    limit: str, start: str, *, liberty: bool = False, not_counted: int = 0, place: str = "Asia/Almaty"
) -> Expiry:
    found = read_limit(limit)
    assert isinstance(found, Numbered)
    local = datetime.fromisoformat(start)
    aware = local.astimezone(zone(place)) if local.tzinfo else local.replace(tzinfo=zone(place))
    return expiry(found, aware, kazakhstan(), liberty=liberty, not_counted=not_counted)


def due(limit: str, start: str, *, liberty: bool = False) -> str:
    return expires(limit, start, liberty=liberty).due.isoformat(timespec="minutes")


@pytest.mark.parametrize(
    ("limit", "start", "expected"),
    [
        # 48(2): the day of the start is not counted; 48(4): 24:00 of the last day
        ("3 days", "2022-01-10T10:20", "2022-01-14T00:00+06:00"),
        ("3 days", "2022-01-10T00:00", "2022-01-14T00:00+06:00"),
        ("3 days", "2022-01-10T23:59", "2022-01-14T00:00+06:00"),
        ("1 day", "2022-02-01T09:00", "2022-02-03T00:00+06:00"),
        # 48(4): a non-working last day rolls to the next working day
        ("3 days", "2022-01-05T10:00", "2022-01-11T00:00+06:00"),  # Saturday to Monday
        ("3 days", "2026-03-19T10:00", "2026-03-27T00:00+05:00"),  # over Nauryz and its two carry-over days
        ("3 days", "2022-03-02T10:00", "2022-03-06T00:00+06:00"),  # Saturday 5 March 2022 was worked
        ("3 days", "2025-01-02T10:00", "2025-01-06T00:00+05:00"),  # Sunday 5 January 2025 was worked
        ("3 days", "2024-02-28T15:00", "2024-03-05T00:00+05:00"),  # across the change of zone
        # 48(3): non-working time in the middle counts
        ("10 days", "2022-03-14T10:00", "2022-03-25T00:00+06:00"),
        # 48(4): months end on the same date, or on the last day of a shorter month
        ("2 months", "2022-01-20T10:00", "2022-03-25T00:00+06:00"),  # 20 March, Sunday, then Nauryz
        ("1 month", "2022-01-31T10:00", "2022-03-01T00:00+06:00"),
        ("1 month", "2024-01-31T10:00", "2024-03-01T00:00+05:00"),
        ("12 months", "2024-02-29T10:00", "2025-03-01T00:00+05:00"),
        ("1 year", "2024-02-29T10:00", "2025-03-01T00:00+05:00"),
        ("1 year", "2022-05-04T10:00", "2023-05-05T00:00+06:00"),
    ],
)
def test_days_months_and_years_end_at_midnight_of_a_working_day(limit: str, start: str, expected: str) -> None:
    assert due(limit, start) == expected


@pytest.mark.parametrize(
    ("limit", "start", "expected"),
    [
        ("24 hours", "2022-02-01T10:20", "2022-02-02T11:00+06:00"),  # 48(2): the hour of the start is left out
        ("24 hours", "2022-02-01T10:00", "2022-02-02T11:00+06:00"),
        ("24 hours", "2022-02-01T23:40", "2022-02-03T00:00+06:00"),
        ("24 hours", "2024-02-29T20:30", "2024-03-01T20:00+05:00"),  # 24 real hours while the clocks went back
        ("24 hours", "2022-01-07T10:20", "2022-01-08T11:00+06:00"),  # no roll on a Saturday
    ],
)
def test_hours_are_elapsed_from_the_next_full_hour(limit: str, start: str, expected: str) -> None:
    assert due(limit, start) == expected


def test_hours_that_end_on_a_day_off_keep_the_other_reading() -> None:
    found = expires("24 hours", "2022-01-07T10:20")
    assert found.other is not None
    assert found.other.isoformat(timespec="minutes") == "2022-01-11T00:00+06:00"
    assert expires("24 hours", "2022-02-01T10:20").other is None


def test_liberty_is_counted_from_the_minute_and_never_rolls() -> None:
    assert due("72 hours", "2024-02-29T22:15+06:00", liberty=True) == "2024-03-03T21:15+05:00"
    assert due("48 hours", "2022-01-07T10:20", liberty=True) == "2022-01-09T10:20+06:00"


def test_the_unsettled_count_of_custody_in_months_keeps_both_readings() -> None:
    found = expires("2 months", "2022-01-15T10:20", liberty=True)
    assert found.due.isoformat(timespec="minutes") == "2022-03-15T10:20+06:00"
    assert found.other is not None
    assert found.other.isoformat(timespec="minutes") == "2022-03-15T00:00+06:00"


def test_a_chained_limit_starts_from_the_unrolled_date() -> None:
    found = expires("3 days", "2022-01-05T10:00")
    assert found.unrolled.isoformat(timespec="minutes") == "2022-01-09T00:00+06:00"


def test_days_in_which_the_limit_did_not_run_are_added_before_the_roll() -> None:
    found = expires("2 months", "2022-01-20T10:00", not_counted=6)
    assert found.due.isoformat(timespec="minutes") == "2022-03-29T00:00+06:00"  # 20 + 6 = Saturday 26 March


def test_beyond_the_official_calendar_a_due_time_is_provisional() -> None:
    assert not expires("3 days", "2026-12-28T10:00").provisional
    assert expires("3 days", "2026-12-29T10:00").provisional  # 1 January 2027
    assert expires("2 months", "2029-01-10T10:00").provisional


def test_the_same_instant_ends_on_another_day_in_another_zone() -> None:
    late_evening = "2022-01-10T18:30+00:00"  # 00:30 of the 11th in Almaty, 23:30 of the 10th in Uralsk
    assert expires("3 days", late_evening).due.date().isoformat() == "2022-01-15"
    assert expires("3 days", late_evening, place="Asia/Oral").due.date().isoformat() == "2022-01-14"


FIRST, LAST = (datetime.fromisoformat(day) for day in ("2015-01-01", "2027-12-31"))
MOMENTS = st.datetimes(FIRST, LAST).map(lambda moment: moment.replace(tzinfo=ALMATY))
COUNTS = st.integers(1, 60)
UNITS = st.sampled_from((Hours, Days, Months, Years))


@given(MOMENTS, UNITS, COUNTS)
def test_a_limit_never_ends_before_it_starts(start: datetime, unit: type[Numbered], count: int) -> None:
    found = expiry(unit(count), start, kazakhstan())
    assert start < found.unrolled <= found.due


@given(MOMENTS, UNITS, COUNTS)
def test_a_longer_limit_never_ends_earlier(start: datetime, unit: type[Numbered], count: int) -> None:
    shorter, longer = (expiry(unit(n), start, kazakhstan()).due for n in (count, count + 1))
    assert shorter <= longer


@given(MOMENTS, st.sampled_from((Days, Months, Years)), COUNTS)
def test_a_limit_in_days_ends_with_a_working_day(start: datetime, unit: type[Numbered], count: int) -> None:
    found = expiry(unit(count), start, kazakhstan())
    assert (found.due.hour, found.due.minute) == (0, 0)
    last = found.due.date().toordinal() - 1
    assert kazakhstan().is_working(type(found.due.date()).fromordinal(last))


@given(MOMENTS, COUNTS)
def test_hours_elapse_whatever_the_clocks_do(start: datetime, count: int) -> None:
    found = expiry(Hours(count), start, kazakhstan())
    seconds = found.due.timestamp() - start.timestamp()
    assert count * 3600 < seconds <= (count + 1) * 3600
