"""The event log as OCEL 2.0 JSON: events tied to the complaint, to the body that acted and to the one it went to."""

import json
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from io import TextIOWrapper
from itertools import chain
from pathlib import Path

from procedure.events import BY_NAME, Event
from procedure.history import Complaint, effective
from reports.exports.json import write_list
from reports.exports.record import Record, Told
from reports.writing import written

Json = dict[str, object]

COMPLAINT_FACTS = ("place", "sex", "age", "foreign_national", "in_custody", "article")
BODY_FACTS = ("name", "kind", "place")
EVENT_FACTS = ("track", "kind", "document", "occurred_until")
NO_TIME = "1970-01-01T00:00:00Z"  # by the standard, of an attribute that did not change


def write_ocel(path: Path, record: Record) -> None:
    """Write one log, streamed: the complaints are read twice, for their objects and for their events.

    Raises InputError.
    """
    named, types = set[str](), set[str]()
    with written(path) as raw:
        text = TextIOWrapper(raw, "utf-8", newline="\n", write_through=True)
        text.write(
            f'{{"objectTypes": {json.dumps([_type("complaint", COMPLAINT_FACTS), _type("body", BODY_FACTS)])},\n'
        )
        text.write('"objects": ')
        write_list(text, chain(_complaints(record, named), _bodies(record, named)))
        text.write(',\n"events": ')
        write_list(text, _events(record, types))
        text.write(f',\n"eventTypes": {json.dumps([_type(name, EVENT_FACTS) for name in sorted(types)])}}}\n')
        text.detach()


def _type(name: str, attributes: tuple[str, ...]) -> Json:
    return {"name": name, "attributes": [{"name": each, "type": "string"} for each in attributes]}


def _complaints(record: Record, named: set[str]) -> Iterator[Json]:
    """Give the complaints; add the bodies that are named."""
    for told in record.complaints:
        named |= {name for event in told.history.events for name in (event.body, event.to_body)}
        named.add(told.history.complaint.accused_body)
        yield _complaint(told.history.complaint)


def _complaint(complaint: Complaint) -> Json:
    given = {name: getattr(complaint, name) for name in COMPLAINT_FACTS}
    accused = complaint.accused_body
    related = [{"objectId": _body_id(accused), "qualifier": "accuses"}] if accused else []
    return _object(_complaint_id(complaint.reference), "complaint", given, related)


def _bodies(record: Record, named: AbstractSet[str]) -> Iterator[Json]:
    """Give the register, and every body that is named without being in it: each id used must be an object."""
    register = {body.body: body for body in record.bodies}
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


def _events(record: Record, types: set[str]) -> Iterator[Json]:
    """Give the events of all complaints; add their types."""
    for told in record.complaints:
        for event in effective(told.history.events):
            types.add(event.type)
            yield _event(told, event)


def _event(told: Told, event: Event) -> Json:
    given = {
        "track": BY_NAME[event.type].track.value,
        "kind": event.kind,
        "document": event.document,
        "occurred_until": event.occurred_until.isoformat() if event.occurred_until else "",
    }
    return {
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
