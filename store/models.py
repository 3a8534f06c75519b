"""The tables. The ledger is the truth; `note` and `identity` stand apart from it; the rest is derived."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, ClassVar

from sqlalchemy import JSON, BigInteger, Column, DateTime, Dialect, Index, LargeBinary, MetaData, text
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel
from sqlmodel._compat import SQLModelConfig  # the type sqlmodel itself declares by

CONVENTION = {
    "pk": "pk_%(table_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
}

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NAIVE_EPOCH = EPOCH.replace(tzinfo=None)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC; a moment without a zone is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> datetime | None:
        """Turn any aware moment into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError
        return value.astimezone(UTC)

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], object] | None:
        """Write for SQLite what SQLAlchemy would, without its detours: a rebuild writes millions of moments."""
        return self._as_text if dialect.name == "sqlite" else super().bind_processor(dialect)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], datetime | None] | None:
        """Read from SQLite what was written so."""
        return self._from_text if dialect.name == "sqlite" else super().result_processor(dialect, coltype)

    @staticmethod
    @lru_cache(maxsize=10_000)  # an act is the anchor of one clock, the stop of another, a turn of a track
    def _as_text(value: datetime | None) -> str | None:
        if value is None:
            return None
        in_utc = NAIVE_EPOCH + (value - EPOCH)  # sooner than to write its offset and cut it off
        return in_utc.isoformat(" ", "microseconds")

    def _from_text(self, value: str | None) -> datetime | None:
        return None if value is None else datetime.fromisoformat(f"{value}+00:00")

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:  # noqa: ANN401  # as declared above
        """Give back an aware moment on every database."""
        if not isinstance(value, datetime):
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Tick(TypeDecorator[datetime]):
    """A moment as microseconds since 1970: a third of the room, for rows that are read by the million."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """Count from the beginning of 1970."""
        return self._as_number(value)

    def bind_processor(self, _dialect: Dialect) -> Callable[[datetime | None], int | None]:
        """Count without the detours of SQLAlchemy."""
        return self._as_number

    @staticmethod
    @lru_cache(maxsize=10_000)  # a stage ends where the next begins
    def _as_number(value: datetime | None) -> int | None:
        return None if value is None else (value - EPOCH) // timedelta.resolution

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:  # noqa: ANN401  # as declared above
        """Give back a moment in UTC."""
        return None if value is None else EPOCH + timedelta(microseconds=value)


class Table(SQLModel):
    """The base of all tables, with names for keys and indexes that are the same on every database."""

    model_config = SQLModelConfig(hide_input_in_errors=True, defer_build=True)  # no message holds a value of a case
    metadata: ClassVar[MetaData] = MetaData(naming_convention=CONVENTION)


def _instant(*, nullable: bool = True) -> Column[datetime]:
    return Column(Instant, nullable=nullable)


class MetaRow(Table, table=True):
    """One fact about this database: the id of its log, whether it holds the demonstration."""

    __tablename__ = "meta"

    key: str = Field(primary_key=True)
    value: str


class LedgerRow(Table, table=True):
    """One entry, never changed: its exact bytes, chained by hash to all before it."""

    __tablename__ = "ledger"

    seq: int = Field(primary_key=True, sa_column_kwargs={"autoincrement": False})  # its place in the chain
    uid: str = Field(unique=True)
    subject: str = Field(index=True)
    body: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    hash: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class NoteRow(Table, table=True):
    """Free text of an entry. It may hold names, so the ledger holds only its salted digest."""

    __tablename__ = "note"

    seq: int = Field(primary_key=True, foreign_key="ledger.seq")
    salt: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    text: str


class IdentityRow(Table, table=True):
    """Who the victim is, encrypted. Apart from everything else, so that it can be withheld and erased."""

    __tablename__ = "identity"

    reference: str = Field(primary_key=True)
    name: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    contact: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    document: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class IdentityKeyRow(Table, table=True):
    """The key of one victim's identity. Without it that row says nothing, in this file and in the ledger."""

    __tablename__ = "identity_key"

    reference: str = Field(primary_key=True)
    key: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class AccessRow(Table, table=True):
    """Who saw an identity or took data out, and when. Never changed."""

    __tablename__ = "access"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(sa_column=_instant(nullable=False))
    who: str
    what: str
    reference: str = ""


class BodyRow(Table, table=True):
    """An authority, as last recorded."""

    __tablename__ = "body"

    body: str = Field(primary_key=True)
    name: str
    kind: str
    parent: str = ""
    place: str = ""


class ComplaintRow(Table, table=True):
    """The facts of a complaint, and what lists need of it: bodies, rules and findings, who recorded, the injury."""

    __tablename__ = "complaint"

    reference: str = Field(primary_key=True)
    place: str
    sex: str = ""
    age: int | None = None
    foreign_national: bool = False
    language: str = ""
    in_custody: bool = False
    accused_body: str = ""
    article: str = ""
    source: str = ""
    bodies: str = ""
    law: str = ""
    people: str = ""
    injured_by: datetime | None = Field(default=None, sa_column=_instant())


FLAGS = text("track = 'monitoring'")  # few of all rows: only they are in the index, on both databases (migration 0005)


class StandingRow(Table, table=True):
    """Where one instance of a track stood, from a moment up to another."""

    __tablename__ = "standing"
    __table_args__ = (Index("ix_standing_flags", "since", "reference", "state", "until", sqlite_where=FLAGS),)

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(index=True)
    track: str
    kind: str
    number: int
    state: str
    since: datetime = Field(sa_column=_instant(nullable=False))
    until: datetime | None = Field(default=None, sa_column=_instant())


class ClockRow(Table, table=True):
    """A limit that began to run. Whether it is overdue is never stored: it is asked of a moment."""

    __tablename__ = "clock"
    __table_args__ = (Index(None, "due", "reference", "rule", "closed", "started"),)

    id: int | None = Field(default=None, primary_key=True)
    reference: str = Field(index=True)
    rule: str
    wording: str
    kind: str
    number: int
    anchor: int
    started: datetime = Field(sa_column=_instant(nullable=False))
    due: datetime | None = Field(default=None, sa_column=_instant())
    due_strict: datetime | None = Field(default=None, sa_column=_instant())
    provisional: bool = False
    stop: int | None = None
    stopped_from: datetime | None = Field(default=None, sa_column=_instant())
    stopped_until: datetime | None = Field(default=None, sa_column=_instant())
    evidenced: bool = False
    implied: bool = False
    ended: datetime | None = Field(default=None, sa_column=_instant())
    closed: datetime | None = Field(default=None, sa_column=_instant())
    pauses: list[list[str | None]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))


class StageRow(Table, table=True):
    """How an open clock presses, from a moment up to another; `clock` is its place among those of its complaint."""

    __tablename__ = "stage"
    __table_args__ = (Index(None, "urgency", "reference", "since", "until"), {"sqlite_with_rowid": False})

    reference: str = Field(primary_key=True)
    clock: int = Field(primary_key=True)
    since: datetime = Field(sa_column=Column(Tick, primary_key=True))
    until: datetime | None = Field(default=None, sa_column=Column(Tick))
    urgency: int = Field(sa_column=Column(BigInteger, nullable=False))
    rule: str


class ExaminationRow(Table, table=True):
    """In which group the examinations of one kind stood, from a moment up to another; `place` orders all complaints."""

    __tablename__ = "examination"
    __table_args__ = (
        Index(None, "kind", "stands", "place", "reference", "since", "until"),
        {"sqlite_with_rowid": False},
    )

    reference: str = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    since: datetime = Field(sa_column=Column(Tick, primary_key=True))
    until: datetime | None = Field(default=None, sa_column=Column(Tick))
    stands: str
    place: int = Field(sa_column=Column(BigInteger, nullable=False))


class FindingRow(Table, table=True):
    """A breach of structure, holding from a moment up to another."""

    __tablename__ = "finding"
    __table_args__ = (Index(None, "reference", "since", "finding", "until"),)

    id: int | None = Field(default=None, primary_key=True)
    reference: str
    finding: str
    since: datetime = Field(sa_column=_instant(nullable=False))
    until: datetime | None = Field(default=None, sa_column=_instant())
    evidence: list[int] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    basis: list[list[str]] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    effect: str
    verified: str


DERIVED = (BodyRow, ComplaintRow, StandingRow, ClockRow, StageRow, ExaminationRow, FindingRow)
