"""How long a command takes, as its caller sees it."""

import subprocess
import time


def timed(*words: str) -> float:
    """Run a command and give its seconds; raises CalledProcessError when it fails."""
    start = time.perf_counter()
    subprocess.run(words, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    return time.perf_counter() - start
