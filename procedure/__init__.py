"""The procedure of a torture complaint: the law as data, and pure functions over recorded events."""
