"""What the program gives out of all complaints: the report as a file."""

from calendars.sentences import say
from tui.beginning import Beginning


class Reporting(Beginning):
    """The part of the program that writes reports."""

    def action_report(self, by: str = "region") -> None:
        """Ask which report is written, and where."""
        from tui.screens.reporting import ReportScreen  # noqa: PLC0415  # read when first needed

        self._open(ReportScreen(self.office, by), self.reported)

    def reported(self, place: str | None) -> None:
        """Say where the report is; it stays until it was read."""
        from tui.screens.told import ToldScreen  # noqa: PLC0415

        if place:
            private = say("Only you can read this file; that it was written is kept in the database.")
            lines = [place, "", self.wording(private)]
            self.push_screen(ToldScreen(self.wording, self.wording(say("The report is written")), lines))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Write no file where others' browsers look in."""
        if action == "report" and self.is_web:
            return False
        return super().check_action(action, parameters)
