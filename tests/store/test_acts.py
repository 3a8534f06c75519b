"""What a supervisor is shown of an act is known to the law by name."""

from procedure.attributes import READ
from store.acts import SHOWN


def test_only_attributes_that_something_reads_are_shown() -> None:
    assert set(SHOWN) <= READ


def test_what_may_hold_a_name_is_not_shown() -> None:
    assert not {"note", "notes", "number", "reason", "why", "with"} & set(SHOWN)
