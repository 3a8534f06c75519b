"""The demonstration, taken in by the real import, says what the report says, number for number."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlmodel import Session

from calendars.places import find_place
from cli.demonstration import paths
from cli.demonstration.build import contents
from cli.demonstration.figures import (
    ADULT,
    ARRESTS,
    COMPLAINTS,
    ENDED_BY,
    ENDED_BY_PLACE,
    ENDED_IN_ALL,
    MEN,
    MINORS,
    REPRISALS,
    SENT_TO_UN,
    STATE_REPLIED,
    WOMEN,
)
from procedure.assess import assess
from procedure.events import Event, Track
from procedure.history import History
from procedure.replay import Instance
from procedure.tracks.proceedings import P
from store import findings, queries
from store.database import Database
from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from store.sqlite import create_database

IMPORTED = datetime(2026, 12, 1, tzinfo=UTC)
ENDED = (P.TERMINATED, P.CLOSED_UNREGISTERED)
PROCEEDINGS = Instance(Track.PROCEEDINGS)
LATER = 10  # complaints with acts after the year of the report, at most


@dataclass
class Imported:
    """The demonstration in a database: what two imports said, and a session to ask."""

    first: Outcome
    again: Outcome
    session: Session
    histories: dict[str, History]

    def with_event(self, name: str) -> dict[str, list[Event]]:
        """Give the events of this type by complaint."""
        found = {
            reference: [event for event in history.events if event.type == name]
            for reference, history in self.histories.items()
        }
        return {reference: events for reference, events in found.items() if events}


def imported(database: Database, at: datetime) -> Outcome:
    with database.writing() as session:
        return load(session, paths(), Who("test", at))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Imported]:
    database = create_database(tmp_path_factory.mktemp("demonstration") / "demo.db")
    first, again = (imported(database, at) for at in (IMPORTED, IMPORTED + timedelta(hours=1)))
    with database.reading() as session:
        histories = {reference: queries.history(session, reference) for reference in queries.complaints(session)}
        yield Imported(first, again, session, {name: history for name, history in histories.items() if history})
    database.engine.dispose()


def end_of_the_year(place: str) -> datetime:
    return datetime.combine(ENDED_BY + timedelta(days=1), time.min, find_place(place).zone)


def ended(demo: Imported) -> Counter[str]:
    return Counter(
        history.complaint.place
        for history in demo.histories.values()
        if assess(history, end_of_the_year(history.complaint.place)).states[PROCEEDINGS] in ENDED
    )


def test_the_builder_writes_the_committed_files_byte_for_byte() -> None:
    assert contents() == {path.name: path.read_bytes() for path in paths()}


def test_importing_gives_no_problem_and_no_warning(demo: Imported) -> None:
    assert (demo.first.problems, demo.first.warnings) == ([], [])


def test_importing_takes_every_row(demo: Imported) -> None:
    rows = [len(path.read_bytes().splitlines()) - 1 for path in paths()]
    assert list(demo.first.added.values()) == rows


def test_importing_twice_adds_nothing(demo: Imported) -> None:
    assert demo.again.problems == []
    assert set(demo.again.added.values()) == {0}
    assert demo.again.known == sum(demo.first.added.values())


def test_there_are_190_complaints_of_178_men_and_12_women(demo: Imported) -> None:
    sexes = Counter(history.complaint.sex for history in demo.histories.values())
    assert sexes == {"male": MEN.number, "female": WOMEN.number} == {"male": 178, "female": 12}
    assert sexes.total() == COMPLAINTS.number == 190


def test_13_of_them_are_minors(demo: Imported) -> None:
    ages = [history.complaint.age for history in demo.histories.values()]
    assert sum(age is not None and age < ADULT for age in ages) == MINORS.number == 13


def test_56_went_to_the_special_rapporteur_and_the_state_replied_on_18_march(demo: Imported) -> None:
    sent, replied = demo.with_event("un_communication_sent"), demo.with_event("state_replied")
    assert len(sent) == SENT_TO_UN.number == 56
    assert set(sent) == set(replied)
    assert {event.occurred_at.date() for events in replied.values() for event in events} == {STATE_REPLIED}
    assert all(sent[reference][0].occurred_at < replied[reference][0].occurred_at for reference in sent)


def test_104_had_ended_by_the_end_of_2022_in_the_places_of_the_report(demo: Imported) -> None:
    assert ended(demo) == {figure.place: figure.ended for figure in ENDED_BY_PLACE}
    assert ended(demo).total() == ENDED_IN_ALL.number == 104


def test_the_derived_tables_count_the_same_104(demo: Imported) -> None:
    states = queries.states(demo.session, end_of_the_year("Aktobe"))
    assert sum(standing[PROCEEDINGS] in ENDED for standing in states.values()) == ENDED_IN_ALL.number


@pytest.mark.parametrize(("place", "of"), [("Taraz", 33), ("Almaty", 46), ("Kyzylorda", 11)])
def test_a_place_with_a_published_total_has_exactly_that_total(demo: Imported, place: str, of: int) -> None:
    published = {figure.place: figure.of for figure in ENDED_BY_PLACE}
    lodged = Counter(history.complaint.place for history in demo.histories.values())
    assert lodged[place] == published[place] == of


def test_in_kyzylorda_every_case_ended_after_plea_bargains(demo: Imported) -> None:
    places = {demo.histories[reference].complaint.place for reference in demo.with_event("plea_agreement")}
    assert places == {"Kyzylorda"}
    assert len(demo.with_event("plea_agreement")) == 11


def test_the_two_arrests_of_east_kazakhstan_bear_the_days_of_the_report(demo: Imported) -> None:
    reported = [
        event for events in demo.with_event("detained").values() for event in events if event.note != "illustrative"
    ]
    assert sorted(str(event.occurred_at.date()) for event in reported) == [arrest.day for arrest in ARRESTS]


def test_eleven_complainants_were_prosecuted_for_false_information(demo: Imported) -> None:
    assert len(demo.with_event("reprisal_case_opened")) == REPRISALS.number == 11


@pytest.mark.parametrize("name", ["safety_granted", "official_suspended", "official_detained"])
def test_what_the_report_found_nowhere_is_nowhere(demo: Imported, name: str) -> None:
    assert demo.with_event(name) == {}


def test_no_psychological_examination_was_ordered_or_made(demo: Imported) -> None:
    events = [event for history in demo.histories.values() for event in history.events if event.kind == "psychological"]
    assert {event.type for event in events} == {"examination_requested", "examination_refused"}


def test_every_event_is_marked_illustrative_but_those_of_the_report(demo: Imported) -> None:
    marked = Counter(event.note for history in demo.histories.values() for event in history.events)
    assert marked["2022 Index on Torture, Kazakhstan"] == SENT_TO_UN.number + len(ARRESTS)
    assert marked.total() == marked["illustrative"] + SENT_TO_UN.number + len(ARRESTS)


def test_only_a_few_complaints_have_acts_after_the_year_of_the_report(demo: Imported) -> None:
    later = {
        reference
        for reference, history in demo.histories.items()
        if any(event.occurred_at >= end_of_the_year(history.complaint.place) for event in history.events)
    }
    assert 0 < len(later) <= LATER


@pytest.mark.parametrize(
    "rule",
    [
        "referral-181-5",
        "investigation-192-2",
        "termination-to-prosecutor-289-1",
        "termination-approval-290-1",
        "safety-decision-96-4",
    ],
)
def test_a_rule_is_overdue_for_some_and_not_for_others(demo: Imported, rule: str) -> None:
    late = {reference for reference, clock in queries.overdue(demo.session, IMPORTED) if clock.rule.id == rule}
    assert 0 < len(late) < COMPLAINTS.number


@pytest.mark.parametrize(
    "name",
    [
        "kui-only",
        "internal-inquiry",
        "closed-unregistered",
        "referred-to-accused-body",
        "accused-body-investigates",
        "no-examination",
        "ended-without-examination",
    ],
)
def test_a_finding_holds_for_some_and_not_for_others(demo: Imported, name: str) -> None:
    found = {reference for reference, finding in findings.findings(demo.session, IMPORTED) if finding.breach.id == name}
    assert 0 < len(found) < COMPLAINTS.number
