"""Which language is spoken: the one asked for, else the one set, else the system's; English where it is not known."""

import copy
import gettext
import os
from collections.abc import Iterator, Sequence
from importlib.resources import files
from itertools import pairwise
from typing import TypeVar

import click

from calendars.sentences import InputError, say
from cli.settings import read_settings
from reports.wording import LANGUAGES, Wording

SOURCE = LANGUAGES[0]
SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")

C = TypeVar("C", bound=click.Command)


def chosen(words: Sequence[str]) -> str:
    """Choose the language of a call, before anything else of it is read; warn in one line of one not known."""
    asked = next(_asked(words), "") or os.environ.get("MERZIM_LANG") or _kept()
    if not asked:
        return _known(next(filter(None, map(os.environ.get, SYSTEM)), "")) or SOURCE
    found = _known(asked)
    if not found:
        told = say('"{language}" is not spoken here, only {known}; this is English', language=asked, known=_all())
        click.echo(f"merzim: {Wording()(told)}", err=True)
    return found or SOURCE


def speak(language: str) -> Wording:
    """Speak a language from now on, also in what click says by itself."""
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("merzim", str(files("reports") / "locales"))
    gettext.textdomain("merzim")
    return Wording(language)


def spoken() -> Wording:
    """Give the words of the language of this call."""
    context = click.get_current_context(silent=True)
    found = context.find_root().obj if context else None
    return found if isinstance(found, Wording) else Wording()


def refusal(error: InputError, wording: Wording) -> str:
    """Write what cannot be done as one sentence, with the field it is about."""
    return ": ".join(filter(None, ("merzim", error.column, wording(error.sentence))))


def translated(command: C, wording: Wording) -> C:
    """Give a command whose help is in a language."""
    said = copy.copy(command)
    said.help = wording.text(command.help or "")
    said.params = [_translated(parameter, wording) for parameter in command.params]
    return said


def _translated(parameter: click.Parameter, wording: Wording) -> click.Parameter:
    said = copy.copy(parameter)
    if isinstance(said, click.Option) and said.help:
        said.help = wording.text(said.help)
    return said


def _asked(words: Sequence[str]) -> Iterator[str]:
    """Find `--lang ru` or `--lang=ru` anywhere: help and errors too are to be in that language."""
    yield from (word.removeprefix("--lang=") for word in words if word.startswith("--lang="))
    yield from (after for word, after in pairwise(words) if word == "--lang")


def _kept() -> str:
    try:
        return read_settings().get("lang", "")
    except InputError:  # said by the command itself
        return ""


def _known(name: str) -> str:
    """Find the language of a name such as "ru", "kk-KZ", "ru_RU.UTF-8"; nothing when it is not spoken here."""
    language = name.replace("-", "_").split("_")[0].split(".")[0].lower()
    return language if language in LANGUAGES else ""


def _all() -> str:
    return ", ".join(LANGUAGES)
