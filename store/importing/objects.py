"""Read a document that Merzim exported as JSON: three tables in one file."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from calendars.sentences import InputError, say
from store.importing.records import Record, Records

LARGEST = 500_000_000  # bytes; a country's complaints of a decade are less

Objects = Sequence[Mapping[str, object]]


class ObjectTable(Records):
    """The records of one list of objects; what stands for the line is the place in the list."""

    def __init__(self, name: str, objects: Objects) -> None:
        """Name the list, in its file."""
        super().__init__(name)
        self._objects = objects

    def _first(self) -> list[str]:
        return list(dict.fromkeys(column for each in self._objects for column in each))

    def __iter__(self) -> Iterator[Record]:
        """Give the records."""
        for number, each in enumerate(self._objects, 1):
            self.read += 1
            yield Record(self.name, number, {column: _cell(each.get(column, "")) for column in self.header})


def is_document(start: bytes) -> bool:
    """Tell by its first bytes whether a file is JSON."""
    return start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"{")


def tables_of(path: Path) -> Iterator[tuple[str, Records]]:
    """Give the tables of a document; raises InputError when it is not one of ours."""
    found = _read(path)
    bodies, complaints = (_objects(path, found, name) for name in ("bodies", "complaints"))
    events = [event for each in complaints for event in _objects(path, each, "events")]
    facts = [{name: value for name, value in each.items() if name != "events"} for each in complaints]
    for name, objects in (("bodies", bodies), ("complaints", facts), ("events", events)):
        yield f"{path.name}, {name}", ObjectTable(f"{path.name}, {name}", objects)


def _read(path: Path) -> Mapping[str, object]:
    if path.stat().st_size > LARGEST:
        raise InputError(say("{file} is too large to be read at once; export it as csv", file=path.name))
    try:
        found = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise InputError(say("{file} is not JSON (is the file cut off?)", file=path.name)) from None
    return found if isinstance(found, dict) else {}


def _objects(path: Path, holder: Mapping[str, object], name: str) -> Objects:
    found = holder.get(name, [])
    if not isinstance(found, list) or not all(isinstance(each, dict) for each in found):
        raise InputError(say('{file}: "{name}" is not a list of objects', file=path.name, name=name))
    return found


def _cell(value: object) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)
