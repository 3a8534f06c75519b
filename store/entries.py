"""What one ledger entry says, as the canonical bytes that are hashed and kept."""

import hashlib
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from procedure.bodies import Body, BodyKind
from procedure.events import Event
from procedure.history import Complaint

Json = Mapping[str, object]

VERSION = 1
_WRITER = json.JSONEncoder(ensure_ascii=False, check_circular=False, sort_keys=True, separators=(",", ":"))


def canonical(entry: Json) -> bytes:
    """Write an entry as UTF-8 JSON with sorted keys and NFC strings: the same entry, the same bytes."""
    return unicodedata.normalize("NFC", _WRITER.encode(entry)).encode()


def note_digest(salt: bytes, note: str) -> str:
    """Commit to a note without keeping it: the digest stays in the ledger when the note is erased."""
    return hashlib.sha256(salt + unicodedata.normalize("NFC", note).encode()).hexdigest()


def body_entry(body: Body) -> dict[str, object]:
    """Write the recording of an authority."""
    return {"v": VERSION, "entry": "body", **asdict(body)}


def complaint_entry(complaint: Complaint) -> dict[str, object]:
    """Write the facts of a complaint."""
    return {"v": VERSION, "entry": "complaint", **asdict(complaint)}


def event_entry(reference: str, event: Event) -> dict[str, object]:
    """Write an event; its number is its place in the ledger, its note is kept apart."""
    return {
        "v": VERSION,
        "entry": "event",
        "complaint": reference,
        "type": event.type,
        "occurred_at": event.occurred_at.isoformat(),
        "occurred_until": event.occurred_until.isoformat() if event.occurred_until else None,
        "recorded_at": event.recorded_at.astimezone(UTC).isoformat(),
        "recorded_by": event.recorded_by,
        "body": event.body,
        "to_body": event.to_body,
        "kind": event.kind,
        "document": event.document,
        "attributes": dict(event.attributes),
        "replaces": event.replaces,
    }


def subject_of(entry: Json) -> str:
    """Give the name an entry is filed under: the authority or the complaint it is about."""
    if entry["entry"] == "body":
        return f"body/{entry['body']}"
    return f"complaint/{entry['reference'] if entry['entry'] == 'complaint' else entry['complaint']}"


def read_body(entry: Json) -> Body:
    """Read an authority back."""
    return Body(
        body=str(entry["body"]),
        name=str(entry["name"]),
        kind=BodyKind(str(entry["kind"])),
        parent=str(entry["parent"]),
        place=str(entry["place"]),
    )


def read_complaint(entry: Json) -> Complaint:
    """Read the facts of a complaint back."""
    age = entry["age"]
    return Complaint(
        reference=str(entry["reference"]),
        place=str(entry["place"]),
        sex=str(entry["sex"]),
        age=age if isinstance(age, int) else None,
        foreign_national=bool(entry["foreign_national"]),
        language=str(entry["language"]),
        in_custody=bool(entry["in_custody"]),
        accused_body=str(entry["accused_body"]),
        article=str(entry["article"]),
        source=str(entry["source"]),
    )


def read_event(seq: int, entry: Json, zone: ZoneInfo, note: str = "") -> Event:
    """Read an event back, in the zone of its complaint."""
    until, attributes, replaces = entry["occurred_until"], entry["attributes"], entry["replaces"]
    return Event(
        id=seq,
        type=str(entry["type"]),
        occurred_at=_moment(entry["occurred_at"]).astimezone(zone),
        occurred_until=_moment(until).astimezone(zone) if until else None,
        recorded_at=_moment(entry["recorded_at"]),
        recorded_by=str(entry["recorded_by"]),
        body=str(entry["body"]),
        to_body=str(entry["to_body"]),
        kind=str(entry["kind"]),
        document=str(entry["document"]),
        attributes={str(key): str(value) for key, value in attributes.items()} if isinstance(attributes, dict) else {},
        note=note,
        replaces=replaces if isinstance(replaces, int) else None,
    )


def _moment(text: object) -> datetime:
    return datetime.fromisoformat(str(text))
