"""What the program must not leave behind on the machine: readable files, memory written to disk."""

import os
import sys

PR_SET_DUMPABLE = 4  # from linux/prctl.h


def private() -> None:
    """Make every file this program writes readable by its owner only, and let no crash write its memory to disk."""
    os.umask(0o077)
    if sys.platform != "win32":
        import resource  # noqa: PLC0415  # not on every platform

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def undumpable() -> None:
    """Keep a collector of crashes, or another program of the same user, from reading the memory of the screens."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415  # heavy

        ctypes.CDLL(None).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
