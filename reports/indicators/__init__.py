"""The indicators: each a row that says what is counted, of what, and how it is read from the course of a complaint."""
