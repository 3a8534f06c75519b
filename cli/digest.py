"""`merzim digest`: what became overdue or falls due since the last one, for cron or a timer."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click
import platformdirs

from calendars.moments import read_moment
from calendars.places import CAPITAL, zone
from cli.lists import span
from cli.options import Asked, common

if TYPE_CHECKING:
    from reports.digest import Digest


@click.command("digest")
@click.option("--within", default="72h", show_default=True, metavar="TIME", help="How far ahead: 72h, 14d.")
@click.option("--since", metavar="DATE", help="What ran out since then, whatever was told; nothing is remembered.")
@click.option(
    "--format", "form", default="text", type=click.Choice(["text", "html"]), help="For a mail as text or HTML."
)
@click.option("--check", is_flag=True, help="Exit with 1 if there is something new.")
@click.option("--state", metavar="FILE", type=click.Path(path_type=Path), help="The file that remembers what was told.")
@common
def digest_command(  # noqa: PLR0913  # one parameter an option
    asked: Asked, within: str, since: str | None, form: str, state: Path | None, *, check: bool
) -> None:
    """Tell what became overdue, or comes within reach, since the last digest: references and articles, never a name.

    What was told is remembered, so that each duty is told once when it comes near and once when it is overdue, also one
    that was recorded late.
    """
    from reports.digest import as_html, as_rows, as_text  # noqa: PLC0415  # read when first needed
    from tui.desk.digest import remember  # noqa: PLC0415

    found, path = _found(asked, span(within), read_moment(since, zone(CAPITAL)).at if since else None, state)
    write = as_html if form == "html" else as_text
    asked.answer(as_rows(found), lambda: write(found, asked.wording))
    if path:
        remember(found, path)
    if check and not found.is_empty:
        raise click.exceptions.Exit(1)


def _found(asked: Asked, within: timedelta, since: datetime | None, state: Path | None) -> "tuple[Digest, Path | None]":
    """Give the digest, and the file to remember it in: one of another moment is not remembered."""
    from tui.desk import digest  # noqa: PLC0415

    desk = asked.existing()
    if since:
        return digest.digest_since(desk, within, since), None
    if asked.as_of or asked.known_by:
        return digest.digest_of(desk, within, digest.NOTHING), None
    path = state or digest.state_path(desk, platformdirs.user_state_path("merzim"))
    return digest.digest_of(desk, within, digest.told_before(path)), path
