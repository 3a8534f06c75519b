"""What a person would have written for the value of a spreadsheet's cell."""

import math
import re
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from calendars.sentences import InputError, say

if TYPE_CHECKING:
    from openpyxl.cell.read_only import ReadOnlyCell

LITERAL = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # in the format of a number: text, colours and languages
EXACT = 10**15  # beyond it a floating number of a spreadsheet has lost digits


def written(cell: "ReadOnlyCell") -> str:
    """Write a cell as text: dates in ISO form without a zone, 12.0 as "12", yes and no in words.

    Raises InputError for a formula, for an error of the spreadsheet and for a value that no column takes.
    """
    if cell.data_type == "f":
        raise InputError(say("is a formula; put its value there instead"))
    if cell.data_type == "e":
        raise InputError(say("is an error of the spreadsheet"))
    match cell.value:
        case None:
            return ""
        case bool(answer):
            return "yes" if answer else "no"
        case str(text):
            return text
        case int(number) | float(number):
            return _number(number)
        case datetime() as moment:
            return _moment(moment, cell.number_format)
        case time() as hour:
            return hour.isoformat("minutes")
        case _:
            raise InputError(say("is neither text, nor number, nor date"))


def _number(number: float) -> str:
    if abs(number) >= EXACT or not math.isfinite(number):  # a whole number can be too long for the second
        raise InputError(say("is a number too large to be exact; write it as text"))
    return str(int(number)) if number == int(number) else repr(number)


def _moment(moment: datetime, number_format: str) -> str:
    """Write a bare date as its day; a time that is shown is kept, even midnight."""
    moment = (moment + timedelta(microseconds=500_000)).replace(microsecond=0)
    shows_hours = "h" in LITERAL.sub("", number_format).lower()
    if not shows_hours and moment.time() == time.min:
        return moment.date().isoformat()
    return moment.isoformat("T", "seconds" if moment.second else "minutes")
