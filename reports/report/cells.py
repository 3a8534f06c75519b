"""How a value of a report is written for people: one place for all forms."""

from datetime import datetime

from reports.report.document import Kind, Value, Withheld
from reports.wording import Wording

NONE = "–"  # noqa: RUF001  # a dash: there is no such number
SMALLEST_CHANCE = 0.001


def shown(value: Value, kind: Kind, wording: Wording) -> str:
    """Write a value; a number that does not exist is a dash, never a nought."""
    if value is None:
        return NONE
    if isinstance(value, Withheld):
        return str(value.value)
    if isinstance(value, datetime):
        return wording.moment(value)
    return value if isinstance(value, str) else _number(value, kind, wording)


def _number(value: float, kind: Kind, wording: Wording) -> str:
    if kind is Kind.SHARE:
        return wording.share(value)
    return wording.number(value, 1 if kind is Kind.DAYS else 0)


def chance(value: float, wording: Wording) -> str:
    """Write a probability as papers do."""
    return f"< {wording.number(SMALLEST_CHANCE, 3)}" if value < SMALLEST_CHANCE else f"= {wording.number(value, 3)}"


def is_number(kind: Kind) -> bool:
    """Say whether a column is set to the right."""
    return kind not in (Kind.TEXT, Kind.MOMENT)
