"""One complaint in full, ready to show: tracks, clocks with their derivation, events, findings."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from calendars.derivation import limit_in_words
from calendars.sentences import Sentence, say
from procedure.assess import Assessment
from procedure.clock import Clock, Verdict, is_certain, verdict
from procedure.events import BY_NAME, Event
from procedure.grammar import Effect, Manner, Step, Verified
from procedure.history import Complaint, History, superseded_by
from procedure.replay import Move, state_name
from reports.docket import Level, delay_of, level_of
from reports.shortcomings import FindingLine, article_texts, finding_lines
from reports.tables import TO_BE_CHECKED, remedies_of
from reports.timeline import SIGNS, Bar, Lane, bar, lanes, track_name, when_of
from reports.wording import Wording, visible


@dataclass(frozen=True, slots=True)
class ClockLine:
    """A clock: what is owed, how it stands, and why."""

    level: Level
    rule: str
    duty: str
    verdict: str
    elapsed: str
    limit: str
    due: str
    basis: str
    remark: str
    steps: tuple[str, ...]
    bar: Bar
    remedy: str
    evidence: tuple[int, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event on the timeline; `sign` marks what was unlawful (✗), a gap (↷) or corrected (~).

    `told` says what it did: the article it was under, the clocks it started and ended.
    """

    id: int
    sign: str
    when: str
    label: str
    details: str
    remark: str
    told: tuple[str, ...] = ()


@dataclass(frozen=True)
class Dossier:
    """Everything a screen shows of one complaint."""

    reference: str
    facts: str
    tracks: tuple[tuple[str, str], ...]
    clocks: tuple[ClockLine, ...]
    events: tuple[EventLine, ...]
    findings: tuple[FindingLine, ...]
    lanes: tuple[Lane, ...]
    at: datetime
    zone: ZoneInfo


def dossier(history: History, found: Assessment, wording: Wording) -> Dossier:
    """Put an assessment into words; open clocks come first."""
    zone = history.complaint.zone
    lines = [
        _clock_line(clock, steps, found.at, wording, zone)
        for clock, steps in zip(found.clocks, found.derivations, strict=True)
    ]
    order = list(Level)
    return Dossier(
        reference=history.complaint.reference,
        facts=_facts(history.complaint, wording),
        tracks=tuple(
            (track_name(key, wording), wording(say(state_name(state)))) for key, state in found.states.items()
        ),
        clocks=tuple(sorted(lines, key=lambda line: order.index(line.level))),
        events=_event_lines(history, found, wording),
        findings=finding_lines(found, zone, wording),
        lanes=lanes(found.moves, wording),
        at=found.at,
        zone=zone,
    )


def _facts(complaint: Complaint, wording: Wording) -> str:
    facts = [
        wording.place(complaint.place),
        wording.text(complaint.sex),
        wording(say("{age} years", age=complaint.age)) if complaint.age is not None else "",
    ]
    facts += [wording(say("in custody")) if complaint.in_custody else ""]
    facts += [wording(say("foreign national")) if complaint.foreign_national else ""]
    facts += [wording(say("accused: {body}", body=complaint.accused_body)) if complaint.accused_body else ""]
    facts += [wording(say("article {article}", article=complaint.article)) if complaint.article else ""]
    return visible(" · ".join(filter(None, facts)))


def _clock_line(clock: Clock, steps: tuple[Sentence, ...], at: datetime, wording: Wording, zone: ZoneInfo) -> ClockLine:
    return ClockLine(
        level=level_of(clock, at),
        rule=clock.rule.id,
        duty=wording(clock.rule.duty),
        verdict=wording(VERDICTS[verdict(clock, at)]),
        elapsed=wording.lateness((clock.closed or at) - clock.started),
        limit=wording(limit_in_words(clock.rule.limit)),
        due=wording.due(clock.due.astimezone(zone)) if clock.due else "",
        basis=wording.article(str(clock.rule.basis)),
        remark=_remark(clock, at, wording),
        steps=tuple(wording.step(step) for step in steps),
        bar=bar(clock, at),
        remedy=remedies_of(clock.rule.remedies, wording),
        evidence=tuple(dict.fromkeys(filter(None, (clock.anchor, clock.stop)))),
        texts=tuple(article_texts((clock.rule.basis,), wording)),
    )


def _remark(clock: Clock, at: datetime, wording: Wording) -> str:
    """Say what stands beside the verdict: the delay, and how far it may be quoted."""
    remarks = [delay_of(clock, at, wording)] if verdict(clock, at) in (Verdict.OVERDUE, Verdict.RUNNING) else []
    remarks += [wording(TO_BE_CHECKED)] if clock.rule.verified is Verified.SECONDARY else []
    remarks += [wording(say("a standard, not a law"))] if clock.rule.effect is Effect.NORM else []
    remarks += [wording(say("provisional"))] if clock.provisional else []
    remarks += [] if is_certain(clock, at) else [wording(say("otherwise on some readings of the dates"))]
    return "; ".join(remarks)


def _event_lines(history: History, found: Assessment, wording: Wording) -> tuple[EventLine, ...]:
    moved = {move.event.id: move for move in found.moves}
    later = superseded_by(history.events)
    shown = [event for event in history.events if event.id in moved or event.id in later]
    shown.sort(key=lambda event: (event.occurred_at, event.id))
    return tuple(_event_line(event, moved.get(event.id), later.get(event.id), found, wording) for event in shown)


def _event_line(event: Event, move: Move | None, later: Event | None, found: Assessment, wording: Wording) -> EventLine:
    step = move.step if move else None
    sign, remark = (SIGNS[step.manner] if step else " "), ""
    article = wording.article(str(step.basis)) if step else ""
    if later:
        sign, remark = "~", wording(say("corrected by record {id}", id=later.id))
    elif step and step.manner is Manner.UNLAWFUL:
        remark = wording(say("breaks {article}", article=article))
    elif step and step.manner is Manner.LEAP:
        remark = wording(say("an act before it is not recorded ({article})", article=article))
    label, told = wording(BY_NAME[event.type].label), tuple(_told(event, step, found, wording))
    return EventLine(event.id, sign, when_of(event, wording), label, _details(event, wording), remark, told)


def _told(event: Event, step: Step | None, found: Assessment, wording: Wording) -> Iterator[str]:
    """Say what an event did: by which article it is judged, which clocks it started and ended."""
    if step and step.manner is Manner.LAWFUL:
        yield wording(say("under {article}", article=wording.article(str(step.basis))))
    for clock in found.clocks:
        if clock.anchor == event.id:
            yield wording(say("starts {rule}: {duty}", rule=clock.rule.id, duty=clock.rule.duty))
        if clock.stop == event.id:
            yield wording(say("ends {rule}: {verdict}", rule=clock.rule.id, verdict=VERDICTS[verdict(clock, found.at)]))


def _details(event: Event, wording: Wording) -> str:
    body = f"{event.body} → {event.to_body}" if event.to_body else event.body
    told = ((wording.text(name.replace("_", " ")), value) for name, value in event.attributes.items() if value)
    attributes = ", ".join(f"{name}: {value}" for name, value in told)
    return visible(" · ".join(filter(None, (wording.text(event.kind), body, event.document, attributes, event.note))))


VERDICTS = {
    Verdict.RUNNING: say("running"),
    Verdict.PAUSED: say("paused"),
    Verdict.MET: say("met"),
    Verdict.MET_LATE: say("met late"),
    Verdict.OVERDUE: say("overdue"),
    Verdict.NOT_EVIDENCED: say("not evidenced"),
    Verdict.CANNOT_TELL: say("cannot tell"),
    Verdict.NO_LONGER_OWED: say("no longer owed"),
}
