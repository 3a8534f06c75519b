"""Places: their names, their zones, the regions they lay in."""

from datetime import UTC, date, datetime

import pytest

from calendars.places import find_place, places
from calendars.sentences import InputError


@pytest.mark.parametrize("name", ["Taraz", "тараз", "  TARAZ ", "Тараз"])
def test_a_place_is_found_by_any_of_its_names(name: str) -> None:
    assert find_place(name).name == "Taraz"


def test_the_city_and_the_region_of_almaty_are_two_places() -> None:
    assert find_place("Almaty").region == "KZ-75"
    assert find_place("Almaty Region").region == "KZ-19"


@pytest.mark.parametrize(
    ("place", "before", "after"),
    [("Semey", "KZ-63", "KZ-10"), ("Taldykorgan", "KZ-19", "KZ-33"), ("Zhezkazgan", "KZ-35", "KZ-62")],
)
def test_a_city_lay_in_another_region_before_the_split_of_2022(place: str, before: str, after: str) -> None:
    assert find_place(place).region_on(date(2022, 1, 15)) == before
    assert find_place(place).region_on(date(2022, 6, 8)) == after


@pytest.mark.parametrize(
    ("place", "offset"), [("Almaty", 6), ("Taraz", 6), ("Kostanay", 6), ("Kyzylorda", 5), ("Aktobe", 5), ("Uralsk", 5)]
)
def test_in_january_2022_the_country_had_two_offsets(place: str, offset: int) -> None:
    moment = datetime(2022, 1, 10, 12, tzinfo=UTC).astimezone(find_place(place).zone)
    assert moment.utcoffset() is not None
    assert moment.utcoffset().total_seconds() == offset * 3600  # type: ignore[union-attr]  # asserted above


@pytest.mark.parametrize("place", places(), ids=lambda place: place.name)
def test_since_march_2024_all_places_keep_the_same_offset(place: object) -> None:
    zone = place.zone  # type: ignore[attr-defined]  # parametrized with places
    assert datetime(2024, 3, 1, tzinfo=UTC).astimezone(zone).strftime("%z") == "+0500"


def test_an_unknown_place_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(InputError, match='unknown place "Almati"; did you mean "Almaty"'):
        find_place("Almati")
    with pytest.raises(InputError, match='unknown place "Nowhere-on-Sea"'):
        find_place("Nowhere-on-Sea")
