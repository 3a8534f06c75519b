"""How complaints come in: the first start, the form for one, files for many; everything derived anew."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from calendars.sentences import Sentence, say
from reports.wording import visible
from tui.guarded import GuardedApp
from tui.office import Office
from tui.screens.confirm import ConfirmScreen
from tui.screens.sheet import SheetScreen
from tui.screens.start import DEMONSTRATION, IMPORT, REGISTER, StartScreen

if TYPE_CHECKING:
    from tui.desk.importing import Outcome

T = TypeVar("T")


class Beginning(GuardedApp):
    """The part of the program that fills a database."""

    office: Office
    show: Callable[[str], None]
    chosen = ""  # the way that leads out of this database
    begun = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Read no file where others' browsers look in."""
        if action in {"import", "rebuild"} and self.is_web:
            return False
        return super().check_action(action, parameters)

    async def action_quit(self) -> None:
        """Leave; ask first when something typed would be lost."""
        if any(isinstance(screen, SheetScreen) and screen.would_lose for screen in self.screen_stack):
            question = say("Leave, and throw away what you typed?   y: yes   n, Enter, Escape: no")
            self.push_screen(ConfirmScreen(self.wording, question, escape=False), self.quit_if)
        else:
            self.exit()

    def quit_if(self, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Leave when the user is sure."""
        if sure:
            self.exit()

    def action_begin(self) -> None:
        """Ask, once, how to begin in an empty database."""
        if not self.begun and self.office.moment.known_by is None:
            self.begun = True
            self.push_screen(StartScreen(self.wording), self.go)

    def go(self, way: str | None) -> None:
        """Go the way that was chosen."""
        if way == REGISTER:
            self.action_register()
        elif way == IMPORT:
            self.action_import()
        elif way == DEMONSTRATION:
            self.chosen = way
            self.exit()

    def action_register(self) -> None:
        """Register a complaint."""
        from tui.screens.register import RegisterScreen  # noqa: PLC0415  # read when first needed

        self._open(RegisterScreen(self.office), self.registered)

    def registered(self, reference: str | None) -> None:
        """Go to the new complaint."""
        if reference:
            self._told(say("complaint {reference} registered; r records what happened", reference=reference))
            self.office.renew()
            self.show(reference)

    def action_import(self) -> None:
        """Ask which files are taken in."""
        from tui.screens.register import ImportScreen  # noqa: PLC0415

        self._open(ImportScreen(self.office), self.take_in)

    def take_in(self, paths: tuple[Path, ...] | None) -> None:
        """Take the files in, while it is told how far it has come."""
        if not paths:
            return
        from tui.desk.importing import take_in  # noqa: PLC0415
        from tui.screens.working import WorkingScreen  # noqa: PLC0415

        title = say("Import of {files}", files=", ".join(path.name for path in paths))
        working = WorkingScreen(self.office, title, lambda desk, progress: take_in(desk, paths, progress))
        self.push_screen(working, self.taken_in)

    def taken_in(self, outcome: "Outcome | None") -> None:
        """Say what was added, and what was refused."""
        if outcome is None:
            return
        from tui.desk.importing import told  # noqa: PLC0415
        from tui.screens.told import ToldScreen  # noqa: PLC0415

        self.office.renew()
        lines = [self.wording(sentence) for sentence in told(outcome)]
        self.push_screen(ToldScreen(self.wording, self.wording(say("Import")), lines))

    def action_rebuild(self) -> None:
        """Derive everything anew."""
        from tui.desk.importing import derive_anew  # noqa: PLC0415
        from tui.screens.working import WorkingScreen  # noqa: PLC0415

        self.push_screen(WorkingScreen(self.office, say("Everything is derived anew"), derive_anew), self.rebuilt)

    def rebuilt(self, count: int | None) -> None:
        """Say how many complaints were derived."""
        if count is not None:
            self._told(say("{count} complaints derived anew", count=count))
            self.office.renew()

    def _open(self, screen: Screen[T], take: Callable[[T | None], None]) -> None:
        if not isinstance(self.screen, type(screen)):
            self.push_screen(screen, take)

    def _told(self, sentence: Sentence) -> None:
        self.notify(visible(self.wording(sentence)), markup=False, timeout=4)


class StartApp(GuardedApp):
    """Asks how to begin where there is no database yet; `chosen` is the answer."""

    CSS_PATH = ["app.tcss", "widgets/rows.tcss", "screens/working.tcss", "screens/cover.tcss"]  # noqa: RUF012
    chosen = ""

    def on_mount(self) -> None:
        """Ask."""
        super().on_mount()
        self.push_screen(StartScreen(self.wording), self.answered)

    def answered(self, way: str | None) -> None:
        """Leave with the answer."""
        self.chosen = way or ""
        self.exit()
