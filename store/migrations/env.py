"""Alembic's entry: run the migrations on the connection, and in the transaction, that it is given."""

from alembic import context

from store.models import Table

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Table.metadata,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
