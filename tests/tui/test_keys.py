"""Every key works on a Russian and on a Kazakh keyboard, and none is bound to nothing."""

import importlib
import pkgutil
from collections.abc import Iterator

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

import tui
from tui import keys

RUSSIAN = dict(
    zip(
        "qwertyuiopasdfghjklzxcvbnm",
        "йцукенгшщзфывапролдячсмить",
        strict=True,
    )
)
KAZAKH_DIGITS = dict(zip("12345", ('"', "ә", "і", "ң", "ғ"), strict=True))
NAMES = {"quotation_mark": '"'}


def ours() -> list[type[DOMNode]]:
    for module in pkgutil.walk_packages(tui.__path__, "tui."):
        importlib.import_module(module.name)
    found: list[type[DOMNode]] = []
    waiting: list[type[DOMNode]] = [DOMNode]
    while waiting:
        each = waiting.pop()
        waiting += each.__subclasses__()
        found += [each] if each.__module__.startswith("tui.") else []
    return list(dict.fromkeys(found))


def bound(owner: type[DOMNode]) -> Iterator[Binding]:
    for binding in owner.__dict__.get("BINDINGS", ()):
        assert isinstance(binding, Binding), (owner, binding)
        yield binding


@pytest.mark.parametrize("owner", ours(), ids=lambda owner: owner.__name__)
def test_each_letter_is_bound_with_its_twin_on_the_other_keyboards(owner: type[DOMNode]) -> None:
    for binding in bound(owner):
        pressed = [NAMES.get(key, key) for key in binding.key.split(",")]
        for key in pressed:
            if len(key) == 1 and key.lower() in RUSSIAN:
                twin = RUSSIAN[key.lower()]
                assert (twin.upper() if key.isupper() else twin) in pressed, (owner.__name__, binding.key)
            if key in KAZAKH_DIGITS:
                assert KAZAKH_DIGITS[key] in pressed, (owner.__name__, binding.key)


@pytest.mark.parametrize("owner", ours(), ids=lambda owner: owner.__name__)
def test_each_key_leads_to_something_that_is_there(owner: type[DOMNode]) -> None:
    for binding in bound(owner):
        place, _, action = binding.action.partition("(")[0].rpartition(".")
        holders = [App, *(each for each in ours() if issubclass(each, App))] if place == "app" else [owner]
        if not place and issubclass(owner, keys.Translated) and owner is keys.Translated:
            continue
        assert any(hasattr(holder, f"action_{action}") for holder in holders), (owner.__name__, binding.action)


def test_no_letter_means_two_things_on_one_screen() -> None:
    for owner in ours():
        pressed = [key for binding in bound(owner) for key in binding.key.split(",")]
        assert len(pressed) == len(set(pressed)), owner.__name__
