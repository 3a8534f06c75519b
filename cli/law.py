"""The law itself: the catalogue, one rule with its wordings and worked cases, a track as a diagram."""

import click

from calendars.sentences import InputError, say
from cli.lists import plain_rows
from cli.options import Asked, common
from reports.wording import N_

COLUMNS = (N_("id"), N_("basis"), N_("limit"), N_("of"), N_("effect"), N_("in_force"), N_("verified"))


@click.command("law")
@click.argument("rule", required=False)
@click.option("--track", default="", help="Only rules of a track: proceedings, examination, protection, custody, ...")
@click.option(
    "--body", default="", help="Only rules owed by whose name contains this: prosecutor, court, complainant, ..."
)
@click.option("--verified", default="", type=click.Choice(["", "TEXT", "SECONDARY", "UNSEEN"], case_sensitive=False))
@common
def law_command(asked: Asked, rule: str | None, track: str, body: str, verified: str) -> None:
    """List the rules of the law, or show RULE (or a finding): its wordings, notes and worked cases."""
    from reports import lawbook  # noqa: PLC0415  # the machines and the cases are not needed by other commands

    if rule is not None:
        _show(asked, rule)
        return
    rows = [lawbook.rule_row(each, asked.wording) for each in lawbook.wordings(track, body, verified)]
    asked.answer_rows(rows, lambda found: plain_rows(asked, found, COLUMNS))


@click.command("diagram")
@click.argument("track")
@common
def diagram_command(asked: Asked, track: str) -> None:
    """Draw a TRACK as a Mermaid state diagram, from the machine itself."""
    from procedure.events import Track  # noqa: PLC0415
    from procedure.tracks import TRACKS  # noqa: PLC0415
    from reports.diagram import diagram  # noqa: PLC0415

    known = {each.value: each for each in TRACKS}
    if track not in known:
        raise InputError(say('there is no track "{track}"; known: {known}', track=track, known=", ".join(known)))
    drawn = diagram(Track(track))
    asked.answer({"track": track, "mermaid": drawn}, lambda: drawn)


def _show(asked: Asked, name: str) -> None:
    from procedure.law.catalogue import FINDING_BY_ID, RULE_IDS  # noqa: PLC0415
    from reports import lawbook  # noqa: PLC0415

    if name in FINDING_BY_ID:
        found = lawbook.finding_of(FINDING_BY_ID[name], asked.wording)
    elif name in RULE_IDS:
        versions = [each for each in lawbook.wordings() if each.id == name]
        rows = [lawbook.rule_row(each, asked.wording, with_text=each is versions[-1]) for each in versions]
        found = {"id": name, "wordings": rows}
    else:
        raise InputError(say('there is no rule "{name}"; `merzim law` lists them', name=name))
    found["examples"] = [lawbook.case_text(case) for case in lawbook.examples(name)]
    asked.answer(found, lambda: lawbook.told(found, asked.wording))
