"""What a user set once, in a file of their own; the command line and the environment go before it."""

import json
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from calendars.sentences import InputError, Sentence, say
from reports.wording import LANGUAGES

COLOURS = ("dark", "light", "contrast")


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set: what it is, which values it takes (any text where none are named)."""

    about: Sentence
    values: tuple[str, ...] = ()
    variable: str = ""


SETTINGS: Mapping[str, Setting] = {
    "db": Setting(say("the database to open"), variable="MERZIM_DB"),
    "lang": Setting(say("the language"), tuple(LANGUAGES), "MERZIM_LANG"),
    "user": Setting(say("who records"), variable="MERZIM_USER"),
    "colours": Setting(say("the colours of the screens"), COLOURS),
}


def settings_path() -> Path:
    """Give the file: MERZIM_CONFIG, else in the platform's folder for configuration."""
    named = os.environ.get("MERZIM_CONFIG")
    return Path(named) if named else platformdirs.user_config_path("merzim") / "config.toml"


def read_settings(path: Path | None = None) -> dict[str, str]:
    """Read what was set; an absent file sets nothing. Raises InputError with the file, the line and the key."""
    path = path or settings_path()
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError):
        raise InputError(say("{file} cannot be read", file=str(path))) from None
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        place = int(line[1]) if line else text.count("\n") + 1
        raise InputError(
            say('{file}, line {line}: this is not TOML; write key = "value"', file=str(path), line=place)
        ) from None
    for key, value in found.items():
        refusal = _refusal(key, value)
        if refusal:
            place = _line_of(text, key)
            raise InputError(say("{file}, line {line}: {why}", file=str(path), line=place, why=refusal))
    return found


def write_setting(key: str, value: str | None) -> Path:
    """Set a key, or forget it; the other lines stay as they are. Raises InputError for a wrong key or value."""
    refusal = _refusal(key, value or "", forget=value is None)
    if refusal:
        raise InputError(refusal)
    path = settings_path()
    read_settings(path)
    lines = path.read_text("utf-8").splitlines() if path.exists() else []
    kept = [line for line in lines if not re.match(rf'\s*"?{key}"?\s*=', line)]
    if value is not None:
        kept.append(f"{key} = {json.dumps(value, ensure_ascii=False)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text("".join(f"{line}\n" for line in kept), "utf-8")
    except OSError as error:
        raise InputError(say("cannot write {path}: {why}", path=str(path), why=error.strerror or "")) from None
    return path


def _refusal(key: str, value: object, *, forget: bool = False) -> Sentence | None:
    setting = SETTINGS.get(key)
    if setting is None:
        return say('there is no setting "{key}"; known: {known}', key=key, known=", ".join(SETTINGS))
    if forget:
        return None
    if not isinstance(value, str):
        return say('the setting "{key}" is a text in quotation marks', key=key)
    if not value.strip():
        return say('the setting "{key}" is empty; --unset forgets it', key=key)
    if setting.values and value not in setting.values:
        return say('the setting "{key}" is one of {values}', key=key, values=", ".join(setting.values))
    return None


def _line_of(text: str, key: str) -> int:
    lines = enumerate(text.splitlines(), 1)
    return next((number for number, line in lines if re.match(rf'\s*(\[+\s*)?"?{re.escape(key)}"?', line)), 1)
