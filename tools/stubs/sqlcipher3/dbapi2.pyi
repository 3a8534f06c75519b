# sqlcipher3 is the standard sqlite3 module over another library; it ships no types of its own.
from sqlite3 import *  # noqa: F403
