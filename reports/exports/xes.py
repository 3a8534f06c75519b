"""The event log in XES (IEEE 1849): a trace a complaint, an event an act; for tools of process mining.

What was replaced or taken back is left out: a log says what happened, not what was once believed.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from procedure.events import BY_NAME, Event
from procedure.history import Complaint, effective
from reports.exports.record import Record, Told
from reports.wording import visible
from reports.writing import written

EXTENSIONS = (
    ("Concept", "concept", "http://www.xes-standard.org/concept.xesext"),
    ("Time", "time", "http://www.xes-standard.org/time.xesext"),
    ("Organizational", "org", "http://www.xes-standard.org/org.xesext"),
    ("Lifecycle", "lifecycle", "http://www.xes-standard.org/lifecycle.xesext"),
)
FACTS = ("place", "sex", "accused_body", "article")
Value = tuple[str, str, str]  # type of the value, key, value


def write_xes(path: Path, record: Record) -> None:
    """Write one log, streamed; raises InputError."""
    with written(path) as file:
        xml = XMLGenerator(file, "utf-8", short_empty_elements=True)
        xml.startDocument()
        _open(xml, "log", {"xes.version": "1849.2016", "xes.features": ""})
        _heading(xml)
        for told in record.complaints:
            _trace(xml, told)
        xml.endElement("log")
        xml.endDocument()


def _heading(xml: XMLGenerator) -> None:
    for name, prefix, uri in EXTENSIONS:
        _element(xml, "extension", {"name": name, "prefix": prefix, "uri": uri})
    for scope, needed in (("trace", (_name("?"),)), ("event", (_name("?"), _time("1970-01-01T00:00:00+00:00")))):
        _open(xml, "global", {"scope": scope})
        _values(xml, needed)
        xml.endElement("global")
    _element(xml, "classifier", {"name": "Activity", "keys": "concept:name"})


def _trace(xml: XMLGenerator, told: Told) -> None:
    complaint = told.history.complaint
    _open(xml, "trace")
    _values(xml, (_name(complaint.reference), *_facts(complaint)))
    for event in effective(told.history.events):
        _open(xml, "event")
        _values(xml, _of_event(event))
        xml.endElement("event")
    xml.endElement("trace")


def _facts(complaint: Complaint) -> Iterable[Value]:
    yield from (("string", name, str(getattr(complaint, name))) for name in FACTS if getattr(complaint, name))
    yield "boolean", "in_custody", str(complaint.in_custody).lower()
    yield "boolean", "foreign_national", str(complaint.foreign_national).lower()
    if complaint.age is not None:
        yield "int", "age", str(complaint.age)


def _of_event(event: Event) -> Iterable[Value]:
    yield _name(event.type)
    yield _time(event.occurred_at.isoformat())
    yield "string", "lifecycle:transition", "complete"
    yield "string", "track", BY_NAME[event.type].track.value
    if event.body:
        yield "string", "org:group", event.body
    if event.occurred_until:
        yield "date", "occurred_until", event.occurred_until.isoformat()
    named = {"kind": event.kind, "to_body": event.to_body, "document": event.document}
    yield from (("string", name, value) for name, value in named.items() if value)
    yield from (("string", f"attribute:{name}", value) for name, value in event.attributes.items())


def _name(name: str) -> Value:
    return "string", "concept:name", name


def _time(moment: str) -> Value:
    return "date", "time:timestamp", moment


def _values(xml: XMLGenerator, values: Iterable[Value]) -> None:
    for kind, key, value in values:
        _element(xml, kind, {"key": key, "value": visible(value)})


def _element(xml: XMLGenerator, name: str, attributes: Mapping[str, str]) -> None:
    _open(xml, name, attributes)
    xml.endElement(name)
    xml.ignorableWhitespace("\n")


def _open(xml: XMLGenerator, name: str, attributes: Mapping[str, str] | None = None) -> None:
    xml.startElement(name, AttributesImpl(attributes or {}))
