"""Start, stop, pause and extend the clocks that the moves of a complaint set running."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from calendars.kazakhstan import WorkingCalendar
from procedure.acts import close_pause, in_time, take
from procedure.conditions import holds_by_event
from procedure.events import BY_NAME, Event, Track
from procedure.grammar import Body, TimeLimit
from procedure.history import History
from procedure.replay import Move
from procedure.running import Running
from procedure.tracks import TRACKS
from procedure.triggers import Trigger, is_kind, triggers
from procedure.wordings import BY_RULE

_TOUCHED_BY = {name: [place for place, rule in enumerate(BY_RULE) if name in rule.touching] for name in BY_NAME}


def run_clocks(moves: Sequence[Move], history: History, calendar: WorkingCalendar) -> tuple[Running, ...]:
    """Give every clock the moves started, in the order of the catalogue and of starting."""
    found = triggers(moves, history)
    touched: dict[int, list[int]] = {rule: [] for rule in sorted(found)}
    for position, move in enumerate(moves):
        for rule in _TOUCHED_BY[move.event.type]:
            if rule in touched:
                touched[rule].append(position)
    return tuple(running for rule, places in touched.items() for running in _run(moves, found[rule], places, calendar))


def _run(
    moves: Sequence[Move], starting: Mapping[int, Trigger], touched: Sequence[int], calendar: WorkingCalendar
) -> list[Running]:
    """Read the moves that can touch a rule, by their places."""
    clocks: list[Running] = []
    for position in touched:
        move = moves[position]
        for running in clocks:
            if running.is_open and _concerns(running, move):
                take(running, move.event)
        clocks += [_restarted(running, move) for running in clocks if _restarts(running, move.event)]
        trigger = starting.get(position)
        if not trigger or (clocks and _runs_already(clocks, move)):
            continue
        if not _done_before(trigger.wording, moves, position):
            wording, told = trigger
            clocks.append(Running(wording, move, calendar, wording.limit, _about(told)))
    return [running for running in clocks if running.counts]


def _restarts(running: Running, event: Event) -> bool:
    return event.type == running.rule.restarts_on and running.is_open and _since(event) is not None


def _restarted(running: Running, move: Move) -> Running:
    """End a clock and count its time anew from an earlier day: of joined cases the first counts (CPC 192(2)).

    What was left out of the time, and to what it was extended, stays so; a pause goes on.
    """
    since = _since(move.event)
    first = min(filter(None, (since, running.counted_from or running.anchor.event.occurred_at)))
    again = replace(running, anchor=move, counted_from=first)
    running.ended = move.event
    close_pause(running, move.event)
    return again


def _since(event: Event) -> datetime | None:
    try:
        day = date.fromisoformat(event.attributes.get("since", ""))
    except ValueError:
        return None
    return datetime.combine(day, time.min, event.occurred_at.tzinfo)


def _runs_already(clocks: Sequence[Running], move: Move) -> bool:
    return any(running.anchor.instance == move.instance and _still_runs(running, move) for running in clocks)


def _still_runs(running: Running, move: Move) -> bool:
    """Say whether a clock is open; for the time to file, whether it is of the same decision and not yet over."""
    if running.rule.of is Body.COMPLAINANT:
        return running.is_open and running.anchor.state == move.state and in_time(running, move.event)
    return running.is_open


def _done_before(rule: TimeLimit, moves: Sequence[Move], position: int) -> bool:
    return rule.may_precede and any(
        move.event.type in (*rule.met_by, *rule.shown_by) and is_kind(rule, move.instance.kind)
        for move in moves[:position]
    )


def _concerns(running: Running, move: Move) -> bool:
    """Say whether a move can touch the clock: its own instance where a track has several, or a remedy filed."""
    rule = running.rule
    if move.event.type in rule.met_by and not all(holds_by_event(each, move.event) for each in rule.met_only_if):
        return False
    if rule.met_by_kinds and move.event.type in rule.met_by:
        return move.instance.kind in rule.met_by_kinds and _is_about(running, move.event)
    law = TRACKS.get(running.anchor.instance.track)
    if law and law.several and move.instance.track is law.track:
        return move.instance == running.anchor.instance
    return BY_NAME[move.event.type].track is running.anchor.instance.track or is_kind(rule, move.instance.kind)


def _is_about(running: Running, event: Event) -> bool:
    """Say whether a remedy is against what set the clock running, where it names another act than that."""
    act = running.anchor.event.type
    about, known = _about(event), running.about
    return about not in BY_NAME or about in (act, known) or (BY_NAME[act].track is Track.REMEDY and not known)


def _about(event: Event) -> str:
    return event.attributes.get("about", "").replace(" ", "_")
