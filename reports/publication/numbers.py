"""Which counts of a table of groups are withheld, so that none of them can be computed back.

Every total is either shown in full or withheld with all its parts. Groups too small to be shown are put together
until none of their totals is small; then each family of counts has known totals, and moves on its own: what is
learned from one family tells nothing about another.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from reports.suppression import SMALLEST, hidden_inside, is_small

Numbers = Mapping[str, int]
FEWEST_TOGETHER = 2  # hidden counts; one alone is what the others lack


@dataclass(frozen=True, slots=True)
class Family:
    """Counts that add up: each of what the `margin` counts is in exactly one of the parts."""

    margin: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Protected:
    """The groups that are shown, those put together, what these have together, and the counts withheld.

    `hidden` names (group, count); the total and what was put together have the names given for them.
    """

    shown: tuple[str, ...]
    folded: frozenset[str]
    together: Numbers
    hidden: frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Counted:
    """A table of groups before anything is withheld; the groups add up to the total in every family.

    `persons` counts by how many complaints a group is known; it need not add up.
    """

    groups: Mapping[str, Numbers]
    total: Numbers
    families: tuple[Family, ...]
    persons: str
    total_name: str
    others_name: str


def protected(counted: Counted) -> Protected:
    """Decide what is put together and what is withheld."""
    secret = {family.margin for family in counted.families if is_small(counted.total[family.margin])}
    known = [family for family in counted.families if family.margin not in secret]
    folded = _folded(counted, {family.margin for family in known})
    keys = {key for family in counted.families for key in (family.margin, *family.parts)}
    together = {key: sum(counted.groups[group][key] for group in folded) for key in keys}
    shown = tuple(group for group in counted.groups if group not in folded)
    rows = {group: counted.groups[group] for group in shown} | ({counted.others_name: together} if folded else {})
    hidden = {(row, key) for family in known for row, key in _hidden(rows, family, counted)}
    for family in counted.families:
        if family.margin in secret:
            hidden |= {(row, key) for row in (*rows, counted.total_name) for key in (family.margin, *family.parts)}
    return Protected(shown, frozenset(folded), together, frozenset(hidden))


def _folded(counted: Counted, margins: Collection[str]) -> set[str]:
    """Choose the groups to put together: the small ones, and the smallest others until nothing of them is small."""
    groups = counted.groups
    found = {
        name
        for name, numbers in groups.items()
        if is_small(numbers[counted.persons]) or any(is_small(numbers[margin]) for margin in margins)
    }
    others = sorted(groups.keys() - found, key=lambda name: (groups[name][counted.persons], name), reverse=True)
    while found and others and (len(found) < FEWEST_TOGETHER or _is_small_together(groups, found, margins)):
        found.add(others.pop())
    return found


def _is_small_together(groups: Mapping[str, Numbers], names: Collection[str], margins: Collection[str]) -> bool:
    return any(is_small(sum(groups[name][margin] for name in names)) for margin in margins)


def _hidden(rows: Mapping[str, Numbers], family: Family, counted: Counted) -> Iterator[tuple[str, str]]:
    """Withhold within a family whose margins are known; columns with a hidden total count as one column."""
    merged = _hidden_columns(counted.total, family.parts)
    columns = [part for part in family.parts if part not in merged]
    cells = [[*(numbers[part] for part in columns), *_sum_of(numbers, merged)] for numbers in rows.values()]
    inside = hidden_inside(cells)
    for place, (row, numbers) in enumerate(rows.items()):
        yield from ((row, part) for column, part in enumerate(columns) if (place, column) in inside)
        if any(numbers[part] for part in merged) or (place, len(columns)) in inside:
            yield from ((row, part) for part in merged)
    yield from ((counted.total_name, part) for part in merged)


def _hidden_columns(total: Numbers, parts: tuple[str, ...]) -> tuple[str, ...]:
    """Choose the parts whose total is withheld: the small ones, and the smallest others until they are enough."""
    found = [part for part in parts if is_small(total[part])]
    others = sorted((part for part in parts if total[part] >= SMALLEST), key=lambda part: total[part], reverse=True)
    while found and others and (len(found) < FEWEST_TOGETHER or is_small(sum(total[part] for part in found))):
        found.append(others.pop())
    return tuple(found)


def _sum_of(numbers: Numbers, merged: tuple[str, ...]) -> list[int]:
    return [sum(numbers[part] for part in merged)] if merged else []
