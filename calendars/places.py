"""Places of Kazakhstan: the zone their clocks keep and the region they lie in, on a given day."""

import csv
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from calendars.sentences import InputError, say

CAPITAL = "Asia/Almaty"  # the zone of Astana, in which a date is read that belongs to no place


@dataclass(frozen=True, slots=True)
class Place:
    """A region, a city of republican significance or a city, as of the present division of the country."""

    name: str
    name_ru: str
    name_kk: str
    aliases: tuple[str, ...]
    zone_name: str
    kind: str
    region: str
    region_before: str
    region_since: date | None

    @property
    def zone(self) -> ZoneInfo:
        """Give the zone of the place, from the pinned time zone data."""
        return zone(self.zone_name)

    def region_on(self, day: date) -> str:
        """Give the ISO code of the region the place lay in on that day (regions were split in 2022)."""
        if self.region_since and day < self.region_since:
            return self.region_before
        return self.region


@cache
def zone(name: str) -> ZoneInfo:
    """Read a zone from the pinned package, never from the machine: an old system misses the change of 2024."""
    area, city = name.split("/")
    with (files("tzdata.zoneinfo") / area / city).open("rb") as data:
        return ZoneInfo.from_file(data, key=name)


@cache
def places() -> tuple[Place, ...]:
    """Read all places that ship with Merzim."""
    text = (files("calendars") / "data" / "places.csv").read_text("utf-8")
    return tuple(_place(row) for row in csv.DictReader(text.splitlines()))


def find_place(text: str) -> Place:
    """Find a place by any of its names, in English, Russian or Kazakh, whatever the case.

    Raises InputError, with the nearest name, when there is none.
    """
    found = _by_name().get(_key(text))
    if found:
        return found
    near = get_close_matches(_key(text), _by_name(), n=1)
    if near:
        raise InputError(
            say(
                'unknown place "{place}"; did you mean "{near}"? (`merzim places` lists them)',
                place=text,
                near=_by_name()[near[0]].name,
            )
        )
    raise InputError(say('unknown place "{place}" (`merzim places` lists them)', place=text))


@cache
def _by_name() -> dict[str, Place]:
    return {
        _key(name): place for place in places() for name in (place.name, place.name_ru, place.name_kk, *place.aliases)
    }


def _key(name: str) -> str:
    return " ".join(name.casefold().split())


def _place(row: dict[str, str]) -> Place:
    return Place(
        name=row["place"],
        name_ru=row["name_ru"],
        name_kk=row["name_kk"],
        aliases=tuple(filter(None, row["aliases"].split(";"))),
        zone_name=row["zone"],
        kind=row["kind"],
        region=row["region"],
        region_before=row["region_before"],
        region_since=date.fromisoformat(row["region_since"]) if row["region_since"] else None,
    )
