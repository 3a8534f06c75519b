"""Take in the authorities and the facts of complaints; what is known already with other facts is refused."""

from collections.abc import Mapping

from calendars.sentences import say
from procedure.bodies import Body
from procedure.history import Complaint
from store.entries import body_entry, complaint_entry
from store.importing.intake import Intake
from store.importing.known import complaints as known_complaints
from store.importing.lookalikes import plain
from store.importing.records import Record, Records
from store.importing.rows import BODIES, body_of, complaint_of, uid_of
from store.projections import project_body
from store.queries import subject_of
from store.recording import uid_of_complaint

Known = Mapping[str, tuple[int, Complaint]]  # by reference, with the number in the ledger


def take_bodies(intake: Intake, table: Records) -> None:
    """Take in a table of authorities."""
    for batch in intake.batches(table):
        for record in batch:
            uid = uid_of(BODIES, record)
            body = intake.read(record, body_of)
            if body and intake.seen.is_new(record, uid, _known(intake, body, uid)):
                intake.ledger.append(f"body/{body.body}", body_entry(body), uid)
                intake.bodies[body.body] = body
                intake.outcome.added["bodies"] += 1
                project_body(intake.session, body)
    intake.ledger.flush()


def _known(intake: Intake, body: Body, uid: str) -> dict[str, int]:
    return {uid: 0} if intake.bodies.get(body.body) == body else intake.seen.known([uid])


def take_complaints(intake: Intake, table: Records) -> None:
    """Take in a table of complaints; of those taken in before the ledger is asked, many at a time."""
    for batch in intake.batches(table):
        found = [(record, complaint) for record in batch if (complaint := intake.read(record, complaint_of))]
        references = [complaint.reference for _, complaint in found]
        known = known_complaints(intake.session, [*references, *map(plain, references)])
        for record, complaint in found:
            if _is_new(intake, record, complaint, known):
                intake.lookalikes.meet(complaint.reference, known)
                known[complaint.reference] = (_append(intake, complaint), complaint)
        intake.ledger.flush()


def _is_new(intake: Intake, record: Record, complaint: Complaint, known: Known) -> bool:
    reference = complaint.reference
    number, before = known.get(reference, (0, None))
    if before and before != complaint:
        intake.refuse(record, "reference", say("complaint {reference} is known with other facts", reference=reference))
        return False
    uid = uid_of_complaint(reference)
    return intake.seen.is_new(record, uid, {uid: number} if before else {})


def _append(intake: Intake, complaint: Complaint) -> int:
    reference = complaint.reference
    number, _ = intake.append(subject_of(reference), complaint_entry(complaint), uid_of_complaint(reference))
    intake.outcome.added["complaints"] += 1
    return number
