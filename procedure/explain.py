"""Why a clock shows what it shows: anchor, article and wording, pauses, extensions, the count of days."""

from collections.abc import Iterator
from datetime import date, timedelta

from calendars.derivation import derivation, limit_in_words
from calendars.limits import Expiry, Unstated
from calendars.sentences import Day, Sentence, Until, say
from procedure.events import BY_NAME
from procedure.grammar import TimeLimit, Verified
from procedure.running import Running, extended_limit

READ = {
    Verified.TEXT: say("its text was read"),
    Verified.SECONDARY: say("its text was not read, its number is corroborated: to be checked"),
    Verified.UNSEEN: say("its text was not seen: nobody is accused by it"),
}


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
    if running.counted_from:
        yield say(
            "Its time is counted from {day}, the first of the joined cases.",
            "CPC 192(2)",
            day=running.counted_from.date(),
        )
    if event.occurred_until:
        yield say(
            "Only a span is known, up to {until}; it is counted from the end of it, in favour of the body.",
            until=Until(event.occurred_until),
        )
    yield say("{span}; {read}. {note}", span=_span(rule), read=READ[rule.verified], note=rule.note)
    for condition in rule.only_if:
        yield say("This time applies because {condition}.", condition=say(condition.value))
    if running.opening:
        yield from _silence(running.opening)


def _span(rule: TimeLimit) -> Sentence:
    since, until = Day(rule.in_force.since), rule.in_force.until
    if until == date.max:
        return say("Wording in force since {since}", since=since)
    return say("Wording in force from {since} to {until}", since=since, until=Day(until))


def _silence(opening: Expiry) -> Iterator[Sentence]:
    """Explain a chained limit: it starts from the unrolled day on which another ran out."""
    last = opening.unrolled.date() - timedelta(days=1)
    yield say(
        "It opens when {time} have passed with no answer, on {day}.", time=limit_in_words(opening.limit), day=last
    )


def _changes(running: Running) -> Iterator[Sentence]:
    rule = running.rule
    extended_by = str(rule.extension_basis or rule.basis)
    for event in running.extensions:
        limit = extended_limit(rule, event)
        if isinstance(limit, Unstated):
            yield say(
                "Extended on {when}, to a time that is not recorded: nobody is accused (record {id}).",
                extended_by,
                when=event.occurred_at,
                id=event.id,
            )
            continue
        yield say(
            "Extended on {when} to {limit} in all (record {id}).",
            extended_by,
            when=event.occurred_at,
            limit=limit_in_words(limit),
            id=event.id,
        )
    for event in running.late_extensions:
        yield say(
            "An extension of {when} came too late; it changes nothing (record {id}).",
            extended_by,
            when=event.occurred_at,
            id=event.id,
        )
    for (start, end), basis in zip(running.pauses, map(str, running.paused_under), strict=True):
        if end:
            yield say("Not counted: from {start} to {end}.", basis, start=start.occurred_at, end=end.occurred_at)
        else:
            yield say("Interrupted since {start}.", basis, start=start.occurred_at)


def _count(running: Running) -> Iterator[Sentence]:
    expiry = running.expires(running.anchor.event.latest)
    if expiry:
        yield from derivation(expiry, running.calendar)
        yield from _shorter(running)
    else:
        yield say("There is no due time; only the delay is measured.")


def _shorter(running: Running) -> Iterator[Sentence]:
    """Name the shorter of two limits, where the documents decide which applies."""
    strict = running.rule.strict
    shorter = None
    if strict and not running.extensions:
        shorter = running.expires(running.anchor.event.occurred_at, strict, strict=True)
    if strict and shorter:
        yield say(
            "The rule is {strict}, to {due}; the longer time needs the ground the Code names, so before it runs out "
            "nobody is accused.",
            str(running.rule.basis),
            strict=limit_in_words(strict),
            due=Until(shorter.due),
        )


def _close(running: Running) -> Iterator[Sentence]:
    stop = running.stop
    if stop is None:
        if running.rule.out_of_sight:
            yield say("The complainant is not told of this act: that none is recorded accuses nobody.")
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
