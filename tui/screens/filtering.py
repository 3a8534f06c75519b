"""What the docket's filter can do more: mine only, kept under a name, taken up again."""

from collections.abc import Mapping, Sequence

from calendars.sentences import Sentence, say
from reports.docket import DocketRow
from tui.screens.first import FirstLines
from tui.widgets.field import Entered

MINE = "mine"


class Filtering(FirstLines[DocketRow]):
    """A docket whose filter can be kept."""

    is_mine = False

    def holding(self) -> Sequence[str]:
        """Give the complaints that hold what is typed, all or only mine."""
        found = super().holding()
        return self.search.mine(found, self.office.by) if self.is_mine and self.search else found

    @property
    def is_narrowed(self) -> bool:
        """Tell whether less than all is asked for."""
        return self.is_mine or super().is_narrowed

    def action_mine(self) -> None:
        """Show only mine, or all."""
        self.is_mine = not self.is_mine
        self.tell(self.meaning if self.is_mine else say("all complaints"))
        self.narrow()

    @property
    def meaning(self) -> Sentence:
        """Say what is called mine: the database of an office knows whose a complaint is, a file who recorded."""
        if self.search and self.search.owned is not None:
            return say("only yours: you registered them, or they are shared with you")
        return say("only yours: those in which only others recorded are left out")

    def action_clear(self) -> None:
        """Drop the filter, then the marks."""
        if self.is_mine:
            self.action_mine()
        super().action_clear()

    def action_save_filter(self) -> None:
        """Ask for the name under which the filter is kept."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415  # read when first needed

        title = say("Keep this filter, in this database, under which name?")
        self.app.push_screen(AskScreen(self.wording, title), self.save_filter)

    def save_filter(self, name: str | None) -> None:
        """Keep what is asked for now."""
        from tui.desk.filters import save  # noqa: PLC0415  # read when first needed: it opens the store

        if name:
            typed = self.query_one(Entered).value
            asked = {"typed": typed, "part": self.PARTS[self.part].pattern, MINE: "yes" if self.is_mine else ""}
            self.ask(lambda desk: save(desk, name, asked), lambda kept: self.tell(say("kept: {name}", name=kept)))

    def action_saved_filters(self) -> None:
        """List the filters that were kept."""
        from tui.desk.filters import saved  # noqa: PLC0415

        self.ask(saved, self.offer_filters)

    def offer_filters(self, saved: Mapping[str, Mapping[str, str]]) -> None:
        """Offer the filters that were kept."""
        from tui.screens.choose import ChooseScreen, Chosen  # noqa: PLC0415

        def take(chosen: Chosen | None) -> None:
            if chosen and chosen[1]:
                self.forget_filter(chosen[0])
            elif chosen:
                self.take_filter(saved[chosen[0]])

        if saved:
            self.app.push_screen(ChooseScreen(self.wording, say("Filters"), tuple(saved)), take)
        else:
            self.tell(say("no filter is kept yet; s keeps one"))

    def take_filter(self, asked: Mapping[str, str]) -> None:
        """Ask for what a filter asks for."""
        self.is_mine = bool(asked.get(MINE))
        self.query_one(Entered).value = asked.get("typed", "")
        parts = [part.pattern for part in self.PARTS]
        part = asked.get("part", "")
        self.action_part(parts.index(part) if part in parts else 0)

    def forget_filter(self, name: str) -> None:
        """Forget a filter."""
        from tui.desk.filters import forget  # noqa: PLC0415

        self.ask(lambda desk: forget(desk, name), lambda gone: self.tell(say("forgotten: {name}", name=gone)))
