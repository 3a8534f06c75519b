"""`merzim serve`: the same screens in a browser on this machine, on the demonstration only."""

import shlex
import sys
from importlib.util import find_spec
from ipaddress import IPv4Address
from pathlib import Path

import click
import platformdirs

from calendars.sentences import InputError, say
from cli.demo import load_demonstration
from cli.options import Asked, common, path_of

RUN = "from cli.main import main; main()"


@click.command("serve")
@click.option("--host", default="127.0.0.1", show_default=True, help="A loopback address; no other is served.")
@click.option("--port", default=8000, show_default=True, type=click.IntRange(1, 65535), help="The port.")
@common
def serve_command(asked: Asked, host: str, port: int) -> None:
    """Show the demonstration in a browser on this machine.

    Nobody is asked who they are, so neither real complaints nor other machines are served. Nothing is loaded from
    outside: fonts and scripts come from this program.
    """
    _check(host)
    path = path_of(asked.db) if asked.db else platformdirs.user_data_path("merzim") / "demonstration.db"
    load_demonstration(path)  # here, once: two browsers must not fill it at the same time
    from cli.browser.server import serve  # noqa: PLC0415  # an extra, and heavy

    asked.say(say("http://{host}:{port}/ shows the demonstration; Ctrl+C ends it", host=host, port=str(port)))
    serve(command_of(asked, path), host, port)


def command_of(asked: Asked, path: Path) -> str:
    """Write the command that each browser starts."""
    words = [sys.executable, "-c", RUN, "demo", "--db", str(path), "--lang", asked.wording.language]
    moments = (("--as-of", asked.as_of), ("--known-by", asked.known_by))
    given = [(option, moment.isoformat()) for option, moment in moments if moment]
    return shlex.join([*words, *(word for pair in given for word in pair)])


def _check(host: str) -> None:
    if find_spec("textual_serve") is None:
        raise InputError(say("`merzim serve` needs more: pip install 'merzim[serve]'"))
    try:
        local = host == "localhost" or IPv4Address(host).is_loopback
    except ValueError:
        local = False
    if not local:
        raise InputError(say("only a loopback address is served, such as 127.0.0.1: nobody is asked who they are"))
