"""Two ways to run the properties: as in CI, and quickly (many short runs, as for mutation)."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.postgres.server import Server, programs, running

settings.register_profile("ci", deadline=None, print_blob=True)
settings.register_profile("quick", deadline=None, max_examples=15, database=None, derandomize=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """Start a PostgreSQL server once a worker; where there is none the test is skipped, but never in CI."""
    binaries = programs()
    if binaries is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)("PostgreSQL is not installed: tools/system-packages.sh")
    with running(binaries) as found:
        yield found
