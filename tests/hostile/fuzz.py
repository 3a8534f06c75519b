"""Damage the lines of a CSV file as people, programs and enemies do, with a seed; and run an import over them.

`python -m tests.hostile.fuzz --rows 200000` is the long form (`make soak`).
"""

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from store.importing.load import load
from store.importing.outcome import Outcome
from store.importing.rows import Who
from store.sqlite import create_database

SEED = 20261126
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HEADER = b"complaint,event,occurred_at,occurred_until,body,to_body,kind,document,attributes,note\n"
COMPLAINTS = 200
POISON = (
    *("\x00", "\x1b]52;c;x\x07", "\x1b[2J", "\u202e", "\u2066", "\u200b", "\ufeff", "\x85", "\u2028", "\ud7ff"),
    *("=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "\uff1d1", "9" * 5000, "x" * 40_000, "[" * 3000, '{"a":'),
    *("[/b]", "[@click=app.quit]x", "0000-00-00", "9999-12-31", "0001-01-01", "2024-02-29T23:30", "1e999", "nan", "٣٣"),
    *("Бер\u0069к", "../../etc/passwd", "'; DROP TABLE ledger; --", "%s%n", "\U0001f600", "A\u0301" * 200),
)
Damage = Callable[[random.Random, bytes], bytes]


@dataclass(frozen=True)
class Fuzzed:
    """A file in the making: its lines, and which of them nobody touched."""

    content: bytes
    lines: int
    untouched: frozenset[int]


def fuzzed(rows: int, seed: int = SEED) -> Fuzzed:
    """Write a file of events in which about half of the lines were damaged."""
    dice = random.Random(seed)
    lines, untouched = [HEADER], set()
    for number in range(rows):
        line = _line(number)
        if dice.random() < 0.5:
            line = dice.choice(DAMAGES)(dice, line).replace(b"\n", b" ") or b"x"
        else:
            untouched.add(len(lines) + 1)
        lines.append(line + b"\n")
    return Fuzzed(b"".join(lines), sum(1 for line in lines[1:] if line.strip()), frozenset(untouched))


def complaints() -> bytes:
    """Write the complaints the events are of."""
    rows = "".join(f"KZ-{number},Almaty\n" for number in range(COMPLAINTS))
    return f"reference,place\n{rows}".encode()


def run(folder: Path, found: Fuzzed, reader: Callable[..., Outcome] = load) -> Outcome:
    """Import the file into a database of its own."""
    (folder / "complaints.csv").write_bytes(complaints())
    (folder / "events.csv").write_bytes(found.content)
    database = create_database(folder / "fuzz.db")
    who = Who("fuzz", NOW)
    with database.writing() as session:
        reader(session, [folder / "complaints.csv"], who)
        outcome = reader(session, [folder / "events.csv"], who)
    database.engine.dispose()
    return outcome


def _line(number: int) -> bytes:
    """Write a good row: a questioning is possible at any time, and each differs from the others."""
    moment = datetime(2022, 1, 1) + timedelta(minutes=7 * number)  # noqa: DTZ001  # local time, as in the file
    moment = datetime(2022, 1, 1) + (moment - datetime(2022, 1, 1)) % timedelta(days=700)  # noqa: DTZ001
    note = '"said, ""no"""' if number % 3 else f"Куәгер {number}"
    return f"KZ-{number % COMPLAINTS},questioned,{moment:%Y-%m-%dT%H:%M},,dept-{number},,,{number},,{note}".encode()


def _cell(dice: random.Random, line: bytes) -> bytes:
    cells = line.split(b",")
    cells[dice.randrange(len(cells))] = dice.choice(POISON).encode("utf-8", "surrogatepass")
    return b",".join(cells)


def _byte(dice: random.Random, line: bytes) -> bytes:
    place = dice.randrange(len(line))
    return line[:place] + bytes([dice.randrange(256)]) + line[place + 1 :]


def _quote(dice: random.Random, line: bytes) -> bytes:
    place = dice.randrange(len(line))
    return line[:place] + b'"' + line[place:]


def _encoded(dice: random.Random, line: bytes) -> bytes:
    return (line.decode() + " Полиция").encode(dice.choice(("cp1251", "kz1048", "utf-16", "koi8-r")), "replace")


def _cut(dice: random.Random, line: bytes) -> bytes:
    return line[: dice.randrange(len(line))]


def _more(dice: random.Random, line: bytes) -> bytes:
    return line + b"," * dice.randrange(1, 50)


def _swapped(dice: random.Random, line: bytes) -> bytes:
    cells = line.split(b",")
    dice.shuffle(cells)
    return b",".join(cells)


def _lost(_: random.Random, line: bytes) -> bytes:
    return line.replace(b"KZ-", b"ZK-")


DAMAGES: tuple[Damage, ...] = (_cell, _cell, _byte, _quote, _encoded, _cut, _more, _swapped, _lost)


def main() -> int:
    """Run the long form and print its figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=SEED)
    asked = parser.parse_args()
    found = fuzzed(asked.rows, asked.seed)
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        outcome = run(Path(folder), found)
    lost = lost_rows(found, outcome)
    print(  # noqa: T201
        f"{found.lines} lines, seed {asked.seed}: {sum(outcome.added.values())} added, {outcome.known} known, "
        f"{outcome.refused} refused, each named; {len(found.untouched)} untouched, {len(lost)} of them lost; "
        f"{time.monotonic() - started:.0f} s"
    )
    return bool(lost) or outcome.read != found.lines


def lost_rows(found: Fuzzed, outcome: Outcome) -> set[int]:
    """Give the lines nobody touched that were refused all the same."""
    return {problem.line for problem in outcome.problems if problem.file == "events.csv"} & found.untouched


if __name__ == "__main__":
    sys.exit(main())
