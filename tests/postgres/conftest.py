"""An office of four people on a real server."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from store.postgres import open_server
from store.roles import ROLES, grant
from tests.postgres.server import Server


@dataclass
class Office:
    """A database with its people; a lawyer is called asel, another dana."""

    server: Server
    name: str

    def url(self, person: str) -> str:
        return self.server.url(person, self.name)


@pytest.fixture(scope="session")
def pattern(server: Server) -> str:
    """Make the tables, the rules and the people once, to be copied."""
    found = Office(server, server.new_database())
    with open_server(found.url("keeper")).writing() as session:
        for role in ROLES:
            grant(session.connection(), role, f"a_{role}")
        grant(session.connection(), "lawyer", "asel")
        grant(session.connection(), "lawyer", "dana")
    return found.name


@pytest.fixture
def office(server: Server, pattern: str) -> Iterator[Office]:
    found = Office(server, server.new_database(pattern))
    yield found
    server.drop(found.name)
