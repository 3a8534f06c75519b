"""Who may see and do what on PostgreSQL, as the server holds it: roles, row-level security, one chain for all.

A policy a line: a table, what is done with it, by which role, on which rows. What no line allows is refused, and the
owner of the tables is no exception (FORCE). Each person is one database role, a member of one of ours.
"""

import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, text
from sqlmodel import Session

from store.acts import VIEW
from store.models import Table
from store.office import FUNCTIONS

LAWYER, MONITOR, SUPERVISOR, REGISTRAR = ROLES = ("lawyer", "monitor", "supervisor", "registrar")
SERVER = "postgresql"
ALL_ROWS = "true"
MINE = "office.mine(reference)"
MY_SUBJECT = "(starts_with(subject, 'body/') OR office.mine(substr(subject, 11)))"
MY_NOTE = "EXISTS (SELECT FROM ledger WHERE ledger.seq = note.seq AND office.mine(substr(subject, 11)))"
RECORDED = "EXISTS (SELECT FROM ledger WHERE ledger.seq = note.seq)"
FLAG = "(convert_from(body, 'UTF8')::jsonb ->> 'type' IN ('flagged', 'flag_resolved'))"
SETTING = "key <> 'log_id'"
MYSELF = "who = session_user"
DERIVED = ("complaint", "standing", "clock", "stage", "examination", "finding")
SECRET = ("identity", "identity_key")
READ, WRITE, ADD, CHANGE, REMOVE = "SELECT", "ALL", "INSERT", "UPDATE", "DELETE"


@dataclass(frozen=True, slots=True)
class Policy:
    """One line: on these rows of this table, this role may do this."""

    table: str
    verb: str
    role: str
    rows: str = ALL_ROWS


POLICIES = (
    *(Policy(table, WRITE, LAWYER, MINE) for table in DERIVED),
    *(Policy(table, WRITE, role) for table in DERIVED for role in (MONITOR, REGISTRAR)),
    *(Policy(table, READ, SUPERVISOR) for table in DERIVED),
    *(Policy(table, WRITE, role, MINE) for table in SECRET for role in (LAWYER, REGISTRAR)),
    *(Policy("body", READ, role) for role in (MONITOR, SUPERVISOR)),
    *(Policy("body", WRITE, role) for role in (LAWYER, REGISTRAR)),
    *(Policy("ledger", verb, LAWYER, MY_SUBJECT) for verb in (READ, ADD)),
    *(Policy("ledger", verb, REGISTRAR) for verb in (READ, ADD)),
    Policy("ledger", READ, MONITOR),
    Policy("ledger", ADD, MONITOR, FLAG),
    Policy("note", ADD, LAWYER, MY_NOTE),
    *(Policy("note", verb, role, MY_NOTE) for verb in (READ, REMOVE) for role in (LAWYER, REGISTRAR)),
    *(Policy("note", ADD, role, RECORDED) for role in (MONITOR, REGISTRAR)),
    *(Policy("meta", READ, role) for role in ROLES),
    *(Policy("meta", verb, role, SETTING) for verb in (ADD, CHANGE, REMOVE) for role in ROLES),
    *(Policy("access", ADD, role, MYSELF) for role in ROLES),
    Policy("access", READ, SUPERVISOR),
    *(Policy("access", READ, role, MYSELF) for role in (LAWYER, MONITOR, REGISTRAR)),
)
OWNED = {"ledger": (READ, ADD), "access": (READ, ADD), "note": (), "identity": (), "identity_key": ()}


def apply_roles(connection: Connection) -> None:
    """Set all rules anew; done by the owner after each migration, any number of times."""
    for role in ROLES:
        connection.execute(text(_role(role)))
    connection.exec_driver_sql(FUNCTIONS + VIEW)
    for statement in (*_guards(), *_everybody(), *_policies()):
        connection.exec_driver_sql(statement)
    connection.execute(
        text("INSERT INTO meta VALUES ('log_id', :log) ON CONFLICT DO NOTHING"), {"log": secrets.token_hex(16)}
    )


def grant(connection: Connection, role: str, person: str) -> None:
    """Make a person a member of one role, and of no other of ours; a person without a login is given one."""
    quoted = connection.dialect.identifier_preparer.quote_identifier(person)
    known = connection.execute(text("SELECT 1 FROM pg_roles WHERE rolname = :person"), {"person": person}).scalar()
    if not known:
        connection.exec_driver_sql(f"CREATE ROLE {quoted} LOGIN")
    for other in ROLES:
        connection.exec_driver_sql(f"REVOKE merzim_{other} FROM {quoted}")
    connection.exec_driver_sql(f"GRANT merzim_{role} TO {quoted}")


def share(connection: Connection, reference: str, person: str) -> None:
    """Let a lawyer see one more complaint; only who has it, or keeps the database, may do that."""
    connection.execute(
        text("SELECT office.share_with(:reference, :person)"), {"reference": reference, "person": person}
    )


def owned(session: Session) -> set[str] | None:
    """Give the complaints this person registered or has a share in; None in a file, which has no such rule."""
    if session.get_bind().dialect.name != SERVER:
        return None
    return set(session.execute(text(f"SELECT reference FROM complaint WHERE {MINE}")).scalars())  # noqa: S608  # ours


def _role(role: str) -> str:
    return f"""DO $$ BEGIN CREATE ROLE merzim_{role} NOLOGIN;
        EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$"""


def _guards() -> list[str]:
    """Check the chain at every entry; refuse to change or remove one, to whomever."""
    found = [
        "CREATE OR REPLACE TRIGGER ledger_append BEFORE INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION office.append()"
    ]
    for table in {"ledger", "access"} & _tables():
        found += [
            f"CREATE OR REPLACE TRIGGER {table}_{name} BEFORE {verbs} ON {table} "
            f"FOR EACH {each} EXECUTE FUNCTION office.refuse()"
            for name, verbs, each in (("keep", "UPDATE OR DELETE", "ROW"), ("keep_all", "TRUNCATE", "STATEMENT"))
        ]
    return found


def _everybody() -> list[str]:
    group = ", ".join(f"merzim_{role}" for role in ROLES)
    return [
        "REVOKE ALL ON SCHEMA public, office FROM PUBLIC",
        "REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC",
        f"GRANT USAGE ON SCHEMA public, office TO {group}",
        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA office FROM PUBLIC",
        f"GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA office TO {group}",
        f"REVOKE ALL ON ALL TABLES IN SCHEMA public FROM {group}",
        f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {group}",
        f"GRANT SELECT ON alembic_version TO {group}",
        f"GRANT SELECT ON office.acts TO merzim_{SUPERVISOR}",
    ]


def _policies() -> list[str]:
    found = []
    for table in sorted(_tables()):
        found += [f"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY", f"ALTER TABLE {table} FORCE ROW LEVEL SECURITY"]
        for verb in OWNED.get(table, (WRITE,)):
            found += _policy("owner", Policy(table, verb, "CURRENT_USER"), "CURRENT_USER")
        found += [f"GRANT SELECT ON {table} TO {', '.join(f'merzim_{role}' for role in (LAWYER, MONITOR, REGISTRAR))}"]
    for policy in POLICIES:
        if policy.table in _tables():
            verbs = "SELECT, INSERT, UPDATE, DELETE" if policy.verb == WRITE else policy.verb
            found.append(f"GRANT {verbs} ON {policy.table} TO merzim_{policy.role}")
            found += _policy(policy.role, policy, f"merzim_{policy.role}")
    return found


def _policy(name: str, policy: Policy, role: str) -> list[str]:
    using = "" if policy.verb == ADD else f" USING ({policy.rows})"
    check = "" if policy.verb in {READ, REMOVE} else f" WITH CHECK ({policy.rows})"
    title = f"{name}_{policy.verb.lower()}"
    return [
        f"DROP POLICY IF EXISTS {title} ON {policy.table}",
        f"CREATE POLICY {title} ON {policy.table} FOR {policy.verb} TO {role}{using}{check}",
    ]


def _tables() -> set[str]:
    return set(Table.metadata.tables)
