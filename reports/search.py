"""What a complaint is found by while somebody types: its own words, its bodies by name, its rules by article."""

import sys
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Found:
    """What one complaint is found by; lines shared by many complaints are kept once."""

    own: str
    bodies: str
    law: str
    people: str


class Search:
    """The words of all complaints, held ready: a hundred thousand are searched between two keys."""

    def __init__(self, cards: Iterable[Sequence[str]] = (), names: Mapping[str, str] | None = None) -> None:
        """Take reference, place, article, source, bodies, law, people of each, and how bodies and rules are called."""
        self._names = names or {}
        self._shared: dict[str, str] = {"": ""}
        self._of = {card[0]: self._found(*card) for card in cards}
        self._last: tuple[Sequence[str], str, Sequence[str]] = ((), "", ())

    def _found(self, reference: str, place: str, article: str, source: str, *lines: str) -> Found:
        bodies, law, people = (self._once(each) for each in lines)
        return Found(folded(f"{reference} {place} {article} {source}"), bodies, law, people)

    def _once(self, lines: str) -> str:
        """Keep lines once, with the words they are found by."""
        kept = sys.intern(lines)
        if kept not in self._shared:
            self._shared[kept] = folded("\n".join(f"{each} {self._names.get(each, '')}" for each in kept.split("\n")))
        return kept

    def holding(self, references: Sequence[str], typed: str) -> Sequence[str]:
        """Give those that hold every word of what was typed, in the order given.

        What is typed on is looked for only among those found before.
        """
        among, before, found_before = self._last
        found = found_before if among is references and before and typed.startswith(before) else references
        found = self._narrowed(found, typed)
        self._last = references, typed, found
        return found

    def _narrowed(self, references: Sequence[str], typed: str) -> Sequence[str]:
        for word in folded(typed).split():
            hit, of = {lines: word in text for lines, text in self._shared.items()}, self._of
            references = [
                each
                for each in references
                if (found := of.get(each)) and (word in found.own or hit[found.bodies] or hit[found.law])
            ]
        return references

    def recorded_by(self, references: Sequence[str], who: str) -> Sequence[str]:
        """Give those in which somebody recorded something."""
        hit = {people: who in people.split("\n") for people in {found.people for found in self._of.values()}}
        return [each for each in references if each in self._of and hit[self._of[each].people]]


def folded(text: str) -> str:
    """Make letters alike that differ in case or in how they are put together."""
    return unicodedata.normalize("NFC", text.casefold())
