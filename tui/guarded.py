"""What protects the screens: the cover, the idle clock, a word where the terminal is too small, no traceback."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from traceback import walk_tb

from rich.text import Text
from textual import events
from textual.app import App
from textual.command import CommandPalette
from textual.notifications import SeverityLevel
from textual.timer import Timer
from textual.worker import WorkerFailed

from calendars.sentences import Sentence, say
from reports.wording import Wording
from tui.screens.cover import CoverScreen, Unlock
from tui.screens.small import SmallScreen, is_small
from tui.themes import ORDER, THEMES

IDLE = 300.0  # seconds after which everything is covered
TOUCHES = (events.Key, events.MouseEvent, events.Paste)


class GuardedApp(App[None]):
    """A terminal program that hides itself, and never prints the value of a variable."""

    def __init__(self, wording: Wording, unlock: Unlock | None = None) -> None:
        """Take the language, and what tells the right passphrase."""
        super().__init__()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = ORDER[0]
        self.wording, self.unlock = wording, unlock
        self.idle: Timer | None = None
        self.notices: list[Callable[[], None]] = []

    def on_mount(self) -> None:
        """Start to wait."""
        self.idle = self.set_interval(IDLE, self.action_cover)

    async def on_event(self, event: events.Event) -> None:
        """Wait anew at every touch; look whether the screens still fit."""
        if self.idle and isinstance(event, TOUCHES):
            self.idle.reset()
        await super().on_event(event)
        if isinstance(event, events.Resize):
            self.call_later(self.fit)

    @property
    def is_covered(self) -> bool:
        """Tell whether the cover is on."""
        return any(isinstance(screen, CoverScreen) for screen in self.screen_stack)

    def action_cover(self) -> None:
        """Hide everything."""
        if not self.is_covered:
            self.clear_notifications()
            self.push_screen(CoverScreen(self.wording, self.unlock), self.uncovered)

    def uncovered(self, _: None) -> None:
        """Show the notices that came meanwhile."""
        notices, self.notices = self.notices, []
        for show in notices:
            show()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = None,
        markup: bool = True,
    ) -> None:
        """Show a notice; under the cover, when it is lifted."""
        show = partial(super().notify, message, title=title, severity=severity, timeout=timeout, markup=markup)
        if self.is_covered:
            self.notices.append(show)
        else:
            show()

    def action_command_palette(self) -> None:
        """Open the palette, but not over the cover."""
        if not self.is_covered and not isinstance(self.screen, CommandPalette):
            self.push_screen(CommandPalette(placeholder=self.wording(say("What do you want to do?"))))

    def fit(self) -> None:
        """Cover what does not fit, and show it again when it does."""
        shown = isinstance(self.screen, SmallScreen)
        if is_small(self.size) and not shown:
            self.push_screen(SmallScreen(self.wording))
        elif shown and not is_small(self.size):
            self.pop_screen()

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one line: a traceback would print the values of variables, and with them names."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._exit_renderables.append(Text(self.wording(_stopped(error))))
        self._close_messages_no_wait()


def _stopped(error: BaseException) -> Sentence:
    cause = error.error if isinstance(error, WorkerFailed) else error
    frames = list(walk_tb(cause.__traceback__))
    place = f"{Path(frames[-1][0].f_code.co_filename).name}:{frames[-1][1]}" if frames else "?"
    return say(
        "Merzim stopped because of an error in the program ({error} at {place}); what was confirmed is saved.",
        error=type(cause).__name__,
        place=place,
    )
