"""What a page about one complaint can give out of it: a letter on what is under the cursor, the complaint as a file."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from calendars.sentences import Sentence, say
from tui.recording import Recording


class Filing(Recording):
    """A page with a complaint open, from which something can be filed."""

    @property
    def selected_rule(self) -> str:
        """Give the rule or finding under the cursor; "" for none."""
        return ""

    def action_letter(self) -> None:
        """Write a letter on the rule or finding under the cursor."""
        rule = self.selected_rule
        if not rule:
            self.tell(say("choose what is wrong among the clocks or the findings"))
            return
        self.file(say("Letter on {rule}: which file? Such as letter.docx", rule=rule), partial(self.write_letter, rule))

    def write_letter(self, rule: str, typed: str | None) -> None:
        """Write it where one said."""
        from tui.desk.letters import Wanted, letter  # noqa: PLC0415  # read when first needed

        if typed:
            wanted = Wanted(self.reference, rule, path=Path(typed).expanduser())
            self.ask(lambda desk: letter(desk, wanted), self.written)

    def action_export(self) -> None:
        """Write this complaint as a file for other programs."""
        if self.reference:
            self.file(
                say("Export this complaint: a file ending in .xlsx, .json, .ics, .xes or .ocel, or a folder for CSV"),
                self.write_export,
            )

    def write_export(self, typed: str | None) -> None:
        """Write it where one said, in the format its ending names."""
        from tui.desk.exports import export, form_of  # noqa: PLC0415

        if typed:
            path = Path(typed).expanduser()
            self.ask(lambda desk: export(desk, form_of(path), path, of=self.reference), self.written)

    def file(self, title: Sentence, take: Callable[[str | None], None]) -> None:
        """Ask for a file."""
        from tui.screens.ask import AskScreen  # noqa: PLC0415

        self.app.push_screen(AskScreen(self.wording, title), take)

    def written(self, path: Path) -> None:
        """Say where it is."""
        self.tell(say("written: {path}", path=str(path)))
