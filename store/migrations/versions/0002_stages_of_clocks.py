"""How each clock presses through time, and what a complaint is found by: lists of any length are read by index."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.drop_index("ix_complaint_urgent_due_reference", "complaint")
    op.drop_column("complaint", "urgent_due")
    for name in ("bodies", "law", "people"):
        op.add_column("complaint", sa.Column(name, sa.String(), nullable=False, server_default=""))
    op.add_column("complaint", sa.Column("injured_by", sa.DateTime(timezone=True)))
    op.create_table(
        "stage",
        sa.Column("reference", sa.String(), primary_key=True),
        sa.Column("clock", sa.Integer(), primary_key=True),
        sa.Column("since", sa.BigInteger(), primary_key=True),
        sa.Column("until", sa.BigInteger()),
        sa.Column("urgency", sa.BigInteger(), nullable=False),
        sa.Column("rule", sa.String(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_stage_urgency_reference_since_until", "stage", ["urgency", "reference", "since", "until"])
