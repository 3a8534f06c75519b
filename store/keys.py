"""What opens an encrypted file: a passphrase somebody knows, or a key this machine keeps. Neither is ever shown."""

import os
import secrets
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

from calendars.sentences import InputError, say

SHORTEST = 12
DEVICE_KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class Key:
    """The key of one file, as SQLCipher takes it. `known` tells whether a person knows it, and can be asked for it."""

    literal: str = field(repr=False)
    known: bool = True


def passphrase(text: str) -> Key:
    """Make a key of what was typed, in one Unicode form whatever the keyboard; raises InputError.

    SQLCipher derives the key from it by PBKDF2. It takes x'...' for a key that needs no derivation: refused here.
    """
    typed = unicodedata.normalize("NFC", text)
    if any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in typed) or typed[:2].lower() == "x'":
        raise InputError(say("a passphrase holds no control characters and does not begin with x'"))
    if not typed:
        raise InputError(say("the passphrase is empty"))
    return Key(typed)


def new_passphrase(text: str) -> Key:
    """Make a key for a new file; raises InputError when it is too short to withstand guessing."""
    if len(unicodedata.normalize("NFC", text)) < SHORTEST:
        raise InputError(
            say("a new passphrase has at least {count} signs; five words nobody would guess are good", count=SHORTEST)
        )
    return passphrase(text)


def throwaway_key() -> Key:
    """Make a key that is in memory alone: what it encrypts is gone when the program ends, however it ends."""
    return Key(f"x'{secrets.token_bytes(DEVICE_KEY_BYTES).hex()}'", known=False)


def device_key(path: Path) -> Key | None:
    """Read the key kept on this machine, or None when there is none; raises InputError when it cannot be read."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise InputError(say("cannot read {path}: {why}", path=str(path), why=error.strerror or "")) from None
    if len(content) != DEVICE_KEY_BYTES:
        raise InputError(say("{path} is not a key of Merzim", path=str(path)))
    return Key(f"x'{content.hex()}'", known=False)


def made_device_key(path: Path) -> Key:
    """Read the key kept on this machine, making it once, readable by its owner only; raises InputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _write_once(path, secrets.token_bytes(DEVICE_KEY_BYTES))
    except OSError as error:
        raise InputError(say("cannot create {path}: {why}", path=str(path), why=error.strerror or "")) from None
    found = device_key(path)
    if found is None:
        raise InputError(say("{path} is not a key of Merzim", path=str(path)))
    return found


def _write_once(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, never over one that is there: two programs may both be the first."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    file = os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        os.write(file, content)
        os.fsync(file)
        os.link(draft, path)
    except FileExistsError:
        return
    finally:
        os.close(file)
        draft.unlink()
