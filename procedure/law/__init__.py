"""The law as tables: data only, no functions, to be read by a lawyer."""
