"""Bring a database to the newest schema, in one transaction: the old schema or the new, never between.

What is derived is derived anew in it: a new column or table is then filled by the functions that fill it ever after.
"""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine
from sqlmodel import Session

from store.rebuilding import rebuild
from store.roles import apply_roles


def config() -> Config:
    """Point Alembic at the scripts that ship with Merzim."""
    found = Config()
    found.set_main_option("script_location", str(files("store.migrations")))
    return found


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the missing migrations, and derive everything anew by the newest."""
    settings = config()
    with engine.execution_options(writes=True).begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
        if connection.dialect.name == "postgresql":
            apply_roles(connection)
        if revision == "head":
            rebuild(Session(connection))
