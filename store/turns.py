"""Writers of a file take turns.

SQLite's own wait ends up asking every tenth of a second, and a program that writes one record after another is back
before that: others were seen to wait in vain. Asked often, at moments left to chance, everybody gets a turn.
"""

import time
from random import Random

from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

PATIENCE = 60.0  # seconds until a writer is told that another one does not end
PAUSES = 0.002, 0.01  # seconds between two questions, the shortest and the longest
CHANCE = Random()  # noqa: S311  # the moment of a question is no secret


def begin(connection: Connection) -> None:
    """Begin reading one state, or writing as soon as those who write are done."""
    if not connection.get_execution_options().get("writes", True):
        connection.exec_driver_sql("BEGIN")
        return
    before = connection.exec_driver_sql("PRAGMA busy_timeout").scalar_one()
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    try:
        _take_turn(connection)
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={before}")


def _take_turn(connection: Connection) -> None:
    end = time.monotonic() + PATIENCE
    while True:
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as error:
            if "locked" not in str(error.orig) or time.monotonic() > end:
                raise
            time.sleep(CHANCE.uniform(*PAUSES))
        else:
            return
