"""Change the code in small ways and see whether the tests notice: `python -m tools.mutation --sample 300 --seed 1`.

Each mutant is one change to one place of `calendars/` or `procedure/`: a comparison, a number, a sign, a condition
turned round. A mutant that no test notices is printed with its place. Works on copies of the tree, never in it.
"""

import argparse
import ast
import copy
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from queue import SimpleQueue
from typing import Any

Change = Callable[[Any], None]

ROOT = Path(__file__).parents[1]
ROOMS = ("calendars", "procedure")
TESTS = ("tests/calendars", "tests/procedure")
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.And: ast.Or,
    ast.Or: ast.And,
}


@dataclass(frozen=True)
class Mutant:
    """One change: the file, the place, the words, and the changed text of the file."""

    file: str
    line: int
    what: str
    text: str


def mutants(path: Path) -> Iterator[Mutant]:
    """Give every mutant of a file."""
    tree = ast.parse(path.read_text("utf-8"))
    left_out = _decorations(tree)
    for number, node in enumerate(ast.walk(tree)):
        for what, change in [] if node in left_out else _changes(node):
            mutated = copy.deepcopy(tree)
            change(list(ast.walk(mutated))[number])
            yield Mutant(str(path.relative_to(ROOT)), getattr(node, "lineno", 0), what, ast.unparse(mutated))


def _decorations(tree: ast.AST) -> set[ast.AST]:
    """Leave out how a class is declared (frozen, slots): it changes no result."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {part for each in classes for decorator in each.decorator_list for part in ast.walk(decorator)}


def _changes(node: ast.AST) -> Iterator[tuple[str, Change]]:
    match node:
        case ast.Compare(ops=[op]) if type(op) in SWAPS:
            yield f"{type(op).__name__} turned", lambda other: setattr(other, "ops", [SWAPS[type(op)]()])
        case ast.BinOp(op=op) | ast.BoolOp(op=op) if type(op) in SWAPS:
            yield f"{type(op).__name__} turned", lambda other: setattr(other, "op", SWAPS[type(op)]())
        case ast.Constant(value=bool() as value):
            yield f"{value} turned", lambda other: setattr(other, "value", not value)
        case ast.Constant(value=int() as value):
            yield f"{value} + 1", lambda other: setattr(other, "value", value + 1)
        case ast.UnaryOp(op=ast.Not()):
            yield "not dropped", lambda other: setattr(other, "op", ast.UAdd())
        case ast.IfExp() | ast.If():
            yield "condition turned", lambda other: setattr(other, "test", ast.UnaryOp(ast.Not(), other.test))


def survives(mutant: Mutant, folder: Path) -> bool:
    """Run the tests on a copy of the tree with one change; True when none of them notices."""
    place = folder / mutant.file
    original = place.read_text("utf-8")
    place.write_text(mutant.text, "utf-8")
    try:
        done = subprocess.run(  # noqa: S603  # our own tests
            [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *TESTS],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(folder), "HYPOTHESIS_PROFILE": "quick"},
            capture_output=True,
            timeout=120,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return False
    finally:
        place.write_text(original, "utf-8")
    return done.returncode == 0


def main() -> None:
    """Draw a sample, run it on all cores, print the survivors and the share killed."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--sample", type=int, default=300)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    given = asked.parse_args()
    everything = [mutant for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")) for mutant in mutants(path)]
    drawn = random.Random(given.seed).sample(everything, min(given.sample, len(everything)))  # noqa: S311
    survivors = _run(drawn, given.jobs)
    for mutant in survivors:
        print(f"survived: {mutant.file}:{mutant.line} {mutant.what}")
    killed = len(drawn) - len(survivors)
    print(
        f"{killed} of {len(drawn)} killed ({killed / len(drawn):.1%}), of {len(everything)} mutants, seed {given.seed}"
    )
    print(Counter(mutant.file for mutant in survivors).most_common(5))


def _run(drawn: list[Mutant], jobs: int) -> list[Mutant]:
    with tempfile.TemporaryDirectory() as place:
        folders: SimpleQueue[Path] = SimpleQueue()
        for job in range(jobs):
            folder = Path(place) / str(job)
            shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".venv", ".git", ".*_cache", "__pycache__"))
            folders.put(folder)

        def one(mutant: Mutant) -> bool:
            folder = folders.get()
            try:
                return survives(mutant, folder)
            finally:
                folders.put(folder)

        with ThreadPoolExecutor(jobs) as pool:
            return [mutant for mutant, lives in zip(drawn, pool.map(one, drawn), strict=True) if lives]


if __name__ == "__main__":
    main()
