"""Open a database on a PostgreSQL server: one database role a person, what each may see decided by the server.

Who connects is known by the server (`PGPASSFILE`, a service, a certificate): a password never stands in the address,
which other programs can read.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Connection, Engine, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, OperationalError
from sqlalchemy.pool import NullPool
from sqlmodel import Session, create_engine

from calendars.sentences import InputError, Sentence, say
from store.database import Database
from store.migrations import HEAD, REVISIONS

SCHEME = "postgresql://"
NOT_ALLOWED = ("42501", "3F000")  # no right to do it; no right to look where it would be
TURN = 0x4D65727A696D  # the advisory lock writers wait for: "Merzim"


class Server(Database):
    """A database of an office: what the server refuses is said in one sentence."""

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Read one consistent state, as far as the role of this person sees it."""
        try:
            with Session(self.engine.execution_options(writes=False)) as session:
                yield session
        except DBAPIError as error:
            raise _refused(error, NOT_SHOWN) from None

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """Write all or nothing, after those who came before."""
        try:
            with Session(self.engine.execution_options(writes=True)) as session, session.begin():
                yield session
        except DBAPIError as error:
            raise _refused(error, NOT_DONE) from None


def open_server(db: str) -> Server:
    """Open the database at an address; raises InputError when it cannot be reached, or was made by a newer Merzim.

    An empty one is filled with tables and rules, if this person may do that.
    """
    engine = _engine(_address(db))
    revision = _revision(engine)
    if revision is not None and revision not in REVISIONS:
        raise InputError(say("the database was made by a newer Merzim; install that version to open it"))
    if revision != HEAD:
        _upgrade(engine)
    return Server(engine)


def person(database: Database) -> str:
    """Name who is connected, as the server knows it."""
    with database.reading() as session:
        return str(session.execute(text("SELECT session_user")).scalar_one())


def _address(db: str) -> URL:
    try:
        url = make_url(db.replace("postgres://", SCHEME, 1))
    except (ArgumentError, ValueError):
        raise InputError(say("this is no address of a database; write postgresql://person@host/database")) from None
    if url.password is not None or "password" in url.query:
        raise InputError(
            say("leave the password out of the address, where others can read it; put it into the file of PGPASSFILE")
        )
    return url.set(drivername="postgresql+psycopg")


def _engine(url: URL) -> Engine:
    engine = create_engine(url, hide_parameters=True, poolclass=NullPool)
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Writers take turns before they read the end of the ledger; readers see one state and write nothing."""
    if connection.get_execution_options().get("writes", True):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({TURN})")
    else:
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")


def _revision(engine: Engine) -> str | None:
    try:
        with engine.execution_options(writes=False).connect() as connection:
            if connection.execute(text("SELECT to_regclass('alembic_version')")).scalar() is None:
                return None
            return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())
    except OperationalError as error:
        raise InputError(
            say("the server did not let us in: {why}", why=str(error.orig).strip().splitlines()[-1])
        ) from None
    except DBAPIError:
        raise InputError(say("you have no role in this database; ask who keeps it for `merzim grant`")) from None
    except ImportError:
        raise InputError(say("this Merzim has no driver for PostgreSQL; install merzim[postgres]")) from None


def _upgrade(engine: Engine) -> None:
    from store.migrations.run import upgrade  # noqa: PLC0415  # Alembic takes a third of a second to import

    try:
        upgrade(engine)
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", "") not in NOT_ALLOWED:
            raise
        raise InputError(
            say("the tables of this database are missing or old, and only its owner can make them")
        ) from None


NOT_SHOWN = say(
    "a supervisor sees lists and reports, not what is recorded of one complaint; "
    "a monitor, a registrar or who has the complaint sees it"
)
NOT_DONE = say("your role in this database does not allow this; nothing was saved. Who keeps it gives roles")
REFUSALS = {
    "MZ002": say("a lawyer registers complaints under the own name: your name, a dash, a number"),
    "23505": say("this exists already; nothing was saved"),
}


def _refused(error: DBAPIError, right: Sentence) -> Exception:
    """Say what the server refused, without a value of a case; what no user can cause stays an error.

    `right`: what is said where a role has no right.
    """
    sentence = {**REFUSALS, "42501": right}.get(str(getattr(error.orig, "sqlstate", "")))
    if sentence is None and isinstance(error, OperationalError):
        sentence = say("the server could not be reached; what was not confirmed is not saved")
    return InputError(sentence) if sentence else error
