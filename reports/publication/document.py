"""A report for publication: the same sections without what would tell of a few, drawn from what is shown alone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from calendars.sentences import InputError, say
from reports.cohort import Cohort
from reports.publication.curves import coarse
from reports.publication.duties import LATE, SETTLED, Decided, decide, publish, step_keys
from reports.publication.indicators import publish_ends, publish_indicators
from reports.report.document import Bars, Document, Plot, Section, Table
from reports.suppression import SMALLEST, is_small
from reports.times import StepTimes
from reports.wording import Wording

NAMES, SMALL_CELLS = "names", "small-cells"
REDACTIONS = (NAMES, SMALL_CELLS)

WITHOUT_NAMES = say("For others to read: the flags of monitors are left out, as they name complaints.")
HOW = (
    say(
        "For publication: a count below {smallest} is withheld (…), and others with it, so that it cannot be computed; "
        "so is what rests on them. Groups with too few are put together.",
        smallest=SMALLEST,
    ),
    say("Left out: flags, the comparison of groups, and the ends by place beside another grouping."),
)
TOO_FEW = say("fewer than {smallest} complaints: nothing of them can be published", smallest=SMALLEST)


def discreet(cohort: Cohort) -> Cohort:
    """Give the cohort without the number of those of no known day, where they are few."""
    return replace(cohort, undated=0) if is_small(cohort.undated) else cohort


def not_compared(waits: Iterable[StepTimes]) -> list[StepTimes]:
    """Leave out the comparison of groups: it is computed from counts that may be withheld."""
    return [replace(each, difference=None) for each in waits]


def without_names(document: Document, wording: Wording) -> Document:
    """Say that the flags were left out."""
    return replace(document, facts=(*document.facts, wording(WITHOUT_NAMES)))


def published(document: Document, complaints: int, wording: Wording) -> Document:
    """Withhold every count that is small, and what would give it away, in every table and plot.

    Raises InputError where the complaints themselves are too few. What is promised: from this document alone no
    withheld count can be computed. Not promised: that two documents cannot be compared.
    """
    if is_small(complaints):
        raise InputError(TOO_FEW)
    tables = {table.name: table for table in document.tables}
    others = wording(say("others, together"))
    decided = decide(tables, others) if "groups" in tables else None
    shown = _tables(tables, decided, complaints, others)
    sections = tuple(_section(section, shown, decided) for section in document.sections)
    kept = tuple(section for section in sections if section.tables)
    return replace(document, facts=(*document.facts, *map(wording, HOW)), sections=kept)


def _tables(tables: Mapping[str, Table], decided: Decided | None, complaints: int, others: str) -> dict[str, Table]:
    """Give the tables that are shown, by name."""
    shown = dict(tables)
    if decided:
        shown |= publish(tables, decided)
    if "indicators" in tables:
        secrets = decided.secrets if decided else frozenset()
        shown["indicators"] = publish_indicators(tables["indicators"], secrets, complaints)
        if decided or any(column.key == "group" for column in tables["indicators"].columns):
            del shown["ended"]  # its places add up to the other groups
        else:
            shown["ended"] = publish_ends(tables["ended"], others)
    return shown


def _section(section: Section, shown: Mapping[str, Table], decided: Decided | None) -> Section:
    tables = tuple(shown[table.name] for table in section.tables if table.name in shown)
    plots = tuple(drawn for plot in section.plots if decided for drawn in _drawn(plot, decided))
    return replace(section, tables=tables, plots=plots)


def _drawn(plot: Plot, decided: Decided) -> Iterator[Plot]:
    if isinstance(plot, Bars):
        rows = tuple(row for row in plot.rows if row[0] in decided.shown and not decided.hides(row[0], *LATE, *SETTLED))
        if rows:
            yield replace(plot, rows=rows)
        return
    keys = step_keys(plot.title)
    curves = [
        (name, coarse(curve))
        for name, curve in plot.curves
        if name in decided.shown and not decided.hides(name, *keys) and curve.happened
    ]
    if curves:
        named = len(curves) < len(plot.curves) and len(curves) == 1
        yield replace(plot, title=f"{plot.title}: {curves[0][0]}" if named else plot.title, curves=tuple(curves))
