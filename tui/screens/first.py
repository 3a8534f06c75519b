"""A list whose first lines are on the screen before the order of all is read."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from tui.screens.complaints import ComplaintsPage
from tui.screens.listing import R

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.lists import Order


class FirstLines(ComplaintsPage[R]):
    """A list of complaints that is long."""

    def read_beginning(self, desk: "Desk", part: int) -> "tuple[Order, Mapping[str, R]]":
        """Read the complaints that stand first, with their lines."""
        raise NotImplementedError

    def begin(self) -> None:
        """Read anew: the first lines at once, then the order of all."""
        self.paged.forget()
        self.ask(partial(self.read_first, self.edition, self.part), self.take_first)

    def read_first(self, edition: int, part: int, desk: "Desk") -> "tuple[Order, Mapping[str, R]] | None":
        """Read what stands first, unless another moment is asked for by now."""
        is_asked = (edition, part) == (self.office.edition, self.part)
        return self.read_beginning(desk, part) if is_asked else None

    def take_first(self, found: "tuple[Order, Mapping[str, R]] | None") -> None:
        """Show the first lines, and read the rest."""
        if found is None:
            return
        order, rows = found
        self.paged.take(rows)
        if not self.is_narrowed:
            self.found = order.references
            self.fill(0)
        self.read_all()
