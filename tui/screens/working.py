"""Long work: how far it has come, and a key that stops it and leaves everything as it was."""

import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr
from dataclasses import dataclass
from functools import partial
from multiprocessing import resource_tracker
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Button, ProgressBar

from calendars.sentences import InputError, Sentence, say
from tui import keys
from tui.office import Office
from tui.screens.page import Page
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from store.progress import Progress
    from tui.desk import Desk

T = TypeVar("T")
BETWEEN = 0.1  # seconds from one sign of progress to the next
EARLY, MOMENT = "-early", 0.25  # seconds


class StoppedError(InputError):
    """The user stopped the work."""


class WorkingScreen(Page[T | None], ModalScreen[T | None], Generic[T]):
    """Dismissed with what the work gave, or with nothing when it was stopped or refused."""

    BINDINGS = keys.WORKING

    @dataclass
    class Moved(Message):
        """The work has come so far."""

        step: Sentence
        done: int
        of: int

    def __init__(self, office: Office, title: Sentence, job: "Callable[[Desk, Progress], T]") -> None:
        """Take the work; it is told where to report, and ends when that raises."""
        super().__init__(office)
        self.heading, self.job = title, job
        self.begun, self.stopped, self.last = Event(), Event(), 0.0

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(said(self.heading), classes="heading")
            yield Prose(said(say("beginning, when what is being read is there…")), id="step")
            yield ProgressBar(show_eta=False)
            yield Button(said(say("Stop: nothing is changed")), id="stop", compact=True)

    def on_mount(self) -> None:
        """Begin; what is done in a moment is not seen."""
        self.add_class(EARLY)
        self.set_timer(MOMENT, partial(self.remove_class, EARLY))
        self.ask(self.work, self.dismiss)

    def work(self, desk: "Desk") -> T:
        """Do the work, unless it was stopped while others' questions were answered."""
        self.begun.set()
        self.check()
        _allow_processes()
        return self.job(desk, self.report)

    def check(self) -> None:
        """Raise StoppedError when it shall stop."""
        if self.stopped.is_set():
            raise StoppedError(say("stopped; everything is as it was"))

    def report(self, step: Sentence, done: int, of: int) -> None:
        """Take how far the work has come, on its own thread; raises StoppedError when it shall stop."""
        self.check()
        if monotonic() - self.last > BETWEEN:
            self.last = monotonic()
            self.post_message(self.Moved(step, done, of))

    @on(Moved)
    def show(self, message: Moved) -> None:
        """Show how far it has come."""
        message.stop()
        told = say("{step}: {done} of {of}", step=message.step, done=message.done, of=message.of)
        self.query_one("#step", Prose).say(self.wording(told))
        self.query_one(ProgressBar).update(total=message.of or None, progress=message.done)

    @on(Button.Pressed, "#stop")
    def action_stop(self) -> None:
        """Stop at the next report, or at once what has not begun."""
        self.stopped.set()
        if self.begun.is_set():
            self.query_one("#step", Prose).say(self.wording(say("stopping…")))
        else:
            self.give_up()

    def give_up(self) -> None:
        """Leave with nothing."""
        self.dismiss(None)

    def refused(self, column: str, sentence: Sentence) -> None:
        """Leave with nothing, and say why."""
        super().refused(column, sentence)
        self.give_up()


def _allow_processes() -> None:
    """Let the work start other processes: what keeps track of them asks for the number of the standard error.

    While screens are shown that is Textual's, which has none, and no process would start.
    """
    if os.name == "posix":
        with redirect_stderr(sys.__stderr__):
            resource_tracker.ensure_running()
