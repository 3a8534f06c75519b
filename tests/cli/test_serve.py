"""`merzim serve`: this machine only, the demonstration only, nothing from outside."""

import re
from http import HTTPStatus
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from cli.browser.server import TEMPLATES, LocalServer
from cli.options import Asked
from cli.serve import command_of
from reports.wording import Wording
from tests.cli.conftest import Merzim

OWN = "127.0.0.1:8000"


def served() -> LocalServer:
    return LocalServer("echo", "127.0.0.1", 8000)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.org", "::1"])  # noqa: S104  # refused
def test_only_a_loopback_address_is_served(merzim: Merzim, host: str) -> None:
    done = merzim("serve", "--host", host)
    assert done.code == 2
    assert "only a loopback address is served" in done.err


def test_real_complaints_are_not_served(merzim: Merzim, tmp_path: Path) -> None:
    merzim("add", "KZ-1", "--place", "Taraz", "--plain")
    done = merzim("serve", "--db", tmp_path / "merzim.db")
    assert done.code == 2
    assert "holds real complaints" in done.err


async def test_the_page_names_no_other_machine_and_may_load_nothing_from_one() -> None:
    async with TestClient(TestServer(await served()._make_app())) as client:
        answer = await client.get("/", headers={"Host": OWN})
        page = await answer.text()
        assert answer.status == HTTPStatus.OK
        assert set(re.findall(r"(?:https?|wss?)://[^/\"')]*", page)) == {f"http://{OWN}", f"ws://{OWN}"}
        assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
        for name in re.findall(rf"http://{OWN}(/static/[^\"')]+)", page):
            assert (await client.get(name, headers={"Host": OWN})).status == HTTPStatus.OK, name
    assert "googleapis" not in (TEMPLATES / "app_index.html").read_text("utf-8")


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js"])
@pytest.mark.parametrize(
    "headers", [{"Host": "evil.example"}, {"Host": OWN, "Origin": "http://evil.example"}, {"Host": "127.0.0.1:9"}]
)
async def test_a_page_of_another_site_reaches_nothing(path: str, headers: dict[str, str]) -> None:
    async with TestClient(TestServer(await served()._make_app())) as client:
        assert (await client.get(path, headers=headers)).status == HTTPStatus.FORBIDDEN


def test_a_path_is_a_word_of_the_command_and_never_a_command() -> None:
    asked = Asked(None, None, None, as_json=False, wording=Wording("kk"))
    command = command_of(asked, Path("/tmp/a b; touch c"))  # noqa: S108  # never made
    assert "'/tmp/a b; touch c'" in command
    assert "--lang kk" in command
