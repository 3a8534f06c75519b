"""One complaint: register it, record what happens, correct what was recorded."""

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from calendars.sentences import InputError, say
from cli.options import Asked, common, plain_option
from reports.plain import headings, table
from reports.wording import N_

if TYPE_CHECKING:
    from procedure.events import Event

IDENTITY = {
    "name": "The victim's name: kept apart, never shown unless asked for",
    "contact": "How to reach the victim: kept apart likewise",
    "document": "The number of the victim's document: kept apart likewise",
}
F = TypeVar("F", bound=Callable[..., Any])

FACTS = ("place", "sex", "age", "foreign_national", "language", "in_custody", "accused_body", "article", "source")
CELLS = {
    "occurred_until": ("--until", "The end, when only a span is known."),
    "body": ("--body", "The body that acted."),
    "to_body": ("--to-body", "The body it went to."),
    "kind": ("--kind", "Of an examination: medical or psychological; of a remedy: request, prosecutor, judge, appeal."),
    "document": ("--document", "The document that proves it: number and date."),
    "note": ("--note", "A note, kept apart from the ledger."),
}


def _fact_options(command: F) -> F:
    for name in reversed(FACTS):
        command = click.option(f"--{name.replace('_', '-')}", name, default="", required=name == "place")(command)
    return command


def _event_options(command: F) -> F:
    for name, (option, about) in reversed(CELLS.items()):
        command = click.option(option, name, default=None, help=about)(command)
    command = click.option("--attribute", "-a", multiple=True, metavar="NAME=VALUE", help="May be repeated.")(command)
    return click.option(
        "--at", "--occurred-at", "occurred_at", default=None, metavar="DATE", help="When: local time or with offset."
    )(command)


def _identity_options(command: F) -> F:
    """Take who the victim is: an option without a value asks, so that no name is in the history of a shell."""
    for name, about in reversed(IDENTITY.items()):
        option = f"--victim-{name}"
        command = click.option(option, default="", prompt=about, prompt_required=False, help=f"{about}.")(command)
    return command


@click.command("add")
@click.argument("reference")
@_fact_options
@_identity_options
@plain_option
@common
def add_command(  # noqa: PLR0913  # one parameter an option
    asked: Asked,
    reference: str,
    *,
    victim_name: str,
    victim_contact: str,
    victim_document: str,
    plain: bool,
    **facts: str,
) -> None:
    """Register a complaint under REFERENCE. Record `complaint_lodged` next.

    What is given after an option stays in the history of the shell: give --victim-name without a value to be asked.
    """
    told = (victim_name, victim_contact, victim_document)
    asked.created(plain=plain).add({"reference": reference, **facts}, *told)
    asked.answer(
        {"complaint": reference}, lambda: asked.wording(say("complaint {reference} registered", reference=reference))
    )


@click.command("record")
@click.argument("reference")
@click.argument("event", required=False)
@_event_options
@common
def record_command(
    asked: Asked,
    reference: str,
    event: str | None,
    occurred_at: str | None,
    attribute: tuple[str, ...],
    **cells: str | None,
) -> None:
    """Record EVENT of a complaint. Without EVENT, list what may follow, with the unlawful marked."""
    desk = asked.existing()
    if event is None:
        lines = [(offer.sign, offer.event, offer.kind, offer.label, offer.remark) for offer in desk.offers(reference)]
        rows = [dict(zip(("sign", "event", "kind", "label", "remark"), line, strict=True)) for line in lines]
        asked.answer(rows, lambda: table(headings(OFFERS, asked.wording), lines))
        return
    if occurred_at is None:
        raise InputError(say("say when it happened: --at 2022-01-07T10:20"))
    recorded = desk.record(reference, {"event": event, "occurred_at": occurred_at, **_typed(cells, attribute)})
    _confirm(asked, reference, recorded)


@click.command("correct")
@click.argument("reference")
@click.argument("number", type=int)
@click.option("--event", default=None, help="What it was, if not what was recorded.")
@click.option("--void", is_flag=True, help="Take the record back without another in its place.")
@click.option("--reason", default="", help="Why.")
@_event_options
@common
def correct_command(  # noqa: PLR0913, PLR0917  # one parameter an option
    asked: Asked,
    reference: str,
    number: int,
    event: str | None,
    occurred_at: str | None,
    attribute: tuple[str, ...],
    reason: str,
    *,
    void: bool,
    **cells: str | None,
) -> None:
    """Replace record NUMBER of a complaint; what is not given stays as it was. Both records are kept."""
    desk = asked.existing()
    typed = _typed({**cells, "event": event, "occurred_at": occurred_at}, attribute)
    if not void and not typed:
        raise InputError(say("nothing to correct; give what was wrong, or --void"))
    if occurred_at and "occurred_until" not in typed:
        typed["occurred_until"] = ""
    _confirm(
        asked,
        reference,
        desk.void(reference, number, reason) if void else desk.correct(reference, number, typed, reason),
    )


def _typed(cells: dict[str, str | None], attributes: tuple[str, ...]) -> dict[str, str]:
    found = {name: value for name, value in cells.items() if value is not None}
    if attributes:
        pairs = [attribute.partition("=") for attribute in attributes]
        if any(not separator or not name.strip() for name, separator, _ in pairs):
            raise InputError(say("write an attribute as name=value"))
        found["attributes"] = json.dumps({name: value for name, _, value in pairs}, ensure_ascii=False)
    return found


def _confirm(asked: Asked, reference: str, event: "Event") -> None:
    from procedure.attributes import slips  # noqa: PLC0415  # read when first needed

    row = {"complaint": reference, "record": event.id, "event": event.type}
    asked.answer(
        row, lambda: asked.wording(say("recorded as no. {number}: {event}", number=event.id, event=event.type))
    )
    for slip in slips(event.attributes):
        click.echo(f"merzim: {asked.wording(slip)}", err=True)


OFFERS = ("", N_("event"), N_("kind"), N_("label"), N_("remark"))
