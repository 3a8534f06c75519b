"""Write `docs/law.md` from the catalogue: `python -m tools.law_page`."""

from pathlib import Path

from reports.lawpage import law_page
from reports.wording import Wording

PAGE = Path(__file__).parents[1] / "docs" / "law.md"


def main() -> None:
    """Write the page."""
    PAGE.write_text(law_page(Wording()), "utf-8")


if __name__ == "__main__":
    main()
