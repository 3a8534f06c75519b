"""The first tables: the ledger, what stands apart from it, and what is derived from it."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Create all tables, and the triggers that keep the ledger append-only."""
    _truth()
    _register()
    _derived()
    if op.get_bind().dialect.name != "sqlite":
        return  # on a server the rules of `store/roles.py` keep it
    for verb in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER ledger_no_{verb.lower()} BEFORE {verb} ON ledger "
            "BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END"
        )


def _truth() -> None:
    op.create_table(
        "meta", sa.Column("key", sa.String(), primary_key=True), sa.Column("value", sa.String(), nullable=False)
    )
    op.create_table(
        "ledger",
        sa.Column("seq", sa.Integer(), primary_key=True),
        sa.Column("uid", sa.String(), nullable=False, unique=True),
        sa.Column("subject", sa.String(), nullable=False, index=True),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("hash", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "note",
        sa.Column("seq", sa.Integer(), sa.ForeignKey("ledger.seq"), primary_key=True),
        sa.Column("salt", sa.LargeBinary(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
    )
    op.create_table(
        "identity",
        sa.Column("reference", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("contact", sa.String(), nullable=False),
    )


def _register() -> None:
    op.create_table(
        "body",
        sa.Column("body", sa.String(), primary_key=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("parent", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
    )
    op.create_table(
        "complaint",
        sa.Column("reference", sa.String(), primary_key=True),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("sex", sa.String(), nullable=False),
        sa.Column("age", sa.Integer()),
        sa.Column("foreign_national", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("in_custody", sa.Boolean(), nullable=False),
        sa.Column("accused_body", sa.String(), nullable=False),
        sa.Column("article", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("urgent_due", INSTANT),
    )
    op.create_index(op.f("ix_complaint_urgent_due_reference"), "complaint", ["urgent_due", "reference"])


def _derived() -> None:
    op.create_table(
        "standing",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(), nullable=False, index=True),
        sa.Column("track", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT),
    )
    op.create_table(
        "clock",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(), nullable=False, index=True),
        sa.Column("rule", sa.String(), nullable=False),
        sa.Column("wording", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("anchor", sa.Integer(), nullable=False),
        sa.Column("started", INSTANT, nullable=False),
        sa.Column("due", INSTANT),
        sa.Column("due_strict", INSTANT),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("stop", sa.Integer()),
        sa.Column("stopped_from", INSTANT),
        sa.Column("stopped_until", INSTANT),
        sa.Column("evidenced", sa.Boolean(), nullable=False),
        sa.Column("implied", sa.Boolean(), nullable=False),
        sa.Column("ended", INSTANT),
        sa.Column("closed", INSTANT),
        sa.Column("pauses", sa.JSON(), nullable=False),
    )
    op.create_index(op.f("ix_clock_due_closed"), "clock", ["due", "closed"])
    op.create_table(
        "finding",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("reference", sa.String(), nullable=False, index=True),
        sa.Column("finding", sa.String(), nullable=False),
        sa.Column("since", INSTANT, nullable=False),
        sa.Column("until", INSTANT),
        sa.Column("evidence", sa.JSON(), nullable=False),
        sa.Column("basis", sa.JSON(), nullable=False),
        sa.Column("effect", sa.String(), nullable=False),
        sa.Column("verified", sa.String(), nullable=False),
    )
    op.create_index(op.f("ix_finding_finding_since"), "finding", ["finding", "since"])
