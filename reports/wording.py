"""How things are said and shown: the language, dates, delays, names. One place for each."""

import gettext
import unicodedata
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files

from calendars.sentences import Sentence, Until, Value, count_of

LANGUAGES = ("en", "ru", "kk")
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


class Wording:
    """Words in one language."""

    def __init__(self, language: str = "en") -> None:
        """Take the catalogue of a language; English is the source and needs none."""
        self.language = language
        self._catalogue = _catalogue(language)

    def __call__(self, sentence: Sentence) -> str:
        """Say a sentence."""
        pattern = self._pattern(sentence)
        return pattern.format(**{name: self.show(value) for name, value in sentence.values.items()})

    def text(self, message: str) -> str:
        """Say a fixed text, such as the help of a command."""
        return self._catalogue.gettext(message) if message else ""

    def _pattern(self, sentence: Sentence) -> str:
        if sentence.plural:
            return self._catalogue.ngettext(sentence.pattern, sentence.plural, int(str(sentence.values["count"])))
        return self._catalogue.gettext(sentence.pattern) if sentence.pattern else ""

    def show(self, value: Value) -> str:
        """Show any value a sentence can hold."""
        match value:
            case Sentence():
                return self(value)
            case Until(moment):
                return f"{show_due(moment)} ({_offset(moment)})"
            case datetime():
                return f"{show_moment(value)} ({_offset(value)})"
            case date():
                return self.day(value)
        return visible(str(value))

    def day(self, day: date) -> str:
        """Show a date with its day of the week."""
        return f"{self._catalogue.gettext(_WEEKDAYS[day.weekday()])} {day.isoformat()}"

    def step(self, sentence: Sentence) -> str:
        """Say a step of a derivation with what it rests on."""
        return f"{self(sentence)} [{self.article(sentence.basis)}]" if sentence.basis else self(sentence)

    def article(self, cited: str) -> str:
        """Write a citation as the lawyers of the language do."""
        for name in SOURCES:
            cited = cited.replace(name, self._catalogue.gettext(name))
        return cited

    def lateness(self, delay: timedelta) -> str:
        """Show a delay: days from two days on, hours below."""
        hours = int(abs(delay).total_seconds() // 3600)
        if hours >= 48:  # noqa: PLR2004  # two days
            return self(count_of("{count} day", "{count} days", hours // 24))
        return self(count_of("{count} hour", "{count} hours", hours))


def show_moment(moment: datetime) -> str:
    """Show a local moment: "2022-01-10 10:20"."""
    return moment.strftime("%Y-%m-%d %H:%M")


def show_due(moment: datetime) -> str:
    """Show the end of a limit: midnight is 24:00 of the day before (CPC 48(4))."""
    if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
        return f"{(moment - timedelta(days=1)).date().isoformat()} 24:00"
    return show_moment(moment)


def visible(text: str) -> str:
    """Make every character seen: what could move the cursor, turn the text or hide is shown as its code."""
    return "".join(f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in HIDDEN else sign for sign in text)


def masked(name: str) -> str:
    """Show that a name is kept without showing it: the initials only."""
    return " ".join(f"{word[0]}•••" for word in visible(name).split())


def _offset(moment: datetime) -> str:
    return f"UTC{moment:%z}"[:-2] if moment.tzinfo else "UTC"


@cache
def _catalogue(language: str) -> gettext.NullTranslations:
    return gettext.translation("merzim", str(files("reports") / "locales"), [language], fallback=True)


def N_(message: str) -> str:  # noqa: N802  # the name the tools of gettext know
    """Mark a message for the catalogues without translating it."""
    return message


SOURCES = (
    N_("Istanbul Protocol 2022, para"),
    N_("Convention against Torture, art"),
    N_("CPC is silent"),
    N_("CPC"),
)
_WEEKDAYS = (N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"))
