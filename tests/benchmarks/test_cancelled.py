"""A cancelled measurement leaves nothing behind."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.__main__ import apart
from benchmarks.figures import Figure


def test_a_cancelled_measurement_leaves_no_folder() -> None:
    used: list[Path] = []

    def cancelled(folder: Path) -> Iterator[Figure]:
        used.append(folder)
        (folder / "country.db").write_bytes(b"half")
        yield Figure("something", 1.0, "s")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        apart("something", cancelled)
    assert not used[0].exists()
