"""Bring a database to the newest schema, in one transaction: the old schema or the new, never between."""

from importlib.resources import files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine


def config() -> Config:
    """Point Alembic at the scripts that ship with Merzim."""
    found = Config()
    found.set_main_option("script_location", str(files("store.migrations")))
    return found


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Run the missing migrations."""
    settings = config()
    with engine.execution_options(writes=True).begin() as connection:
        settings.attributes["connection"] = connection
        command.upgrade(settings, revision)
