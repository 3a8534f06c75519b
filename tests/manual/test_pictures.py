"""The pictures of the manual are there, and show what their screens show.

After a change of a screen: `python -m tools.pictures`, then look at them.
"""

import re

import pytest

from tests.manual.test_pages import PAGES
from tools.pictures import FOLDER, SCENES, Scene, missing

PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
LARGEST = 100_000


@pytest.mark.parametrize("scene", SCENES, ids=lambda scene: scene.name)
def test_a_picture_shows_its_screen(scene: Scene) -> None:
    drawn = (FOLDER / f"{scene.name}.svg").read_text("utf-8")
    assert missing(scene, drawn) == []
    assert len(drawn.encode()) < LARGEST
    assert "@font-face" not in drawn


def test_every_picture_is_shown_and_says_in_words_what_it_shows() -> None:
    named = [found for page in PAGES for found in PICTURE.findall(page.read_text("utf-8"))]
    assert {path.rsplit("/", 1)[-1] for _, path in named} == {picture.name for picture in FOLDER.iterdir()}
    assert [path for words, path in named if len(words.split()) < 2] == []


def test_a_picture_without_its_words_is_found() -> None:
    scene = Scene("docket", (), ("not late",))
    assert missing(scene, '<text x="1">not&#160;late</text>') == []
    assert missing(scene, "<text>late</text>") == ["not late"]
