"""The examinations of any number of complaints, in the procedure's own order at any moment."""

from collections import Counter
from datetime import UTC, datetime

from hypothesis import given, settings

from procedure.assess import assess
from procedure.events import Track
from procedure.examinations import Group, group_of, place_of
from procedure.history import History
from procedure.summary import Summary, injured_by
from procedure.tracks.examination import E
from store import examinations
from store.database import Database
from tests.procedure.test_properties import MOMENTS
from tests.store.conftest import EVENTS, Importer
from tests.store.test_docket import SEVERAL, projected

AT = datetime(2023, 1, 1, tzinfo=UTC)


def group_at(told: History, at: datetime) -> Group:
    """Ask the procedure where the medical examination of a complaint stood."""
    summary = Summary(told.complaint, assess(told, at).states, (), 0)
    return group_of(E(summary.state(Track.EXAMINATION, "medical").value))


@given(SEVERAL, MOMENTS)
@settings(max_examples=60, deadline=None)
def test_the_examinations_stand_in_the_order_of_the_procedure_at_any_moment(told: list[History], at: datetime) -> None:
    injured = {each.complaint.reference: injured_by(each.events) for each in told}
    known = [each for each in told if (injured[each.complaint.reference] or at) <= at]
    groups = {each.complaint.reference: group_at(each, at) for each in known}
    expected = sorted(groups, key=lambda each: (place_of(groups[each], injured[each]), each))
    with projected(told).reading() as session:
        assert examinations.order(session, at) == expected
        assert examinations.order(session, at, limit=2) == expected[:2]
        for group in Group:
            of_it = [each for each in expected if groups[each] is group]
            assert examinations.order(session, at, [group]) == of_it
        assert +Counter(examinations.counts(session, at)) == Counter(groups.values())


def test_every_kind_of_examination_has_an_order_of_its_own(importer: Importer, filled: Database) -> None:
    importer(events=EVENTS + "KZ-2,examined,2022-01-13T10:00,,,,medical,,,\n")
    with filled.reading() as session:
        assert examinations.order(session, AT) == ["KZ-1", "KZ-2"]
        assert examinations.order(session, AT, kind="psychological") == ["KZ-2", "KZ-1"]


def test_a_flag_is_listed_from_the_day_it_was_raised_until_it_is_resolved(importer: Importer, filled: Database) -> None:
    flagged = "KZ-2,flagged,2022-02-01T10:00,,,,,,,look\nKZ-1,flagged,2022-03-01T10:00,,,,,,,look\n"
    importer(events=f"{EVENTS}{flagged}KZ-2,flag_resolved,2022-04-01T10:00,,,,,,,done\n")
    with filled.reading() as session:
        assert examinations.flagged(session, datetime(2022, 1, 31, tzinfo=UTC)) == []
        assert examinations.flagged(session, datetime(2022, 2, 2, tzinfo=UTC)) == ["KZ-2"]
        assert examinations.flagged(session, datetime(2022, 3, 2, tzinfo=UTC)) == ["KZ-2", "KZ-1"]
        assert examinations.flagged(session, AT) == ["KZ-1"]
