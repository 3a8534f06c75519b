"""The zone of the machine changes no reading: a day begins and ends where the complaint is."""

import time
from collections.abc import Iterator
from datetime import datetime

import pytest

from calendars.moments import read_instant
from calendars.places import CAPITAL, zone
from procedure.assess import Assessment
from tests.story import on

DIARY = """
    2024-02-28 23:30  complaint_lodged body=city-police
    2024-02-29        entered_in_kui body=city-police
    2024-03-04 10:00  registered_in_erdr body=city-police
"""
ZONES = ("America/New_York", "Asia/Almaty", "Pacific/Kiritimati", "Europe/London")


@pytest.fixture
def machine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Set the zone of the machine, and give back what was."""
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def told() -> tuple[Assessment, datetime]:
    return on(DIARY, "2024-03-05"), read_instant("2024-03-05", zone(CAPITAL))


HERE = told()


@pytest.mark.parametrize("machine", ZONES, indirect=True)
def test_the_zone_of_the_machine_changes_no_reading(machine: str) -> None:
    assert time.tzname[0], machine
    found, moment = told()
    assert found.clocks == HERE[0].clocks
    assert found.findings == HERE[0].findings
    assert found.derivations == HERE[0].derivations
    assert moment == HERE[1]
