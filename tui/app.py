"""The terminal program: the docket first, the database read behind it."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from rich.text import Text
from textual.app import App, SystemCommand
from textual.screen import Screen
from textual.worker import WorkerFailed

from calendars.sentences import Sentence, Until, say
from reports.wording import Wording
from tui.office import Office
from tui.screens.docket import DocketScreen

if TYPE_CHECKING:
    from tui.desk import Desk

STYLES = [
    "app.tcss",
    *(f"widgets/{name}.tcss" for name in ("rows", "pane", "field")),
    *(f"screens/{name}.tcss" for name in ("docket", "complaint", "record", "help", "confirm")),
]
DARK, BRIGHT = "textual-dark", "textual-light"


class MerzimApp(App[None]):
    """Merzim in a terminal."""

    TITLE = "Merzim"
    ALLOW_SELECT = False
    CSS_PATH = STYLES  # type: ignore[assignment]

    def __init__(
        self, opened: "Callable[[], Desk]", *, wording: Wording, title: str = "", demonstration: bool = False
    ) -> None:
        """Take the way to open the desk; `title` tells of which moment is asked."""
        super().__init__()
        invented = [wording(say("demonstration: nobody in it exists"))] if demonstration else []
        self.wording = wording
        self.office = Office(opened, wording, " · ".join(filter(None, (title, *invented))))

    def get_default_screen(self) -> Screen[None]:
        """Begin with the docket."""
        return DocketScreen(self.office)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002  # Textual's signature
        """Offer no picture of the screen: it would write names to a file."""
        said = self.wording
        yield SystemCommand(said(say("theme")), said(say("choose the colours")), self.action_change_theme)
        yield SystemCommand(said(say("help")), said(say("show keys and signs")), self.action_help)
        yield SystemCommand(said(say("quit")), said(say("leave Merzim")), self.action_quit)

    def action_help(self) -> None:
        """Show keys and signs."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415  # read when first needed

        self.push_screen(HelpScreen(self.wording, self.screen.active_bindings.values()))

    def action_light(self) -> None:
        """Change between dark and light."""
        self.theme = BRIGHT if self.current_theme.dark else DARK

    def _handle_exception(self, error: Exception) -> None:
        """Stop with one line: a traceback would print the values of variables, and with them names."""
        self._return_code = 1
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            self._exit_renderables.append(Text(self.wording(_stopped(error))))
        self._close_messages_no_wait()


def run(
    opened: "Callable[[], Desk]",
    wording: Wording,
    *,
    as_of: datetime | None = None,
    title: str = "",
    demonstration: bool = False,
) -> int:
    """Open the screens and give the exit code when they are left."""
    if as_of and not title:
        title = wording(say("as of {moment}", moment=Until(as_of)))
    app = MerzimApp(opened, wording=wording, title=title, demonstration=demonstration)
    app.run()
    return app.return_code or 0


def _stopped(error: BaseException) -> Sentence:
    cause = error.error if isinstance(error, WorkerFailed) else error
    frames = list(walk_tb(cause.__traceback__))
    place = f"{Path(frames[-1][0].f_code.co_filename).name}:{frames[-1][1]}" if frames else "?"
    return say(
        "Merzim stopped because of an error in the program ({error} at {place}); what was confirmed is saved.",
        error=type(cause).__name__,
        place=place,
    )
