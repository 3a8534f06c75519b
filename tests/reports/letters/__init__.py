"""Letters a lawyer can file."""
