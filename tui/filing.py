"""What a page about one complaint can give out of it: a letter on what is under the cursor, the complaint as a file."""

from calendars.sentences import say
from tui.recording import Recording
from tui.widgets.field import Choice


class Filing(Recording):
    """A page with a complaint open, from which something can be filed."""

    subjects: tuple[Choice, ...] = ()  # the rules and findings a letter can be about

    @property
    def selected_rule(self) -> str:
        """Give the rule or finding under the cursor; "" for none."""
        return ""

    def action_letter(self) -> None:
        """Write a letter on the rule or finding under the cursor."""
        from tui.screens.papers import LetterScreen  # noqa: PLC0415  # read when first needed

        if self.reference:
            screen = LetterScreen(self.office, self.reference, self.selected_rule, self.subjects)
            self.app.push_screen(screen, self.written)

    def action_export(self) -> None:
        """Write this complaint as a file for other programs."""
        from tui.screens.papers import ExportScreen  # noqa: PLC0415

        if self.reference:
            self.app.push_screen(ExportScreen(self.office, self.reference), self.written)

    def written(self, path: str | None) -> None:
        """Say where it is."""
        if path:
            self.tell(say("written: {path}", path=path))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Write no file where a browser looks in: it may be another's."""
        if action in {"letter", "export"} and self.app.is_web:
            return False
        return super().check_action(action, parameters)
