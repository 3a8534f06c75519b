"""How things are said and shown: the language, dates, delays, names. One place for each."""

import gettext
import unicodedata
from datetime import date, datetime, timedelta
from functools import cache
from importlib.resources import files

from calendars.places import find_place
from calendars.sentences import Day, InputError, Sentence, Until, Value, count_of

LANGUAGES = ("en", "ru", "kk")
DAYS = {"en": "%Y-%m-%d", "ru": "%d.%m.%Y", "kk": "%d.%m.%Y"}
MARKS = {"en": (".", ","), "ru": (",", "\N{NO-BREAK SPACE}"), "kk": (",", "\N{NO-BREAK SPACE}")}  # decimal, thousands
ALPHABET = " 0123456789abcdefghijklmnopqrstuvwxyzаәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"  # noqa: RUF001
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}


class Wording:
    """Words in one language."""

    def __init__(self, language: str = "en") -> None:
        """Speak a language; English is the source and needs no catalogue."""
        self.speak(language)

    def speak(self, language: str) -> None:
        """Speak another language from now on, for everyone who holds these words."""
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
                return f"{self.due(moment)} ({_offset(moment)})"
            case Day(day):
                return self.day(day)
            case datetime():
                return f"{self.moment(value)} ({_offset(value)})"
            case date():
                return self.weekday(value)
        return visible(str(value))

    def weekday(self, day: date) -> str:
        """Show a date with its day of the week."""
        return f"{self._catalogue.gettext(_WEEKDAYS[day.weekday()])} {self.day(day)}"

    def day(self, day: date) -> str:
        """Show a date as the language writes it: "2022-01-10", "10.01.2022"."""
        return day.strftime(DAYS[self.language])

    def moment(self, moment: datetime) -> str:
        """Show a local moment: "2022-01-10 10:20"."""
        return f"{self.day(moment)} {moment:%H:%M}"

    def due(self, moment: datetime) -> str:
        """Show the end of a limit: midnight is 24:00 of the day before (CPC 48(4))."""
        if (moment.hour, moment.minute, moment.second) == (0, 0, 0):
            return f"{self.day(moment - timedelta(days=1))} 24:00"
        return self.moment(moment)

    def number(self, value: float, digits: int = 0) -> str:
        """Show a number with so many digits after the mark: "1,234.5", in Russian and Kazakh "1 234,5"."""
        mark, group = MARKS[self.language]
        return f"{value:,.{digits}f}".translate({ord("."): mark, ord(","): group})

    def share(self, value: float) -> str:
        """Show a share of one in per cent: "80.3 %"."""
        return f"{self.number(value * 100, 1)}\N{NO-BREAK SPACE}%"

    def place(self, name: str) -> str:
        """Name a place in the language; one that is not known stays as it is."""
        try:
            place = find_place(name)
        except InputError:
            return visible(name)
        return {"ru": place.name_ru, "kk": place.name_kk}.get(self.language, place.name)

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


def visible(text: str) -> str:
    """Make every character seen: what could move the cursor, turn the text or hide is shown as its code."""
    return "".join(f"<U+{ord(sign):04X}>" if unicodedata.category(sign) in HIDDEN else sign for sign in text)


def alphabetical(text: str) -> list[tuple[int, str]]:
    """Give the key by which texts are sorted: Kazakh letters stand among the Russian ones, not after them."""
    return [(ALPHABET.find(letter), letter) for letter in text.casefold()]


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
