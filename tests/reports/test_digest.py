"""What is new, and how it is said."""

from datetime import UTC, datetime

from procedure.wordings import WORDINGS
from reports.digest import Item, as_text, digest
from reports.wording import Wording
from tests.story import ALMATY

AT = datetime(2026, 3, 20, tzinfo=UTC)
TEXT, SECONDARY = (
    next(rule for rule in WORDINGS if (rule.id, rule.verified.value) == which)
    for which in (("referral-181-5", "TEXT"), ("investigation-192-2", "SECONDARY"))
)


def item(key: str, secondary: bool = False) -> Item:  # noqa: FBT001, FBT002  # one of two
    rule = SECONDARY if secondary else TEXT
    return Item(key, f"C-{key}", ALMATY, rule, datetime(2026, 3, 6, 19, tzinfo=UTC))


def test_a_duty_told_when_it_came_near_is_told_again_when_it_runs_out() -> None:
    found = digest(AT, [item("a")], [], {"due": {"a"}, "overdue": set()})
    assert [each.key for each in found.new_overdue] == ["a"]
    assert digest(AT, [item("a")], [], {"due": {"a"}, "overdue": {"a"}}).is_empty


def test_what_was_told_and_is_done_is_forgotten_so_that_it_can_come_again() -> None:
    assert digest(AT, [item("b")], [], {"overdue": {"a", "b"}}).overdue == {"b"}


def test_a_text_that_was_not_read_is_told_as_to_be_checked() -> None:
    said = as_text(digest(AT, [item("a"), item("b", secondary=True)], [], {}), Wording())
    first, second = said.splitlines()[2:]
    assert said.startswith("2 duties became overdue")
    assert "2026-03-06 24:00" in first
    assert "to be checked" not in first
    assert "to be checked" in second
