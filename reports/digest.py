"""What became overdue, or falls due, since somebody last looked: counts and references, no name, no fact of a case.

It is read in a mailbox, so it says no more than that there is something to open Merzim for.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime
from html import escape
from zoneinfo import ZoneInfo

from calendars.places import CAPITAL, zone
from calendars.sentences import Sentence, count_of, say
from procedure.grammar import TimeLimit, Verified
from reports.plain import table
from reports.tables import TO_BE_CHECKED
from reports.wording import Wording, visible

COLUMNS = (say("complaint"), say("rule"), say("article"), say("due"))
STYLE = "body{font-family:sans-serif}td,th{padding:2px 10px 2px 0;text-align:left}"


@dataclass(frozen=True, slots=True)
class Item:
    """A duty that presses; `key` tells it from all others, in this digest and the next, and names nobody."""

    key: str
    reference: str
    zone: ZoneInfo
    rule: TimeLimit
    due: datetime | None

    def cells(self, wording: Wording) -> tuple[str, ...]:
        """Show it in a line."""
        rule, due = self.rule, self.due
        return (
            visible(self.reference),
            rule.id,
            wording.article(str(rule.basis)),
            wording.due(due.astimezone(self.zone)) if due else "",
            wording(TO_BE_CHECKED) if rule.verified is Verified.SECONDARY else "",
        )


@dataclass(frozen=True, slots=True)
class Digest:
    """What is new among all that is overdue and all that falls due soon; of these, the keys."""

    at: datetime
    overdue: frozenset[str]
    due: frozenset[str]
    new_overdue: tuple[Item, ...]
    new_due: tuple[Item, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing new."""
        return not self.new_overdue and not self.new_due


def digest(at: datetime, overdue: Iterable[Item], due: Iterable[Item], told: Mapping[str, AbstractSet[str]]) -> Digest:
    """Compare what presses now with what was `told` before: keys under "overdue" and "due"."""
    late, soon = tuple(overdue), tuple(due)
    return Digest(
        at=at,
        overdue=frozenset(item.key for item in late),
        due=frozenset(item.key for item in soon),
        new_overdue=tuple(item for item in late if item.key not in told.get("overdue", ())),
        new_due=tuple(item for item in soon if item.key not in told.get("due", ())),
    )


def as_text(found: Digest, wording: Wording) -> str:
    """Write it for a mail or a terminal."""
    if found.is_empty:
        return wording(_nothing(found))
    return "\n\n".join(f"{wording(title)}\n{_lines(items, wording)}" for title, items in _parts(found) if items)


def as_html(found: Digest, wording: Wording) -> str:
    """Write it as a page for a mail: no picture, no link, no script."""
    parts = [f"<h2>{escape(wording(title))}</h2>{_rows(items, wording)}" for title, items in _parts(found) if items]
    body = "".join(parts) or f"<p>{escape(wording(_nothing(found)))}</p>"
    return (
        f'<!doctype html><html lang="{wording.language}"><head><meta charset="utf-8"><title>Merzim</title>'
        f"<style>{STYLE}</style></head><body>{body}</body></html>\n"
    )


def as_rows(found: Digest) -> dict[str, object]:
    """Write it for machines."""
    return {
        "at": found.at.isoformat(),
        "overdue": len(found.overdue),
        "due": len(found.due),
        "new_overdue": [_row(item) for item in found.new_overdue],
        "new_due": [_row(item) for item in found.new_due],
    }


def _row(item: Item) -> dict[str, object]:
    rule, due = item.rule, item.due
    return {
        "complaint": item.reference,
        "rule": rule.id,
        "basis": str(rule.basis),
        "due": due.astimezone(item.zone).isoformat() if due else None,
        "verified": rule.verified.value,
    }


def _parts(found: Digest) -> tuple[tuple[Sentence, tuple[Item, ...]], ...]:
    late, soon = len(found.new_overdue), len(found.new_due)
    return (
        (count_of("{count} duty became overdue", "{count} duties became overdue", late), found.new_overdue),
        (count_of("{count} duty falls due soon", "{count} duties fall due soon", soon), found.new_due),
    )


def _nothing(found: Digest) -> Sentence:
    return say(
        "Nothing new: {overdue} overdue, {due} fall due soon ({when}).",
        overdue=len(found.overdue),
        due=len(found.due),
        when=found.at.astimezone(zone(CAPITAL)),
    )


def _lines(items: Iterable[Item], wording: Wording) -> str:
    return table([*map(wording, COLUMNS), ""], [item.cells(wording) for item in items])


def _rows(items: Iterable[Item], wording: Wording) -> str:
    head = "".join(f"<th>{escape(wording(column))}</th>" for column in COLUMNS) + "<th></th>"
    lines = ("".join(f"<td>{escape(cell)}</td>" for cell in item.cells(wording)) for item in items)
    return f"<table><tr>{head}</tr>{''.join(f'<tr>{line}</tr>' for line in lines)}</table>"
