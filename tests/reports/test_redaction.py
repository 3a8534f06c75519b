"""Every field has a class; nothing that could name somebody is in a byte of what leaves the house."""

from dataclasses import fields
from datetime import UTC, datetime

import pytest

from procedure.events import EVENT_TYPES, Event
from procedure.history import Complaint, History
from reports.redaction import ATTRIBUTES, COMPLAINT, EVENT, Pseudonyms, without_names
from tests.story import BODIES

PERSON = "Sentinel"
AT = datetime(2022, 1, 7, 4, 20, tzinfo=UTC)
HIDE = Pseudonyms(b"secret")


def seen(complaint: Complaint, *events: Event) -> History:
    return without_names(History(complaint, events, BODIES), HIDE)


def event(**given: object) -> Event:
    return Event(1, "complaint_lodged", AT, AT, **given)  # type: ignore[arg-type]  # by name


def test_every_field_has_a_class() -> None:
    assert {field.name for field in fields(Complaint)} == COMPLAINT.keys()
    assert {field.name for field in fields(Event) if field.init} == EVENT.keys()


def test_every_attribute_of_the_vocabulary_has_a_class() -> None:
    known = {name for row in EVENT_TYPES for name in row.carries} - EVENT.keys()
    assert known <= ATTRIBUTES.keys()


def test_no_text_of_a_person_is_left() -> None:
    texts = dict.fromkeys(("recorded_by", "body", "to_body", "document", "note"), PERSON)
    attributes = dict.fromkeys((*ATTRIBUTES, "anything else"), PERSON)
    complaint = Complaint(PERSON, "Almaty", accused_body=PERSON, article=PERSON, source=PERSON, language=PERSON)
    assert PERSON not in repr(seen(complaint, event(**texts, attributes=attributes)))


def test_what_the_law_reads_stays() -> None:
    complaint = Complaint("C-1", "Almaty", "male", 15, accused_body="city-police", article="146(2)")
    given = {"to_months": "3", "present": "lawyer, teacher", "about": "termination_ordered", "outcome": "refused"}
    found = seen(complaint, event(body="city-police", document="No. 1", attributes=given))
    assert (found.complaint.age, found.complaint.accused_body, found.complaint.article) == (15, "city-police", "146(2)")
    assert found.events[0].attributes == given
    assert found.events[0].document


def test_the_age_of_an_adult_is_left_out() -> None:
    assert seen(Complaint("C-1", "Almaty", age=34)).complaint.age is None


def test_who_was_present_is_not_known_rather_than_nobody_when_it_is_hidden() -> None:
    """An empty "present" would accuse the body of having questioned a minor alone."""
    assert (
        "present" not in seen(Complaint("C-1", "Almaty"), event(attributes={"present": "Aisha"})).events[0].attributes
    )


@pytest.mark.parametrize("other", [Pseudonyms(b"another"), lambda name: name])
def test_a_pseudonym_is_the_same_for_the_same_and_for_this_secret_only(other: Pseudonyms) -> None:
    assert HIDE("C-1") == Pseudonyms(b"secret")("C-1") != other("C-1")
    assert HIDE("C-1") != HIDE("C-2")
