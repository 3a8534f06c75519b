"""What an act does to a clock that runs: it stops, ends, extends or pauses it."""

from procedure.events import Event
from procedure.running import Running, extended_limit


def take(running: Running, event: Event) -> None:
    """Let an act stop, end, extend or pause a clock."""
    rule = running.rule
    if rule.opens_after and event.type in (*rule.opening_closed_by, *rule.met_by) and event.at <= running.opens:
        running.forestalled = True
    elif rule.opens_after is None and event.type in rule.opening_closed_by:  # a wording that was not seen
        running.ended = event
        close_pause(running, event)
    elif event.type in rule.met_by or event.type in rule.shown_by:
        running.stop, running.implied = event, event.type in rule.shown_by
        close_pause(running, event)
    elif event.type in rule.ended_by:
        running.ended = event
        close_pause(running, event)
    elif event.type == rule.extended_by:
        _extend(running, event)
    else:
        _pause(running, event)


def _extend(running: Running, event: Event) -> None:
    """Extend a limit that still runs, or stands still; an extension after the expiry does not erase the breach."""
    limit = extended_limit(running.rule, event)
    if _is_paused(running) or running.due is None or in_time(running, event):
        running.limit = limit
        running.extensions += (event,)
    else:
        running.late_extensions += (event,)


def _pause(running: Running, event: Event) -> None:
    """Stand still from the first ground to the end of the last; what is in no time any more stands still no more."""
    for pause in running.rule.pauses:
        if event.type in pause.ends and running.grounds.get(pause.basis) == event.kind:
            running.grounds = {basis: kind for basis, kind in running.grounds.items() if basis != pause.basis}
            if not running.grounds:
                close_pause(running, event)
        elif event.type in pause.starts and (_is_paused(running) or in_time(running, event)):
            if not running.grounds:
                running.pauses += ((event, None),)
                running.paused_under += (pause.basis,)
            running.grounds = {pause.basis: event.kind, **running.grounds}


def in_time(running: Running, event: Event) -> bool:
    """Say whether an act came before the limit was over."""
    return running.due is not None and event.at <= running.due


def _is_paused(running: Running) -> bool:
    return bool(running.pauses) and running.pauses[-1][1] is None


def close_pause(running: Running, event: Event) -> None:
    """Let a clock that stands still run again, or end."""
    running.grounds = {}
    if _is_paused(running):
        *before, (start, _) = running.pauses
        running.pauses = (*before, (start, event))
