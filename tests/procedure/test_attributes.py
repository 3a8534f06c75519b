"""Names of attributes: what is read is known, a slip is told, a name of somebody's own is left alone."""

import ast
from pathlib import Path

import pytest

from procedure.attributes import READ, slips

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("outcom", "outcome"),
        ("chanell", "channel"),
        ("presnt", "present"),
        ("to_month", "to_months"),
        ("grounds", "ground"),
        ("artcle", "article"),
        ("instanse", "instance"),
        ("abuot", "about"),
    ],
)
def test_a_slip_is_told_with_the_name_that_was_meant(typed: str, meant: str) -> None:
    (told,) = slips([typed])
    assert (told.values["name"], told.values["near"]) == (typed, meant)


@pytest.mark.parametrize("own", ["witness", "judge", "officer", "weather", "room", "", "x" * 1000, "исход"])
def test_a_name_of_ones_own_is_left_alone(own: str) -> None:
    assert slips([own]) == ()


def test_no_name_that_is_read_is_a_slip() -> None:
    assert slips(READ) == ()


def test_every_attribute_that_a_rule_asks_for_by_name_is_known() -> None:
    asked = {name for path in sorted((ROOT / "procedure").rglob("*.py")) for name in _asked(path)}
    assert {"outcome", "channel", "since", "instance"} <= asked
    assert asked <= READ


def _asked(path: Path) -> set[str]:
    """Give the names in `….attributes.get("name")` and `given.get("name")`."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    gets = (call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr == "get" and call.args)
    of = {"attributes", "given"}
    return {
        str(call.args[0].value)
        for call in gets
        if isinstance(call.args[0], ast.Constant)
        and isinstance(call.func, ast.Attribute)
        and (getattr(call.func.value, "attr", "") in of or getattr(call.func.value, "id", "") in of)
    }
