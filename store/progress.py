"""How far long work has come: told to whoever waits, who can stop it by raising."""

from collections.abc import Callable

from calendars.sentences import Sentence, say

Progress = Callable[[Sentence, int, int], None]
"""Called with what is done now, how much of it, of how much; what it raises ends the work and undoes it."""

READING, DERIVING = say("reading rows"), say("deriving time limits and findings")


def untold(step: Sentence, done: int, of: int) -> None:
    """Tell nobody."""
