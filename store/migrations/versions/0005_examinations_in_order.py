"""How the examinations of each complaint stand through time, in the order of the evidence to lose; flags by index."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

FLAGS = sa.text("track = 'monitoring'")


def upgrade() -> None:
    op.create_table(
        "examination",
        sa.Column("reference", sa.String(), primary_key=True),
        sa.Column("kind", sa.String(), primary_key=True),
        sa.Column("since", sa.BigInteger(), primary_key=True),
        sa.Column("until", sa.BigInteger()),
        sa.Column("stands", sa.String(), nullable=False),
        sa.Column("place", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_examination_kind_stands_place_reference_since_until",
        "examination",
        ["kind", "stands", "place", "reference", "since", "until"],
    )
    op.create_index(
        "ix_standing_flags",
        "standing",
        ["since", "reference", "state", "until"],
        sqlite_where=FLAGS,
        postgresql_where=FLAGS,
    )
