"""Indicators for publication: a row is shown whole, or only of how many it is, or not at all."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from reports.groups import ALL
from reports.publication.grid import Row, rows_of, with_rows, withheld
from reports.publication.numbers import FEWEST_TOGETHER, Counted, Family, protected
from reports.report.document import Table, Value
from reports.suppression import SMALLEST, is_small

RESULTS = ("numerator", "unknown", "share", "median_days", "ninetieth_days")
# Numerators that add up: to a number that is said anyway, or the first two to the third.
LINKED = (
    ("torture", "ill-treatment", "aggravated", "exceeding-power", "compelled-testimony", "other-offence"),
    ("erdr-registration-rate", "pending-unregistered", "closed-unregistered"),
    ("terminated", "closed-unregistered", "ended"),
)
ENDS = (Family("complaints", ("ended", "not_ended")), Family("complaints", ("minors", "others")))


def publish_indicators(table: Table, secrets: Iterable[int], public: int) -> Table:
    """Withhold rows in which somebody is one of few.

    A number withheld in one row is withheld in every row of its group: what is counted of one indicator is what
    another is counted of. `secrets` are numbers withheld elsewhere; `public` is the number of complaints, said anyway.
    """
    groups: dict[str, list[Row]] = {}
    for row in rows_of(table):
        groups.setdefault(str(row.get("group", "")), []).append(row)
    kept = _large(groups, public)
    shown = {group: _of_one_group(rows, set(secrets)) for group, rows in groups.items() if group in kept}
    order = [str(row.get("group", "")) for row in rows_of(table)]
    rest = {group: iter(rows) for group, rows in shown.items()}
    return with_rows(table, (next(rest[group]) for group in order if group in rest))


def _large(groups: Mapping[str, list[Row]], public: int) -> set[str]:
    """Choose the groups that are shown: not those with few complaints, nor the one that all the others would give."""
    sizes = {group: {"complaints": _counts(rows[0])[1]} for group, rows in groups.items()}
    counted = Counted(sizes, {"complaints": public}, (Family("complaints", ()),), "complaints", ALL, "")
    return set(protected(counted).shown)


def _of_one_group(rows: list[Row], secrets: set[int]) -> list[Row]:
    """Withhold rows, and then those that show or add up to a number which was withheld, until nothing is added."""
    public, by_id = _counts(rows[0])[1], {str(row["id"]): row for row in rows}
    chosen: set[str] = set()
    while added := _next(by_id, chosen, secrets) - chosen:
        chosen |= added
        secrets |= {count for name in added for count in _told(by_id[name]) if count >= SMALLEST and count != public}
    return [_row(row, secrets) if row["id"] in chosen else row for row in rows]


def _next(rows: Mapping[str, Row], chosen: AbstractSet[str], secrets: AbstractSet[int]) -> set[str]:
    """Name the rows that must not be shown, as those chosen are not."""
    found = {name for name, row in rows.items() if _is_telling(row, secrets)}
    for linked in LINKED:
        withheld_ones = [name for name in linked if name in chosen | found]
        others = sorted((name for name in linked if name not in withheld_ones), key=lambda name: _counts(rows[name])[0])
        others = [name for name in others if _counts(rows[name])[0]]
        while withheld_ones and others and _gives_away([_counts(rows[name])[0] for name in withheld_ones]):
            withheld_ones.append(others.pop(0))
        found.update(withheld_ones)
    return found


def _gives_away(numbers: list[int]) -> bool:
    """Say whether numbers that are withheld together are too few to hide each other."""
    return len(numbers) < FEWEST_TOGETHER or is_small(sum(numbers))


def publish_ends(table: Table, others: str) -> Table:
    """Withhold of the ends by place."""
    *places, total = rows_of(table)
    everybody = str(total["place"])
    numbers = {str(row["place"]): _parts(row) for row in places}
    found = protected(Counted(numbers, _parts(total), ENDS, "complaints", everybody, others))
    rows = [*(row for row in places if row["place"] in found.shown), total]
    if found.folded and found.shown:
        rows.insert(-1, {"place": others, **found.together})
    hidden = [{key for name, key in found.hidden if name == row["place"]} for row in rows]
    return with_rows(table, (withheld(row, keys) for row, keys in zip(rows, hidden, strict=True)))


def _parts(row: Row) -> dict[str, int]:
    told = {key: value for key, value in row.items() if isinstance(value, int)}
    complaints = told["complaints"]
    return {**told, "not_ended": complaints - told["ended"], "others": complaints - told["minors"]}


def _counts(row: Mapping[str, Value]) -> tuple[int, int, int]:
    numerator, denominator, unknown = (row[key] for key in ("numerator", "denominator", "unknown"))
    assert isinstance(numerator, int)  # noqa: S101  # counts, before anything is withheld
    assert isinstance(denominator, int)  # noqa: S101
    assert isinstance(unknown, int)  # noqa: S101
    return numerator, denominator, unknown


def _is_telling(row: Row, secrets: AbstractSet[int]) -> bool:
    numerator, denominator, unknown = _counts(row)
    parts = numerator, unknown, denominator - numerator - unknown
    return any(map(is_small, parts)) or not secrets.isdisjoint((*parts, denominator - unknown, denominator))


def _told(row: Row) -> tuple[int, ...]:
    """Give what a row would tell; of how many it is stays, and is no secret."""
    numerator, denominator, unknown = _counts(row)
    told = numerator, unknown, denominator - numerator - unknown, denominator - unknown
    return tuple(count for count in told if count != denominator)


def _row(row: Row, secrets: AbstractSet[int]) -> Row:
    _, denominator, _ = _counts(row)
    keeps = denominator not in secrets and not is_small(denominator)
    return withheld(row, RESULTS if keeps else (*RESULTS, "denominator"))
