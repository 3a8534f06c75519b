"""Find what opens a database: a descriptor, this machine's key, the keyring, a question.

Never an argument and never the environment: both are read by others and kept in histories.
"""

import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click
import platformdirs

from calendars.sentences import InputError, Sentence, say
from reports.wording import Wording
from store.connecting import WrongKeyError, is_plain
from store.database import Database
from store.demonstration import names_nobody
from store.keys import Key, device_key, made_device_key, new_passphrase, passphrase
from store.sqlite import create_database, open_database

TRIES = 3
LONGEST = 4096


def opened(path: Path, wording: Wording, descriptor: int | None = None) -> Database:
    """Open an existing file, asking for its passphrase where a person can answer; raises InputError."""
    if is_plain(path):
        return _opened_plain(path, wording)
    if descriptor is not None:
        return open_database(path, passphrase(_read(descriptor)))
    for key in _kept(path):
        try:
            return open_database(path, key)
        except WrongKeyError:
            continue
    return _asked(path, wording)


def made(path: Path, wording: Wording, descriptor: int | None = None, *, plain: bool = False) -> Database:
    """Make a file, or open the one that is there. A new one is encrypted unless `plain` was asked for."""
    if path.exists():
        return opened(path, wording, descriptor)
    if plain:
        _warn_of_plain(path, wording)
        return create_database(path)
    return create_database(path, new_key(path, wording, descriptor))


def new_key(path: Path, wording: Wording, descriptor: int | None = None) -> Key:
    """Find a key for a new file: given, in the keyring, typed twice, or made once for this machine."""
    if descriptor is not None:
        return new_passphrase(_read(descriptor))
    ringed = _in_keyring(path)
    if ringed:
        return new_passphrase(ringed)
    if has_terminal():
        return asked_for_new(path, wording, None)
    _warn(
        wording,
        say(
            "{path} is encrypted with a key kept in your account; only your login protects it. "
            "`merzim rekey` gives it a passphrase",
            path=path.name,
        ),
    )
    return made_device_key(device_key_path())


def asked_for_new(path: Path, wording: Wording, descriptor: int | None) -> Key:
    """Find the new passphrase of a file that has a key: given, or typed twice; raises InputError."""
    if descriptor is not None:
        return new_passphrase(_read(descriptor))
    if not has_terminal():
        raise InputError(say("give the new passphrase with --new-passphrase-fd, or at a terminal"))
    return new_passphrase(_prompt(wording, say("New passphrase of {path}", path=path.name), twice=True))


def device_key_path() -> Path:
    """Give the file of this machine's own key."""
    return platformdirs.user_data_path("merzim") / "device.key"


def has_terminal() -> bool:
    """Tell whether a person can be asked."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def _opened_plain(path: Path, wording: Wording) -> Database:
    """Open a plain file, with a warning each time; without one as long as it holds the demonstration only."""
    database = open_database(path)
    with database.reading() as session:
        if not names_nobody(session):
            _warn_of_plain(path, wording)
    return database


def _warn_of_plain(path: Path, wording: Wording) -> None:
    _warn(wording, say("{path} is not encrypted: whoever has the disk can read it", path=path.name))


def _kept(path: Path) -> Iterator[Key]:
    """Give the keys that need no person."""
    own = device_key(device_key_path())
    if own:
        yield own
    ringed = _in_keyring(path)
    if ringed:
        yield passphrase(ringed)


def _asked(path: Path, wording: Wording) -> Database:
    if not has_terminal():
        raise InputError(
            say("{path} is encrypted; give its passphrase with --passphrase-fd, or in the keyring", path=path.name)
        )
    refused: InputError | None = None
    for _ in range(TRIES):
        try:
            return open_database(path, passphrase(_prompt(wording, say("Passphrase of {path}", path=path.name))))
        except WrongKeyError as error:
            refused = error
            _warn(wording, error.sentence)
    raise refused or InputError(say("the passphrase is empty"))


def _prompt(wording: Wording, question: Sentence, *, twice: bool = False) -> str:
    confirmed = wording(say("The same again")) if twice else False
    return str(click.prompt(wording(question), hide_input=True, confirmation_prompt=confirmed, err=True))


def _read(descriptor: int) -> str:
    """Read the passphrase from a descriptor the caller opened, up to the end of its line."""
    try:
        content = b""
        while b"\n" not in content and (more := os.read(descriptor, LONGEST)):
            content += more
        return content.split(b"\n")[0].removesuffix(b"\r").decode()
    except (OSError, UnicodeDecodeError):
        raise InputError(say("no passphrase can be read from descriptor {number}", number=descriptor)) from None


def _in_keyring(path: Path) -> str | None:
    """Ask the system's keyring, where it is installed: `keyring set merzim PATH` puts a passphrase there."""
    if find_spec("keyring") is None:
        return None
    import keyring  # noqa: PLC0415  # an extra
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password("merzim", str(path.absolute()))
    except KeyringError:
        return None


def _warn(wording: Wording, sentence: Sentence) -> None:
    click.echo(f"merzim: {wording(sentence)}", err=True)
