"""Due times in a calendar: on the right day, at the right instant, under a name that lasts, nobody named."""

from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar, Event

from calendars.moments import read_instant
from procedure.assess import assess
from reports.exports.ics import DueTime, write_ics
from reports.wording import Wording
from tests.story import ALMATY, story

THREATENED = """
    2024-02-29 20:30  complaint_lodged  body=city-police
    2024-02-29 20:40  safety_requested  body=city-police
"""


def entries(diary: str, path: Path, at: str = "2024-02-29T21:00", version: int = 1) -> dict[str, Event]:
    told, moment = story(diary), read_instant(at, ALMATY)
    found = [
        DueTime("C-1", ALMATY, clock, f"{clock.rule.id}|{clock.number}", version, datetime(2024, 2, 29, tzinfo=UTC))
        for clock in assess(told, moment).clocks
        if clock.due
    ]
    write_ics(path / "due.ics", found, moment, Wording())
    calendar = Calendar.from_ical((path / "due.ics").read_bytes())
    return {str(event["description"]).split(" · ")[1]: event for event in calendar.walk("VEVENT")}  # type: ignore[misc]


def test_a_limit_that_ends_at_24_00_is_on_its_last_day(tmp_path: Path) -> None:
    """Three days from 29 February end with 3 March, a Sunday, and so with Monday the 4th: not with the 5th."""
    event = entries(THREATENED, tmp_path)["referral-181-5"]
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (date(2024, 3, 4), date(2024, 3, 5))
    assert "2024-03-04 24:00" in str(event["description"])


def test_a_limit_in_hours_across_the_change_of_the_clocks_is_the_right_instant(tmp_path: Path) -> None:
    """24 hours from 21:00 at +06 end at 20:00 at +05: at 15:00 in London on both days."""
    event = entries(THREATENED, tmp_path)["safety-decision-96-4"]
    assert event.decoded("dtstart") == datetime(2024, 3, 1, 15, 0, tzinfo=UTC)


def test_an_entry_keeps_its_uid_and_its_sequence_grows(tmp_path: Path) -> None:
    before = entries(THREATENED, tmp_path, version=7)["referral-181-5"]
    after = entries(THREATENED, tmp_path, version=9, at="2024-03-02T10:00")["referral-181-5"]
    assert before["uid"] == after["uid"]
    assert (before["sequence"], after["sequence"]) == (7, 9)


def test_what_was_done_is_taken_out_again(tmp_path: Path) -> None:
    done = THREATENED + "    2024-02-29 21:40  safety_granted  body=city-police  document=No.5\n"
    assert entries(THREATENED, tmp_path)["safety-decision-96-4"]["status"] == "CONFIRMED"
    event = entries(done, tmp_path, at="2024-02-29T22:00")["safety-decision-96-4"]
    assert event["status"] == "CANCELLED"
    assert not event.walk("VALARM")


def test_it_is_confidential_and_rings_before_the_day_and_on_it(tmp_path: Path) -> None:
    event = entries(THREATENED, tmp_path)["referral-181-5"]
    assert event["class"] == "CONFIDENTIAL"
    assert [alarm["trigger"].to_ical() for alarm in event.walk("VALARM")] == [b"-PT15H", b"PT9H"]


def test_lines_are_folded_and_end_as_the_standard_says(tmp_path: Path) -> None:
    entries(THREATENED, tmp_path)
    lines = (tmp_path / "due.ics").read_bytes().split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)
