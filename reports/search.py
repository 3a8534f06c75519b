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
    """Complaints in an order: what each is called, its own words, the number of its lines, which many have alike."""

    references: Sequence[str]
    own: Sequence[str]
    lines: Sequence[int]

    def holding(self, word: str, hit: Sequence[bool]) -> "Columns":
        """Keep those that hold a word, or have lines in which it is."""
        found = list(map(or_, map(contains, self.own, repeat(word)), map(hit.__getitem__, self.lines)))
        return Columns(
            list(compress(self.references, found)), list(compress(self.own, found)), list(compress(self.lines, found))
        )


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
        self._place: dict[str, int] = {}
        self._own: list[str] = []
        self._lines: list[int] = []
        self._people: list[str] = []
        self._texts: dict[str, str] = {}
        self._pairs: dict[tuple[str, ...], int] = {}
        for reference, place, article, source, bodies, law, people in cards:
            self._place[reference] = len(self._own)
            self._own.append(folded(f"{reference} {place} {article} {source}"))
            self._lines.append(self._once(bodies, law))
            self._people.append(sys.intern(people))
        self._own.append("")
        self._lines.append(self._once("", ""))
        self._people.append("")
        self._arranged = Columns((), (), ())
        self._typed: list[tuple[str, Columns]] = []

    def _once(self, *pair: str) -> int:
        """Give the number of bodies and law; each is kept once, with the words it is found by."""
        for lines in pair:
            if lines not in self._texts:
                words = (f"{each} {self._names.get(each, '')}" for each in lines.split("\n"))
                self._texts[lines] = folded("\n".join(words))
        return self._pairs.setdefault(pair, len(self._pairs))

    def _hit(self, word: str) -> list[bool]:
        """Tell of each number whether a word is in its lines."""
        hit = {lines: word in text for lines, text in self._texts.items()}
        return [hit[bodies] or hit[law] for bodies, law in self._pairs]

    def arrange(self, references: Sequence[str]) -> Columns:
        """Put the words into the order in which they will be searched, ahead of the first key; done once for each."""
        arranged = self._arranged
        if arranged.references is not references:
            places = self._places(references)
            own, lines = list(map(self._own.__getitem__, places)), list(map(self._lines.__getitem__, places))
            arranged = self._arranged = Columns(references, own, lines)
        return arranged

    def holding(self, references: Sequence[str], typed: str) -> Sequence[str]:
        """Give those that hold every word of what was typed, in the order given.

        What is typed on is looked for only among those found before; what is taken back was found already.
        """
        arranged = self.arrange(references)
        if not self._typed or self._typed[0][1] is not arranged:
            self._typed = [("", arranged)]
        while not typed.startswith(self._typed[-1][0]):
            self._typed.pop()
        before, found = self._typed[-1]
        if before != typed:
            for word in folded(typed).split():
                found = found.holding(word, self._hit(word))
            self._typed.append((typed, found))
        return found.references

    def mine(self, references: Sequence[str], who: str) -> Sequence[str]:
        """Give those that are a person's: owned, or else those in which the person, or nobody, recorded something."""
        if self.owned is not None:
            return list(filter(self.owned.__contains__, references))
        hit = {people: not people or who in people.split("\n") for people in set(self._people)}
        people = map(self._people.__getitem__, self._places(references))
        return list(compress(references, map(hit.__getitem__, people)))

    def _places(self, references: Sequence[str]) -> list[int]:
        return list(map(self._place.get, references, repeat(NOBODY)))


def folded(text: str) -> str:
    """Make letters alike that differ in case or in how they are put together."""
    return unicodedata.normalize("NFC", text.casefold())
