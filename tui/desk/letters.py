"""A letter on one complaint, between the store and the template."""

from dataclasses import dataclass
from pathlib import Path

from reports.letters.context import Case, context
from reports.letters.grounds import check_rule
from reports.letters.kinds import KINDS, Kind, kind_of
from reports.letters.write import write_letter
from reports.writing import file_name
from tui.desk import Desk


@dataclass(frozen=True, slots=True)
class Wanted:
    """A letter asked for: `kind` "" is the usual one, `path` None a file in the working folder named by what it is.

    `identity`: with the victim's name, which is a blank otherwise. `template`: a lawyer's own.
    """

    reference: str
    rule: str = ""
    kind: str = ""
    path: Path | None = None
    template: Path | None = None
    identity: bool = False

    def place(self, kind: Kind) -> Path:
        """Give where it is to be written."""
        return self.path or Path(file_name(f"{self.reference}-{self.rule or kind.name}", ".docx"))


def letters_for(rule: str) -> tuple[Kind, ...]:
    """Name the letters that answer a rule or finding, the usual one first; raises InputError where there is none."""
    usual = kind_of(rule)
    return (usual, *(kind for kind in KINDS.values() if kind is not usual and kind.answers(rule)))


def letter(desk: Desk, wanted: Wanted) -> Path:
    """Write a letter and give its place; raises InputError when it cannot be, and leaves nothing half written."""
    kind = kind_of(wanted.rule, wanted.kind)
    history, found = desk.read(wanted.reference)
    if wanted.rule:
        check_rule(wanted.rule, found, must_be_breached=kind.alleges)
    name = desk.identity(wanted.reference, revealed=True) if wanted.identity else ""
    case = Case(history, found, kind, wanted.rule, name)
    write_letter(wanted.place(kind), kind, desk.wording.language, context(case, desk.wording), wanted.template)
    return wanted.place(kind)
