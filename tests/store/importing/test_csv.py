"""Files from others: each bad row is named with its place, and nothing good is lost."""

from collections.abc import Callable

import pytest

from store import queries
from store.database import Database
from store.importing.outcome import Outcome
from tests.store.conftest import BODIES, COMPLAINTS, EVENTS, EVENTS_HEADER, NOW, Importer


def reasons(outcome: Outcome) -> list[str]:
    return [
        f"{problem.file}:{problem.line}:{problem.column}: " + problem.sentence.pattern.format(**problem.sentence.values)
        for problem in outcome.problems
    ]


BadEvent = Callable[[str], str]


@pytest.fixture
def bad_event(importer: Importer) -> BadEvent:
    """Import good files with one more event row, and give the only complaint about it."""

    def run(row: str) -> str:
        outcome = importer(bodies=BODIES, complaints=COMPLAINTS, events=EVENTS + row + "\n")
        assert outcome.added["events"] == 4, reasons(outcome)
        (reason,) = reasons(outcome)
        return reason

    return run


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("KZ-9,complaint_lodged,2022-01-10,,,,,,,", "events.csv:6:complaint: there is no complaint KZ-9"),
        (
            "KZ-1,complaint_loged,2022-01-12,,,,,,,",
            'events.csv:6:event: unknown event "complaint_loged"; did you mean "complaint_lodged"?',
        ),
        ("KZ-1,verdict_given,2022-01-12,,,,,,,", 'events.csv:6:event: "verdict_given" on 2022-01-12 is impossible'),
        (
            "KZ-1,registered_in_erdr,2022-01-09,,,,,,,",
            'events.csv:6:event: "registered_in_erdr" on 2022-01-09 is impossible',
        ),
        ("KZ-1,questioned,2024-02-29T23:30,,,,,,,", "events.csv:6:occurred_at: 2024-02-29 23:30 occurred twice"),
        ("KZ-1,questioned,2027-02-01,,,,,,,", "events.csv:6:occurred_at: 2027-02-01"),
        ("KZ-1,questioned,yesterday,,,,,,,", 'events.csv:6:occurred_at: "yesterday" is not a date'),
        ("KZ-1,questioned,,,,,,,,", "events.csv:6:occurred_at: is empty and is needed"),
        ("KZ-1,questioned,2022-01-12,2022-01-11,,,,,,", "events.csv:6:occurred_until: the span ends before it begins"),
        ("KZ-1,questioned,2022-01-12,,=cmd()|x,,,,,", "events.csv:6:body: begins like a formula"),
        (
            "KZ-1,questioned,2022-01-12,,a\x1b[2Jb,,,,,",
            "events.csv:6:body: a hidden character (U+001B) is not accepted",
        ),
        ("KZ-1,questioned,2022-01-12,,,,,,,a\u202eb", "events.csv:6:note: a hidden character (U+202E) is not accepted"),
        ("KZ-1,questioned,2022-01-12,,,,,,{bad,", "events.csv:6:attributes: is not JSON"),
        ("KZ-1,examined,2022-01-12,,,,dental,,,", 'events.csv:6:kind: unknown kind "dental"'),
        ("KZ-1,voided,2022-01-12,,,,,,,", "events.csv:6:event: a record is voided with `merzim correct`"),
        ("KZ-1,questioned,2022-01-12", "events.csv:6:: 3 cells where 10 are needed (is the file cut off?)"),
        ('KZ-1,questioned,2022-01-12,,"city-police,,,,,', "events.csv:6:: a quotation mark is not closed on its line"),
        (
            "KZ-1,entered_in_kui,2022-01-10T15:00,,city-police,,,KUI 12,,",
            "events.csv:6:: the same as line 3 of events.csv",
        ),
    ],
)
def test_a_bad_row_is_named_with_its_place_and_the_good_ones_are_kept(
    bad_event: BadEvent, row: str, reason: str
) -> None:
    assert bad_event(row).startswith(reason)


def test_an_unknown_place_names_the_nearest(importer: Importer) -> None:
    outcome = importer(complaints=COMPLAINTS + "KZ-3,Tarazz,,,,,,,,\n")
    assert reasons(outcome) == [
        'complaints.csv:4:place: unknown place "Tarazz"; did you mean "Taraz"? (`merzim places` lists them)'
    ]
    assert outcome.added["complaints"] == 2


def test_importing_twice_adds_nothing(filled: Database, importer: Importer) -> None:
    again = importer(events=EVENTS, complaints=COMPLAINTS, bodies=BODIES)
    assert again.added == {"bodies": 0, "complaints": 0, "events": 0}
    assert again.known == 8
    assert again.problems == []
    with filled.reading() as session:
        assert len(list(queries.overdue(session, NOW))) == 2


def test_the_files_may_come_in_any_order_and_one_by_one(importer: Importer) -> None:
    assert importer(events=EVENTS, bodies=BODIES, complaints=COMPLAINTS).added["events"] == 4
    more = importer(events=EVENTS_HEADER + "KZ-1,closed_without_registration,2022-05-01,,,,,,,\n")
    assert more.added["events"] == 1


def test_a_reference_with_other_facts_is_a_conflict_not_an_overwrite(filled: Database, importer: Importer) -> None:
    outcome = importer(complaints=COMPLAINTS.replace("KZ-1,Taraz,male,30", "KZ-1,Taraz,male,31"))
    assert reasons(outcome) == ["complaints.csv:2:reference: complaint KZ-1 is known with other facts"]
    with filled.reading() as session:
        assert queries.complaints(session)["KZ-1"].age == 30


def test_one_missing_quote_costs_one_line_not_the_rest_of_the_file(importer: Importer) -> None:
    rows = "".join(f'KZ-1,questioned,2022-03-{day:02},,,,,,,"note {day}"\n' for day in range(1, 29))
    broken = rows.replace('"note 3"', '"note 3')
    outcome = importer(complaints=COMPLAINTS, events=EVENTS + broken)
    assert outcome.added["events"] == 4 + 27
    assert reasons(outcome) == ["events.csv:8:: a quotation mark is not closed on its line"]


def test_a_file_in_windows_1251_is_one_sentence(importer: Importer) -> None:
    events = (EVENTS + "KZ-1,questioned,2022-02-01,,Полиция,,,,,\nKZ-1,questioned,2022-02-02,,Полиция,,,,,\n").encode(
        "cp1251"
    )
    outcome = importer(complaints=COMPLAINTS, events=events)
    (reason,) = reasons(outcome)
    assert reason.startswith(
        "events.csv:6:: byte 29 is not UTF-8, nor are 1 more lines (6-7); the file may be in Windows-1251"
    )
    assert outcome.added["events"] == 4


def test_a_byte_order_mark_semicolons_and_windows_lines_are_read(importer: Importer) -> None:
    text = "\ufeff" + COMPLAINTS.replace(",", ";").replace("\n", "\r\n")
    assert importer(complaints=text).added["complaints"] == 2


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("PK\x03\x04 workbook", "events.csv cannot be read as a workbook"),
        ("song,singer\n", "events.csv: the first line names no known set of columns"),
        (EVENTS_HEADER.replace("note", "colour"), 'events.csv: unknown column "colour"'),
        (EVENTS_HEADER.replace("note", "body"), 'events.csv: the first line names the column "body" twice'),
        ("", "events.csv: the first line names no known set of columns"),
    ],
)
def test_a_file_that_is_none_of_the_three_is_refused_by_name(importer: Importer, content: str, reason: str) -> None:
    outcome = importer(complaints=COMPLAINTS, events=content)
    assert outcome.added["complaints"] == 2
    assert reasons(outcome)[0].removeprefix("events.csv:0:: ").startswith(reason)


def test_a_note_may_begin_with_a_dash_and_never_enters_the_ledger(filled: Database, importer: Importer) -> None:
    importer(events=EVENTS_HEADER + "KZ-1,questioned,2022-02-01,,,,,,,- with nobody present\n")
    with filled.reading() as session:
        told = queries.history(session, "KZ-1")
        assert told is not None
        assert told.events[-1].note == "- with nobody present"
        raw = session.connection().exec_driver_sql("SELECT body FROM ledger").scalars().all()
    assert not any(b"with nobody" in body for body in raw)


def test_two_complaints_in_two_zones_keep_their_own_midnight(filled: Database) -> None:
    with filled.reading() as session:
        due = {reference: clock.due for reference, clock in queries.overdue(session, NOW)}
        events = queries.history(session, "KZ-2")
    assert events is not None
    assert events.events[0].occurred_at.isoformat() == "2022-01-11T00:00:00+05:00"
    assert due["KZ-1"] is not None
    assert due["KZ-1"].isoformat() == "2022-01-13T18:00:00+00:00"


def test_bodies_that_are_not_in_the_register_are_taken_and_named_once(importer: Importer) -> None:
    outcome = importer(complaints=COMPLAINTS, events=EVENTS)
    assert outcome.problems == []
    (warning,) = outcome.warnings
    assert warning.values == {"count": 2, "first": "city-police"}
    assert importer(bodies=BODIES).warnings == []


def test_a_slip_in_the_name_of_an_attribute_is_told_once_and_the_rows_are_taken(importer: Importer) -> None:
    attributes = '"{""presnt"": ""lawyer"", ""room"": ""12""}"'
    rows = "".join(f"KZ-1,questioned,2022-02-0{day},,,,,,{attributes},\n" for day in (1, 2))
    outcome = importer(bodies=BODIES, complaints=COMPLAINTS, events=EVENTS_HEADER + rows)
    assert (outcome.added["events"], outcome.problems) == (2, [])
    (warning,) = outcome.warnings
    assert warning.values == {"name": "presnt", "near": "present"}
