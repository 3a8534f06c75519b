"""The form behind its screen: what is offered, what is chosen, what goes into the ledger."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from calendars.sentences import Sentence, say
from reports.offers import OfferLine
from tui.widgets.columns import Cell, Column, Line
from tui.widgets.field import Choice, Field

BODIES = ("body", "to_body")
MOMENTS = ("occurred_at", "occurred_until")
PREFIX = "attribute-"
REASON = "reason"
STYLES = {"✗": "unlawful", "↷": "leap"}


@dataclass
class Form:
    """What may follow, narrowed by what is typed, and the one chosen."""

    offers: tuple[OfferLine, ...] = ()
    found: tuple[OfferLine, ...] = ()
    chosen: OfferLine | None = None

    def narrow(self, typed: str) -> None:
        """Keep the offers that hold every word."""
        words = typed.casefold().split()
        self.found = tuple(offer for offer in self.offers if all(word in _text(offer) for word in words))

    def choose(self, index: int) -> OfferLine:
        """Choose one of those found."""
        self.chosen = self.found[index]
        return self.chosen

    def place_of(self, filled: Mapping[str, str]) -> int:
        """Tell where what was recorded stands among those found."""
        recorded = (filled.get("event", ""), filled.get("kind", ""))
        places = (place for place, offer in enumerate(self.found) if (offer.event, offer.kind) == recorded)
        return next(places, 0)

    def cells(self, typed: Mapping[str, str]) -> dict[str, str] | None:
        """Give the cells of a row of `events.csv`, or nothing when no event is chosen."""
        if self.chosen is None:
            return None
        carried = {name.removeprefix(PREFIX): text for name, text in typed.items() if name.startswith(PREFIX) and text}
        return {
            "event": self.chosen.event,
            "kind": self.chosen.kind,
            "attributes": json.dumps(carried, ensure_ascii=False) if carried else "",
            **{name: text for name, text in typed.items() if not name.startswith(PREFIX) and name != REASON},
        }


def fields(
    wording: Callable[[Sentence], str], bodies: Sequence[Choice] = (), filled: Mapping[str, str] | None = None
) -> Iterator[Field]:
    """Make the fields that every event has, filled with what was recorded."""
    was = filled or {}
    at, until = (was.get(name, "") for name in MOMENTS)
    example = wording(say("2022-01-07 10:20, 07.01.2022, 2022-01, or from..to"))
    yield Field("occurred_at", wording(say("when")), example, value=at)
    yield Field("occurred_until", wording(say("until (of a span)")), wording(say("empty: as it is read")), value=until)
    about = wording(say("the body that acted"))
    yield Field("body", wording(say("authority")), about, choices=bodies, value=was.get("body", ""))
    yield Field("to_body", wording(say("to which authority")), choices=bodies, value=was.get("to_body", ""))
    yield Field(
        "document", wording(say("document")), wording(say("its number and date")), value=was.get("document", "")
    )
    yield Field("note", wording(say("note")), value=was.get("note", ""))


def attribute_fields(
    wording: Callable[[Sentence], str], offer: OfferLine, filled: Mapping[str, str]
) -> dict[str, tuple[str, str]]:
    """Name the fields for what only this event can carry: each with its label and what was recorded."""
    recorded = json.loads(filled.get("attributes") or "{}")
    names = [name for name in dict.fromkeys((*offer.carries, *recorded)) if name not in {*BODIES, REASON}]
    labels = {name: wording(Sentence(name.replace("_", " "))) for name in names}
    return {f"{PREFIX}{name}": (labels[name], str(recorded.get(name, ""))) for name in names}


def offer_columns(wording: Callable[[Sentence], str]) -> tuple[Column, ...]:
    """Give the columns of what may follow."""
    return (
        Column(wording(say("Track")), 13),
        Column("", 1),
        Column(wording(say("What happened")), 30, 1),
        Column(wording(say("By the law")), 20, 1),
    )


def offer_line(found: Sequence[OfferLine], index: int) -> Line:
    """Put an offer into its columns; a track is named at its first line."""
    offer, style = found[index], STYLES.get(found[index].sign, "")
    first = index == 0 or found[index - 1].track != offer.track
    return (
        Cell(offer.track if first else "", "muted"),
        Cell(offer.sign, style),
        Cell(offer.label),
        Cell(offer.remark, style),
    )


def _text(offer: OfferLine) -> str:
    return f"{offer.track} {offer.event} {offer.label} {offer.remark}".casefold()
