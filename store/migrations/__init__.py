"""The released schemas, oldest first. A test holds this list equal to the scripts in `versions/`."""

REVISIONS = ("0001", "0002", "0003", "0004", "0005")
HEAD = REVISIONS[-1]
