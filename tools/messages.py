"""Collect every text that people see, for the catalogues of translation: `python -m tools.messages FILE`.

Texts are the calls of `say`, `count_of` and `N_`, the help of commands and options, and what click says by itself.
"""

import ast
import inspect
import sys
from collections.abc import Collection, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import click
from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir, extract_python
from babel.messages.pofile import write_po

ROOT = Path(__file__).parents[1]
ROOMS = ("calendars", "procedure", "store", "reports", "tui", "cli")
OURS = {"say": (1,), "count_of": (1, 2), "N_": None}
WIDE = 1_000_000  # one message, one line: a difference shows what changed

Found = tuple[int, str | tuple[str, ...] | None, str | list[str], str | list[str] | None]


def collected() -> Catalog:
    """Give every text of the program, in the order of the rooms."""
    catalogue = Catalog(fuzzy=False)
    for room in ROOMS:
        rows = extract_from_dir(ROOT / room, [("**.py", "tools.messages:told")], keywords=OURS)
        for _, _, message, _, _ in rows:
            catalogue.add(message)
    for _, _, message, _, _ in extract_from_dir(Path(click.__file__).parent, keywords=DEFAULT_KEYWORDS):
        catalogue.add(message)
    return catalogue


def told(file: BytesIO, keywords: Any, tags: Collection[str], options: Any) -> Iterator[Found]:  # noqa: ANN401  # Babel's
    """Give the marked texts of a module, and the help of the commands in it."""
    yield from extract_python(file, keywords, tags, options)
    file.seek(0)
    for node in ast.walk(ast.parse(file.read())):
        if isinstance(node, ast.FunctionDef) and any(map(_is_command, node.decorator_list)):
            yield node.lineno, None, inspect.cleandoc(ast.get_docstring(node) or ""), []
        if isinstance(node, ast.keyword) and node.arg == "help" and isinstance(node.value, ast.Constant):
            yield node.value.lineno, None, str(node.value.value), []


def _is_command(decorator: ast.expr) -> bool:
    call = decorator.func if isinstance(decorator, ast.Call) else decorator
    return isinstance(call, ast.Attribute) and call.attr in {"command", "group"}


def main() -> None:
    """Write the template of the catalogues."""
    with Path(sys.argv[1]).open("wb") as file:
        write_po(file, collected(), width=WIDE, no_location=True, omit_header=True)


if __name__ == "__main__":
    main()
