"""Where the record speaks against itself: shown with both records, never repaired and never refused."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from calendars.sentences import Sentence, say
from procedure.events import BY_NAME, Event
from procedure.grammar import Manner
from procedure.replay import Move


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two records (ledger numbers, in order of occurrence) that cannot both be right as they stand."""

    told: Sentence
    events: tuple[int, int]


PRESUPPOSES: Mapping[str, tuple[str, ...]] = {
    "interruption_sent": ("interruption_ordered",),
    "interruption_approved": ("interruption_ordered",),
    "interruption_notified": ("interruption_ordered",),
    "resumed": ("interruption_ordered",),
    "termination_approved": ("termination_ordered",),
    "termination_notified": ("termination_ordered", "termination_approved"),
    "returned_from_referral": ("referred_without_registration", "referred_as_misconduct"),
    "trial_opened": ("trial_scheduled",),
    "verdict_given": ("trial_opened",),
    "appeal_decided": ("appeal_lodged",),
    "examination_order_shown": ("examination_ordered",),
    "examined": ("examination_ordered",),
    "conclusion_issued": ("examination_ordered",),
    "conclusion_presented": ("examination_ordered", "conclusion_issued"),
    "safety_refused": ("safety_requested",),
    "safety_lifted": ("safety_granted",),
    "detention_recorded": ("detained",),
    "custody_ordered": ("detained",),
    "released": ("detained",),
    "remedy_forwarded": ("remedy_filed",),
    "remedy_decided": ("remedy_filed",),
    "remedy_decision_served": ("remedy_filed", "remedy_decided"),
    "state_replied": ("un_communication_sent",),
    "flag_resolved": ("flagged",),
}
"""What an act takes for granted: looked for only where the act was a leap."""

ENDED_BY: Mapping[str, tuple[str, ...]] = {
    "interruption_ordered": ("resumed", "interruption_refused", "prosecutor_told_of_resumption", "termination_ordered"),
    "termination_ordered": (
        "termination_annulled",
        "termination_refused",
        "resumption_notified",
        "registered_in_erdr",
        "returned_by_prosecutor",
    ),
    "detained": ("released",),
}
"""Acts that cannot be repeated before one of those."""

ONE_DOCUMENT = (
    "acceptance_refused",
    "entered_in_kui",
    "registered_in_erdr",
    "referred_without_registration",
    "term_extended",
    "term_set",
    "custody_ordered",
)
"""Acts that can be repeated, but which one body does by one document a day."""

NUMBERS_CHANGE = ("proceedings_joined", "proceedings_split")


def contradictions(moves: Sequence[Move]) -> tuple[Contradiction, ...]:
    """Give all contradictions between two acts, in order of the act that completes them."""
    found = [each for position in range(len(moves)) for finder in FINDERS for each in finder(moves, position)]
    place = {move.event.id: position for position, move in enumerate(moves)}
    return tuple(sorted(found, key=lambda each: [place[event] for event in reversed(each.events)]))


def _before_what_it_presupposes(moves: Sequence[Move], position: int) -> Iterator[Contradiction]:
    """Find a leap whose missing act is recorded later, and is there for nothing else."""
    move, later = moves[position], moves[position + 1 :]
    if move.step is None or move.step.manner is not Manner.LEAP:
        return
    for missing in PRESUPPOSES.get(move.event.type, ()):
        for place, other in enumerate(later):
            if not _same_matter(move, other):
                continue
            if other.event.type in ENDED_BY.get(missing, ()):
                return
            if other.event.type == missing:
                if not any(_same_matter(move, each) and each.event.type == move.event.type for each in later[place:]):
                    yield _earlier_than_presupposed(move.event, other.event)
                    return
                break


def _earlier_than_presupposed(act: Event, presupposed: Event) -> Contradiction:
    told = say(
        '"{act}" on {when} (record {id}) presupposes "{presupposed}", which is recorded only for {later} (record '
        "{other}).",
        act=BY_NAME[act.type].label,
        when=act.occurred_at,
        id=act.id,
        presupposed=BY_NAME[presupposed.type].label,
        later=presupposed.occurred_at,
        other=presupposed.id,
    )
    return Contradiction(told, (act.id, presupposed.id))


def _done_again(moves: Sequence[Move], position: int) -> Iterator[Contradiction]:
    """Find an act repeated though nothing ended the first: terminated twice, detained twice."""
    act = moves[position].event
    ends = ENDED_BY.get(act.type)
    if ends is None:
        return
    for earlier in reversed(moves[:position]):
        if earlier.event.type in ends:
            return
        if earlier.event.type == act.type:
            told = say(
                '"{act}" on {when} (record {id}) and again on {later} (record {other}), and nothing recorded between '
                "them that ended the first.",
                act=BY_NAME[act.type].label,
                when=earlier.event.occurred_at,
                id=earlier.event.id,
                later=act.occurred_at,
                other=act.id,
            )
            yield Contradiction(told, (earlier.event.id, act.id))
            return


def _two_numbers(moves: Sequence[Move], position: int) -> Iterator[Contradiction]:
    """Find a registration under another ERDR number than the one before, with nothing joined or split between."""
    act = moves[position].event
    if act.type != "registered_in_erdr" or not _number(act):
        return
    for earlier in (move.event for move in reversed(moves[:position])):
        if earlier.type in NUMBERS_CHANGE:
            return
        if earlier.type == act.type and _number(earlier):
            if _number(earlier) != _number(act):
                told = say(
                    "Registered in the ERDR under {number} (record {id}) and under {another} (record {other}).",
                    number=_number(earlier),
                    id=earlier.id,
                    another=_number(act),
                    other=act.id,
                )
                yield Contradiction(told, (earlier.id, act.id))
            return


def _two_documents(moves: Sequence[Move], position: int) -> Iterator[Contradiction]:
    """Find an act of one body and one day that two records prove by different documents."""
    act = moves[position].event
    if act.type not in ONE_DOCUMENT or not act.document:
        return
    for move in moves[:position]:
        other = move.event
        same = move.instance == moves[position].instance and (other.type, other.body) == (act.type, act.body)
        if same and _day(other) == _day(act) and other.document not in ("", act.document):
            told = say(
                '"{act}" on {day} is proved by {document} (record {id}) and by {another} (record {other}).',
                act=BY_NAME[act.type].label,
                day=act.occurred_at.date(),
                document=other.document,
                id=other.id,
                another=act.document,
                other=act.id,
            )
            yield Contradiction(told, (other.id, act.id))
            return


def _same_matter(move: Move, other: Move) -> bool:
    return (move.instance.track, move.instance.kind) == (other.instance.track, other.instance.kind)


def _number(event: Event) -> str:
    return event.attributes.get("number", "").strip()


def _day(event: Event) -> date:
    return event.occurred_at.date()


FINDERS = (_before_what_it_presupposes, _done_again, _two_numbers, _two_documents)
