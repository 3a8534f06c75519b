"""Who may do what in the database of an office: written down apart from the rules that are tried."""

from collections.abc import Callable

LAWYERS, MONITOR, SUPERVISOR, REGISTRAR = {"asel", "dana"}, "a_monitor", "a_supervisor", "a_registrar"
PEOPLE = (*sorted(LAWYERS), MONITOR, SUPERVISOR, REGISTRAR, "stranger")
WRITERS = {*LAWYERS, REGISTRAR}
CASES = {"asel-1": "asel", "dana-1": "dana", "KZ-1": REGISTRAR}  # reference: who registered it
ACTS = "office.acts"  # what a supervisor is shown of the ledger
SETTINGS, BODIES = {"log_id", "setting"}, {"dept"}
Oracle = set[str]
SEE, ADD, CHANGE, REMOVE = "see", "add", "change", "remove"


def may(person: str, verb: str, table: str) -> Oracle:
    """The oracle: of what a person may see, add, change or remove rows in a table."""
    if person == "stranger":
        return set()
    own = {reference for reference, who in CASES.items() if who == person}
    if table in RULES:
        return RULES[table](person, verb, own)
    if person == SUPERVISOR:
        return set(CASES) if verb == SEE else set()
    return own if person in LAWYERS else set(CASES)


def _meta(_person: str, verb: str, _own: Oracle) -> Oracle:
    """Settings are everybody's, the id of the ledger nobody's."""
    return SETTINGS if verb == SEE else SETTINGS - {"log_id"}


def _body(person: str, verb: str, _own: Oracle) -> Oracle:
    """Authorities are entered by those who register complaints."""
    return BODIES if verb == SEE or person in WRITERS else set()


def _identity(person: str, _verb: str, own: Oracle) -> Oracle:
    """Who a victim is belongs to who registered the complaint."""
    return own if person in WRITERS else set()


def _ledger(person: str, verb: str, own: Oracle) -> Oracle:
    """A copy of an entry never continues the chain, so that nobody adds one here."""
    if verb != SEE or person == SUPERVISOR:
        return set()
    return own if person in LAWYERS else set(CASES)


def _acts(person: str, verb: str, _own: Oracle) -> Oracle:
    """The acts without their words are for who counts them and reads no ledger."""
    return set(CASES) if (person, verb) == (SUPERVISOR, SEE) else set()


def _access(person: str, verb: str, _own: Oracle) -> Oracle:
    """Nobody writes in the name of another; a supervisor reads all of it."""
    if verb == SEE:
        return set(CASES.values()) if person == SUPERVISOR else {person} & set(CASES.values())
    return {person} & set(CASES.values()) if verb == ADD else set()


def _note(person: str, verb: str, own: Oracle) -> Oracle:
    """Who has a complaint reads its notes and can erase them; a note is added to what one sees recorded."""
    if verb == ADD:
        return set(CASES) if person in {MONITOR, REGISTRAR} else own
    return own if verb in {SEE, REMOVE} else set()


RULES: dict[str, Callable[[str, str, Oracle], Oracle]] = {
    "meta": _meta,
    "body": _body,
    "access": _access,
    "identity": _identity,
    "identity_key": _identity,
    "ledger": _ledger,
    ACTS: _acts,
    "note": _note,
}
