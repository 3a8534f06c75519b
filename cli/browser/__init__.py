"""The screens in a browser: an extra."""
