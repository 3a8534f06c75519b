"""How urgent a complaint is, as a sum of named terms: each with its weight and the reason for it.

The weights are ours, a convention and no statement of law or medicine. They order nothing: the docket stands in the
order of the clocks alone.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from calendars.sentences import Sentence, count_of, say
from procedure.clock import Bucket, bucket
from procedure.conditions import ADULT
from procedure.events import Track
from procedure.summary import FORTNIGHT, Summary
from procedure.tracks.examination import E
from reports.wording import Wording

LATE = timedelta(days=7)  # lateness grows from two weeks before the due time to a week after it, and no further
LATENESS, CUSTODY, MINOR, UNEXAMINED, FRESH, FOREIGN = 6, 3, 2, 1, 2, 1
NOT_EXAMINED = E.NOT_ASKED | E.REQUESTED | E.REFUSED | E.ORDERED | E.ORDER_SHOWN


@dataclass(frozen=True, slots=True)
class Term:
    """One reason for urgency, and what it adds."""

    name: Sentence
    weight: float
    reason: Sentence


def terms(summary: Summary, at: datetime) -> tuple[Term, ...]:
    """Give every reason that holds at a moment."""
    return (*_lateness(summary, at), *_person(summary), *_injuries(summary, at))


def figure(found: tuple[Term, ...]) -> float:
    """Add the terms up."""
    return round(sum(term.weight for term in found), 1)


def _lateness(summary: Summary, at: datetime) -> Iterator[Term]:
    worst = summary.worst(at)
    if worst is None or worst.due is None or bucket(worst, at) not in (Bucket.OVERDUE, Bucket.DUE):
        return
    share = min(max((at - worst.due + FORTNIGHT) / (LATE + FORTNIGHT), 0.0), 1.0)
    if share:
        reason = say(
            "{rule}: grows from two weeks before it is due to a week after; {share} percent of {full}",
            rule=worst.rule.id,
            share=round(share * 100),
            full=LATENESS,
        )
        yield Term(say("lateness"), round(share * LATENESS, 1), reason)


def _person(summary: Summary) -> Iterator[Term]:
    complaint = summary.complaint
    if complaint.in_custody:
        yield Term(say("in custody"), CUSTODY, say("held by the state that is accused"))
    if complaint.age is not None and complaint.age < ADULT:
        yield Term(say("minor"), MINOR, count_of("{count} year old", "{count} years old", complaint.age))
    if complaint.foreign_national:
        yield Term(say("foreign national"), FOREIGN, say("needs an interpreter and the consul"))


def _injuries(summary: Summary, at: datetime) -> Iterator[Term]:
    known, stands = summary.injured_by, summary.state(Track.EXAMINATION, "medical")
    if known is None or known > at or not stands & NOT_EXAMINED:
        return
    yield Term(say("injuries not examined"), UNEXAMINED, say("no medical examination is recorded"))
    if at - known <= FORTNIGHT:
        yield Term(say("injuries fading"), FRESH, say("first told of in the last two weeks; the mark is ours"))


def told(found: tuple[Term, ...], wording: Wording) -> tuple[str, ...]:
    """Write the sum, a line each term."""
    lines = (f"{term.weight:4.1f}  {wording(term.name)}: {wording(term.reason)}" for term in found)
    return (*lines, f"{figure(found):4.1f}  {wording(say('together'))}", "", wording(OURS))


OURS = say("The weights are a convention of Merzim for sorting the day; the docket stands in the order of the clocks.")
