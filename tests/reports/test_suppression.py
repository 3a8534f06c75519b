"""No hidden count can be computed: held against every way a small table could be otherwise."""

from collections.abc import Iterator
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from reports.suppression import Published, published

Counts = list[list[int]]


@st.composite
def tables(draw: st.DrawFn) -> Counts:
    rows, columns = draw(st.sampled_from([(1, 1), (1, 4), (4, 1), (2, 2), (2, 3), (3, 2), (3, 3)]))
    count = st.one_of(st.integers(0, 6), st.integers(0, 40))
    return [[draw(count) for _ in range(columns)] for _ in range(rows)]


def flat(table: Published) -> list[int | None]:
    return [*(cell for row in table.cells for cell in row), *table.row_totals, *table.column_totals, table.total]


def with_totals(cells: tuple[int, ...], columns: int) -> list[int]:
    rows = [cells[start : start + columns] for start in range(0, len(cells), columns)]
    return [*cells, *map(sum, rows), *(sum(column) for column in zip(*rows, strict=True)), sum(cells)]


def others(counts: Counts, shown: list[int | None]) -> Iterator[list[int]]:
    """Give every other table, at most one more or less in a cell, that a reader of `shown` cannot rule out."""
    cells = [cell for row in counts for cell in row]
    for steps in product((-1, 0, 1), repeat=len(cells)):
        other = tuple(cell + step for cell, step in zip(cells, steps, strict=True))
        full = with_totals(other, len(counts[0]))
        if min(other) >= 0 and all(seen in (None, count) for seen, count in zip(shown, full, strict=True)):
            yield full


@given(tables())
def test_every_hidden_count_could_be_another(counts: Counts) -> None:
    shown = flat(published(counts))
    true = with_totals(tuple(cell for row in counts for cell in row), len(counts[0]))
    sealed = {place for place, count in enumerate(shown) if count is None}
    for other in others(counts, shown):
        sealed -= {place for place in sealed if other[place] != true[place]}
        if not sealed:
            break
    assert not sealed


@given(tables())
def test_no_small_count_is_shown_and_no_shown_count_is_wrong(counts: Counts) -> None:
    shown = flat(published(counts))
    true = with_totals(tuple(cell for row in counts for cell in row), len(counts[0]))
    for seen, count in zip(shown, true, strict=True):
        assert seen is None or (seen == count and not 0 < count < 5)


@given(st.lists(st.lists(st.sampled_from([0, 5, 9, 60]), min_size=3, max_size=3), min_size=1, max_size=6))
def test_a_table_without_small_counts_is_shown_whole(counts: Counts) -> None:
    assert None not in flat(published(counts))


def test_one_small_count_takes_three_more_with_it() -> None:
    shown = published([[2, 30, 50], [20, 40, 60], [70, 80, 90]])
    assert shown.cells == ((None, None, 50), (None, None, 60), (70, 80, 90))
    assert (shown.row_totals, shown.column_totals, shown.total) == ((82, 120, 240), (92, 150, 200), 442)


def test_none_stays_none_and_is_no_hiding_place() -> None:
    """A zero beside a hidden count cannot be less: hiding it alone would give the other away."""
    shown = published([[3, 0], [0, 50]])
    assert shown.cells[0][0] is None
    assert shown.row_totals[0] is None or shown.cells[0][1] is None


def test_a_table_of_nobody_is_a_table() -> None:
    assert published([]) == Published((), (), (), 0)
