"""Tools of the project: they write what is kept in it."""
