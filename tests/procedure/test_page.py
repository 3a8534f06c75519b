"""The page of the law, which a lawyer signs, says what the tables say."""

from pathlib import Path

from reports.lawpage import law_page
from reports.wording import Wording

PAGE = Path(__file__).parents[2] / "docs" / "law.md"


def test_the_page_of_the_law_is_current() -> None:
    """After a change of the law write it anew, `python -m tools.law_page`, and read the difference."""
    assert PAGE.read_text("utf-8") == law_page(Wording())
