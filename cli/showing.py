"""All of one complaint, on the terminal or as JSON."""

import json
from typing import TYPE_CHECKING

import click

from cli.options import Asked, common
from reports.plain import headings, table
from reports.wording import N_, Wording

if TYPE_CHECKING:
    from reports.dossier import Dossier

CLOCKS = ("", N_("clock"), N_("verdict"), N_("elapsed"), N_("limit"), N_("due"), N_("article"), "")
EVENTS = (N_("no."), "", N_("when"), N_("event"), "", "")
FINDINGS = (N_("finding"), N_("since"), N_("article"), "", "")


@click.command("show")
@click.argument("reference")
@click.option("--identity", is_flag=True, help="Show the victim's name too.")
@common
def show_command(asked: Asked, reference: str, *, identity: bool) -> None:
    """Show all of one complaint: tracks, clocks with their derivation, events, findings."""
    desk = asked.existing()
    name = desk.identity(reference, revealed=identity)
    if asked.as_json:
        click.echo(json.dumps({**desk.complaint(reference), "identity": name}, ensure_ascii=False, indent=2))
    else:
        click.echo(_plain(desk.dossier(reference), name, asked.wording))


def _plain(found: "Dossier", name: str, wording: Wording) -> str:
    clocks = [
        (line.level.value, line.rule, line.verdict, line.elapsed, line.limit, line.due, line.basis, line.remark)
        for line in found.clocks
    ]
    events = [(line.id, line.sign, line.when, line.label, line.details, line.remark) for line in found.events]
    findings = [(line.id, line.since, line.basis, line.title, line.remark) for line in found.findings]
    blocks = [
        f"{found.reference}  {found.facts}" + (f"\n{name}" if name else ""),
        "\n".join(f"{track}: {state}" for track, state in found.tracks),
        table(headings(CLOCKS, wording), clocks),
        *("\n".join((line.rule, *(f"  {step}" for step in line.steps))) for line in found.clocks),
        table(headings(EVENTS, wording), events),
        table(headings(FINDINGS, wording), findings),
        "\n".join(f"{line.id}: {line.remedy}" for line in found.findings),
    ]
    return "\n\n".join(filter(None, blocks))
