"""What a command takes, as its caller sees it: time to wait, time of processors, memory."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

MERZIM = str(Path(sys.executable).with_name("merzim"))


@dataclass(frozen=True)
class Run:
    """A command that ran: seconds waited, seconds of all its processes, megabytes of the largest of them."""

    seconds: float
    processor: float
    megabytes: float


def measured(*words: str) -> Run:
    """Run a command to its end; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    child = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, words)
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)
