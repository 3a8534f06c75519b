"""Take names out of what leaves the house: each field is kept, changed or left out, and a new one is left out.

What remains is pseudonymous, not anonymous: a date and a place can still tell who it was to those who know.
Counts for publication are in `suppression.py`.
"""

import base64
import hashlib
import hmac
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, replace
from enum import Enum, auto
from functools import cache
from typing import Any, TypeVar

from calendars.sentences import say
from procedure.bodies import Body
from procedure.events import BY_NAME, Event
from procedure.history import Complaint, History

T = TypeVar("T", Complaint, Event)

ADULT = 18
MARKER = say("recorded")


class Treatment(Enum):
    """What becomes of a field."""

    KEPT = auto()
    PSEUDONYM = auto()  # another name, the same for the same, which only the database can undo
    IF_REGISTERED = auto()  # an authority of the register; anything else might be a person
    IF_MINOR = auto()  # the law turns on the age of a minor only
    MARKED = auto()  # only that there is one
    IF_NUMBER = auto()
    IF_WORD = auto()  # one of the words of the vocabulary below
    BY_NAME = auto()  # attributes: each by its own name
    HIDDEN = auto()


KEPT, HIDDEN = Treatment.KEPT, Treatment.HIDDEN

COMPLAINT: Mapping[str, Treatment] = {
    "reference": Treatment.PSEUDONYM,
    "place": KEPT,
    "sex": KEPT,
    "age": Treatment.IF_MINOR,
    "foreign_national": KEPT,
    "language": HIDDEN,
    "in_custody": KEPT,
    "accused_body": Treatment.IF_REGISTERED,
    "article": Treatment.IF_NUMBER,
    "source": HIDDEN,
}
EVENT: Mapping[str, Treatment] = {
    "id": KEPT,
    "type": KEPT,
    "occurred_at": KEPT,
    "occurred_until": KEPT,
    "recorded_at": KEPT,
    "recorded_by": HIDDEN,
    "body": Treatment.IF_REGISTERED,
    "to_body": Treatment.IF_REGISTERED,
    "kind": KEPT,
    "document": Treatment.MARKED,
    "attributes": Treatment.BY_NAME,
    "note": HIDDEN,
    "replaces": KEPT,
}
_HIDDEN_ATTRIBUTES = "number with from note notes reason why measure by mechanism ground"
_NUMBERS = "to_months days since article instance"
_WORDS = "channel outcome consistency exception present as about rule finding hearing"
ATTRIBUTES: Mapping[str, Treatment] = {
    **dict.fromkeys(_HIDDEN_ATTRIBUTES.split(), HIDDEN),
    **dict.fromkeys(_NUMBERS.split(), Treatment.IF_NUMBER),
    **dict.fromkeys(_WORDS.split(), Treatment.IF_WORD),
}
NUMBER = re.compile(r"[\d\s().,;:/-]{1,40}")
WORDS = frozenset(
    """
    lawyer relative ngo media facility administration social networks in person prosecutor s visit post
    refused granted partly satisfied rejected dismissed upheld annulled changed convicted acquitted guilty
    consistent not highly could have been received when falling typical diagnostic of
    guardian teacher psychologist interpreter representative nobody suspect victim witness
    detention search seizure arrest suspension qualification yes no true false
    """.split()  # noqa: SIM905  # a list of words is read as one
)


class Pseudonyms:
    """Other names for references and records: made with a secret of the database, so the same at every export."""

    def __init__(self, secret: bytes) -> None:
        """Take the secret; who holds it can tell which name stands for which."""
        self._secret = secret

    def __call__(self, name: str) -> str:
        """Give the other name: letters and digits that say nothing of the order, the date or the place."""
        digest = hmac.digest(self._secret, b"MERZIM-PSEUDONYM-1\0" + name.encode(), hashlib.sha256)
        return "P-" + base64.b32encode(digest).decode()[:12]


def without_names(history: History, pseudonym: Callable[[str], str]) -> History:
    """Give a history without the victim, without free text, under another reference."""
    treat = _Redactor(history.bodies, pseudonym)
    return replace(
        history,
        complaint=treat.fields(history.complaint, COMPLAINT),
        events=tuple(treat.fields(event, EVENT) for event in history.events),
    )


class _Redactor:
    def __init__(self, bodies: Mapping[str, Body], pseudonym: Callable[[str], str]) -> None:
        self._ways: Mapping[Treatment, Callable[[Any], object]] = {
            Treatment.KEPT: lambda value: value,
            Treatment.PSEUDONYM: pseudonym,
            Treatment.IF_REGISTERED: lambda value: value if value in bodies else None,
            Treatment.IF_MINOR: lambda age: age if age is not None and age < ADULT else None,
            Treatment.MARKED: lambda value: MARKER.pattern if value else None,
            Treatment.IF_NUMBER: lambda value: value if NUMBER.fullmatch(value) else None,
            Treatment.IF_WORD: lambda value: value if _words(value) <= WORDS | _law_words() else None,
            Treatment.BY_NAME: self._attributes,
            Treatment.HIDDEN: lambda _: None,
        }

    def fields(self, fact: T, treatments: Mapping[str, Treatment]) -> T:
        """Build the fact anew from what may be seen; what is hidden is as if it had never been given."""
        seen: dict[str, Any] = {}
        for field in filter(lambda field: field.init, fields(fact)):
            value = self._ways[treatments.get(field.name, HIDDEN)](getattr(fact, field.name))
            if value is not None or field.default is MISSING:
                seen[field.name] = value
        return type(fact)(**seen)

    def _attributes(self, given: Mapping[str, str]) -> dict[str, str]:
        seen = ((name, self._ways[ATTRIBUTES.get(name, HIDDEN)](value)) for name, value in given.items())
        return {name: str(value) for name, value in seen if value is not None}


def _words(value: str) -> set[str]:
    return set(re.findall(r"\w+", value.casefold().replace("_", " ")))


@cache
def _law_words() -> frozenset[str]:
    """Give the words of the names of events, rules and findings: `about` and flags name them."""
    from procedure.law.catalogue import FINDING_BY_ID, RULE_IDS  # noqa: PLC0415  # heavy, and seldom needed

    return frozenset(word for name in (*BY_NAME, *FINDING_BY_ID, *RULE_IDS) for word in re.split(r"[_-]", name))
