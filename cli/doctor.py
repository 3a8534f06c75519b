"""What runs on this machine, and what is missing."""

import hashlib
import platform
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from calendars.kazakhstan import kazakhstan
from calendars.places import places
from calendars.sentences import InputError, Sentence, say
from cli.options import Asked
from cli.settings import read_settings, settings_path
from reports.wording import N_

AHEAD = timedelta(days=60)  # the longest common limit: two months
EXTRAS = {"textual_serve": say("for `merzim serve`: pip install merzim[serve]")}


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was looked at; `cure` says what to do where something is missing."""

    what: str
    found: Sentence
    cure: Sentence | None = None


def examine(asked: Asked) -> Iterator[Found]:
    """Look at everything that an answer rests on."""
    python = platform.python_version()
    yield Found("merzim", say("{version}, Python {python}", version=_version("merzim"), python=python))
    yield _settings()
    yield _database(asked)
    yield _calendar()
    yield Found(N_("zone data"), say("{version}, {count} places", version=_version("tzdata"), count=len(places())))
    yield _catalogue()
    for module, cure in EXTRAS.items():
        if find_spec(module) is None:
            yield Found(N_("extra"), say("{module} is not installed", module=module), cure)


def _settings() -> Found:
    path = str(settings_path())
    try:
        read = read_settings()
    except InputError as error:
        return Found(N_("config"), say("{path}", path=path), error.sentence)
    return Found(N_("config"), say("{path}: {keys}", path=path, keys=", ".join(read) or "-"))


def _database(asked: Asked) -> Found:
    from store.queries import complaints  # noqa: PLC0415  # read when first needed

    try:
        desk = asked.existing()
        with desk.database.reading() as session:
            count = len(complaints(session))
    except InputError as error:
        return Found(N_("database"), say("{path}", path=str(asked.path)), error.sentence)
    return Found(N_("database"), say("{path}: {count} complaints", path=str(asked.path), count=count))


def _calendar() -> Found:
    calendar = kazakhstan()
    found = say("official from {first} to {last}", first=calendar.covered_from, last=calendar.covered_until)
    near = (datetime.now(UTC) + AHEAD).date() > calendar.covered_until
    cure = say("due times after it are provisional: install the next version once the government has set the days off")
    return Found(N_("calendar"), found, cure if near else None)


def _catalogue() -> Found:
    from procedure.law.catalogue import FINDINGS, RULE_IDS, RULES  # noqa: PLC0415

    digest = hashlib.sha256(repr((RULES, FINDINGS)).encode()).hexdigest()[:12]
    told = say(
        "{rules} rules, {findings} findings, {digest}", rules=len(RULE_IDS), findings=len(FINDINGS), digest=digest
    )
    return Found(N_("catalogue"), told)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"
