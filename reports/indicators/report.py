"""The indicators as a document: by group where asked, the ends by place, the figures of others beside them."""

from collections.abc import Iterable, Mapping

from calendars.sentences import InputError, say
from reports.cohort import Cohort
from reports.groups import ALL, GROUPINGS, Grouping, group_name, in_order
from reports.indicators.catalogue import INDICATORS
from reports.indicators.cited import CITED
from reports.indicators.course import Course
from reports.indicators.grammar import Indicator, Measured, measure
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


def indicator_document(
    cohort: Cohort, courses: Mapping[str, Course], by: Grouping | None, wording: Wording
) -> Document:
    """Put the indicators of a cohort together."""
    groups = grouped(cohort, courses, by)
    return Document(
        title=wording(say("Indicators")),
        facts=facts_of(cohort, wording),
        sections=(_indicators(groups, by, wording), _ends(cohort, courses, wording), _cited(wording)),
        at=cohort.at,
        language=wording.language,
    )


def grouped(cohort: Cohort, courses: Mapping[str, Course], by: Grouping | None) -> dict[str, list[Course]]:
    """Give the courses of a cohort by group; raises InputError for a grouping of duties, not of complaints."""
    if by is None:
        return {ALL: [courses[reference] for reference in cohort.members]}
    if by.of is None:
        known = ", ".join(name for name, each in GROUPINGS.items() if each.of)
        raise InputError(say("indicators cannot be grouped by {name}; known: {known}", name=by.name, known=known))
    found: dict[str, list[Course]] = {}
    for reference, member in cohort.members.items():
        found.setdefault(by.of(member), []).append(courses[reference])
    return found


def _indicators(groups: Mapping[str, list[Course]], by: Grouping | None, wording: Wording) -> Section:
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
        _cells(measure(indicator, groups[group]), group_name(group, wording) if by else None, wording)
        for indicator in INDICATORS
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


def _ends(cohort: Cohort, courses: Mapping[str, Course], wording: Wording) -> Section:
    """Count, a place a row, the complaints and those ended: the table of the published report."""
    title = wording(say("Ended without court, by place"))
    places: dict[str, list[Course]] = {}
    for reference, member in cohort.members.items():
        places.setdefault(member.complaint.place, []).append(courses[reference])
    rows = sorted(
        (_end_row(wording.place(place), found) for place, found in places.items()),
        key=lambda row: (-row[1], alphabetical(row[0])),
    )
    total = _end_row(wording(say("all")), [courses[reference] for reference in cohort.members])
    columns = (
        Column("place", wording(say("Place"))),
        Column("ended", wording(say("ended")), Kind.COUNT),
        Column("complaints", wording(say("of complaints")), Kind.COUNT),
        Column("minors", wording(say("minors among them")), Kind.COUNT),
    )
    return Section(title, (Table("ended", title, columns, (*rows, total), total=True),))


def _end_row(place: str, courses: Iterable[Course]) -> tuple[str, int, int, int]:
    found = list(courses)
    return (
        place,
        sum(bool(each.state & ENDED) for each in found),
        len(found),
        sum(minor(each) is True for each in found),
    )


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
