"""Thousands to millions of complaints: taking them in, deriving them anew, asking the lists; time and memory."""

import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.commands import MERZIM, Run, measured
from benchmarks.copies import multiply
from benchmarks.docket import LAPTOP, homes
from benchmarks.encryption import encrypted
from benchmarks.figures import Figure, answer_time
from benchmarks.histories import RECORDED, build, write_files
from store import docket, examinations, findings, queries
from store.models import Instant
from store.sqlite import open_database

SQLITE_UTILS = str(Path(sys.executable).with_name("sqlite-utils"))
COPIED = 200_000  # from this size on, what is derived of the tenth thousand is copied
REGION, COUNTRY = 10_000, 1_000_000
PAGE = 200
MOST_MEMORY = 200  # MB
MOST_SECONDS = 60  # for a rebuild of what a laptop holds
BY_HAND = """
    SELECT reference, rule, wording, pauses, kind, number, anchor, started, due, due_strict, provisional, stop,
        stopped_from, stopped_until, evidenced, implied, ended
    FROM clock WHERE due < ? AND started <= ? AND (closed IS NULL OR closed > ?)
    ORDER BY due, reference, rule LIMIT ?
"""


def country(size: int, folder: Path) -> Iterator[Figure]:
    """Measure one size in a folder of its own."""
    database = folder / "country.db"
    if size < COPIED:
        yield from _taken_in(size, folder)
    else:
        build(database, REGION)
        multiply(database, size // REGION)
    yield from asked(size, database)
    if size <= REGION:
        yield from encrypted(size, database)
    yield from homes(size, database)
    yield from reported(size, database)


def _taken_in(size: int, folder: Path) -> Iterator[Figure]:
    database, files = folder / "country.db", list(map(str, write_files(folder, size)))
    ours = measured(MERZIM, "import", "--plain", "--db", str(database), *files)
    name = f"import of {size:,} complaints"
    yield _beside_sqlite_utils(name, ours, folder, files) if size <= REGION else _alone(name, ours)
    yield _memory(name, ours)
    again = measured(MERZIM, "rebuild", "--db", str(database))
    name, is_asked = f"rebuild of {size:,} complaints", size == LAPTOP
    so = again.seconds < MOST_SECONDS if is_asked else None
    note = f"{again.processor:.0f} s of processors"
    yield Figure(name, again.seconds, "s", (), f"{MOST_SECONDS} s" if is_asked else "", so, note)
    yield _memory(name, again)
    moment = datetime.now(UTC).isoformat(timespec="seconds")  # when all of it had been recorded
    then = measured(MERZIM, "overdue", "--limit", str(PAGE), "--known-by", moment, "--db", str(database))
    name = f"`merzim overdue --known-by` at {size:,}, all derived anew for it"
    yield _alone(name, then)
    yield _memory(name, then)


def _beside_sqlite_utils(name: str, ours: Run, folder: Path, files: Sequence[str]) -> Figure:
    insert = (SQLITE_UTILS, "insert", str(folder / "other.db"))
    others = [measured(*insert, Path(each).stem, each, "--csv") for each in files]
    beside, processor = sum(run.seconds for run in others), sum(run.processor for run in others)
    so = ours.seconds <= 2 * beside
    note = f"each complaint is read and hashed: {ours.processor:.0f} s of processors against {processor:.0f} s"
    return Figure(name, ours.seconds, "s", [("sqlite-utils insert", beside)], "at most 2x as long", so, note)


def _alone(name: str, run: Run) -> Figure:
    return Figure(name, run.seconds, "s", note=f"{run.processor:.1f} s of processors")


def _memory(what: str, run: Run) -> Figure:
    return Figure(f"{what}: memory", run.megabytes, "MB", (), f"{MOST_MEMORY} MB", run.megabytes < MOST_MEMORY)


def asked(size: int, path: Path) -> Iterator[Figure]:
    """Measure what the lists ask of the derived tables."""
    with open_database(path).reading() as session, closing(sqlite3.connect(path)) as by_hand:
        moment = Instant().process_bind_param(RECORDED, session.get_bind().dialect)
        text = f"{moment:%Y-%m-%d %H:%M:%S.%f}"
        beside = answer_time(lambda: by_hand.execute(BY_HAND, (text, text, text, PAGE)).fetchall())
        ours = answer_time(lambda: list(queries.overdue(session, RECORDED, PAGE)))
        so = ours < 0.005 and ours <= 2 * beside if size >= COUNTRY else None
        note = "" if so else "the rows become clocks, each judged by the procedure's own function"
        name, is_asked = f"overdue at {size:,}: a page of {PAGE}", "" if so is None else "5 ms; 2x"
        yield Figure(name, ours, "ms", [("SQL by hand, rows as they are", beside)], is_asked, so, note)
        fortnight = timedelta(days=14)
        for what, question in (
            ("due in 14 days: a page", lambda: list(queries.due(session, RECORDED, fortnight, PAGE))),
            ("findings: a page", lambda: list(findings.findings(session, RECORDED, PAGE))),
            ("docket: its first hundred", lambda: docket.first(session, RECORDED, limit=100)),
            ("examinations: the first hundred", lambda: examinations.order(session, RECORDED, limit=100)),
        ):
            yield Figure(f"{what}, at {size:,}", answer_time(question), "ms")
        whole = answer_time(lambda: examinations.order(session, RECORDED), 3)
        yield Figure(f"examinations of all {size:,}, in their order", whole, "s")


def reported(size: int, path: Path) -> Iterator[Figure]:
    """Measure whole commands: a page, and those that read all of every complaint; of copies there is no ledger."""
    at = ("--db", str(path), "--as-of", f"{RECORDED:%Y-%m-%d}", "--json")
    export = ("export", "csv", "--db", str(path), "--output", str(path.parent / "record"))
    yield from _command(size, "overdue", "--limit", str(PAGE), then=at)
    yield from _command(size, "overdue", then=at)
    yield from _command(size, "delays", "--by", "region", then=at)
    if size < COPIED:
        for name in ("findings", "examinations", "indicators"):
            yield from _command(size, name, then=at)
        yield from _command(size, *export[:2], then=export[2:])


def _command(size: int, *words: str, then: Sequence[str]) -> Iterator[Figure]:
    run = measured(MERZIM, *words, *then)
    name = f"`merzim {' '.join(words)}` at {size:,}"
    yield _alone(name, run)
    yield _memory(name, run)
