"""Where what is counted begins and ends: the day itself, the hour itself, the group itself."""

from datetime import UTC, datetime, timedelta

import pytest

from calendars.moments import read_instant
from procedure.assess import read
from procedure.cohort import Member
from procedure.history import Complaint
from reports.cohort import ALWAYS, Cohort
from reports.delays import bucket_of
from reports.groups import GROUPINGS, in_order
from reports.indicators.catalogue import indicator_named
from reports.indicators.course import Course
from reports.indicators.grammar import Measured, Measuring
from reports.tables import for_people
from reports.wording import Wording
from tests.story import ALMATY, story

LODGED = "2022-02-01 10:00 complaint_lodged"
REGISTERED = f"{LODGED}\n2022-02-02 10:00 registered_in_erdr body=city-police"


def measured(name: str, diary: str, at: str = "2022-12-31") -> Measured:
    moment = read_instant(at, ALMATY)
    measuring = Measuring(indicator_named(name))
    measuring.add(Course(read(story(diary), at=moment), moment))
    return measuring.found()


@pytest.mark.parametrize(
    ("days", "name"),
    [(0.1, "to_3_days"), (3, "to_3_days"), (3.1, "to_5_days"), (90, "to_90_days"), (91, "over_90_days")],
)
def test_a_delay_is_in_the_span_it_does_not_exceed(days: float, name: str) -> None:
    assert bucket_of(days).name == name


@pytest.mark.parametrize(("age", "group"), [(17, "minor"), (18, "adult"), (None, "not known")])
def test_who_is_eighteen_is_no_minor(age: int | None, group: str) -> None:
    of = GROUPINGS["minor"].of
    assert of is not None
    assert of(Member(Complaint("KZ-1", "Taraz", age=age))) == group


def test_all_together_stand_before_the_groups() -> None:
    assert in_order(["Taraz", "all", "Almaty"], Wording()) == ["all", "Almaty", "Taraz"]


def test_a_complaint_of_the_moment_of_the_cut_off_is_counted() -> None:
    at = datetime(2022, 12, 31, tzinfo=UTC)
    members = [
        Member(Complaint(name, "Taraz"), received) for name, received in (("KZ-1", at), ("KZ-2", at + timedelta(1)))
    ]
    assert list(filter(Cohort(ALWAYS, at).takes, members)) == members[:1]


@pytest.mark.parametrize(("examined", "late"), [("2022-03-04 10:00", 0), ("2022-03-04 10:01", 1)])
def test_an_examination_on_the_thirtieth_day_is_within_thirty_days(examined: str, late: int) -> None:
    found = measured("unexamined-30-days", f"{REGISTERED}\n{examined} examined")
    assert (found.numerator, found.denominator) == (late, 1)


def test_who_has_the_case_last_leads_it() -> None:
    taken = f"{REGISTERED}\n2022-02-03 10:00 taken_over body=special-prosecutor"
    back = f"{taken}\n2022-03-03 10:00 transferred to_body=city-police"
    assert [measured("prosecutor-led", diary).numerator for diary in (REGISTERED, taken, back)] == [0, 1, 0]


def test_a_request_decided_in_time_counts_as_that_also_without_a_document() -> None:
    asked = f"{REGISTERED}\n2022-02-10 10:00 remedy_filed kind=request\n2022-02-11 10:00 remedy_decided kind=request"
    assert measured("motions-in-time", asked).numerator == 1


def test_whoever_passes_on_late_is_counted_as_late() -> None:
    for day, late in (("2022-02-03", 0), ("2022-02-08", 1)):
        sent = f"{LODGED}\n{day} 10:00 referred_without_registration to_body=prosecutor document=1"
        assert measured("sent-181-5-late", sent).numerator == late


@pytest.mark.parametrize(("hours", "said"), [(47.9, "47 hours"), (48.0, "2 days"), (72.0, "3 days")])
def test_a_delay_is_told_in_days_from_two_days_on(hours: float, said: str) -> None:
    assert for_people({"late_hours": hours}, Wording())["delay"] == said
