"""Rows for JSON: the names of columns here are a contract with other programs."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from calendars.derivation import limit_in_words
from calendars.sentences import Sentence, say
from procedure.assess import Assessment, Superseded
from procedure.clock import Clock, is_certain, verdict
from procedure.events import Event, Track
from procedure.examinations import MEDICAL
from procedure.findings import Finding
from procedure.grammar import Verified
from procedure.history import Complaint, History, superseded_by
from procedure.law.catalogue import REMEDY_BY_ID
from procedure.replay import Instance, state_name
from procedure.summary import Summary
from procedure.tracks.examination import E
from reports.wording import Wording

Row = dict[str, object]

TO_BE_CHECKED = say("to be checked")
MOMENTS = ("started", "since", "injured")
NAMED = ("verdict", "verified", "effect", "of", "kind", "stage")


def json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write a list as `json.dumps` does with an indent of 2, a row at a time."""
    written = ""
    for row in rows:
        yield f"{written}," if written else "["
        written = f"  {json.dumps(row, ensure_ascii=False, indent=2)}".replace("\n", "\n  ")
    yield from (written, "]") if written else ("[]",)


def clock_row(complaint: Complaint, clock: Clock, at: datetime, wording: Wording) -> Row:
    """Give one clock of one complaint, as `overdue` and `due` list it."""
    late = (at - clock.due).total_seconds() / 3600 if clock.due else None
    return {
        "complaint": complaint.reference,
        "rule": clock.rule.id,
        "duty": wording(clock.rule.duty),
        "basis": str(clock.rule.basis),
        "started": iso(clock.started, complaint.zone),
        "due": iso(clock.due, complaint.zone),
        "late_hours": round(late, 1) if late is not None else None,
        "verdict": verdict(clock, at).value,
        "verified": clock.rule.verified.value,
        "of": clock.rule.of.value,
        "remedy": remedies_of(clock.rule.remedies, wording),
        "provisional": clock.provisional,
        "certain": is_certain(clock, at),
    }


def finding_row(complaint: Complaint, finding: Finding, wording: Wording) -> Row:
    """Give one finding of one complaint."""
    return {
        "complaint": complaint.reference,
        "finding": finding.breach.id,
        "title": wording(finding.breach.title),
        "basis": basis_of(finding),
        "since": iso(finding.since, complaint.zone),
        "evidence": list(finding.evidence),
        "remedy": remedies_of(finding.breach.remedies, wording),
        "effect": finding.effect.value,
        "verified": finding.verified.value,
    }


def remedies_of(ids: Iterable[str], wording: Wording) -> str:
    """Say what can be filed, each with its articles."""
    found = (REMEDY_BY_ID[name] for name in ids)
    return "; ".join(f"{wording(each.title)} ({wording.article(', '.join(map(str, each.basis)))})" for each in found)


def basis_of(finding: Finding) -> str:
    """Write the articles of a finding in one line."""
    return "; ".join(map(str, finding.basis))


def complaint_row(history: History, found: Assessment, wording: Wording) -> Row:
    """Give all of one complaint, each clock with its derivation."""
    complaint = history.complaint
    return {
        "complaint": complaint.reference,
        "facts": {name: getattr(complaint, name) for name in Complaint.__dataclass_fields__},
        "states": {instance_name(instance): state_name(state) for instance, state in found.states.items()},
        "clocks": [
            {
                **clock_row(complaint, clock, found.at, wording),
                "limit": wording(limit_in_words(clock.rule.limit)),
                "stopped": iso(clock.stopped_from, complaint.zone),
                "steps": _steps(steps, wording),
            }
            for clock, steps in zip(found.clocks, found.derivations, strict=True)
        ],
        "findings": [finding_row(complaint, finding, wording) for finding in found.findings],
        "superseded": [_superseded_row(complaint, each) for each in found.superseded],
        "contradictions": [{"said": wording(each.told), "events": list(each.events)} for each in found.contradictions],
        "gaps": [{"said": wording(gap.reason), "remedy": remedies_of(gap.remedies, wording)} for gap in found.gaps],
        "events": _event_rows(history, found),
    }


def _superseded_row(complaint: Complaint, each: Superseded) -> Row:
    due = iso(each.clock.due, complaint.zone)
    return {"rule": each.clock.rule.id, "due": due, "superseded_by": each.by, "reason": each.reason}


def instance_name(instance: Instance) -> str:
    """Name an instance of a track: "proceedings", "examination medical", "protection 2"."""
    number = str(instance.number) if instance.number > 1 else ""
    return " ".join(filter(None, (instance.track.value, instance.kind, number)))


def iso(moment: datetime | None, zone: ZoneInfo) -> str | None:
    """Write a moment for machines, in the zone of the complaint."""
    return moment.astimezone(zone).isoformat(timespec="seconds") if moment else None


def for_people(row: Row, wording: Wording) -> Row:
    """Show a row as people write it: moments, the delay, values and articles in words, doubt beside the verdict."""
    shown = row | {name: wording.text(str(row[name])) for name in NAMED if row.get(name)}
    for name, tell in (("basis", wording.article), ("place", wording.place)):
        if row.get(name):
            shown[name] = tell(str(row[name]))
    for name, show in (("due", wording.due), *((name, wording.moment) for name in MOMENTS)):
        if row.get(name):
            shown[name] = show(datetime.fromisoformat(str(row[name])))
    if isinstance(row.get("late_hours"), float):
        shown["delay"] = wording.lateness(timedelta(hours=float(str(row["late_hours"]))))
    if row.get("verified") == Verified.SECONDARY.value and "verdict" in row:
        shown["verdict"] = f"{shown['verdict']}, {wording(TO_BE_CHECKED)}"
    return shown


def _steps(steps: Iterable[Sentence], wording: Wording) -> list[str]:
    return [wording.step(step) for step in steps]


def _event_rows(history: History, found: Assessment) -> list[Row]:
    moved = {move.event.id: move for move in found.moves}
    later: Mapping[int, Event] = superseded_by(history.events)
    rows = []
    for event in history.events:
        step = moved[event.id].step if event.id in moved else None
        superseding = later.get(event.id)
        rows.append(
            {
                "id": event.id,
                "event": event.type,
                "occurred_at": iso(event.occurred_at, history.complaint.zone),
                "occurred_until": iso(event.occurred_until, history.complaint.zone),
                "recorded_at": event.recorded_at.isoformat(),
                "recorded_by": event.recorded_by,
                "body": event.body,
                "to_body": event.to_body,
                "kind": event.kind,
                "document": event.document,
                "attributes": dict(event.attributes),
                "note": event.note,
                "replaces": event.replaces,
                "superseded_by": superseding.id if superseding else None,
                "manner": step.manner.value if step else None,
                "basis": str(step.basis) if step else None,
            }
        )
    return rows


def cells_of(event: Event) -> dict[str, str]:
    """Write an event back as the cells of `events.csv`, to be corrected."""
    return {
        "event": event.type,
        "occurred_at": event.occurred_at.isoformat(),
        "occurred_until": event.occurred_until.isoformat() if event.occurred_until else "",
        "body": event.body,
        "to_body": event.to_body,
        "kind": event.kind,
        "document": event.document,
        "attributes": json.dumps(dict(event.attributes), ensure_ascii=False) if event.attributes else "",
        "note": event.note,
    }


def examination_row(summary: Summary, kind: str, at: datetime) -> Row:
    """Give how the examination of one kind stands in one complaint, and how old the injury is."""
    state, zone = summary.state(Track.EXAMINATION, kind), summary.complaint.zone
    clock = next((clock for clock in summary.clocks if clock.rule.id == "examination-ordered"), None)
    injured = summary.injured_by
    return {
        "complaint": summary.complaint.reference,
        "place": summary.complaint.place,
        "kind": kind,
        "stage": "never ordered" if state is E.NOT_ASKED else state_name(state),
        "since": iso(clock.started, zone) if clock and kind == MEDICAL else None,
        "injured": iso(injured, zone),
        "days": (at - injured).days if injured else None,
    }
