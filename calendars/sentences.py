"""A sentence for people, kept as data: an English pattern, its values and the article it rests on.

The core writes sentences and never prints them: the language and the way a date is shown are
decided in one place above (`reports/wording.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Sentence:
    """An English pattern with named values; `basis` is the article or document it rests on.

    `plural` is the pattern for a `count` other than one, where the words depend on it.
    """

    pattern: str
    values: "Mapping[str, Value]" = field(default_factory=dict)
    basis: str = ""
    plural: str = ""


@dataclass(frozen=True, slots=True)
class Until:
    """A moment at which something ends: midnight is shown as 24:00 of the day before (CPC 48(4))."""

    moment: datetime


@dataclass(frozen=True, slots=True)
class Day:
    """A date of which the day of the week does not matter, as that on which a law entered into force."""

    day: date


Value = str | int | date | datetime | Until | Day | Sentence


def say(pattern: str, basis: str = "", **values: Value) -> Sentence:
    """Write a sentence; the translation catalogues are collected from the calls of this function."""
    return Sentence(pattern, values, basis)


def count_of(one: str, many: str, count: int, **values: Value) -> Sentence:
    """Write a sentence about a number of things; the value is called `count`."""
    return Sentence(one, {"count": count, **values}, plural=many)


class InputError(Exception):
    """What a user gave cannot be used: one sentence that says what was wrong and what to do."""

    def __init__(self, sentence: Sentence, column: str = "") -> None:
        """Keep the sentence, to be shown in the user's language, and the field it is about."""
        self.sentence, self.column = sentence, column
        super().__init__(in_source(sentence))

    def __reduce__(self) -> tuple[type["InputError"], tuple[Sentence, str]]:
        """Come whole from another process, where it was raised."""
        return type(self), (self.sentence, self.column)


def in_source(sentence: Sentence) -> str:
    """Write a sentence in the language of the source, plainly: for the developer, not for the user."""
    values = {
        name: in_source(value) if isinstance(value, Sentence) else value for name, value in sentence.values.items()
    }
    return sentence.pattern.format(**values)
