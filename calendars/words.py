"""Read a limit as a person writes it: "3 days", "24 hours", "3 суток", "2 ай"."""

import re
from collections.abc import Callable, Mapping

from calendars.limits import Days, Hours, Immediately, Limit, Months, Years
from calendars.sentences import InputError, say

HOURS = "hour hours h час часа часов сағат"
DAYS = "day days d сутки суток сут день дня дней тәулік күн"
MONTHS = "month months месяц месяца месяцев ай"
YEARS = "year years год года лет жыл"
UNITS: Mapping[str, Callable[[int], Limit]] = {
    word: unit
    for words, unit in ((HOURS, Hours), (DAYS, Days), (MONTHS, Months), (YEARS, Years))
    for word in words.split()
}
IMMEDIATELY = {"immediately", "немедленно", "незамедлительно", "безотлагательно", "дереу"}


def read_limit(text: str) -> Limit:
    """Read a limit; raises InputError for what is none."""
    word = " ".join(text.casefold().split())
    if word in IMMEDIATELY:
        return Immediately()
    found = re.fullmatch(r"(\d{1,6}) ?(\w+)", word)
    if found is None or found[2] not in UNITS or int(found[1]) == 0:
        raise InputError(say('"{text}" is not a limit; write "24 hours", "3 days", "2 months" or "1 year"', text=text))
    return UNITS[found[2]](int(found[1]))
