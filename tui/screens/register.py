"""The form that registers a complaint, and the one that takes files in."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Button

from calendars.sentences import InputError, Sentence, say
from tui.screens.sheet import SheetScreen
from tui.widgets.field import Field
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tui.desk import Desk
    from tui.desk.sheets import Choices

NAME = "name"


class RegisterScreen(SheetScreen[str]):
    """Dismissed with the reference of the new complaint, or with nothing."""

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(said(say("Register a complaint")), id="heading")
            yield VerticalScroll(id="fields", can_focus=False)
            yield Prose(id="refusal")
            yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Ask for what completes the fields."""
        from tui.desk.sheets import register  # noqa: PLC0415  # read when first needed: it opens the store

        self.ask(register, self.take)

    def take(self, bodies: "Choices") -> None:
        """Show the fields."""
        save = Button(self.wording(say("Save")), id="save", compact=True)
        self.query_one("#fields").mount_all([*self.fields(bodies), save])
        self.call_after_refresh(lambda: self.query_one("#reference", Field).enter())

    def fields(self, bodies: "Choices") -> Iterator[Field]:
        """Make a field for each fact, and one for the name, which is kept apart."""
        from tui.desk.sheets import place_choices  # noqa: PLC0415

        said = self.wording
        yes, no = said(say("yes")), said(say("no"))
        choices = (("yes", yes if yes != "yes" else ""), ("no", no if no != "no" else ""))
        sexes = (("male", ""), ("female", ""))
        yield Field("reference", said(say("reference")), said(say("your own number of it, needed")))
        yield Field("place", said(say("place")), said(say("the town, needed")), choices=place_choices())
        yield Field("sex", said(say("sex")), said(say("male or female")), choices=sexes)
        yield Field("age", said(say("age")), said(say("in years, at the events")))
        yield Field("foreign_national", said(say("foreign national")), said(say("yes or no")), choices=choices)
        yield Field("language", said(say("language")), said(say("ru, kk or another")))
        yield Field("in_custody", said(say("in custody")), said(say("yes or no")), choices=choices)
        yield Field("accused_body", said(say("accused authority")), choices=bodies)
        yield Field("article", said(say("article")), said(say("of the Criminal Code, such as 146(2)")))
        yield Field("source", said(say("source")))
        yield Field(NAME, said(say("name of the victim")), said(say("kept apart, masked everywhere")))

    def check(self, field: Field) -> None:
        """Look at one fact."""
        from tui.desk.sheets import check_fact  # noqa: PLC0415

        if field.column != NAME:
            check_fact(field.column, field.typed)

    def saved(self, cells: Mapping[str, str]) -> "Callable[[Desk], str] | None":
        """Register it."""
        facts = {column: typed for column, typed in cells.items() if column != NAME}

        def add(desk: "Desk") -> str:
            desk.add(facts, cells.get(NAME, ""))
            return facts["reference"]

        return add


class ImportScreen(SheetScreen[tuple[Path, ...]]):
    """Dismissed with the files that shall be taken in, or with nothing."""

    COLUMNS = ("file-1", "file-2", "file-3")

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        with Vertical(classes="window"):
            yield Prose(said(say("Import: bodies, complaints, events, in any order")), id="heading")
            with VerticalScroll(id="fields", can_focus=False):
                for column, example in zip(self.COLUMNS, ("complaints.csv", "events.csv", "bodies.csv"), strict=True):
                    yield Field(column, said(say("file")), example, choices=_beside(""))
                yield Button(said(say("Import")), id="save", compact=True)
            yield Prose(id="refusal")
            yield Footer(show_command_palette=False, compact=True)

    def check(self, field: Field) -> None:
        """Offer what lies in the folder that is typed; refuse what is no file."""
        field.choices = _beside(field.typed)
        field.suggest()
        path = Path(field.typed).expanduser()
        if not path.exists():
            raise InputError(say("there is no file {file}", file=path.name), field.column)

    def action_save(self) -> None:
        """Give the files, when each is there."""
        paths = [Path(field.typed).expanduser() for field in self.query(Field) if field.typed]
        for field in self.query(Field):
            if field.typed and not Path(field.typed).expanduser().is_file():
                self.refused(field.column, say("there is no file {file}", file=Path(field.typed).name))
                return
        if paths:
            self.dismiss(tuple(paths))
        else:
            self.refused(self.COLUMNS[0], NONE)


NONE: Sentence = say("name at least one file")


def _beside(typed: str) -> tuple[tuple[str, str], ...]:
    """Give the folders and tables that lie where a path leads."""
    folder = Path(typed[: typed.rfind("/") + 1] or ".").expanduser()
    prefix = typed[: typed.rfind("/") + 1]
    try:
        found = sorted(folder.iterdir())
    except OSError:
        return ()
    tables = (path for path in found if path.is_dir() or path.suffix.lower() == ".csv")
    seen = (path for path in tables if path.name[0] != ".")
    return tuple((f"{prefix}{path.name}" + ("/" if path.is_dir() else ""), "") for path in seen)
