"""Read one cell: what is hidden, what a spreadsheet would run and what cannot be meant is refused."""

import json
import unicodedata
from collections.abc import Mapping

from calendars.sentences import InputError, say

FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20"  # also in their full-width forms
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
YES = {"yes", "true", "1", "y", "да", "иә"}
NO = {"", "no", "false", "0", "n", "нет", "жоқ"}
SEX = {"": "", "m": "male", "male": "male", "м": "male", "f": "female", "female": "female", "ж": "female"}
OLDEST = 120
LONGEST = 32_767  # signs in a cell, as in a spreadsheet


def text(cell: str, *, prose: bool = False) -> str:
    """Normalise a text (NFC, outer spaces off); raises InputError for hidden characters and formulas.

    `prose`: a note may begin with a dash; a name or a number of a document may not.
    """
    if not cell:  # most are
        return ""
    if len(cell) > LONGEST:
        raise InputError(say("is longer than {most} signs", most=LONGEST))
    found = unicodedata.normalize("NFC", cell.strip())
    hidden = _hidden(found)
    if hidden is not None:
        raise InputError(say("a hidden character (U+{code}) is not accepted", code=f"{ord(hidden):04X}"))
    if found and not prose and found[0] in FORMULA:
        raise InputError(say("begins like a formula; begin it with a letter or a digit"))
    return found


def _hidden(text: str) -> str | None:
    """Give the first sign that cannot be seen; most cells are plain, and need not be looked at sign by sign."""
    if text.isascii() and text.isprintable():
        return None
    return next((sign for sign in text if unicodedata.category(sign) in HIDDEN), None)


def uncovered(cell: str) -> str:
    """Take off the one apostrophe that an export puts before what begins like a formula in a spreadsheet."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'")[:1] in {*FORMULA} else cell


def required(cell: str) -> str:
    """Read a text that must be there."""
    found = text(cell)
    if not found:
        raise InputError(say("is empty and is needed"))
    return found


def yes_or_no(cell: str) -> bool:
    """Read yes or no, in three languages; empty is no."""
    word = text(cell).casefold()
    if word in YES:
        return True
    if word in NO:
        return False
    raise InputError(say('write "yes" or "no"'))


def sex(cell: str) -> str:
    """Read "male", "female" or nothing."""
    word = text(cell).casefold()
    if word not in SEX:
        raise InputError(say('write "male", "female" or nothing'))
    return SEX[word]


def age(cell: str) -> int | None:
    """Read an age in years, or nothing."""
    word = text(cell)
    if not word:
        return None
    if not word.isdecimal() or len(word) > len(str(OLDEST)) or int(word) > OLDEST:
        raise InputError(say("is not an age in years"))
    return int(word)


def attributes(cell: str) -> Mapping[str, str]:
    """Read a JSON object of names and plain values."""
    word = cell.strip()
    if not word:
        return {}
    try:
        found = json.loads(word)
    except (ValueError, RecursionError):
        raise InputError(say("is not JSON; write {example}", example='{"number": "2200"}')) from None
    if not isinstance(found, dict) or any(isinstance(value, dict) for value in found.values()):
        raise InputError(say("is not a JSON object of plain values; write {example}", example='{"number": "2200"}'))
    return {text(name): text(_plain(value), prose=True) for name, value in found.items()}


def _plain(value: object) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return "" if value is None else str(value)
