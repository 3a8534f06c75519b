"""What a command takes, as its caller sees it: time to wait, time of processors, memory."""

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

MERZIM = str(Path(sys.executable).with_name("merzim"))


# A child begins with the peak of the program that made it: a small program stands between, so that ours is not counted.
BETWEEN = """
import os, sys, time
quiet = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)]
start = time.perf_counter()
child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=quiet)
_, status, used = os.wait4(child, 0)
seconds = time.perf_counter() - start
print(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, os.waitstatus_to_exitcode(status))
"""


@dataclass(frozen=True)
class Run:
    """A command that ran: seconds waited, seconds of all its processes, megabytes of the largest of them."""

    seconds: float
    processor: float
    megabytes: float


def measured(*words: str) -> Run:
    """Run a command to its end; raises CalledProcessError when it fails."""
    told = subprocess.run([sys.executable, "-c", BETWEEN, *words], check=True, capture_output=True, text=True).stdout
    seconds, processor, megabytes, code = told.split()
    if int(code):
        raise subprocess.CalledProcessError(int(code), words)
    return Run(float(seconds), float(processor), float(megabytes))
