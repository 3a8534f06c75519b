"""A complaint as lines, each with the paragraphs that explain it."""

from collections.abc import Callable, Iterable, Iterator

from calendars.sentences import Sentence, say
from reports.dossier import ClockLine, Dossier, EventLine
from reports.shortcomings import FindingLine
from tui.lines import style_of
from tui.widgets.columns import Cell, Column
from tui.widgets.pane import Entry

Wording = Callable[[Sentence], str]

EVENT_STYLES = {"✗": "unlawful", "↷": "leap", "~": "muted"}
FINDING = "⚑"


def clock_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the clocks."""
    return (
        Column("", 1),
        Column(wording(say("Clock")), 16, 2),
        Column(wording(say("Verdict")), 13),
        Column(wording(say("Elapsed / limit")), 20, 1),
        Column(wording(say("Due")), 16),
    )


def clock_entries(dossier: Dossier, wording: Wording) -> list[Entry]:
    """Put the clocks into their columns."""
    return [clock_entry(clock, dossier, wording) for clock in dossier.clocks]


def clock_entry(clock: ClockLine, dossier: Dossier, wording: Wording) -> Entry:
    """Put a clock into its columns; its derivation is what explains it."""
    style = style_of(clock.level)
    cells = (
        Cell(clock.level.value, style),
        Cell(clock.rule, "strong"),
        Cell(clock.verdict, style),
        Cell(f"{clock.elapsed} / {clock.limit}"),
        Cell(clock.due),
    )
    quoted = tuple(_clock_paragraphs(clock, wording))
    return Entry(
        cells, (*quoted, *_resting_on(clock.evidence, dossier, wording)), quoted, clock.evidence[0], clock.rule
    )


def _clock_paragraphs(clock: ClockLine, wording: Wording) -> Iterator[str]:
    limit = wording(say("{elapsed} of {limit}", elapsed=clock.elapsed, limit=clock.limit))
    yield clock.duty
    yield f"{clock.basis} · {clock.rule}"
    yield f"{clock.level.value} " + " · ".join(filter(None, (clock.verdict, clock.remark, limit)))
    yield ""
    yield from (f"{number}. {step}" for number, step in enumerate(clock.steps, 1))
    yield from _afterwards(clock.remedy, clock.texts, wording)


def subjects(dossier: Dossier) -> tuple[tuple[str, str], ...]:
    """Give the rules and findings a letter can be about, each with its words."""
    found = {clock.rule: clock.duty for clock in dossier.clocks}
    return tuple((found | {each.id: each.title for each in dossier.findings if each.basis and each.remedy}).items())


def event_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the events."""
    return (
        Column("", 1),
        Column(wording(say("When")), 16),
        Column(wording(say("What happened")), 26, 2),
        Column(wording(say("Details")), 12, 3),
    )


def event_entries(dossier: Dossier, wording: Wording) -> list[Entry]:
    """Put the events into their columns, each followed by the findings it caused."""
    caused: dict[int, list[FindingLine]] = {}
    for finding in dossier.findings:
        if finding.evidence:
            caused.setdefault(finding.evidence[-1], []).append(finding)
    found = []
    for event in dossier.events:
        found.append(event_entry(event, wording))
        found += [_caused_entry(finding, dossier, wording) for finding in caused.get(event.id, [])]
    return found


def event_entry(event: EventLine, wording: Wording) -> Entry:
    """Put an event into its columns; what it did is what explains it."""
    style = EVENT_STYLES.get(event.sign, "")
    details = " · ".join(filter(None, (event.remark, event.details)))
    cells = (Cell(event.sign, style), Cell(event.when), Cell(event.label, style), Cell(details))
    number = wording(say("record no. {id}", id=event.id))
    told = (event.remark and f"{event.sign} {event.remark}", *event.told)
    quoted = (event.label, f"{event.when} · {number}", *filter(None, told))
    return Entry(cells, (*quoted, *filter(None, (event.details,))), quoted, event.id)


def _caused_entry(finding: FindingLine, dossier: Dossier, wording: Wording) -> Entry:
    """Put a finding beside the event that caused it."""
    cells = (Cell(""), Cell(""), Cell(f"{FINDING} {finding.title}", "unlawful"), Cell(finding.basis))
    told = finding_entry(finding, dossier, wording)
    return Entry(cells, told.paragraphs, told.quoted, told.record)


def finding_columns(wording: Wording) -> tuple[Column, ...]:
    """Give the columns of the findings."""
    return (
        Column(wording(say("Finding")), 30, 3),
        Column(wording(say("Article")), 14, 1),
        Column(wording(say("Since")), 16),
    )


def finding_entries(dossier: Dossier, wording: Wording) -> list[Entry]:
    """Put the findings into their columns."""
    return [finding_entry(finding, dossier, wording) for finding in dossier.findings]


def finding_entry(finding: FindingLine, dossier: Dossier, wording: Wording) -> Entry:
    """Put a finding into its columns; what can be filed is what explains it."""
    cells = (Cell(finding.title, "strong"), Cell(finding.basis), Cell(finding.since))
    quoted = (
        finding.title,
        " · ".join(filter(None, (finding.basis, finding.since, finding.id))),
        *filter(None, (finding.remark,)),
        *_afterwards(finding.remedy, finding.texts, wording),
    )
    paragraphs = (*quoted, *filter(None, (finding.note,)), *_resting_on(finding.evidence, dossier, wording))
    return Entry(cells, paragraphs, quoted, finding.evidence[-1] if finding.evidence else 0, finding.id)


def _afterwards(remedy: str, texts: Iterable[str], wording: Wording) -> Iterator[str]:
    """Say what can be filed, and what the articles say."""
    if remedy:
        yield ""
        yield wording(say("What can be filed: {remedy}", remedy=remedy))
    for text in texts:
        yield ""
        yield text


def _resting_on(evidence: Iterable[int], dossier: Dossier, wording: Wording) -> Iterator[str]:
    """Name the records something rests on."""
    told = {event.id: event for event in dossier.events}
    known = [told[number] for number in evidence if number in told]
    if known:
        yield ""
        yield wording(say("Rests on:"))
    for event in known:
        number = wording(say("record no. {id}", id=event.id))
        yield " · ".join(filter(None, (f"  {number}", event.when, event.label, event.details)))
