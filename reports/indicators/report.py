"""The indicators as a document: by group where asked, the ends by place, the figures of others beside them."""

from collections.abc import Callable, Mapping
from dataclasses import astuple, dataclass

from calendars.sentences import InputError, say
from procedure.cohort import Member
from reports.cohort import Cohort
from reports.groups import ALL, GROUPINGS, Grouping, group_name, in_order
from reports.indicators.catalogue import INDICATORS
from reports.indicators.cited import CITED
from reports.indicators.course import Course
from reports.indicators.grammar import Indicator, Measured, Measuring
from reports.indicators.investigation import ENDED
from reports.indicators.receipt import minor
from reports.report.document import Column, Document, Kind, Section, Table, Value
from reports.supervision import facts_of
from reports.wording import Wording, alphabetical

HOW = (
    say("Share: of those of whom it is known, numerator / (denominator - unknown). A dash: there is no such number."),
    say(
        "Times in days, by Kaplan-Meier: by when half, and nine tenths, were over, those still waiting counted as "
        "waiting; the numerator is of waits that are over."
    ),
    say("The other parts of 20 (time under 192(3) with a court or prosecutor) and 22 (sentences) are not recorded."),
)
NOT_ADDED = say(
    "Other units, counted by others in other ways: not to be added to, subtracted from or compared with the above. "
    "Complaints, registrations and cases are three units."
)


class Indicators:
    """Measures all indicators, by group where asked, as complaints pass one after the other."""

    def __init__(self, by: Grouping | None) -> None:
        """Begin with nothing; raises InputError for a grouping of duties, not of complaints."""
        self.group_of = grouper(by)
        self._by = by
        self._groups: dict[str, list[Measuring]] = {}
        self._ends: dict[str, Ends] = {}

    def add(self, course: Course) -> None:
        """Count a complaint."""
        group, place = self.group_of(course.member), course.complaint.place
        if group not in self._groups:
            self._groups[group] = [*map(Measuring, INDICATORS)]
        for measuring in self._groups[group]:
            measuring.add(course)
        self._ends.setdefault(place, Ends()).add(course)

    def document(self, cohort: Cohort, wording: Wording) -> Document:
        """Put the indicators of a cohort together, when all have passed."""
        found = {group: [each.found() for each in measured] for group, measured in self._groups.items()}
        return Document(
            title=wording(say("Indicators")),
            facts=facts_of(cohort, wording),
            sections=(_indicators(found, self._by, wording), _ended(self._ends, wording), _cited(wording)),
            at=cohort.at,
            language=wording.language,
        )


def grouper(by: Grouping | None) -> Callable[[Member], str]:
    """Give what tells the group of a complaint; raises InputError for a grouping of duties, not of complaints."""
    if by is None:
        return lambda _: ALL
    if by.of is None:
        known = ", ".join(name for name, each in GROUPINGS.items() if each.of)
        raise InputError(say("indicators cannot be grouped by {name}; known: {known}", name=by.name, known=known))
    return by.of


@dataclass
class Ends:
    """How many complaints ended without court, of how many, and how many minors there are among all."""

    ended: int = 0
    complaints: int = 0
    minors: int = 0

    def add(self, course: Course) -> None:
        """Count a complaint."""
        self.ended += bool(course.state & ENDED)
        self.complaints += 1
        self.minors += minor(course) is True


def _indicators(groups: Mapping[str, list[Measured]], by: Grouping | None, wording: Wording) -> Section:
    title = wording(say("Indicators"))
    columns = (
        Column("number", wording(say("no."))),
        Column("id", wording(say("name"))),
        Column("title", wording(say("Indicator"))),
        *([Column("group", wording(by.title))] if by else []),
        Column("numerator", wording(say("numerator")), Kind.COUNT),
        Column("denominator", wording(say("denominator")), Kind.COUNT),
        Column("unknown", wording(say("unknown")), Kind.COUNT),
        Column("share", wording(say("share")), Kind.SHARE),
        Column("median_days", wording(say("median, days")), Kind.DAYS),
        Column("ninetieth_days", wording(say("90th percentile, days")), Kind.DAYS),
        Column("counts", wording(say("what is counted"))),
    )
    rows = tuple(
        _cells(groups[group][place], group_name(group, wording) if by else None, wording)
        for place in range(len(INDICATORS))
        for group in in_order(groups, wording)
    )
    return Section(title, (Table("indicators", title, columns, rows, tuple(map(wording, HOW))),))


def _cells(found: Measured, group: str | None, wording: Wording) -> tuple[Value, ...]:
    told = found.indicator
    numbers = (found.numerator, found.denominator, found.unknown, found.share, found.median, found.ninetieth)
    named = (told.number, told.id, wording(told.title), *([group] if group is not None else []))
    return *named, *numbers, definition(told, wording)


def definition(indicator: Indicator, wording: Wording) -> str:
    """Say what is counted, of what."""
    return wording(say("{numerator} / {denominator}", numerator=indicator.numerator, denominator=indicator.denominator))


def _ended(places: Mapping[str, Ends], wording: Wording) -> Section:
    """Count, a place a row, the complaints and those ended: the table of the published report."""
    title = wording(say("Ended without court, by place"))
    named = ((wording.place(place), *astuple(ends)) for place, ends in places.items())
    rows = sorted(named, key=lambda row: (-row[1], alphabetical(row[0])))
    total = (wording(say("all")), *(sum(row[place] for row in rows) for place in (1, 2, 3)))
    columns = (
        Column("place", wording(say("Place"))),
        Column("ended", wording(say("ended")), Kind.COUNT),
        Column("complaints", wording(say("of complaints")), Kind.COUNT),
        Column("minors", wording(say("minors among them")), Kind.COUNT),
    )
    return Section(title, (Table("ended", title, columns, (*rows, total), total=True),))


def _cited(wording: Wording) -> Section:
    title = wording(say("Figures of others"))
    columns = (
        Column("figure", wording(say("figure"))),
        Column("unit", wording(say("what it counts"))),
        Column("of", wording(say("given by"))),
        Column("source", wording(say("source"))),
    )
    rows = tuple((each.figure, wording(each.unit), wording(each.of), each.source) for each in CITED)
    return Section(title, (Table("cited", title, columns, rows, (wording(NOT_ADDED),)),))
