"""Read a history written as a diary, as a lawyer would check it.

2022-01-10 09:00  complaint_lodged              # a note to the reader
2022-01-11        entered_in_kui                body=taraz-police
"""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from calendars.moments import read_instant, read_moment
from calendars.places import find_place
from procedure.assess import Assessment, assess
from procedure.bodies import Body, BodyKind
from procedure.clock import Clock, verdict
from procedure.events import BY_NAME, Event
from procedure.history import Complaint, History
from store.importing.rows import kind_for

ALMATY = ZoneInfo("Asia/Almaty")
RECORDED = datetime(2030, 1, 1, tzinfo=UTC)
FIELDS = ("body", "to_body", "kind", "document")

BODIES = {
    body.body: body
    for body in (
        Body("ministry", "Ministry", BodyKind.MINISTRY),
        Body("region-police", "Regional police", BodyKind.POLICE, "ministry"),
        Body("city-police", "City police", BodyKind.POLICE, "region-police"),
        Body("cells", "Temporary detention", BodyKind.CUSTODY, "city-police"),
        Body("other-police", "Police elsewhere", BodyKind.POLICE, "ministry"),
        Body("prosecutor", "Prosecutor", BodyKind.PROSECUTOR),
    )
}


def story(diary: str, place: str = "Almaty") -> History:
    """Turn a diary into a history; the accused body is the city police."""
    zone = find_place(place).zone
    lines = [line.partition("#")[0].split() for line in diary.splitlines()]
    events = tuple(_event(number, words, zone) for number, words in enumerate(filter(None, lines), start=1))
    return History(Complaint("C-1", place, accused_body="city-police"), events, BODIES)


def on(diary: str, at: str, place: str = "Almaty") -> Assessment:
    """Assess a diary on a day (at its end) or at a moment."""
    return assess(story(diary, place), read_instant(at, find_place(place).zone))


def verdicts(diary: str, at: str) -> dict[str, str]:
    """Tell how every clock of a diary stood, by rule."""
    found = on(diary, at)
    return {clock.rule.id: verdict(clock, found.at).value for clock in found.clocks}


def clock(diary: str, rule: str, at: str = "2029-12-31", place: str = "Almaty") -> Clock:
    """Give the only clock of a rule."""
    (found,) = (each for each in on(diary, at, place).clocks if each.rule.id == rule)
    return found


def finding_ids(diary: str, at: str = "2029-12-31") -> set[str]:
    """Name the findings that hold."""
    return {finding.breach.id for finding in on(diary, at).findings}


def _event(number: int, words: list[str], zone: ZoneInfo) -> Event:
    has_time = ":" in words[1]
    moment = read_moment(" ".join(words[:2]) if has_time else words[0], zone)
    name, *pairs = words[2:] if has_time else words[1:]
    given = dict(pair.split("=", 1) for pair in pairs)
    until = given.pop("until", None)
    known = {field: given.pop(field) for field in FIELDS if field in given}
    known["kind"] = kind_for(BY_NAME[name].track, known.get("kind", ""))
    return Event(
        id=number,
        type=name,
        occurred_at=moment.at,
        occurred_until=read_instant(until, zone) if until else moment.until,
        recorded_at=RECORDED,
        attributes=given,
        **known,
    )
