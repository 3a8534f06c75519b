"""What leaves the house, between the store and the writers of files."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session

from calendars.places import find_place
from calendars.sentences import InputError, say
from procedure.replay import state_name
from reports.exports.counts import Counts
from reports.exports.ics import DueTime
from reports.exports.record import Record, Told
from reports.redaction import Pseudonyms
from store import copying, queries
from store.measures import proceedings
from store.rebuilding import batches
from store.seeing import reads_ledger
from tui.desk import Desk, with_complaints
from tui.desk.identity import took_out

NAMES, SMALL_CELLS = "names", "small-cells"
REDACTIONS = (NAMES, SMALL_CELLS)
RECORDS = ("csv", "xlsx", "json")
LOGS = ("xes", "ocel")
FORMATS = (*RECORDS, "ics", *LOGS)


def export(desk: Desk, form: str, path: Path, redaction: str = "", of: str = "") -> Path:
    """Write a file (for csv: a folder of files) and give its place; raises InputError, and then writes nothing.

    `redaction`: "" for all that is recorded, "names" for nobody named, "small-cells" for counts only.
    `of`: one complaint only, with the whole register of authorities.
    """
    _check(desk, form, redaction, of)
    took_out(desk, f"export {form} {redaction}".strip(), of)
    if form == "ics":
        _export_due_times(desk, path, redaction, of)
    elif redaction == SMALL_CELLS:
        _counts_writer(form)(path, counts(desk))
    else:
        _export_record(desk, form, path, redaction, of)
    return path


def form_of(path: Path) -> str:
    """Tell the format by the ending of a name; a name without one is a folder for csv. Raises InputError."""
    form = path.suffix.removeprefix(".").lower() or "csv"
    if form not in FORMATS:
        raise InputError(
            say("the ending of the name says the format: {known}; none: csv", known=", ".join(FORMATS[1:]))
        )
    return form


def _check(desk: Desk, form: str, redaction: str, of: str) -> None:
    if form == "ics" or redaction != SMALL_CELLS:
        _check_records(desk)
    if of:
        desk.read(of)
    if redaction == SMALL_CELLS and (of or form not in RECORDS):
        raise InputError(say("small-cells gives counts of all complaints: as csv, xlsx or json"))
    if desk.asked_at and form != "ics" and redaction != SMALL_CELLS:
        raise InputError(say("an export of records holds all that was recorded; for an earlier state give --known-by"))


def _check_records(desk: Desk) -> None:
    """Refuse a supervisor before it is kept that data left: records are not shown to that role."""
    with desk.database.reading() as session:
        if not reads_ledger(session):
            raise InputError(
                say("a supervisor exports counts and reports: csv, xlsx or json with --redact small-cells")
            )


def _export_record(desk: Desk, form: str, path: Path, redaction: str, of: str) -> None:
    write = _record_writer(form)
    with desk.database.reading() as session:
        write(path, Record(copying.register(session), _Copied(session, desk.known_by, redaction, of)))


@dataclass(frozen=True)
class _Copied:
    """The complaints to be exported, read anew each time."""

    session: Session
    known_by: datetime | None
    redaction: str
    of: str

    def __iter__(self) -> Iterator[Told]:
        of = [self.of] if self.of else None
        told = (Told(history, names) for history, names in copying.copied(self.session, self.known_by, of))
        if self.redaction != NAMES:
            return told
        pseudonym = Pseudonyms(copying.secret(self.session))
        return (each.without_names(pseudonym) for each in told)


def _export_due_times(desk: Desk, path: Path, redaction: str, of: str) -> None:
    from reports.exports.ics import write_ics  # noqa: PLC0415  # read when first needed

    write_ics(path, due_times(desk, redaction, of), desk.at, desk.wording)


def due_times(desk: Desk, redaction: str = "", of: str = "") -> Iterator[DueTime]:
    """Give every due time to come or not met, under a name that outlives extensions and corrections."""
    with desk.reading() as view, desk.database.reading() as session:
        shown: Callable[[str], str] = Pseudonyms(copying.secret(session)) if redaction else str
        clocks = queries.dated_clocks(view, desk.at, [of] if of else None)
        for batch in batches(with_complaints(view, clocks)):
            newest = copying.latest(session, sorted({complaint.reference for complaint, _ in batch}))
            for complaint, clock in batch:
                reference, anchor = complaint.reference, copying.first_name(session, clock.anchor)
                yield DueTime(
                    reference=shown(reference),
                    zone=complaint.zone,
                    clock=clock,
                    name="|".join((reference, clock.rule.id, clock.kind, str(clock.number), anchor)),
                    version=newest[reference].number,
                    changed=newest[reference].recorded_at,
                )


def counts(desk: Desk) -> Counts:
    """Count complaints by region and by where their proceedings stand."""
    found = Counter[tuple[str, str]]()
    with desk.reading() as session:
        for place, state, number in proceedings(session, desk.at):
            found[find_place(place).region, state_name(state)] += number
    return Counts("region", found)


def _record_writer(form: str) -> Callable[[Path, Record], None]:
    """Load only the writer that is asked for."""
    from reports.exports import csv, json, ocel, xes, xlsx  # noqa: PLC0415

    writers: Mapping[str, Callable[[Path, Record], None]] = {
        "csv": csv.write_csv,
        "xlsx": xlsx.write_xlsx,
        "json": json.write_json,
        "xes": xes.write_xes,
        "ocel": ocel.write_ocel,
    }
    return writers[form]


def _counts_writer(form: str) -> Callable[[Path, Counts], None]:
    from reports.exports import counts  # noqa: PLC0415

    return {"csv": counts.write_csv, "xlsx": counts.write_xlsx, "json": counts.write_json}[form]
