"""What may be recorded next, ready to show: lawful moves, and the unlawful and the unexplained marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Flag

from calendars.sentences import say
from procedure.events import BY_NAME, KINDS, Track
from procedure.grammar import Manner
from procedure.replay import Instance, Offer, offers
from reports.timeline import SIGNS
from reports.wording import Wording


@dataclass(frozen=True, slots=True)
class OfferLine:
    """An event that may be recorded: its name, kind and words, what it can carry, how it relates to the law."""

    event: str
    kind: str
    track: str
    label: str
    carries: tuple[str, ...]
    manner: str
    sign: str
    remark: str


def offer_lines(states: Mapping[Instance, Flag], wording: Wording) -> tuple[OfferLine, ...]:
    """Put everything that may follow into words, in the order of the vocabulary."""
    return tuple(_line(offer, wording) for offer in offers(states))


def vocabulary_lines(wording: Wording) -> tuple[OfferLine, ...]:
    """Put the whole vocabulary into words: for a correction, which the procedure tries when it is saved."""
    rows = (row for row in BY_NAME.values() if row.track is not Track.RECORD)
    return tuple(_line(Offer(row, kind, None), wording) for row in rows for kind in KINDS.get(row.track, ("",)))


def _line(offer: Offer, wording: Wording) -> OfferLine:
    step = offer.step
    return OfferLine(
        event=offer.type.name,
        kind=offer.kind,
        track=wording(say(offer.type.track.value)),
        label=wording(offer.type.label) + (f" ({wording(say(offer.kind))})" if offer.kind else ""),
        carries=offer.type.carries,
        manner=step.manner.value if step else "",
        sign=SIGNS[step.manner] if step else " ",
        remark=_remark(offer, wording),
    )


def _remark(offer: Offer, wording: Wording) -> str:
    step = offer.step
    if step is None or step.manner is Manner.LAWFUL:
        return ""
    if step.manner is Manner.UNLAWFUL:
        return wording(say("unlawful, breaks {article}", article=wording.article(str(step.basis))))
    return wording(say("an act before it is not recorded ({article})", article=wording.article(str(step.basis))))
