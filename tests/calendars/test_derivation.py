"""The steps by which a due time explains itself."""

from calendars.derivation import derivation
from calendars.kazakhstan import kazakhstan
from reports.wording import Wording
from tests.calendars.test_limits import expires


def steps(limit: str, start: str, *, liberty: bool = False) -> str:
    wording = Wording()
    return "\n".join(wording.step(step) for step in derivation(expires(limit, start, liberty=liberty), kazakhstan()))


def test_every_day_is_counted_aloud_and_the_roll_is_explained() -> None:
    told = steps("3 days", "2026-03-19T10:00")
    assert "The day on which it starts, Thu 2026-03-19, is not counted. [CPC 48(2)]" in told
    assert "Day 3 of 3: Sun 2026-03-22." in told
    assert "Sun 2026-03-22 is not a working day: holiday, Nauryz (day 2)" in told
    assert "Wed 2026-03-25 is not a working day: Carry-over of Nauryz" in told
    assert "The last day moves to the next working day, Thu 2026-03-26. [CPC 48(4)]" in told
    assert told.endswith("The limit runs out at 2026-03-26 24:00 (UTC+05).")


def test_a_worked_sunday_says_why_it_is_worked() -> None:
    assert "Sun 2025-01-05 is a working day: Working day; its day off moved to 2025-01-03" in steps(
        "3 days", "2025-01-02T09:00"
    )


def test_an_hour_limit_names_the_reading_we_did_not_take() -> None:
    told = steps("24 hours", "2022-01-07T10:20")
    assert "counting begins at 2022-01-07 11:00" in told
    assert "If it were moved, the limit would run out at 2022-01-10 24:00 (UTC+06). [CPC 48(4)]" in told


def test_a_change_of_the_clocks_is_told() -> None:
    assert "The clocks changed meanwhile" in steps("24 hours", "2024-02-29T20:30")
    assert "The clocks changed meanwhile" not in steps("24 hours", "2024-03-05T20:30")


def test_a_month_without_that_date_says_so() -> None:
    assert "That month has no day 31, so its last day is taken. [CPC 48(4)]" in steps("1 month", "2022-01-31T10:00")


def test_detention_is_told_from_the_minute() -> None:
    told = steps("72 hours", "2022-01-07T10:20", liberty=True)
    assert "counted from the minute, 2022-01-07 10:20 (UTC+06). [CPC 48(2), 48(5)]" in told
    assert "not moved to a working day" in told


def test_a_provisional_due_time_says_how_far_the_calendar_reaches() -> None:
    assert "reaches up to Thu 2026-12-31 only: this due time is provisional" in steps("2 months", "2026-12-10T10:00")
