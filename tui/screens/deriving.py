"""As known then: everything is derived anew from what had been recorded by a moment; stopped, all counts again."""

from typing import TYPE_CHECKING

from calendars.places import CAPITAL, zone
from calendars.sentences import Until, say
from tui.office import Office
from tui.screens.working import WorkingScreen

if TYPE_CHECKING:
    from store.progress import Progress
    from tui.desk import Desk


class DerivingScreen(WorkingScreen[bool]):
    """Over a list that cannot be read before it is derived."""

    def __init__(self, office: Office) -> None:
        """Say of which moment."""
        known = office.moment.known_by
        heading = say("As known by {moment}", moment=Until(known.astimezone(zone(CAPITAL))) if known else say("now"))
        super().__init__(office, heading, _derive)

    def give_up(self) -> None:
        """Count all records again, of the same moment."""
        self.office.look(self.office.moment.turned())
        super().give_up()


def _derive(desk: "Desk", progress: "Progress") -> bool:
    desk.derive(progress)
    return True
