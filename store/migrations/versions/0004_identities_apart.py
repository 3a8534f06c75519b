"""Each victim under a key of its own; who looked at whom is kept."""

import secrets

import sqlalchemy as sa
from alembic import op
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

revision = "0004"
down_revision = "0003"

FIELDS = ("name", "contact", "document")


def upgrade() -> None:
    before = op.get_bind().execute(sa.text("SELECT reference, name, contact FROM identity")).all()
    op.drop_table("identity")
    op.create_table(
        "identity",
        sa.Column("reference", sa.String(), primary_key=True),
        *(sa.Column(field, sa.LargeBinary(), nullable=False) for field in FIELDS),
    )
    op.create_table(
        "identity_key",
        sa.Column("reference", sa.String(), primary_key=True),
        sa.Column("key", sa.LargeBinary(), nullable=False),
    )
    op.create_table(
        "access",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("what", sa.String(), nullable=False),
        sa.Column("reference", sa.String(), nullable=False),
    )
    if op.get_bind().dialect.name == "sqlite":
        for verb in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER access_no_{verb.lower()} BEFORE {verb} ON access "
                "BEGIN SELECT RAISE(ABORT, 'the record of accesses is append-only'); END"
            )
    for reference, name, contact in before:
        _seal(reference, (name, contact, ""))


def _seal(reference: str, values: tuple[str, ...]) -> None:
    bind, key = op.get_bind(), secrets.token_bytes(32)
    log = bytes.fromhex(bind.execute(sa.text("SELECT value FROM meta WHERE key = 'log_id'")).scalar_one())
    sealed = {}
    for field, value in zip(FIELDS, values, strict=True):
        nonce, bound = secrets.token_bytes(12), b"|".join((log, reference.encode(), field.encode()))
        sealed[field] = nonce + ChaCha20Poly1305(key).encrypt(nonce, value.encode(), bound)
    bind.execute(sa.text("INSERT INTO identity_key VALUES (:reference, :key)"), {"reference": reference, "key": key})
    bind.execute(
        sa.text("INSERT INTO identity VALUES (:reference, :name, :contact, :document)"),
        {"reference": reference, **sealed},
    )
