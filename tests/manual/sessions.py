"""What a page of the manual shows of a terminal: commands after "$", and what they print.

"..." in what is shown stands for any text, alone on a line for any lines.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT, ANY = "$ ", "..."
COLUMNS = "100"
REMINDER = re.compile(r"^merzim: demo\.db is not encrypted: .*\n", re.MULTILINE)  # the pages tell of it once, in words


@dataclass(frozen=True, slots=True)
class Shown:
    """A command as the page has it, and what the page says it prints."""

    command: str
    printed: str


def shown(page: str) -> Iterator[Shown]:
    """Give every command of a page, in order."""
    for block in BLOCK.findall(page):
        for part in re.split(rf"^{re.escape(PROMPT)}", block, flags=re.MULTILINE)[1:]:
            command, _, printed = part.partition("\n")
            yield Shown(command, printed.rstrip("\n"))


def run(command: str, folder: Path) -> str:
    """Run a command of the manual as a reader would, in a folder of its own; give all it prints."""
    done = subprocess.run(  # noqa: S602  # the commands are our own pages
        command,
        shell=True,
        cwd=folder,
        env=_surroundings(folder),
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    printed = REMINDER.sub("", done.stdout + done.stderr)
    return "\n".join(line.rstrip() for line in printed.splitlines()).strip("\n")


def fits(printed: str, expected: str) -> bool:
    """Compare what was printed with what the page shows."""
    lines = (
        r"(?:.*\n)*?" if line == ANY else re.escape(line).replace(r"\.\.\.", ".*") + "\n"
        for line in expected.split("\n")
    )
    return re.fullmatch("".join(lines), f"{printed}\n") is not None


def renewed(page: str, folder: Path) -> str:
    """Give the page with what its commands print now; what it abridges with "..." stays if it still fits."""

    def block(found: re.Match[str]) -> str:
        parts = ["```console\n"]
        for each in shown(found[0]):
            printed = run(each.command, folder)
            kept = each.printed if each.printed and fits(printed, each.printed) else printed
            parts.append(f"{PROMPT}{each.command}\n" + (f"{kept}\n" if kept else ""))
        return "".join([*parts, "```"])

    return BLOCK.sub(block, page)


def _surroundings(folder: Path) -> dict[str, str]:
    return {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "COLUMNS": COLUMNS,
        "NO_COLOR": "1",
        "MERZIM_USER": "aigerim",
    }
