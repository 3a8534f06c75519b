"""Letters that look alike in two alphabets: a name in which they are mixed is not found when it is searched for."""

import re
import unicodedata
from collections.abc import Container, Iterable
from functools import cached_property

from calendars.sentences import Sentence, say
from store.importing.records import Record

WORD = re.compile(r"[^\W\d_]+")
ALPHABETS = ("LATIN", "CYRILLIC", "GREEK")
LIKE_LATIN = str.maketrans("АВЕКМНОРСТУХІЅЈаеорсухіѕј", "ABEKMHOPCTYXISJaeopcyxisj")  # noqa: RUF001  # these are they
NAMES = ("reference", "complaint", "body", "to_body", "name", "parent", "accused_body")  # what is searched for
MOST = 20  # words named in full


def mixed_word(text: str) -> str:
    """Give the first word whose letters come from two alphabets, or nothing."""
    return next((word for word in WORD.findall(text) if not word.isascii() and len(_alphabets(word)) > 1), "")


def looks(text: str) -> str:
    """Give one spelling for all texts that look the same in Latin and Cyrillic letters, whatever their case."""
    return unicodedata.normalize("NFC", text).translate(LIKE_LATIN).casefold()


def plain(reference: str) -> str:
    """Give, of all references that look the same, the one that is in capital letters, Latin where they can be."""
    return looks(reference).upper()


class Lookalikes:
    """Watches the names of an import: mixed alphabets, and a reference that only looks like a known one.

    Of two references that look the same one at most is plain: so the others are held, and most offices have none.
    """

    def __init__(self, references: Iterable[str]) -> None:
        """Take the references known already; they are read when first needed."""
        self._references = references
        self._mixed: dict[str, Record] = {}
        self._alike: list[Sentence] = []

    def watch(self, record: Record) -> None:
        """Look at the names of a row that was taken."""
        for column in NAMES:
            cell = record.cells.get(column, "")
            if not cell.isascii() and (word := mixed_word(cell)):
                self._mixed.setdefault(word, record)

    @cached_property
    def _others(self) -> dict[str, str]:
        """Give, by how they look, the references that are not plain."""
        return {plain(reference): reference for reference in self._references if not _is_plain(reference)}

    def meet(self, reference: str, known: Container[str]) -> None:
        """Look at the reference of a new complaint; `known` holds the plain one that looks like it, if it is there."""
        alike = plain(reference)
        found = alike if alike in known else self._others.get(alike)
        if found:
            self._alike.append(
                say("complaint {new} looks like complaint {known}, in other letters", new=reference, known=found)
            )
        elif reference != alike:
            self._others[alike] = reference

    def warnings(self) -> list[Sentence]:
        """Give what is worth a look."""
        mixed = [
            say(
                'the word "{word}" ({file}, line {line}) mixes letters of two alphabets that look alike; '
                "who searches for it will not find it",
                word=word,
                file=record.file,
                line=record.line,
            )
            for word, record in list(self._mixed.items())[:MOST]
        ]
        more = (
            [say("{count} words in all mix two alphabets", count=len(self._mixed))] if len(self._mixed) > MOST else []
        )
        return mixed + more + self._alike


def _is_plain(reference: str) -> bool:
    return (reference.isascii() and reference.isupper()) or reference == plain(reference)


def _alphabets(word: str) -> set[str]:
    return {name for letter in word for name in ALPHABETS if unicodedata.name(letter, "").startswith(name)}
