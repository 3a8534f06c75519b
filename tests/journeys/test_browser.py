"""The screens in a browser: one headless Chromium, and nothing asked of any other machine."""

import base64
import json
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cli.serve import RUN

if TYPE_CHECKING:
    from selenium.webdriver import Chrome

FONT = """return document.fonts.check('12px "Roboto Mono"')"""

pytestmark = pytest.mark.skipif(
    not (shutil.which("chromium") and shutil.which("chromedriver")),
    reason="no chromium and chromedriver here; tools/system-packages.sh installs them",
)


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """Serve the demonstration until the test is over."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = ["serve", "--port", str(port), "--db", str(tmp_path / "demonstration.db"), "--lang", "ru"]
    serving = subprocess.Popen([sys.executable, "-c", RUN, *words], stdout=subprocess.DEVNULL)  # noqa: S603
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}/"
    finally:
        serving.terminate()
        serving.wait(30)


def _wait_for(port: int) -> None:
    for _ in range(600):
        with socket.socket() as knocking:
            if knocking.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    pytest.fail("the server did not begin")


@pytest.fixture
def browser() -> "Iterator[Chrome]":
    """Open a browser that tells what it asks of whom."""
    from selenium import webdriver  # noqa: PLC0415  # heavy, and of this test alone

    options = webdriver.ChromeOptions()
    options.binary_location = str(shutil.which("chromium"))
    for word in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--window-size=1200,800"):
        options.add_argument(word)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    with webdriver.Chrome(options, webdriver.ChromeService(str(shutil.which("chromedriver")))) as opened:
        yield opened


class Told:
    """What the browser asked for, and what came through the socket, so far."""

    def __init__(self, browser: "Chrome") -> None:
        self.browser, self.asked, self.shown = browser, set[str](), ""

    def holds(self, text: str) -> bool:
        """Look again."""
        for entry in self.browser.get_log("performance"):  # type: ignore[no-untyped-call]
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.asked.add(message["params"]["request"]["url"])
            elif message["method"] == "Network.webSocketFrameReceived":
                self.shown += _text(message["params"]["response"])
        return text in self.shown


def _text(frame: "dict[str, object]") -> str:
    payload = str(frame["payloadData"])
    return payload if frame["opcode"] == 1 else base64.b64decode(payload).decode(errors="replace")


def test_the_docket_is_seen_in_a_browser_and_nothing_comes_from_outside(address: str, browser: "Chrome") -> None:
    told = Told(browser)
    browser.get(address)
    for _ in range(600):
        if told.holds("KZ-2022-"):
            break
        time.sleep(0.1)
    assert "KZ-2022-" in told.shown
    assert browser.execute_script(FONT)
    assert {url for url in told.asked if not url.startswith((address, "data:"))} == set()
    assert any("RobotoMono" in url for url in told.asked)
    refused = browser.get_log("browser")  # type: ignore[no-untyped-call]
    assert [entry["message"] for entry in refused if entry["level"] == "SEVERE"] == []
