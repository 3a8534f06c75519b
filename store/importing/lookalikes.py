"""Letters that look alike in two alphabets: a name in which they are mixed is not found when it is searched for."""

import re
import unicodedata
from collections.abc import Iterable

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


class Lookalikes:
    """Watches the names of an import: mixed alphabets, and a reference that only looks like a known one."""

    def __init__(self, references: Iterable[str]) -> None:
        """Take the references known already."""
        self._known = {looks(reference): reference for reference in references}
        self._mixed: dict[str, Record] = {}
        self._alike: list[Sentence] = []

    def watch(self, record: Record) -> None:
        """Look at the names of a row that was taken."""
        for column in NAMES:
            cell = record.cells.get(column, "")
            if not cell.isascii() and (word := mixed_word(cell)):
                self._mixed.setdefault(word, record)

    def meet(self, reference: str) -> None:
        """Look at the reference of a new complaint."""
        known = self._known.setdefault(looks(reference), reference)
        if known != reference:
            self._alike.append(
                say("complaint {new} looks like complaint {known}, in other letters", new=reference, known=known)
            )

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


def _alphabets(word: str) -> set[str]:
    return {name for letter in word for name in ALPHABETS if unicodedata.name(letter, "").startswith(name)}
