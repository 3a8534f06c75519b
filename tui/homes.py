"""The homes of the three users: which there are, by which key, and the bar that names them."""

from dataclasses import dataclass
from importlib import import_module

from textual.content import Content
from textual.screen import Screen
from textual.style import Style
from textual.widgets import Static

from calendars.sentences import Sentence, say
from reports.wording import Wording, visible
from tui.office import Office


@dataclass(frozen=True, slots=True)
class Home:
    """One home: its name in the program, its title, the screen that is it."""

    name: str
    title: Sentence
    module: str
    screen: str


HOMES = (
    Home("docket", say("Docket"), "tui.screens.docket", "DocketScreen"),
    Home("examinations", say("Examinations"), "tui.screens.examinations", "ExaminationsScreen"),
    Home("findings", say("Findings"), "tui.screens.findings", "FindingsScreen"),
    Home("delays", say("Delays"), "tui.screens.delays", "DelaysScreen"),
    Home("law", say("Law"), "tui.screens.law", "LawScreen"),
    Home("complaint", say("Complaint"), "tui.screens.complaint", "ComplaintScreen"),
)


def opened(home: Home, office: Office) -> Screen[None]:
    """Make the screen of a home; read when it is first entered."""
    screen: Screen[None] = getattr(import_module(home.module), home.screen)(office)
    return screen


class HomesBar(Static):
    """One line that names the homes with their keys; a click goes there."""

    def __init__(self, wording: Wording, here: str) -> None:
        """Take the language, and which home this is."""
        parts = [_named(number, home, wording, here) for number, home in enumerate(HOMES, 1)]
        super().__init__(Content(" ").join(parts), markup=False, id="homes")


def _named(number: int, home: Home, wording: Wording, here: str) -> Content:
    style = Style(bold=True, reverse=home.name == here) + Style.from_meta({"@click": f"app.home('{home.name}')"})
    return Content.styled(f" {number} {visible(wording(home.title))} ", style)
