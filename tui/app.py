"""The terminal program: six homes, a moment of which all of them tell, the database read behind them."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.screen import Screen

from calendars.sentences import say
from reports.wording import LANGUAGES, Wording
from tui import keys
from tui.beginning import StartApp
from tui.homes import HOMES, opened
from tui.office import Office
from tui.reporting import Reporting
from tui.screens.page import Page
from tui.themes import ORDER
from tui.travel import NOW, Moment

if TYPE_CHECKING:
    from tui.desk import Desk

STYLES = [
    "app.tcss",
    *(f"widgets/{name}.tcss" for name in ("rows", "pane", "field")),
    *(f"screens/{name}.tcss" for name in ("listing", "complaint", "sheet", "help", "confirm", "cover")),
    *(f"screens/{name}.tcss" for name in ("told", "delays", "working")),
]

BETWEEN = "between"  # the empty mode in which the homes are made anew


class MerzimApp(Reporting):
    """Merzim in a terminal."""

    TITLE = "Merzim"
    ALLOW_SELECT = False
    CSS_PATH = STYLES  # type: ignore[assignment]
    BINDINGS = keys.APP
    DEFAULT_MODE = HOMES[0].name

    def __init__(  # noqa: PLR0913  # what the command line knows
        self,
        desk: "Callable[[], Desk]",
        *,
        wording: Wording,
        moment: Moment = NOW,
        demonstration: bool = False,
        reopen: "Callable[[str], Desk | None] | None" = None,
        way: str = "",
    ) -> None:
        """Take the way to open the desk, of which moment is asked, what opens it again, and how to begin."""
        office = Office(desk, wording, moment=moment, demonstration=demonstration, reopen=reopen)
        super().__init__(wording, office.unlock if reopen else None)
        self.way, self.office = way, office
        self.came_from = HOMES[0].name
        for home in HOMES:
            self.add_mode(home.name, partial(opened, home, self.office))

    def on_mount(self) -> None:
        """Begin in the way that was chosen."""
        super().on_mount()
        if self.way:
            self.begun = True
            self.call_after_refresh(self.go, self.way)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002  # Textual's signature
        """Offer the homes, and no picture of the screen: it would write names to a file."""
        said = self.wording
        for home in HOMES:
            yield SystemCommand(said(home.title), said(say("go there")), partial(self.action_home, home.name))
        yield SystemCommand(said(say("new complaint")), said(say("register it")), self.action_register)
        if not self.is_web:
            yield SystemCommand(said(say("import")), said(say("take files in")), self.action_import)
            yield SystemCommand(said(say("report")), said(say("write it to a file")), self.action_report)
            yield SystemCommand(said(say("rebuild")), said(say("derive everything anew")), self.action_rebuild)
        yield SystemCommand(said(say("cover")), said(say("hide everything")), self.action_cover)
        yield SystemCommand(said(say("colours")), said(say("dark, light, high contrast in turn")), self.action_light)
        yield SystemCommand(said(say("language")), said(say("English, Russian, Kazakh in turn")), self.action_language)
        yield SystemCommand(said(say("help")), said(say("show keys and signs")), self.action_help)
        yield SystemCommand(said(say("quit")), said(say("leave Merzim")), self.action_quit)

    def action_cover(self) -> None:
        """Hide everything, and close the database where a passphrase opens it again."""
        super().action_cover()
        if self.unlock:
            self.call_after_refresh(self.office.close)

    def action_home(self, name: str) -> None:
        """Go to a home."""
        if name != self.current_mode:
            self.came_from = self.current_mode
            self.switch_mode(name)

    def action_leave_home(self) -> None:
        """Return to the home one came from."""
        self.action_home(self.came_from)

    def show(self, reference: str) -> None:
        """Open a complaint."""
        self.office.reference = reference
        self.action_home("complaint")

    def action_travel(self, days: int, months: int) -> None:
        """Look at an earlier or a later moment."""
        moment = self.office.moment
        self._look(moment.by_months(months) if months else moment.by_days(days))

    def action_now(self) -> None:
        """Look at now."""
        self._look(NOW)

    def action_known_then(self) -> None:
        """Count only what was recorded by the moment one looks at, or all again."""
        self._look(self.office.moment.turned())

    def _look(self, moment: Moment) -> None:
        if moment != self.office.moment:
            self.office.look(moment)
            if isinstance(self.screen, Page):
                self.screen.freshen()

    def action_help(self) -> None:
        """Show keys and signs."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415  # read when first needed

        self.push_screen(HelpScreen(self.wording, self.screen.active_bindings.values()))

    async def action_language(self) -> None:
        """Speak the next language: every home is laid out anew in it."""
        if len(self.screen_stack) > 1:
            return  # a form lies over the home, and what is typed in it would be lost
        here = self.current_mode
        self.wording.speak(LANGUAGES[(LANGUAGES.index(self.wording.language) + 1) % len(LANGUAGES)])
        self.add_mode(BETWEEN, Screen)
        await self.switch_mode(BETWEEN)
        for home in HOMES:
            await self.remove_mode(home.name)
            self.add_mode(home.name, partial(opened, home, self.office))
        await self.switch_mode(here)
        await self.remove_mode(BETWEEN)

    def action_light(self) -> None:
        """Change between dark, light and high contrast."""
        self.theme = ORDER[(ORDER.index(self.theme) + 1) % len(ORDER)] if self.theme in ORDER else ORDER[0]


def run(  # noqa: PLR0913  # what the command line knows
    desk: "Callable[[], Desk]",
    wording: Wording,
    *,
    moment: Moment = NOW,
    demonstration: bool = False,
    reopen: "Callable[[str], Desk | None] | None" = None,
    way: str = "",
) -> tuple[int, str]:
    """Open the screens; give the exit code, and the way that leads out of this database if one was chosen."""
    app = MerzimApp(desk, wording=wording, moment=moment, demonstration=demonstration, reopen=reopen, way=way)
    app.run()
    return app.return_code or 0, app.chosen


def first_way(wording: Wording) -> str:
    """Ask how to begin where there is no database yet; empty when the user leaves."""
    app = StartApp(wording)
    app.run()
    return app.chosen
