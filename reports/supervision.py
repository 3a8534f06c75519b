"""The delay report as a document: duties by group, how late the late ones are, the waits, the open flags."""

from collections.abc import Iterable

from calendars.places import find_place
from calendars.sentences import Sentence, Until, count_of, say
from procedure.cohort import OpenFlag
from reports.cohort import ALWAYS, Cohort
from reports.delays import BUCKETS, DelayRow, Delays
from reports.groups import ALL, group_name, in_order
from reports.report.cells import chance
from reports.report.document import Bars, Column, Document, Kind, Lines, Section, Table, Value
from reports.times import STEPS, StepTimes
from reports.wording import Wording

MOST_BARS, MOST_CURVES = 20, 6  # more would not be read

# fmt: off
COUNTS = (
    ("owed",           say("owed")),
    ("met",            say("met")),
    ("met_late",       say("met late")),
    ("open",           say("open")),
    ("overdue",        say("overdue")),
    ("not_evidenced",  say("not evidenced")),
    ("cannot_tell",    say("cannot tell")),
    ("no_longer_owed", say("no longer owed")),
    ("to_check",       say("to check")),
)
# fmt: on

HOW_COUNTED = (
    say(
        "A duty is one time limit that began to run for a body. Owed is the sum of the seven columns after it; "
        "every duty is in exactly one of them. A duty done in time without a document is not evidenced (CPC 49(2))."
    ),
    say(
        "The delay is that of duties met late or overdue, in days after their due time; an overdue duty counts up to "
        "the cut-off and can only grow. To check: of these, those under a text that was not read; they accuse nobody."
    ),
    say("A verdict against a body holds on every reading of imprecise dates; where readings differ, it cannot tell."),
)
HOW_WAITED = (
    say(
        "Kaplan-Meier: a complaint that has not reached the step by the cut-off counts as waiting until then. "
        "Median with 95 percent limits (log-log); a dash: not reached, fewer than half got there."
    ),
    say(
        "Counted from the receipt of the complaint to the first time the step was reached, also if it was annulled "
        "later. An end without court is a termination, or a closing without registration."
    ),
    say(
        "An act known by a span of time is taken at the beginning of the span; what is known to the day is right to "
        "the day."
    ),
)


def delay_document(
    found: Delays, waits: Iterable[StepTimes], flags: Iterable[OpenFlag] | None, wording: Wording
) -> Document:
    """Put the delay report together; without flags where None are given."""
    waited, flagged = list(waits), () if flags is None else (_flagged(list(flags), wording),)
    return Document(
        title=wording(say("Delays by {grouping}", grouping=found.by.title)),
        facts=facts_of(found.cohort, wording),
        sections=(
            _duties(found, wording),
            _lateness(found, wording),
            _waits(found, waited, wording),
            *flagged,
        ),
        at=found.cohort.at,
        language=wording.language,
    )


def facts_of(cohort: Cohort, wording: Wording) -> tuple[str, ...]:
    """Say what was counted: the cut-off, the period, the complaints, those without a day of receipt."""
    at = cohort.at.astimezone(find_place("Astana").zone)
    period = cohort.period
    received: list[Sentence] = []
    if period.first:
        received.append(say("Received from {first} on.", first=period.first))
    if period.before:
        received.append(say("Received before {before}.", before=period.before))
    if period == ALWAYS:
        received.append(say("Received at any time."))
    numbers = count_of("{count} complaint counted.", "{count} complaints counted.", cohort.number)
    unknown = count_of(
        "{count} more has no recorded day of receipt.", "{count} more have no recorded day of receipt.", cohort.undated
    )
    said = (say("Cut-off: {at}.", at=Until(at)), *received, numbers, *([unknown] if cohort.undated else []))
    return tuple(wording(sentence) for sentence in said)


def _duties(found: Delays, wording: Wording) -> Section:
    title = wording(say("Duties by {grouping}", grouping=found.by.title))
    columns = (
        Column("group", wording(found.by.title)),
        Column("complaints", wording(say("complaints")), Kind.COUNT),
        *(Column(key, wording(heading), Kind.COUNT) for key, heading in COUNTS),
        Column("median_delay_days", wording(say("median delay, days")), Kind.DAYS),
        Column("ninetieth_delay_days", wording(say("90th percentile, days")), Kind.DAYS),
    )
    rows = tuple(_duty_cells(row, wording) for row in (*found.rows, found.total))
    legend = tuple(wording(say(text.pattern)) for text in LEGEND)
    bars = tuple((group_name(row.group, wording), _parts(row)) for row in found.rows[:MOST_BARS])
    plot = Bars(wording(say("How the duties stand")), legend, bars)
    notes = tuple(wording(note) for note in HOW_COUNTED)
    return Section(title, (Table("groups", title, columns, rows, total=True),), (plot,), notes)


LEGEND = (say("overdue"), say("met late"), say("cannot tell"), say("open"), say("met, or no longer owed"))


def _parts(row: DelayRow) -> tuple[int, ...]:
    told = row.counts
    done = told["met"] + told["not_evidenced"] + told["no_longer_owed"]
    return told["overdue"], told["met_late"], told["cannot_tell"], told["open"], done


def _duty_cells(row: DelayRow, wording: Wording) -> tuple[Value, ...]:
    numbers = {"owed": row.owed, "to_check": row.to_check, **row.counts}
    counted = (numbers[key] for key, _ in COUNTS)
    return group_name(row.group, wording), row.complaints, *counted, row.median, row.ninetieth


def _lateness(found: Delays, wording: Wording) -> Section:
    title = wording(say("How late the late ones are"))
    columns = (
        Column("group", wording(found.by.title)),
        Column("late", wording(say("late")), Kind.COUNT),
        *(Column(bucket.name, wording(bucket.title), Kind.COUNT) for bucket in BUCKETS),
    )
    rows = tuple(_late_cells(row, wording) for row in (*found.rows, found.total))
    return Section(title, (Table("delays", title, columns, rows, total=True),))


def _late_cells(row: DelayRow, wording: Wording) -> tuple[Value, ...]:
    return group_name(row.group, wording), row.late, *row.buckets.values()


def _waits(found: Delays, waits: list[StepTimes], wording: Wording) -> Section:
    title = wording(say("How long complaints wait"))
    columns = (
        Column("step", wording(say("Step"))),
        Column("group", wording(found.by.title) if found.by.of else wording(say("Complaints"))),
        *(
            Column(key, wording(heading), kind)
            for key, heading, kind in (
                ("complaints", say("complaints"), Kind.COUNT),
                ("reached", say("reached"), Kind.COUNT),
                ("waiting", say("waiting"), Kind.COUNT),
                ("median_days", say("median, days"), Kind.DAYS),
                ("lower_days", say("from"), Kind.DAYS),
                ("upper_days", say("to"), Kind.DAYS),
            )
        ),
    )
    rows = tuple(row for wait in waits for row in _wait_rows(wait, wording))
    notes = (
        *(wording(said) for wait in waits if (said := _difference(wait, wording))),
        *(wording(note) for note in HOW_WAITED),
    )
    plots = tuple(_lines(wait, wording) for wait in waits)
    return Section(title, (Table("waits", title, columns, rows),), plots, notes)


def _wait_rows(wait: StepTimes, wording: Wording) -> Iterable[tuple[Value, ...]]:
    for group in in_order(wait.curves, wording):
        curve = wait.curves[group]
        numbers = curve.number, curve.happened, curve.number - curve.happened
        yield wording(STEPS[wait.step]), group_name(group, wording), *numbers, curve.median, *curve.median_limits


def _difference(wait: StepTimes, wording: Wording) -> Sentence | None:
    if wait.difference is None:
        return None
    found = wait.difference
    return say(
        "{step}: between the groups, log-rank chi-square {statistic} with {freedom} degrees of freedom, p {chance}.",
        step=STEPS[wait.step],
        statistic=wording.number(found.statistic, 2),
        freedom=found.freedom,
        chance=chance(found.chance, wording),
    )


def _lines(wait: StepTimes, wording: Wording) -> Lines:
    """Draw all together, and the largest groups where there are few enough to be told apart."""
    _, *groups = in_order(wait.curves, wording)
    chosen = groups if 0 < len(groups) <= MOST_CURVES else [ALL]
    return Lines(
        title=wording(STEPS[wait.step]),
        curves=tuple((group_name(group, wording), wait.curves[group]) for group in chosen),
        across=wording(say("days after the receipt of the complaint")),
        up=wording(say("share still waiting")),
    )


def _flagged(flags: list[OpenFlag], wording: Wording) -> Section:
    title = wording(say("Open flags of monitors"))
    columns = (
        Column("complaint", wording(say("Complaint"))),
        Column("since", wording(say("Since")), Kind.MOMENT),
        Column("on", wording(say("Rule or finding"))),
        Column("note", wording(say("Note"))),
    )
    rows = tuple((flag.reference, flag.since, flag.on, flag.note) for flag in flags)
    notes = () if rows else (wording(say("No flag is open.")),)
    return Section(title, (Table("flags", title, columns, rows),) if rows else (), (), notes)
