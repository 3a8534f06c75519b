"""The manual as a site and as a man page, from the pages beside this file."""

import importlib.metadata

from pygments.lexers.special import TextLexer
from sphinx.application import Sphinx

project = "Merzim"
author = "the authors of Merzim"
release = importlib.metadata.version("merzim")
extensions = ["myst_parser", "sphinx_click"]
exclude_patterns = ["_build"]
html_theme = "alabaster"
html_theme_options = {
    "description": "Legal time limits in the investigation of torture in Kazakhstan",
    "fixed_sidebar": True,
    "page_width": "72em",
}
html_show_sphinx = False
myst_heading_anchors = 3
suppress_warnings = ["myst.header"]  # some pages are also read where they lie, and begin lower
man_pages = [("commands", "merzim", "runs every legal clock on complaints of torture in Kazakhstan", author, 1)]


def setup(app: Sphinx) -> None:
    """Show diagrams as their text: drawing them takes a program from outside, and the pictures beside them are ours."""
    app.add_lexer("mermaid", TextLexer)
