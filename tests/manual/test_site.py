"""The manual builds without a warning, as a site that asks for nothing from outside and as a man page."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
LOADED = re.compile(
    r"""<(?:script|img|iframe|source)\b[^>]*\bsrc\s*=\s*["']?(?:https?:)?//|<link\b[^>]*\bhref\s*=\s*["']?(?:https?:)?//"""
)
IN_STYLE = re.compile(r"""url\(\s*["']?(?:https?:)?//|@import\s+["'](?:https?:)?//""")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build site and man page, from one reading of the pages."""
    folder = tmp_path_factory.mktemp("manual")
    for form in ("html", "man"):
        words = ("-q", "-W", "--keep-going", "-d", str(folder / "read"), "-b", form, str(DOCS), str(folder / form))
        done = subprocess.run([sys.executable, "-m", "sphinx", *words], capture_output=True, text=True, check=False)  # noqa: S603
        assert done.returncode == 0, done.stderr
    return folder


def test_every_page_is_in_the_site(built: Path) -> None:
    pages = {page.stem for page in DOCS.glob("*.md")}
    index = (built / "html" / "index.html").read_text("utf-8")
    assert {name for name in pages - {"index"} if f'href="{name}.html"' not in index} == set()


def test_no_page_asks_for_anything_from_outside(built: Path) -> None:
    files = [*(built / "html").rglob("*.html"), *(built / "html").rglob("*.css"), *(built / "html").rglob("*.svg")]
    assert len(files) > 20
    loading = [str(file) for file in files for form in (LOADED, IN_STYLE) if form.search(file.read_text("utf-8"))]
    assert loading == []


@pytest.mark.parametrize(
    "text",
    [
        '<script src="https://example.org/a.js">',
        '<link rel="stylesheet" href="//example.org/a.css">',
        '<img alt="" src=http://example.org/a.png>',
        "src: url('https://example.org/a.woff')",
    ],
)
def test_what_asks_from_outside_is_found(text: str) -> None:
    assert LOADED.search(text) or IN_STYLE.search(text)
    assert not LOADED.search('<a href="https://adilet.zan.kz">the law</a>')


def test_the_man_page_names_the_commands(built: Path) -> None:
    page = (built / "man" / "merzim.1").read_text("utf-8")
    assert "overdue" in page
    assert "\\-\\-as\\-of" in page or "--as-of" in page
