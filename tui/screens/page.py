"""What all pages share: they ask the desk off their own thread, and show what it refuses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from textual import on, work
from textual.message import Message
from textual.screen import ScreenResultType

from calendars.sentences import InputError, Sentence
from reports.wording import visible
from tui.keys import Translated
from tui.office import Office
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tui.desk import Desk

T = TypeVar("T")


class Page(Translated[ScreenResultType]):
    """A screen that reads from the desk."""

    READS_LISTS = False  # which, of an earlier knowledge, must be derived first; one complaint is not
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (110, "-wide")]  # noqa: RUF012

    @dataclass
    class Answered(Message):
        """The desk answered; `take` takes it over, on the thread of the screen."""

        take: Callable[[], None]

    def __init__(self, office: Office) -> None:
        """Take the counter of the desk."""
        super().__init__(office.wording)
        self.office, self.edition = office, 0
        self.waiting: list[Callable[[], None]] = []  # answers that came while this page could not take them

    def on_screen_resume(self) -> None:
        """Take what was answered, and read again what changed, while another screen was shown."""
        answers, self.waiting = self.waiting, []
        for take in answers:
            take()
        self.freshen()

    def freshen(self) -> None:
        """Read again when what is shown is no longer all, or of another moment."""
        if self.edition == self.office.edition:
            return
        if self.READS_LISTS and not self.office.is_derived:
            from tui.screens.deriving import DerivingScreen  # noqa: PLC0415  # a page itself

            self.app.push_screen(DerivingScreen(self.office))  # this page is resumed when that leaves
            return
        self.edition = self.office.edition
        for banner in self.query(".banner"):
            banner.display = bool(self.office.banner)
            if isinstance(banner, Prose):
                banner.say(self.office.banner)
        self.action_reload()

    def action_reload(self) -> None:
        """Read what this screen shows."""

    @work(thread=True, group="desk")
    def ask(self, question: "Callable[[Desk], T]", take: Callable[[T], None]) -> None:
        """Ask in a thread; the answer comes as a message."""
        try:
            found = self.office.ask(question)
        except InputError as error:
            self.post_message(self.Answered(partial(self.refused, error.column, error.sentence)))
        else:
            self.post_message(self.Answered(partial(take, found)))

    @on(Answered)
    def take_answer(self, message: Answered) -> None:
        """Take the answer over; under the cover, and in a form under a question, when it is shown again.

        Answers open and leave screens, and must neither lift the cover nor be seen over it.
        """
        message.stop()
        if self.app.is_covered or (self.is_modal and not self.is_current):  # type: ignore[attr-defined]  # GuardedApp
            self.waiting.append(message.take)
        else:
            message.take()

    def refused(self, column: str, sentence: Sentence) -> None:  # noqa: ARG002  # forms know the column
        """Say why not."""
        self.tell(sentence, severity="error")

    def tell(self, sentence: Sentence, severity: str = "information") -> None:
        """Say a short notice; what is no mere confirmation stays longer."""
        seconds = 4 if severity == "information" else 12
        self.notify(visible(self.wording(sentence)), severity=severity, markup=False, timeout=seconds)  # type: ignore[arg-type]

    def tell_all(self, news: Iterable[Sentence]) -> None:
        """Say what somebody else did."""
        for sentence in news:
            self.tell(sentence, severity="warning")
