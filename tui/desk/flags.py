"""A monitor's flags: raised on one complaint or many at once, and resolved; each is an event in the ledger."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from reports.docket import is_flagged
from store import docket, recording
from tui.desk import Desk


def flag(desk: Desk, references: Sequence[str], note: str, about: str = "") -> int:
    """Flag complaints with a note, perhaps for a finding; all of them or, if one cannot be, none. Gives how many."""
    attributes = json.dumps({"finding": about}) if about else ""
    return _record(desk, references, {"event": "flagged", "attributes": attributes, "note": note})


def resolve(desk: Desk, references: Sequence[str], note: str) -> int:
    """Resolve one flag of each complaint that has one; gives how many."""
    now = datetime.now(UTC)
    with desk.database.reading() as session:
        open_ = [each.complaint.reference for each in docket.page(session, now, references) if is_flagged(each)]
    return _record(desk, open_, {"event": "flag_resolved", "note": note})


def _record(desk: Desk, references: Sequence[str], cells: dict[str, str]) -> int:
    cells["occurred_at"] = datetime.now(UTC).isoformat()
    with desk.database.writing() as session:
        for reference in references:
            complaint = recording.existing(session, reference).complaint
            recording.record(session, reference, desk.typed(complaint, cells))
    return len(references)
