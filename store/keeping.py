"""Small things kept with a database under a name, such as the filters of its users."""

from sqlalchemy import delete
from sqlmodel import Session, col, select

from store.models import MetaRow


def kept(session: Session, prefix: str) -> dict[str, str]:
    """Give what is kept under names that begin so, without that beginning, by name."""
    query = select(MetaRow).where(col(MetaRow.key).startswith(prefix, autoescape=True)).order_by(col(MetaRow.key))
    return {row.key.removeprefix(prefix): row.value for row in session.exec(query)}


def keep(session: Session, name: str, value: str) -> None:
    """Keep a value, in place of the one that was there."""
    session.merge(MetaRow(key=name, value=value))


def forget(session: Session, name: str) -> None:
    """Forget a value."""
    session.execute(delete(MetaRow).where(col(MetaRow.key) == name))
