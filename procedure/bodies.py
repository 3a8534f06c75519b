"""The register of authorities, and which of them are implicated by a complaint."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from calendars.sentences import InputError, say


class BodyKind(StrEnum):
    """What an authority is."""

    POLICE = "police"
    INTERNAL_SECURITY = "internal_security"
    ANTI_CORRUPTION = "anti_corruption"
    PROSECUTOR = "prosecutor"
    SPECIAL_PROSECUTOR = "special_prosecutor"
    NATIONAL_SECURITY = "national_security"
    CUSTODY = "custody"
    COURT = "court"
    MEDICAL = "medical"
    FORENSIC = "forensic"
    OMBUDSMAN = "ombudsman"
    MINISTRY = "ministry"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Body:
    """One authority; `parent` is the body it is a unit of."""

    body: str
    name: str
    kind: BodyKind
    parent: str = ""
    place: str = ""


Bodies = Mapping[str, Body]


def is_implicated(body: str, accused: str, bodies: Bodies) -> bool:
    """Say whether a body is the accused one, a unit of it, or what the accused unit belongs to.

    The chain upwards stops below a ministry, or every police unit of the country would be implicated.
    """
    if not body or not accused:
        return False
    return body in _chain(accused, bodies) or accused in _chain(body, bodies)


def body_kind(text: str) -> BodyKind:
    """Read the kind of a body; raises InputError for an unknown one."""
    try:
        return BodyKind(text)
    except ValueError:
        kinds = ", ".join(BodyKind)
        raise InputError(say('unknown kind of body "{kind}"; known: {kinds}', kind=text, kinds=kinds)) from None


def _chain(body: str, bodies: Bodies) -> Iterator[str]:
    seen: set[str] = set()
    while body and body not in seen:
        entry = bodies.get(body)
        if entry and entry.kind is BodyKind.MINISTRY and seen:
            return
        seen.add(body)
        yield body
        body = entry.parent if entry else ""
