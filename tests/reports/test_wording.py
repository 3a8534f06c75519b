"""How things are said: dates, delays, hidden characters, masked names, three languages."""

from datetime import UTC, datetime, timedelta
from importlib.resources import files
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.pofile import read_po
from babel.numbers import format_decimal

from calendars.places import zone
from calendars.sentences import Until, say
from reports.names import NAMES, values
from reports.wording import LANGUAGES, Wording, alphabetical, masked, visible
from tools.messages import collected

ALMATY = zone("Asia/Almaty")
ROOT = Path(__file__).parents[2]


def test_the_end_of_a_day_is_shown_as_24_00_of_that_day() -> None:
    midnight = datetime(2022, 1, 14, tzinfo=ALMATY)
    assert Wording().due(midnight) == "2022-01-13 24:00"
    assert Wording().moment(midnight) == "2022-01-14 00:00"
    assert Wording()(say("{until}", until=Until(midnight))) == "2022-01-13 24:00 (UTC+06)"


@pytest.mark.parametrize(
    ("hours", "said"), [(0.5, "0 hours"), (1, "1 hour"), (47, "47 hours"), (48, "2 days"), (1000 * 24, "1000 days")]
)
def test_a_delay_is_told_in_hours_and_from_two_days_on_in_days(hours: float, said: str) -> None:
    assert Wording().lateness(timedelta(hours=hours)) == said


def test_nothing_hidden_reaches_a_reader_unseen() -> None:
    assert visible("a\x1b[2Jb\u202ec\x9dd\u200b") == "a<U+001B>[2Jb<U+202E>c<U+009D>d<U+200B>"
    assert visible("Әлия Қ. [/b]") == "Әлия Қ. [/b]"


def test_a_name_is_masked_to_its_initials() -> None:
    assert masked("Ахметов Invented") == "А••• I•••"
    assert masked("") == ""


def test_values_in_a_sentence_are_shown_not_read_as_patterns() -> None:
    told = Wording()(say("body {name}", name="{0.__class__}\x1b"))
    assert told == "body {0.__class__}<U+001B>"


def test_every_name_of_the_core_is_marked_for_translation() -> None:
    assert set(NAMES) == set(values())


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_translation_keeps_the_placeholders_of_its_source(language: str) -> None:
    path = files("reports") / "locales" / language / "LC_MESSAGES" / "merzim.po"
    with path.open("rb") as file:
        catalogue = read_po(file)
    assert len(catalogue) > 500
    for message in catalogue:
        assert not message.fuzzy or not message.id, message.id
        originals = message.id if isinstance(message.id, tuple | list) else [message.id]
        told = message.string if isinstance(message.string, tuple | list) else [message.string]
        assert all(told) or not message.id, message.id
        known = set().union(*map(fields, originals))
        for text in filter(None, told):
            assert fields(text) <= known, message.id
            assert len(originals) > 1 or fields(text) == known, message.id


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_catalogue_compiles_without_an_objection(language: str) -> None:
    """A "% d" in an English text is taken for a placeholder, and `make` would stop there: write "percent", or "90%"."""
    with (ROOT / "reports" / "locales" / language / "LC_MESSAGES" / "merzim.po").open("rb") as file:
        assert [message.id for message, _ in read_po(file, locale=language).check()] == []


def fields(text: str) -> set[str]:
    """Name the placeholders of a pattern."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None} if text else set()


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_a_derivation_is_told_in_the_language_asked_for(language: str) -> None:
    sentence = say("The day on which it starts, {day}, is not counted.", day=datetime(2022, 1, 10, tzinfo=UTC).date())
    assert Wording(language)(sentence) != Wording("en")(sentence)
    assert "10.01.2022" in Wording(language)(sentence)


def test_a_citation_is_written_as_the_lawyers_of_the_language_write_it() -> None:
    cited = "CPC 48(2); Istanbul Protocol 2022, para 201"
    assert Wording("en").article(cited) == cited
    assert Wording("ru").article(cited) == "УПК 48(2); Стамбульский протокол 2022, п. 201"
    assert Wording("kk").article(cited).startswith("ҚПК 48(2)")


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_every_message_of_the_program_is_in_the_catalogues(language: str) -> None:
    """After a change of words: `make messages`, and translate what is new."""
    now = {message.id for message in collected() if message.id}
    with (ROOT / "reports" / "locales" / language / "LC_MESSAGES" / "merzim.po").open("rb") as file:
        kept = {message.id for message in read_po(file) if message.id}
    assert now - kept == set()


@pytest.mark.parametrize(
    ("language", "said"), [("en", "2022-01-13 24:00"), ("ru", "13.01.2022 24:00"), ("kk", "13.01.2022 24:00")]
)
def test_a_date_is_written_as_the_language_writes_it(language: str, said: str) -> None:
    assert Wording(language).due(datetime(2022, 1, 14, tzinfo=ALMATY)) == said


@pytest.mark.parametrize(("language", "said"), [("en", "Uralsk"), ("ru", "Уральск"), ("kk", "Орал")])
def test_a_place_has_its_name_in_each_language(language: str, said: str) -> None:
    assert Wording(language).place("Uralsk") == said
    assert Wording(language).place("no such place\x1b") == "no such place<U+001B>"


def test_kazakh_letters_are_sorted_among_the_russian_ones() -> None:
    assert sorted(("Ядро", "Қостанай", "Орал", "Өскемен", "Актау", "Әулие"), key=alphabetical) == [
        *("Актау", "Әулие", "Қостанай", "Орал", "Өскемен", "Ядро")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("value", [0, 0.04, 3.75, 999.99, 1000, 1388210, 12345.678, -1234.5])
@pytest.mark.parametrize("digits", [0, 1, 3])
def test_numbers_are_written_as_babel_writes_them(language: str, value: float, digits: int) -> None:
    pattern = f"#,##0.{'0' * digits}" if digits else "#,##0"
    assert Wording(language).number(value, digits) == format_decimal(value, pattern, language)
