"""Looking at another moment: by days and months to and fro, and by what was known then."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from calendars.places import CAPITAL, zone
from calendars.sentences import Sentence, Until, say


@dataclass(frozen=True, slots=True)
class Moment:
    """Of which moment is asked: `at` is None for now; `known_by` is the last moment of which records count, if any."""

    at: datetime | None = None
    known_by: datetime | None = None

    def by_days(self, days: int) -> "Moment":
        """Go some days on, or back."""
        return self._to(self._from + timedelta(days=days))

    def by_months(self, months: int) -> "Moment":
        """Go some months on, or back, to the same day or the last of that month."""
        import arrow  # noqa: PLC0415  # read when first needed

        return self._to(arrow.get(self._from).shift(months=months).datetime)

    def turned(self) -> "Moment":
        """Count all records, or only those made by then; of now, everything is known."""
        return replace(self, known_by=None if self.known_by else self.at)

    def _to(self, at: datetime) -> "Moment":
        return Moment(at, at if self.known_by else None)

    @property
    def _from(self) -> datetime:
        return self.at or datetime.now(zone(CAPITAL))


NOW = Moment()


def banner(moment: Moment) -> Sentence | None:
    """Say of which moment is asked, where it is not now."""
    if moment.known_by:
        return say(
            "AS OF {moment}, from what was known by {known}", moment=_end(moment.at), known=_end(moment.known_by)
        )
    return say("AS OF {moment}", moment=_end(moment.at)) if moment.at else None


def _end(moment: datetime | None) -> Until | Sentence:
    return Until(moment.astimezone(zone(CAPITAL))) if moment else say("now")
