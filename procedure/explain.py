"""Why a clock shows what it shows: anchor, article and wording, pauses, extensions, the count of days."""

from collections.abc import Iterator

from calendars.derivation import derivation, limit_in_words
from calendars.sentences import Sentence, Until, say
from procedure.events import BY_NAME
from procedure.timekeeping import Running


def explain(running: Running) -> tuple[Sentence, ...]:
    """Derive a clock in full sentences, each with what it rests on."""
    return (*_opening(running), *_changes(running), *_count(running), *_close(running))


def _opening(running: Running) -> Iterator[Sentence]:
    rule, event = running.rule, running.anchor.event
    yield say("{duty}: {limit}.", str(rule.basis), duty=rule.duty, limit=limit_in_words(rule.limit))
    yield say(
        "It is owed from: {event}, {when} (record {id}).",
        event=BY_NAME[event.type].label,
        when=event.occurred_at,
        id=event.id,
    )
    if event.occurred_until:
        yield say(
            "Only a span is known, up to {until}; it is counted from the end of it, in favour of the body.",
            until=Until(event.occurred_until),
        )
    yield say(
        "Wording in force: {in_force}. Text: {verified}. {note}",
        in_force=str(rule.in_force),
        verified=rule.verified.value,
        note=rule.note,
    )


def _changes(running: Running) -> Iterator[Sentence]:
    rule = running.rule
    basis = str(rule.extension_basis or rule.basis)
    for event in running.extensions:
        months = event.attributes.get("to_months", "")
        yield say(
            "Extended on {when} to {months} months in all (record {id}).",
            basis,
            when=event.occurred_at,
            months=months,
            id=event.id,
        )
    for event in running.late_extensions:
        yield say(
            "An extension of {when} came too late or names no months; it changes nothing (record {id}).",
            basis,
            when=event.occurred_at,
            id=event.id,
        )
    for start, end in running.pauses:
        paused_by = str(rule.pauses[0].basis)
        if end:
            yield say("Not counted: from {start} to {end}.", paused_by, start=start, end=end)
        else:
            yield say("Interrupted since {start}.", paused_by, start=start)


def _count(running: Running) -> Iterator[Sentence]:
    expiry = running.expires(running.anchor.event.latest)
    if expiry:
        yield from derivation(expiry, running.calendar)
    else:
        yield say("There is no due time; only the delay is measured.")


def _close(running: Running) -> Iterator[Sentence]:
    stop = running.stop
    if stop is None:
        if running.ended:
            yield say("No longer owed since {when} (record {id}).", when=running.ended.occurred_at, id=running.ended.id)
        return
    label = BY_NAME[stop.type].label
    if running.implied:
        yield say(
            "Done by {when} at the latest, as {event} shows (record {id}).",
            when=stop.occurred_at,
            event=label,
            id=stop.id,
        )
    else:
        yield say("Done: {event}, {when} (record {id}).", event=label, when=stop.occurred_at, id=stop.id)
    if not stop.document:
        yield say(
            "No document is recorded; an official's compliance is shown by the documents of the case.", "CPC 49(2)"
        )
