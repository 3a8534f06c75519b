"""Assessments turned into rows and words; no database, no terminal."""
