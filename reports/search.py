"""What a complaint is found by while somebody types: its own words, its bodies by name, its rules by article.

The words stand in columns, so that a hundred thousand complaints are looked through by a few calls and not by a loop.
"""

import sys
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress, repeat
from operator import contains, or_

NOBODY = -1  # the place of a complaint that is not known: the last of each column, empty


@dataclass(frozen=True, slots=True)
class Columns:
    """Complaints in an order: what each is called, its own words, its bodies and its law, lines kept once."""

    references: Sequence[str]
    own: Sequence[str]
    bodies: Sequence[str]
    law: Sequence[str]

    def holding(self, word: str, hit: Mapping[str, bool]) -> "Columns":
        """Keep those that hold a word, or have lines in which it is."""
        in_lines = map(or_, map(hit.__getitem__, self.bodies), map(hit.__getitem__, self.law))
        found = list(map(or_, map(contains, self.own, repeat(word)), in_lines))
        return Columns(*(list(compress(each, found)) for each in (self.references, self.own, self.bodies, self.law)))


class Search:
    """The words of all complaints, held ready: a hundred thousand are searched between two keys."""

    def __init__(
        self,
        cards: Iterable[Sequence[str]] = (),
        names: Mapping[str, str] | None = None,
        owned: Collection[str] | None = None,
    ) -> None:
        """Take reference, place, article, source, bodies, law, people of each, and how bodies and rules are called.

        `owned` are the complaints that are this user's by a rule of the database; without it they are by who recorded.
        """
        self.owned, self._names = owned, names or {}
        self._shared: dict[str, str] = {"": ""}
        self._place: dict[str, int] = {}
        self._own: list[str] = []
        self._lines: tuple[list[str], ...] = ([], [], [])
        for reference, place, article, source, *lines in cards:
            self._place[reference] = len(self._own)
            self._own.append(folded(f"{reference} {place} {article} {source}"))
            for column, each in zip(self._lines, lines, strict=True):
                column.append(self._once(each))
        for column in (self._own, *self._lines):
            column.append("")
        self._order: tuple[Sequence[str], Columns] = ((), Columns((), (), (), ()))
        self._last: tuple[Sequence[str], str, Columns] = ((), "", self._order[1])

    def _once(self, lines: str) -> str:
        """Keep lines once, with the words they are found by."""
        kept = sys.intern(lines)
        if kept not in self._shared:
            self._shared[kept] = folded("\n".join(f"{each} {self._names.get(each, '')}" for each in kept.split("\n")))
        return kept

    def arrange(self, references: Sequence[str]) -> Columns:
        """Put the words into the order in which they will be searched, ahead of the first key; done once for each."""
        arranged, columns = self._order
        if arranged is not references:
            places = self._places(references)
            bodies, law, _ = self._lines
            columns = Columns(references, *(list(map(each.__getitem__, places)) for each in (self._own, bodies, law)))
            self._order = references, columns
        return columns

    def holding(self, references: Sequence[str], typed: str) -> Sequence[str]:
        """Give those that hold every word of what was typed, in the order given.

        What is typed on is looked for only among those found before.
        """
        words = folded(typed).split()
        if not words:
            return references
        among, before, found = self._last
        if among is not references or not before or not typed.startswith(before):
            found = self.arrange(references)
        for word in words:
            found = found.holding(word, {lines: word in text for lines, text in self._shared.items()})
        self._last = references, typed, found
        return found.references

    def mine(self, references: Sequence[str], who: str) -> Sequence[str]:
        """Give those that are a person's: owned, or else those in which the person, or nobody, recorded something."""
        if self.owned is not None:
            return list(filter(self.owned.__contains__, references))
        people = self._lines[2]
        hit = {each: not each or who in each.split("\n") for each in set(people)}
        by = map(people.__getitem__, self._places(references))
        return list(compress(references, map(hit.__getitem__, by)))

    def _places(self, references: Sequence[str]) -> list[int]:
        return list(map(self._place.get, references, repeat(NOBODY)))


def folded(text: str) -> str:
    """Make letters alike that differ in case or in how they are put together."""
    return unicodedata.normalize("NFC", text.casefold())
