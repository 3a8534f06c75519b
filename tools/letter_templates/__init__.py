"""The shipped letters as text, one module a language; `python -m tools.letter_templates` makes Word templates of them."""
