"""What was known by a moment: derived anew from what had been recorded by then, into a database for a while."""

from datetime import UTC, datetime

from calendars.sentences import Sentence
from store.database import Database
from store.progress import Progress, untold


class Known:
    """The last that was derived, kept until another moment is asked for: it takes as long as a rebuild."""

    def __init__(self) -> None:
        """Begin with nothing derived."""
        self._by: datetime | None = None
        self._view: Database | None = None

    def view(self, database: Database, by: datetime | None, progress: Progress = untold) -> Database:
        """Give what the lists are read from; what `progress` raises leaves nothing derived."""
        if by is None or by >= datetime.now(UTC):
            return database  # all is known
        if self._view is None or self._by != by:
            self._view = None  # its room is needed
            self._by, self._view = by, _derived(database, by, progress)
        return self._view

    def is_derived(self, by: datetime | None) -> bool:
        """Tell whether the lists of that moment can be read at once."""
        return by is None or by >= datetime.now(UTC) or (self._view is not None and self._by == by)


def _derived(database: Database, by: datetime, progress: Progress) -> Database:
    from store.measures import complaint_count  # noqa: PLC0415  # seldom asked for, and the first list waits for it
    from store.passing import passing  # noqa: PLC0415
    from store.rebuilding import rebuild  # noqa: PLC0415

    view = passing()
    with database.reading() as source, view.writing() as target:
        count = complaint_count(source)

        def told(step: Sentence, done: int, _: int) -> None:
            progress(step, done, max(count, done))

        rebuild(target, source, by.astimezone(UTC), told)  # other processes are given no zone read from a file
    return view
