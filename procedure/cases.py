"""Worked cases: small histories with the verdicts they must have, written to be read by a lawyer.

    rule: referral-181-5
    title: three days end on a Saturday and roll to Monday
    facts: place=Almaty age=17
    ---
    2022-01-12 10:20  complaint_lodged  channel=lawyer
    2022-01-18 09:00  registered_in_erdr  document=ERDR_2275
    ---
    2022-01-17        referral-181-5 running   due 2022-01-17 24:00
    2022-12-31        referral-181-5 met late
    2022-12-31        no kui-only

A case is of a `rule`, a `finding`, or both. Above the first line the facts, then the diary, then what is so on
a day (at its end) or at a moment: a rule with its verdict (and due time), a finding that holds, or `no` finding.
In a value `_` stands for a space.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from calendars.moments import read_instant, read_moment
from procedure.bodies import Body, BodyKind
from procedure.events import BY_NAME, Event, kind_for
from procedure.history import Complaint, History

RECORDED = datetime(2035, 1, 1, tzinfo=UTC)  # a case is told after all of it happened
COLUMNS = ("body", "to_body", "kind", "document")

BODIES = {
    body.body: body
    for body in (
        Body("ministry", "Ministry of Internal Affairs", BodyKind.MINISTRY),
        Body("region-police", "Regional police department", BodyKind.POLICE, "ministry"),
        Body("city-police", "City police (accused)", BodyKind.POLICE, "region-police"),
        Body("cells", "Temporary detention facility", BodyKind.CUSTODY, "city-police"),
        Body("security-division", "Internal security division", BodyKind.INTERNAL_SECURITY, "ministry"),
        Body("other-police", "Police of another region", BodyKind.POLICE, "ministry"),
        Body("anti-corruption", "Anti-corruption service", BodyKind.ANTI_CORRUPTION),
        Body("prosecutor", "District prosecutor", BodyKind.PROSECUTOR),
        Body("special-prosecutor", "Special prosecutor", BodyKind.SPECIAL_PROSECUTOR),
        Body("forensic-centre", "Centre of forensic examinations", BodyKind.FORENSIC),
        Body("court", "District court", BodyKind.COURT),
    )
}


@dataclass(frozen=True, slots=True)
class Expected:
    """What must be so at a moment: a rule's verdict and perhaps its due time, or a finding held or not."""

    at: datetime
    subject: str
    verdict: str = ""
    due: str = ""
    absent: bool = False


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case."""

    name: str
    title: str
    rules: tuple[str, ...]
    findings: tuple[str, ...]
    diary: str
    history: History
    expected: tuple[Expected, ...]


@cache
def cases() -> tuple[Case, ...]:
    """Read all worked cases that ship with the law, in order of name."""
    folder = files("procedure.law") / "cases"
    found = sorted((entry for entry in folder.iterdir() if entry.name.endswith(".txt")), key=lambda entry: entry.name)
    return tuple(case for entry in found for case in _cases(entry.name, entry.read_text("utf-8")))


def diary_events(diary: str, zone: ZoneInfo) -> tuple[Event, ...]:
    """Read a diary: one event a line, `#` begins a remark, events are numbered from 1."""
    lines = [line.partition("#")[0].split() for line in diary.splitlines()]
    return tuple(_event(number, words, zone) for number, words in enumerate(filter(None, lines), start=1))


def _cases(file: str, text: str) -> Iterator[Case]:
    for number, block in enumerate(text.split("\n===\n"), start=1):
        head, diary, expected = block.strip().split("\n---\n")
        yield _case(f"{file.removesuffix('.txt')} {number}", head, diary, expected)


def _case(name: str, head: str, diary: str, expected: str) -> Case:
    said = dict(line.split(": ", 1) for line in head.splitlines())
    complaint = _complaint(dict(pair.split("=", 1) for pair in said.get("facts", "").split()))
    history = History(complaint, diary_events(diary, complaint.zone), BODIES)
    wanted = tuple(_expected(line.split(), complaint.zone) for line in expected.splitlines() if line.strip())
    return Case(name, said["title"], _names(said, "rule"), _names(said, "finding"), diary.strip("\n"), history, wanted)


def _names(said: dict[str, str], kind: str) -> tuple[str, ...]:
    return tuple(said.get(kind, "").replace(",", " ").split())


def _complaint(facts: dict[str, str]) -> Complaint:
    age = facts.get("age", "")
    return Complaint(
        reference="C-1",
        place=facts.get("place", "Almaty").replace("_", " "),
        age=int(age) if age else None,
        foreign_national=facts.get("foreign", "") == "yes",
        in_custody=facts.get("custody", "") == "yes",
        accused_body=facts.get("accused", "city-police"),
        article=facts.get("article", "146(2)"),
    )


def _expected(words: list[str], zone: ZoneInfo) -> Expected:
    has_time = ":" in words[1]
    at = read_instant(" ".join(words[:2]) if has_time else words[0], zone)
    rest = words[2:] if has_time else words[1:]
    if rest[0] == "no":
        return Expected(at, rest[1], absent=True)
    due = " ".join(rest[rest.index("due") + 1 :]) if "due" in rest else ""
    verdict = " ".join(rest[1 : rest.index("due")] if "due" in rest else rest[1:])
    return Expected(at, rest[0], verdict, due)


def _event(number: int, words: list[str], zone: ZoneInfo) -> Event:
    has_time = ":" in words[1]
    moment = read_moment(" ".join(words[:2]) if has_time else words[0], zone)
    name, *pairs = words[2:] if has_time else words[1:]
    given = {key: value.replace("_", " ") for key, value in (pair.split("=", 1) for pair in pairs)}
    until = given.pop("until", None)
    body, to_body, kind, document = (given.pop(column, "") for column in COLUMNS)
    return Event(
        id=number,
        type=name,
        occurred_at=moment.at,
        occurred_until=read_instant(until, zone) if until else moment.until,
        recorded_at=RECORDED,
        body=body,
        to_body=to_body,
        kind=kind_for(BY_NAME[name].track, kind),
        document=document,
        attributes=given,
    )
