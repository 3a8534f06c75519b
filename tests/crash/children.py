"""A process of its own that is killed: what it told before it died is all it may be held to."""

import os
import select
import signal
import time
from collections.abc import Callable, Iterable

PATIENCE = 60


def killed(work: Callable[[], Iterable[int]], delay: float) -> int:
    """Run work in a process of its own, kill it some seconds after its first word; give the last number it told.

    Nothing is told: 0. A process that ends by itself, by an error, is an error here too.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        _tell(work, writer)
    os.close(writer)
    heard = b""
    if select.select([reader], [], [], PATIENCE)[0]:
        time.sleep(delay)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    while part := os.read(reader, 65536):
        heard += part
    os.close(reader)
    assert os.WIFSIGNALED(status), f"ended by itself: {os.waitstatus_to_exitcode(status)}"
    lines = heard.split(b"\n")[:-1]
    return int(lines[-1]) if lines else 0


def ended(work: Callable[[], None]) -> int:
    """Run work in a process of its own to its end, and give its exit code."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            work()
            code = 0
        finally:
            os._exit(code)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _tell(work: Callable[[], Iterable[int]], writer: int) -> None:
    code = 70
    try:
        for number in work():
            os.write(writer, b"%d\n" % number)
        code = 0
    finally:
        os._exit(code)
