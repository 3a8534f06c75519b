"""A country out of a region: what is derived of some complaints, copied under other references.

A million complaints are recorded and derived in an hour; for the questions asked of them, copies do. The ledger is
not copied, so such a database answers lists and reports, and can be neither verified nor rebuilt.
"""

import sqlite3
import sys
from pathlib import Path

DERIVED = ("complaint", "standing", "clock", "stage", "examination", "finding")
PRAGMAS = ("journal_mode=OFF", "synchronous=OFF", "cache_size=-500000", "secure_delete=OFF", "temp_store=FILE")


def multiply(path: Path, times: int) -> None:
    """Let every complaint be there `times` times; indexes are made anew at the end, which is faster."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in PRAGMAS:
        connection.execute(f"PRAGMA {pragma}")
    indexes = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall()
    indexes = [(name, sql) for name, sql in indexes if any(f" ON {table} " in sql for table in DERIVED)]
    for name, _ in indexes:
        connection.execute(f"DROP INDEX {name}")
    for table in DERIVED:
        _copy(connection, table, times)
    for _, sql in indexes:
        connection.execute(sql)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.close()


def _copy(connection: sqlite3.Connection, table: str, times: int) -> None:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})") if row[1] != "id"]
    values = ["? || reference" if name == "reference" else name for name in names]
    (highest,) = connection.execute(f"SELECT max(reference) FROM {table}").fetchone()
    for number in range(1, times):
        copied = f"SELECT {', '.join(values)} FROM {table} WHERE reference <= ?"
        connection.execute(f"INSERT INTO {table} ({', '.join(names)}) {copied}", (f"L{number:04}/", highest))


if __name__ == "__main__":
    multiply(Path(sys.argv[1]), int(sys.argv[2]))
