"""What is left on the disk after use and after kills: no name in clear, nothing that others may read."""

import os
import signal
import stat
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NAME = "Sentinel Sentinelov"
VICTIM = "Sentinela Sentinelova"  # who the victim is, and nothing else
RUN = [sys.executable, "-c", "from cli.main import main; main()"]
FORMS = ("csv", "xlsx", "json", "ics", "xes", "ocel")


def plain(path: Path) -> bytes:
    """Give what a file holds; of a letter, a workbook or an archive also what its parts hold."""
    content = path.read_bytes()
    if content.startswith(b"PK"):
        with zipfile.ZipFile(path) as archive:
            return content + b"".join(map(archive.read, archive.namelist()))
    return content


class Home:
    """A home and a folder for temporary files of its own, in which commands are run."""

    def __init__(self, folder: Path) -> None:
        """Make both."""
        self.home, self.temporary, self.out = folder / "home", folder / "tmp", folder / "out"
        for each in (self.home, self.temporary, self.out):
            each.mkdir(mode=0o700)

    def run(self, *words: object, code: int = 0) -> None:
        """Run a command to its end."""
        done = subprocess.run(  # noqa: S603
            [*RUN, *map(str, words)], env=self._surroundings, cwd=self.out, capture_output=True, check=False, timeout=60
        )
        assert done.returncode == code, done.stderr

    def killed_while_writing(self, *words: object, change: str) -> None:
        """Run a command that says when it is in the middle of writing, and kill it there."""
        program = [sys.executable, "-c", f"{change}\nfrom cli.main import main; main()", *map(str, words)]
        with subprocess.Popen(program, env=self._surroundings, cwd=self.out, stdout=subprocess.PIPE) as process:  # noqa: S603
            assert process.stdout
            assert process.stdout.readline() == b"there\n"
            process.send_signal(signal.SIGKILL)

    def holding_a_name(self) -> set[Path]:
        """Give every file of the home and of the temporary folder in which the name can be read."""
        return {path for path in self._files() if any(name.encode() in plain(path) for name in (NAME, VICTIM))}

    def naming_the_victim(self) -> set[str]:
        """Give the files that were asked for in which the victim is named."""
        return {path.name for path in self.out.rglob("*") if path.is_file() and VICTIM.encode() in plain(path)}

    def open_to_others(self) -> set[Path]:
        """Give every file and folder that somebody else may read."""
        made = [*self.home.rglob("*"), *self.temporary.rglob("*"), *self.out.rglob("*")]
        return {path for path in made if stat.S_IMODE(path.stat().st_mode) & 0o077}

    def _files(self) -> Iterator[Path]:
        yield from (path for part in (self.home, self.temporary) for path in part.rglob("*") if path.is_file())

    @property
    def _surroundings(self) -> dict[str, str]:
        kept = {key: os.environ[key] for key in ("PATH",)}
        return {
            **kept,
            "HOME": str(self.home),
            "TMPDIR": str(self.temporary),
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
            "LC_ALL": "C.UTF-8",
        }


@pytest.fixture
def home(tmp_path: Path) -> Home:
    before = os.umask(0)  # the worst there is: everything readable unless the program says otherwise
    made = Home(tmp_path)
    made.run("add", "C-1", "--place", "Almaty", "--victim-name", VICTIM, "--source", NAME)
    made.run("record", "C-1", "complaint_lodged", "--at", "2022-01-07T10:20", "--note", NAME, "--document", NAME)
    os.umask(before)
    return made


def test_use_leaves_no_name_in_clear_and_nothing_others_may_read(home: Home) -> None:
    before = os.umask(0)
    for form in FORMS:
        home.run("export", form, "-o", home.out / f"out-{form}")
    home.run("backup", home.home / "copy.db")
    home.run("verify", "--head", home.out / "head.txt")
    home.run("show", "C-1")
    home.run("show", "C-2", code=2)
    os.umask(before)
    assert home.holding_a_name() == set()
    assert home.open_to_others() == set()
    assert list(home.temporary.iterdir()) == []


PAPERS = (
    *(("letter", "C-1", "--kind", kind) for kind in ("communication", "safety", "victim-status")),
    *(
        (command, "--format", form)
        for command in ("report", "delays", "indicators")
        for form in ("html", "xlsx", "csv")
    ),
)


def test_papers_name_the_victim_only_where_that_was_asked_for(home: Home) -> None:
    """Letters, reports, the digest: nothing beside the file asked for, and no victim in it without `--identity`."""
    before = os.umask(0)
    for number, words in enumerate(PAPERS):
        home.run(*words, "--output", home.out / f"{number}-{words[-1]}")
    for form in ("text", "html"):
        home.run("digest", "--format", form)
    assert home.naming_the_victim() == set()
    home.run("letter", "C-1", "--kind", "communication", "--identity", "-o", home.out / "named.docx")
    os.umask(before)
    assert home.naming_the_victim() == {"named.docx"}  # the control: a name that is there is seen
    assert home.holding_a_name() == set()
    assert home.open_to_others() == set()
    assert list(home.temporary.iterdir()) == []


STOP = "print('there', flush=True); import time; time.sleep(60)"
IN_THE_MIDDLE = f"""
import os
def held(_):
    {STOP}
os.fsync = held
"""


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_kill_while_exporting_leaves_no_name_where_nobody_looks(home: Home, form: str) -> None:
    home.killed_while_writing("export", form, "-o", home.out / "out", change=IN_THE_MIDDLE)
    assert home.holding_a_name() == set()
    assert home.open_to_others() == set()
    assert list(home.temporary.iterdir()) == []
    assert [path for path in home.out.rglob("*") if path.is_file()] == []


def test_a_temporary_file_with_a_name_is_seen(home: Home) -> None:
    """The control: a program that writes through a temporary file, as some writers of workbooks do, is caught."""
    careless = f"""
import tempfile
with tempfile.NamedTemporaryFile("w", delete=False) as file:
    file.write({NAME!r}); file.flush()
    {STOP}
"""
    home.killed_while_writing(change=careless)
    assert len(home.holding_a_name()) == 1
