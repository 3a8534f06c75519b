"""From every schema that was ever used, with data, to the newest: nothing lost, and the file as it was kept beside."""

import stat
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from store.connecting import connect
from store.database import Database
from store.findings import findings
from store.identities import Identity, identity_of
from store.keys import Key, passphrase
from store.migrations import HEAD, REVISIONS
from store.queries import open_clocks
from store.sqlite import open_database
from store.verifying import verify
from tests.store.conftest import NOW

SCHEMAS = Path(__file__).parent / "schemas"
EARLIER = REVISIONS[:-1]


def made(path: Path, revision: str, key: Key | None = None) -> Path:
    """Make the database that the version of that schema made, from the dump it left."""
    connection = dbapi2.connect(path)
    if key:
        connection.execute(f"PRAGMA key='{key.literal}'")
    connection.executescript((SCHEMAS / f"{revision}.sql").read_text("utf-8"))
    connection.close()
    return path


def test_every_earlier_schema_has_a_database_to_try() -> None:
    assert sorted(path.stem for path in SCHEMAS.iterdir()) == list(EARLIER)


@pytest.mark.parametrize("revision", EARLIER)
def test_an_older_database_is_brought_on_with_all_it_holds(filled: Database, tmp_path: Path, revision: str) -> None:
    database = open_database(made(tmp_path / "old.db", revision))
    with database.reading() as session, filled.reading() as now:
        assert verify(session).problems == []
        assert identity_of(session, "KZ-1") == Identity("Invented Person", "by letter")
        assert open_clocks(session, NOW) == open_clocks(now, NOW)
        assert list(findings(session, NOW)) == list(findings(now, NOW))


@pytest.mark.parametrize("key", [None, passphrase("five words nobody would guess")])
def test_the_file_as_it_was_is_kept_beside_it(tmp_path: Path, key: Key | None) -> None:
    open_database(made(tmp_path / "old.db", "0001", key), key).engine.dispose()
    kept = tmp_path / "old-schema-0001.db"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert (b"Invented Person" in kept.read_bytes()) == (key is None)
    connection = connect(str(kept), key)
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
    assert connection.execute("SELECT name FROM identity").fetchone() == ("Invented Person",)
    connection.close()
    assert {path.name for path in tmp_path.iterdir()} == {"old.db", "old-schema-0001.db"}


def test_a_database_of_this_schema_is_not_copied(filled: Database, tmp_path: Path) -> None:
    filled.engine.dispose()
    open_database(tmp_path / "merzim.db")
    assert HEAD not in EARLIER
    assert not list(tmp_path.glob("*schema*"))
