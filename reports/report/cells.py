"""How a value of a report is written for people: one place for all forms."""

from datetime import datetime

from reports.report.document import Kind, Value, Withheld
from reports.wording import Wording

NONE = "–"  # noqa: RUF001  # a dash: there is no such number
SMALLEST_CHANCE = 0.001


def shown(value: Value, kind: Kind) -> str:
    """Write a value; a number that does not exist is a dash, never a nought."""
    if value is None:
        return NONE
    if isinstance(value, Withheld):
        return str(value.value)
    if isinstance(value, datetime):
        return Wording().moment(value)
    return value if isinstance(value, str) else _number(value, kind)


def _number(value: float, kind: Kind) -> str:
    match kind:
        case Kind.DAYS:
            return f"{value:.1f}"
        case Kind.SHARE:
            return f"{value * 100:.1f} %"
    return str(value)


def chance(value: float) -> str:
    """Write a probability as papers do."""
    return "< 0.001" if value < SMALLEST_CHANCE else f"= {value:.3f}"


def is_number(kind: Kind) -> bool:
    """Say whether a column is set to the right."""
    return kind not in (Kind.TEXT, Kind.MOMENT)
