"""What an import did."""

from dataclasses import dataclass, field

from calendars.sentences import Sentence
from store.importing.records import Problem


@dataclass(slots=True)
class Outcome:
    """Rows added, rows known already, what was refused, what is worth a look.

    Of the files that could be opened, `read` = all added + `known` + `refused`: no line is lost unsaid.
    """

    added: dict[str, int] = field(default_factory=lambda: {"bodies": 0, "complaints": 0, "events": 0})
    known: int = 0
    read: int = 0
    problems: list[Problem] = field(default_factory=list)
    warnings: list[Sentence] = field(default_factory=list)

    @property
    def refused(self) -> int:
        """Count the lines that were not taken; a file refused as a whole has none."""
        return sum(problem.lines for problem in self.problems)
