"""The names of attributes that something reads; a name a letter or two from one of them is a slip, and worth a word."""

from collections.abc import Iterable
from difflib import get_close_matches

from calendars.sentences import Sentence, say
from procedure.events import EVENT_TYPES

READ = {name for row in EVENT_TYPES for name in row.carries} | {"instance"}  # of which examination or remedy it is
ALIKE = 0.8  # of 1: a letter or two of a word


def slips(names: Iterable[str]) -> tuple[Sentence, ...]:
    """Say of each name that nothing reads, but that is nearly one that is read, which was probably meant."""
    near = ((name, get_close_matches(name, READ, n=1, cutoff=ALIKE)) for name in sorted(set(names) - READ))
    return tuple(
        say('no rule, report or letter reads the attribute "{name}"; did you mean "{near}"?', name=name, near=found[0])
        for name, found in near
        if found
    )
