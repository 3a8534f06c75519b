"""Long work at a terminal: one line of how far it has come, gone when it ends."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING

import click

from calendars.sentences import Sentence, say
from reports.wording import Wording

if TYPE_CHECKING:
    from store.progress import Progress

PATIENCE, BETWEEN = 1.0, 0.2  # seconds before the first line, and from one to the next
BEGIN_LINE = "\r\x1b[K"


@contextmanager
def shown(wording: Wording) -> Iterator["Progress"]:
    """Give what is told how far work has come; a file or another program that listens is told nothing."""
    last = begun = monotonic()

    def tell(step: Sentence, done: int, of: int) -> None:
        nonlocal last
        now = monotonic()
        if now - begun > PATIENCE and now - last > BETWEEN and sys.stderr.isatty():
            last = now
            told = say("{step}: {done} of {of}", step=step, done=done, of=of)
            click.echo(f"{BEGIN_LINE}{wording(told)}", nl=False, err=True)

    try:
        yield tell
    finally:
        if last > begun:
            click.echo(BEGIN_LINE, nl=False, err=True)
