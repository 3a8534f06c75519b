"""Two complaints to be exported: one corrected, with a note like a formula; one of which only a day is known."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from procedure.events import Event
from procedure.history import Complaint, History
from reports.exports.record import Record, Told
from tests.story import ALMATY, BODIES, story

DIARY = """
    2024-02-27 10:20  complaint_lodged  body=city-police
    2024-02-28 09:00  entered_in_kui    body=city-police
"""
MARKUP = "<b>&\"Ә'"


@pytest.fixture
def record() -> Record:
    told = story(DIARY)
    first, second = told.events
    wrong = replace(first, note="=HYPERLINK(1)", document=MARKUP)
    right = Event(
        id=9,
        type=first.type,
        occurred_at=datetime(2024, 2, 27, 11, 20, tzinfo=ALMATY),
        recorded_at=datetime(2024, 3, 2, tzinfo=UTC),
        body="unknown-body",
        attributes={"reason": "a slip"},
        replaces=first.id,
    )
    corrected = replace(told, events=(wrong, second, right))
    other = History(Complaint("C-2", "Aktobe", age=15, foreign_national=True), (), BODIES)
    return Record(tuple(BODIES.values()), [_told(corrected), _told(other)])


def _told(history: History) -> Told:
    return Told(history, {event.id: f"name-{event.id}" for event in history.events})
