"""The event logs, held against a small check of their standards: shape, required attributes, types, order."""

import json
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from reports.exports.ocel import write_ocel
from reports.exports.record import Record
from reports.exports.xes import write_xes
from tests.reports.exports.conftest import MARKUP

TYPES = {"string", "date", "int", "boolean"}
EXTENSIONS = {"concept", "time", "org", "lifecycle"}


def xes(record: Record, path: Path) -> ET.Element:
    write_xes(path / "log.xes", record)
    return ET.parse(path / "log.xes").getroot()  # noqa: S314  # our own file


def values(element: ET.Element) -> dict[str, str]:
    return {child.attrib["key"]: child.attrib["value"] for child in element if child.tag in TYPES}


def ocel(record: Record, path: Path) -> dict[str, list[dict[str, object]]]:
    write_ocel(path / "log.json", record)
    found: dict[str, list[dict[str, object]]] = json.loads((path / "log.json").read_text("utf-8"))
    return found


def test_the_xes_log_has_the_shape_of_the_standard(record: Record, tmp_path: Path) -> None:
    log = xes(record, tmp_path)
    assert (log.tag, log.attrib["xes.version"]) == ("log", "1849.2016")
    order = [child.tag for child in log]
    assert order == sorted(order, key=["extension", "global", "classifier", "trace"].index)
    for element in log.iter():
        if element.tag in TYPES:
            assert element.attrib.keys() == {"key", "value"}
            prefix, colon, _ = element.attrib["key"].partition(":")
            assert not colon or prefix in EXTENSIONS | {"attribute"}


def test_every_trace_and_event_has_what_the_globals_promise(record: Record, tmp_path: Path) -> None:
    log = xes(record, tmp_path)
    promised = {each.attrib["scope"]: values(each).keys() for each in log.findall("global")}
    assert all(promised["trace"] <= values(trace).keys() for trace in log.findall("trace"))
    assert all(promised["event"] <= values(event).keys() for event in log.iter("event"))


def test_times_are_typed_ordered_and_keep_their_offset(record: Record, tmp_path: Path) -> None:
    trace = xes(record, tmp_path).findall("trace")[0]
    times = [datetime.fromisoformat(values(event)["time:timestamp"]) for event in trace.findall("event")]
    assert [time.isoformat() for time in times] == ["2024-02-27T11:20:00+06:00", "2024-02-28T09:00:00+06:00"]


def test_what_was_corrected_happened_once(record: Record, tmp_path: Path) -> None:
    trace, empty = xes(record, tmp_path).findall("trace")
    assert [values(event)["concept:name"] for event in trace.findall("event")] == ["complaint_lodged", "entered_in_kui"]
    assert empty.findall("event") == []


def test_markup_in_a_text_stays_a_text(record: Record, tmp_path: Path) -> None:
    told, other = record.complaints
    told = told.__class__(
        told.history.__class__(told.history.complaint, told.history.events[:2], told.history.bodies), told.names
    )
    event = xes(Record(record.bodies, [told, other]), tmp_path).find("trace/event")
    assert event is not None
    assert values(event)["document"] == MARKUP


def test_the_ocel_log_is_closed_and_declared(record: Record, tmp_path: Path) -> None:
    log = ocel(record, tmp_path)
    assert log.keys() == {"objectTypes", "eventTypes", "objects", "events"}
    declared = {str(each["name"]): names(each) for each in (*log["objectTypes"], *log["eventTypes"])}
    ids = {each["id"] for each in log["objects"]}
    for each in (*log["objects"], *log["events"]):
        assert names(each) <= declared[str(each["type"])]
        assert all(link["objectId"] in ids and link["qualifier"] for link in links(each))
    assert len(ids) == len(log["objects"])
    assert len({each["id"] for each in log["events"]}) == len(log["events"]) == 2


def test_an_event_is_tied_to_its_complaint_and_to_a_body_that_no_register_holds(record: Record, tmp_path: Path) -> None:
    first = ocel(record, tmp_path)["events"][0]
    assert [(link["objectId"], link["qualifier"]) for link in links(first)] == [
        ("complaint:C-1", "of"),
        ("body:unknown-body", "by"),
    ]
    assert datetime.fromisoformat(str(first["time"])).tzinfo


def names(each: dict[str, object]) -> set[str]:
    return {attribute["name"] for attribute in each["attributes"]}  # type: ignore[attr-defined]  # JSON


def links(each: dict[str, object]) -> list[dict[str, str]]:
    return each["relationships"]  # type: ignore[return-value]  # JSON
