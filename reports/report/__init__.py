"""A report as a document of tables and plots, and the forms in which it is written."""
