"""The event log as OCEL 2.0 JSON: events tied to the complaint, to the body that acted and to the one it went to."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from procedure.events import BY_NAME, Event
from procedure.history import Complaint, effective
from reports.exports.record import Record, Told
from reports.writing import written

Json = dict[str, object]

COMPLAINT_FACTS = ("place", "sex", "age", "foreign_national", "in_custody", "article")
BODY_FACTS = ("name", "kind", "place")
EVENT_FACTS = ("track", "kind", "document", "occurred_until")
NO_TIME = "1970-01-01T00:00:00Z"  # by the standard, of an attribute that did not change


def write_ocel(path: Path, record: Record) -> None:
    """Write one log; raises InputError."""
    told = list(record.complaints)
    events = [event for each in told for event in _events(each)]
    log = {
        "objectTypes": [_type("complaint", COMPLAINT_FACTS), _type("body", BODY_FACTS)],
        "eventTypes": [_type(name, EVENT_FACTS) for name in sorted({str(event["type"]) for event in events})],
        "objects": [*_bodies(record, told), *(_complaint(each.history.complaint) for each in told)],
        "events": events,
    }
    with written(path) as file:
        file.write(json.dumps(log, ensure_ascii=False).encode())


def _type(name: str, attributes: tuple[str, ...]) -> Json:
    return {"name": name, "attributes": [{"name": each, "type": "string"} for each in attributes]}


def _complaint(complaint: Complaint) -> Json:
    given = {name: getattr(complaint, name) for name in COMPLAINT_FACTS}
    accused = complaint.accused_body
    related = [{"objectId": _body_id(accused), "qualifier": "accuses"}] if accused else []
    return _object(_complaint_id(complaint.reference), "complaint", given, related)


def _bodies(record: Record, told: list[Told]) -> Iterator[Json]:
    """Give the register, and every body that is named without being in it: each id used must be an object."""
    register = {body.body: body for body in record.bodies}
    named = {name for each in told for event in each.history.events for name in (event.body, event.to_body)}
    named |= {each.history.complaint.accused_body for each in told}
    for name in sorted((named | register.keys()) - {""}):
        body = register.get(name)
        given = {"name": body.name, "kind": body.kind.value, "place": body.place} if body else {"name": name}
        parent = [{"objectId": _body_id(body.parent), "qualifier": "belongs to"}] if body and body.parent else []
        yield _object(_body_id(name), "body", given, [each for each in parent if body and body.parent in register])


def _object(name: str, kind: str, given: Mapping[str, object], related: list[dict[str, str]]) -> Json:
    attributes = [
        {"name": key, "time": NO_TIME, "value": str(value)} for key, value in given.items() if value or value is False
    ]
    return {"id": name, "type": kind, "attributes": attributes, "relationships": related}


def _events(told: Told) -> Iterator[Json]:
    for event in effective(told.history.events):
        given = {
            "track": BY_NAME[event.type].track.value,
            "kind": event.kind,
            "document": event.document,
            "occurred_until": event.occurred_until.isoformat() if event.occurred_until else "",
        }
        yield {
            "id": told.names[event.id],
            "type": event.type,
            "time": event.occurred_at.isoformat(),
            "attributes": [{"name": name, "value": value} for name, value in given.items() if value],
            "relationships": _related(told.history.complaint.reference, event),
        }


def _related(reference: str, event: Event) -> list[dict[str, str]]:
    related = [{"objectId": _complaint_id(reference), "qualifier": "of"}]
    related += [{"objectId": _body_id(event.body), "qualifier": "by"}] if event.body else []
    related += [{"objectId": _body_id(event.to_body), "qualifier": "to"}] if event.to_body else []
    return related


def _complaint_id(reference: str) -> str:
    return f"complaint:{reference}"


def _body_id(body: str) -> str:
    return f"body:{body}"
