"""What a person at a terminal waits for: a real pseudo-terminal, the program as a whole."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

FRAME = b"Docket"
ROW = b"KZ-20"  # how every reference of the demonstration and of the invented histories begins
LINES, COLUMNS = 40, 120
DOWN, PAGE_DOWN = b"\x1b[B", b"\x1b[6~"
PATIENCE = 20.0


def first_paint(command: list[str], what: bytes = ROW) -> float:
    """Give the seconds from the command to the first row of the docket, or something else, on the screen."""
    start = time.perf_counter()
    with terminal(command) as (_, screen):
        wait_for(screen, what)
        return time.perf_counter() - start


def typed(command: list[str], ready: bytes, keys: Sequence[bytes], quiet: float = 0.3) -> tuple[list[float], int]:
    """Press keys when something is shown: the seconds from each to the last byte that answers it; the peak in kB."""
    with terminal(command) as (child, screen):
        wait_for(screen, ready)
        settle(screen, max(1.0, quiet))
        seconds = [finished(screen, key, quiet) for key in keys]
        return seconds, peak(child)


def finished(screen: int, key: bytes, quiet: float) -> float:
    """Press a key and wait for all of the answer: until nothing more comes."""
    start = last = time.perf_counter()
    os.write(screen, key)
    while select.select([screen], [], [], PATIENCE if last == start else quiet)[0]:
        os.read(screen, 65536)
        last = time.perf_counter()
    return last - start


def peak(child: int) -> int:
    """Give the most memory a process has held, in kB."""
    status = Path(f"/proc/{child}/status").read_text("ascii")
    return int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM")))


def key_latencies(command: list[str], keys: int = 40) -> list[float]:
    """Give the seconds from each key to the first bytes that answer it."""
    with terminal(command) as (_, screen):
        wait_for(screen, ROW)
        settle(screen)
        return [answered(screen, PAGE_DOWN if number % 8 == 7 else DOWN) for number in range(keys)]


def answered(screen: int, key: bytes) -> float:
    """Press a key and wait for the answer."""
    start = time.perf_counter()
    os.write(screen, key)
    select.select([screen], [], [], PATIENCE)
    seconds = time.perf_counter() - start
    settle(screen)
    return seconds


@contextmanager
def terminal(command: list[str]) -> Iterator[tuple[int, int]]:
    """Run a program in a pseudo-terminal of 120 by 40; gives its process and its screen."""
    child, screen = pty.fork()
    if child == 0:
        os.environ.update(TERM="xterm-256color", COLUMNS=str(COLUMNS), LINES=str(LINES))
        os.execv(command[0], command)  # noqa: S606  # the program under measurement
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", LINES, COLUMNS, 0, 0))
    try:
        yield child, screen
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(screen)


def wait_for(screen: int, what: bytes) -> None:
    """Read until something appears; raises TimeoutError."""
    seen, until = b"", time.perf_counter() + PATIENCE
    while what not in seen:
        if time.perf_counter() > until:
            raise TimeoutError(what)
        if select.select([screen], [], [], 0.05)[0]:
            seen += os.read(screen, 65536)


def settle(screen: int, quiet: float = 0.15) -> None:
    """Read until the program is quiet."""
    while select.select([screen], [], [], quiet)[0]:
        os.read(screen, 65536)
