"""The course of one complaint up to a moment, as the indicators ask of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from procedure.assess import Reading
from procedure.bodies import BodyKind, is_implicated
from procedure.clock import Verdict, has_arisen, verdict
from procedure.cohort import MILESTONES, Member
from procedure.events import Event, Track
from procedure.history import Complaint
from procedure.replay import Instance
from procedure.tracks.proceedings import P
from reports.survival import Wait

DAY = 86_400.0  # seconds
PROCEEDINGS = Instance(Track.PROCEEDINGS)


@dataclass(frozen=True)
class Course:
    """What had happened to one complaint by a moment; `reading` holds nothing later."""

    reading: Reading
    at: datetime

    @property
    def complaint(self) -> Complaint:
        """Give the facts."""
        return self.reading.history.complaint

    @cached_property
    def member(self) -> Member:
        """Give the complaint with its milestones, read from its moves."""
        return Member(self.complaint, **{name: self._reached(name) for name in MILESTONES})

    @cached_property
    def finding_ids(self) -> frozenset[str]:
        """Name the findings that hold."""
        return frozenset(found.breach.id for found in self.reading.findings if found.holds(self.at))

    @property
    def state(self) -> P:
        """Tell where the proceedings stand."""
        found = self.reading.states.get(PROCEEDINGS)
        return found if isinstance(found, P) else P.NOT_LODGED

    def all(self, *names: str, kind: str = "") -> Iterator[Event]:
        """Give the events of some types, and, for examinations and remedies, of one kind."""
        for move in self.reading.moves:
            if move.event.type in names and kind in ("", move.instance.kind):
                yield move.event

    def first(self, *names: str, kind: str = "") -> Event | None:
        """Give the first event of some types."""
        return next(self.all(*names, kind=kind), None)

    def has(self, *names: str, kind: str = "") -> bool:
        """Say whether one of them happened."""
        return self.first(*names, kind=kind) is not None

    def instances(self, name: str, kind: str = "") -> Mapping[Instance, list[Event]]:
        """Give the events of each examination or remedy in which such an event happened."""
        found: dict[Instance, list[Event]] = {}
        for move in self.reading.moves:
            found.setdefault(move.instance, []).append(move.event)
        return {
            instance: events
            for instance, events in found.items()
            if kind in ("", instance.kind) and any(event.type == name for event in events)
        }

    def verdicts(self, rule: str) -> list[Verdict]:
        """Give the verdicts on each duty under a rule."""
        clocks = (clock for clock in self.reading.clocks if clock.rule.id == rule and has_arisen(clock, self.at))
        return [verdict(clock, self.at) for clock in clocks]

    def in_time(self, rule: str) -> list[bool | None]:
        """Say of each duty under a rule whether it was done in time; None where nobody can tell, or not yet."""
        return [IN_TIME.get(found) for found in self.verdicts(rule) if found is not Verdict.NO_LONGER_OWED]

    def wait(self, start: Event | None, end: Event | None) -> list[Wait]:
        """Give the days from one act to another, or up to now where the other has not come; none without a start."""
        if start is None:
            return []
        return [(max(((end.at if end else self.at) - start.at).total_seconds() / DAY, 0.0), end is not None)]

    def kind_of(self, body: str) -> BodyKind | None:
        """Tell what a body is, if the register has it."""
        known = self.reading.history.bodies.get(body)
        return known.kind if known else None

    def is_implicated(self, body: str) -> bool | None:
        """Say whether a body is the accused one, its unit or what it belongs to; None where one is not known."""
        accused = self.complaint.accused_body
        return is_implicated(body, accused, self.reading.history.bodies) if body and accused else None

    def _reached(self, name: str) -> datetime | None:
        mark = MILESTONES[name]
        moves = (
            move.event.at
            for move in self.reading.moves
            if move.state is not None
            and move.instance.track is mark.track
            and mark.kind in ("", move.instance.kind)
            and move.state in mark.states
        )
        return min(moves, default=None)


IN_TIME = {Verdict.MET: True, Verdict.NOT_EVIDENCED: True, Verdict.MET_LATE: False, Verdict.OVERDUE: False}
