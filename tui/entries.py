"""A complaint as lines, each with the paragraphs that explain it."""

from collections.abc import Callable

from calendars.sentences import Sentence, say
from reports.dossier import ClockLine, EventLine, FindingLine
from tui.lines import style_of
from tui.widgets.columns import Cell, Column
from tui.widgets.pane import Entry

Wording = Callable[[Sentence], str]

EVENT_STYLES = {"✗": "unlawful", "↷": "leap", "~": "muted"}


def clock_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the clocks."""
    return (
        Column("", 1),
        Column(wording(say("Clock")), 16, 2),
        Column(wording(say("Verdict")), 13),
        Column(wording(say("Elapsed / limit")), 20, 1),
        Column(wording(say("Due")), 16),
    )


def clock_entry(clock: ClockLine, wording: Wording) -> Entry:
    """Put a clock into its columns; its derivation is what explains it."""
    style = style_of(clock.level)
    cells = (
        Cell(clock.level.value, style),
        Cell(clock.rule, "strong"),
        Cell(clock.verdict, style),
        Cell(f"{clock.elapsed} / {clock.limit}"),
        Cell(clock.due),
    )
    limit = wording(say("{elapsed} of {limit}", elapsed=clock.elapsed, limit=clock.limit))
    standing = " · ".join(filter(None, (clock.verdict, clock.remark, limit)))
    steps = (f"{number}. {step}" for number, step in enumerate(clock.steps, 1))
    return Entry(cells, (clock.duty, f"{clock.basis} · {clock.rule}", f"{clock.level.value} {standing}", "", *steps))


def event_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the timeline."""
    return (
        Column("", 1),
        Column(wording(say("When")), 16),
        Column(wording(say("What happened")), 26, 2),
        Column(wording(say("Details")), 12, 3),
    )


def event_entry(event: EventLine, wording: Wording) -> Entry:
    """Put an event into its columns."""
    style = EVENT_STYLES.get(event.sign, "")
    details = " · ".join(filter(None, (event.remark, event.details)))
    cells = (Cell(event.sign, style), Cell(event.when), Cell(event.label, style), Cell(details))
    number = wording(say("record no. {id}", id=event.id))
    told = filter(None, (event.remark and f"{event.sign} {event.remark}", event.details))
    return Entry(cells, (event.label, f"{event.when} · {number}", *told))


def finding_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the findings."""
    return (
        Column(wording(say("Finding")), 30, 3),
        Column(wording(say("Article")), 14, 1),
        Column(wording(say("Since")), 16),
    )


def finding_entry(finding: FindingLine, wording: Wording) -> Entry:
    """Put a finding into its columns; what can be filed is what explains it."""
    cells = (Cell(finding.title, "strong"), Cell(finding.basis), Cell(finding.since))
    evidence = ", ".join(str(number) for number in finding.evidence)
    told = (
        finding.remark,
        finding.remedy and wording(say("What can be filed: {remedy}", remedy=finding.remedy)),
        finding.note,
        evidence and wording(say("Rests on the records no. {numbers}", numbers=evidence)),
        wording(say("finding {id}", id=finding.id)),
    )
    return Entry(cells, (finding.title, f"{finding.basis} · {finding.since}", *filter(None, told)))
