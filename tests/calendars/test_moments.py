"""Dates as people write them; what is ambiguous is refused, never guessed."""

import pytest

from calendars.moments import read_instant, read_moment
from calendars.places import zone
from calendars.sentences import InputError

ALMATY = zone("Asia/Almaty")


@pytest.mark.parametrize(
    "text",
    [
        "2022-01-07T10:20",
        "2022-01-07 10:20",
        "07.01.2022 10:20",
        "7.1.2022, 10:20",
        "2022-01-07T10:20+06:00",
        "2022-01-07T04:20Z",
    ],
)
def test_a_moment_is_read_in_the_habits_of_its_writer(text: str) -> None:
    moment = read_moment(text, ALMATY)
    assert moment.at.isoformat() == "2022-01-07T10:20:00+06:00"
    assert moment.until is None


@pytest.mark.parametrize("text", ["2022-01-07", "07.01.2022", "7.1.2022", "20220107"])
def test_a_bare_date_is_the_whole_day(text: str) -> None:
    moment = read_moment(text, ALMATY)
    assert moment.at.isoformat() == "2022-01-07T00:00:00+06:00"
    assert moment.until is not None
    assert moment.until.isoformat() == "2022-01-08T00:00:00+06:00"


@pytest.mark.parametrize(
    ("text", "first", "after"),
    [
        ("2022-01", "2022-01-01", "2022-02-01"),
        ("12.2021", "2021-12-01", "2022-01-01"),
        ("2022-01-05..2022-01-09", "2022-01-05", "2022-01-10"),
        ("5.1.2022 – 9.1.2022", "2022-01-05", "2022-01-10"),
        ("01.2022 - 02.2022", "2022-01-01", "2022-03-01"),
    ],
)
def test_what_is_known_by_the_month_or_between_two_days_is_a_span(text: str, first: str, after: str) -> None:
    moment = read_moment(text, ALMATY)
    assert moment.at.isoformat() == f"{first}T00:00:00+06:00"
    assert moment.until is not None
    assert moment.until.isoformat() == f"{after}T00:00:00+06:00"


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    for text in ("2022-01-09..2022-01-05", "2022-01-05T10:00..2022-01-05T10:00"):
        with pytest.raises(InputError, match="ends before it begins"):
            read_moment(text, ALMATY)


def test_as_of_a_bare_date_means_when_that_day_was_over() -> None:
    assert read_instant("2022-12-31", ALMATY).isoformat() == "2023-01-01T00:00:00+06:00"
    assert read_instant("2022-12-31T10:00", ALMATY).isoformat() == "2022-12-31T10:00:00+06:00"


@pytest.mark.parametrize(
    ("text", "place"), [("2024-02-29T23:30", "Asia/Almaty"), ("2018-12-20 23:00", "Asia/Qyzylorda")]
)
def test_a_local_time_that_occurred_twice_is_refused_with_both_offsets(text: str, place: str) -> None:
    with pytest.raises(InputError, match=r"occurred twice .* \+06:00|occurred twice") as error:
        read_moment(text, zone(place))
    assert "+06:00" in str(error.value)
    assert "+05:00" in str(error.value)


def test_the_repeated_hour_is_taken_with_its_offset() -> None:
    first = read_moment("2024-02-29T23:30+06:00", ALMATY).at
    second = read_moment("2024-02-29T23:30+05:00", ALMATY).at
    assert (second.timestamp() - first.timestamp()) == 3600


@pytest.mark.parametrize(
    "text",
    [
        *("yesterday", "2022-13-01", "2022-02-30T10:00", "31.02.2022", "", "07/01/2022", "2022", "12:30"),
        *("07.01.2022 25:99", "on 07.01.2022 10:20 or so", "2022-W01", "2022-01-05..", "1.2.2022..3.2.2022..5"),
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="is not a date"):
        read_moment(text, ALMATY)


def test_a_year_before_the_code_could_matter_is_a_slip() -> None:
    with pytest.raises(InputError, match="the year 1900 is too early"):
        read_moment("1900-01-01", ALMATY)
