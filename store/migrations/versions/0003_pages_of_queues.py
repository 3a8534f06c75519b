"""The first page of each queue is read from its index, in its order: as much work as there are lines on it."""

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.drop_index("ix_clock_due_closed", "clock")
    op.create_index(
        "ix_clock_due_reference_rule_closed_started", "clock", ["due", "reference", "rule", "closed", "started"]
    )
    op.drop_index("ix_finding_finding_since", "finding")
    op.drop_index("ix_finding_reference", "finding")
    op.create_index("ix_finding_reference_since_finding_until", "finding", ["reference", "since", "finding", "until"])
