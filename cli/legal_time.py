"""Commands that need no database: a limit, the calendar of a year, the places."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import click

from calendars.derivation import derivation, limit_in_words
from calendars.kazakhstan import kazakhstan
from calendars.limits import Expiry, Immediately, Numbered, Unstated, expiry
from calendars.moments import Moment, day_of, read_moment
from calendars.places import CAPITAL, find_place, places, zone
from calendars.sentences import InputError, say
from calendars.words import read_limit
from cli.options import Asked, common
from reports.plain import headings, table
from reports.wording import N_

DAYS = (N_("date"), N_("kind"), N_("reason"), N_("source"), N_("confidence"))
PLACES = (N_("place"), N_("name_ru"), N_("name_kk"), N_("zone"), N_("region"), N_("also"))


@click.command("limit")
@click.argument("limit")
@click.option(
    "--from", "start", required=True, metavar="DATE", help="When it starts: 2022-01-07T10:20, local or with offset."
)
@click.option("--place", default="Astana", show_default=True, help="Where: it decides the zone.")
@click.option("--liberty", is_flag=True, help="Detention, custody, house arrest: from the minute, never rolled.")
@common
def limit_command(asked: Asked, limit: str, start: str, place: str, *, liberty: bool) -> None:
    """Compute when LIMIT ("24 hours", "3 days", "2 months") runs out under CPC 48, and explain it."""
    found = read_limit(limit)
    if isinstance(found, Immediately | Unstated):
        raise InputError(say('"immediately" has no due time; only the delay can be measured'))
    result = _expiry(found, read_moment(start, find_place(place).zone), liberty=liberty)
    steps = [asked.wording.step(step) for step in derivation(result, kazakhstan())]
    row = {
        "limit": limit,
        "start": result.start.isoformat(),
        "due": result.due.isoformat(),
        "unrolled": result.unrolled.isoformat(),
        "other_reading": result.other.isoformat() if result.other else None,
        "provisional": result.provisional,
        "steps": steps,
    }
    asked.answer(row, lambda: "\n".join(steps))


def _expiry(limit: Numbered, start: Moment, *, liberty: bool) -> Expiry:
    """Count from a moment, or from a span where it does not matter when in it the limit starts."""
    starts = [start.at] if start.until is None else [start.at, start.until - timedelta.resolution]
    try:
        first, *rest = (expiry(limit, each, kazakhstan(), liberty=liberty) for each in starts)
    except OverflowError:
        raise InputError(say("the limit {limit} is too long to be meant", limit=limit_in_words(limit))) from None
    if any(each.due != first.due for each in rest):
        raise InputError(say("say more exactly when it starts: the limit would run out at another time"))
    return first


@click.command("calendar")
@click.argument("year", type=int)
@common
def calendar_command(asked: Asked, year: int) -> None:
    """Show what is not an ordinary day of YEAR: holidays, moved days, working weekends, each with its source."""
    calendar = kazakhstan()
    days = [entry for day, entry in sorted(calendar.days.items()) if day.year == year]
    if not days:
        first, last = min(calendar.days).year, max(calendar.days).year
        raise InputError(
            say(
                "there is no calendar of {year}; it is known from {first} to {last}",
                year=str(year),
                first=str(first),
                last=str(last),
            )
        )
    rows = [
        {
            "date": entry.day.isoformat(),
            "kind": entry.kind.value,
            "reason": entry.reason,
            "source": entry.source,
            "confidence": entry.confidence,
        }
        for entry in days
    ]
    found = {
        "year": year,
        "covered_until": calendar.covered_until.isoformat(),
        "provisional": not calendar.covers(days[-1].day),
        "days": rows,
    }
    asked.answer(found, lambda: _listed(asked, rows, DAYS))


@click.command("places")
@common
def places_command(asked: Asked) -> None:
    """List the places by name, with their zones and the region they lie in (today, or at --as-of)."""
    day = day_of(asked.as_of or datetime.now(zone(CAPITAL)))
    rows = [
        {
            "place": place.name,
            "name_ru": place.name_ru,
            "name_kk": place.name_kk,
            "zone": place.zone_name,
            "region": place.region_on(day),
            "also": ", ".join(place.aliases),
        }
        for place in places()
    ]
    asked.answer(rows, lambda: _listed(asked, rows, PLACES))


def _listed(asked: Asked, rows: Sequence[Mapping[str, str]], columns: Sequence[str]) -> str:
    return table(headings(columns, asked.wording), ([row[column] for column in columns] for row in rows))
