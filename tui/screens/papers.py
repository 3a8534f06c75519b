"""The forms for what leaves the house: a letter on a rule or finding, an export of the record."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widgets import Button

from calendars.sentences import InputError, Sentence, say
from reports.wording import LANGUAGES, N_, Wording
from tui.office import Office
from tui.screens.confirm import ConfirmScreen
from tui.screens.sheet import SheetScreen
from tui.widgets.field import Choice, Field
from tui.widgets.footer import Footer
from tui.widgets.prose import Prose

if TYPE_CHECKING:
    from tui.desk import Desk

YES = frozenset({"yes", "y", "да", "иә"})
FORMATS: Mapping[str, str] = {
    "csv": N_("a folder of tables, as import reads them"),
    "xlsx": N_("a workbook"),
    "json": N_("one file for programs"),
    "ics": N_("due times for a calendar"),
    "xes": N_("an event log"),
    "ocel": N_("an event log of objects"),
}
REDACTIONS: Mapping[str, str] = {
    "names": N_("nobody named, no notes, no documents"),
}


class PaperScreen(SheetScreen[str]):
    """Dismissed with the place that was written to, or with nothing; a file that is there is not replaced unasked."""

    TITLE_SAID: Sentence = say("Write")
    replaced: Path | None = None  # the file that may be replaced

    def compose(self) -> ComposeResult:
        """Lay out."""
        with Vertical(classes="window"):
            yield Prose(self.wording(self.TITLE_SAID), id="heading")
            with VerticalScroll(id="fields", can_focus=False):
                yield from self.fields()
                yield Button(self.wording(say("Write")), id="save", compact=True)
            yield Prose(id="refusal")
            yield Footer(show_command_palette=False, compact=True)

    def fields(self) -> Iterator[Field]:
        """Make the fields."""
        raise NotImplementedError

    def place(self, cells: Mapping[str, str]) -> Path:
        """Give the place that is to be written to; raises InputError where that is not yet said."""
        raise NotImplementedError

    def writing(self, cells: Mapping[str, str], place: Path) -> "Callable[[Desk], str] | None":
        """Say what writing asks of the desk; nothing where that is asked in another way."""
        raise NotImplementedError

    def saved(self, cells: Mapping[str, str]) -> "Callable[[Desk], str] | None":
        """Write, but ask before a file is replaced."""
        try:
            place = self.place(cells)
        except InputError as error:
            self.refused(error.column, error.sentence)
            return None
        if place.is_file() and place != self.replaced:
            question = say("{path} is there already. Replace it?   y: yes   n, Enter, Escape: no", path=str(place))
            self.app.push_screen(ConfirmScreen(self.wording, question, escape=False), partial(self.replace_if, place))
            return None
        return self.writing(cells, place)

    def replace_if(self, place: Path, sure: bool | None) -> None:  # noqa: FBT001  # the result of a screen
        """Replace the file when the user is sure."""
        if sure:
            self.replaced = place
            self.action_save()

    def told(self, names: Mapping[str, str]) -> tuple[Choice, ...]:
        """Put what can be chosen into words."""
        return tuple((name, self.wording(Sentence(about))) for name, about in names.items())


class LetterScreen(PaperScreen):
    """A letter on one complaint."""

    TITLE_SAID = say("Write a letter: a draft to read, complete and sign")

    def __init__(self, office: Office, reference: str, subject: str, subjects: tuple[Choice, ...]) -> None:
        """Take the complaint, the rule or finding under the cursor, and all that hold."""
        super().__init__(office)
        self.reference, self.subject, self.subjects = reference, subject, subjects

    def fields(self) -> Iterator[Field]:
        """Make the fields."""
        said = self.wording
        yield Field("rule", said(say("rule or finding")), choices=self.subjects, value=self.subject)
        yield Field("kind", said(say("letter")), said(say("empty: the usual one")), choices=self.kinds(self.subject))
        languages = tuple((language, "") for language in LANGUAGES)
        yield Field("language", said(say("language")), choices=languages, value=said.language)
        yield Field("identity", said(say("with the name")), said(say("yes; empty: a blank to fill in by hand")))
        yield Field("output", said(say("file")), said(say("empty: in this folder, by reference and rule")))

    def kinds(self, subject: str) -> tuple[Choice, ...]:
        """Give the letters that answer a rule or finding."""
        from tui.desk.letters import letters_for  # noqa: PLC0415  # read when first needed

        try:
            return tuple((kind.name, self.wording(kind.title)) for kind in letters_for(subject))
        except InputError:
            return ()

    def check(self, field: Field) -> None:
        """Offer the letters that answer what was chosen; refuse a language that is none."""
        if field.column == "rule":
            self.query_one("#kind", Field).choices = self.kinds(field.typed)
        if field.column == "language" and field.typed not in LANGUAGES:
            raise InputError(say("write one of: {languages}", languages=", ".join(LANGUAGES)), field.column)

    def place(self, cells: Mapping[str, str]) -> Path:
        """Give the file that is named, or one named by what it is."""
        from reports.letters.kinds import kind_of  # noqa: PLC0415  # read when first needed
        from tui.desk.letters import Wanted  # noqa: PLC0415

        path = Path(cells["output"]).expanduser() if cells["output"] else None
        return Wanted(self.reference, cells["rule"], path=path).place(kind_of(cells["rule"], cells["kind"]))

    def writing(self, cells: Mapping[str, str], place: Path) -> "Callable[[Desk], str]":
        """Write the letter."""

        def write(desk: "Desk") -> str:
            from tui.desk.letters import Wanted, letter  # noqa: PLC0415

            named = cells["identity"].casefold() in YES
            speaking = desk.speaking(Wording(cells["language"] or self.wording.language))
            return str(letter(speaking, Wanted(self.reference, cells["rule"], cells["kind"], place, identity=named)))

        return write


class ExportScreen(PaperScreen):
    """One complaint, or its due times, for other programs."""

    TITLE_SAID = say("Export this complaint for other programs")

    def __init__(self, office: Office, reference: str) -> None:
        """Take the complaint."""
        super().__init__(office)
        self.reference = reference

    def fields(self) -> Iterator[Field]:
        """Make the fields; the ending of the file says the format."""
        said = self.wording
        example = said(say(".xlsx, .json, .ics, .xes, .ocel; or a folder: tables"))
        yield Field("output", said(say("file")), example)
        yield Field("redact", said(say("left out")), said(say("empty: nothing")), choices=self.told(REDACTIONS))

    def check(self, field: Field) -> None:
        """Say which format the ending means; refuse what cannot be left out."""
        from tui.desk.exports import form_of  # noqa: PLC0415  # read when first needed

        if field.column == "output":
            try:
                field.hint(f"= {self.wording(Sentence(FORMATS[form_of(Path(field.typed))]))}")
            except InputError as error:
                raise InputError(error.sentence, field.column) from None
        elif field.typed not in REDACTIONS:
            raise InputError(say("write one of: {names}", names=", ".join(REDACTIONS)), field.column)

    def place(self, cells: Mapping[str, str]) -> Path:
        """Give the file, or folder, that is named."""
        if not cells["output"]:
            raise InputError(say("is empty and is needed"), "output")
        return Path(cells["output"]).expanduser()

    def writing(self, cells: Mapping[str, str], place: Path) -> "Callable[[Desk], str]":
        """Write the file."""

        def write(desk: "Desk") -> str:
            from tui.desk.exports import export, form_of  # noqa: PLC0415

            return str(export(desk, form_of(place), place, cells["redact"], self.reference))

        return write
