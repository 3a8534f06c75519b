"""All indicators in the order of their numbers."""

import re

from calendars.sentences import InputError, say
from reports.indicators.grammar import Indicator
from reports.indicators.investigation import INVESTIGATION
from reports.indicators.persons import PERSONS
from reports.indicators.receipt import RECEIPT


def _order(indicator: Indicator) -> tuple[int, str]:
    number, letter = re.fullmatch(r"(\d+)(.?)", indicator.number).groups()  # type: ignore[union-attr]  # so are all
    return int(number), letter


INDICATORS: tuple[Indicator, ...] = tuple(sorted((*RECEIPT, *INVESTIGATION, *PERSONS), key=_order))
BY_ID = {indicator.id: indicator for indicator in INDICATORS}


def indicator_named(name: str) -> Indicator:
    """Find an indicator by its id or number; raises InputError, naming all, for an unknown one."""
    found = BY_ID.get(name) or next((each for each in INDICATORS if each.number == name), None)
    if found is None:
        raise InputError(say('unknown indicator "{name}"; known: {known}', name=name, known=", ".join(BY_ID)))
    return found
