"""What other programs read: columns of the import, keys of the JSON. More may come; none of these may go."""

import json
from pathlib import Path

import pytest

from procedure.events import BY_NAME
from store.importing.rows import BODIES, COMPLAINTS, EVENTS
from tests.cli.conftest import Merzim

DUTY = {"complaint", "rule", "duty", "basis", "started", "due", "late_hours", "verdict", "verified"}
FINDING = {"complaint", "finding", "basis", "since", "evidence", "remedy"}
SHOWN = {"complaint", "states", "clocks", "findings", "events"}
CLOCK = {"rule", "verdict", "started", "due", "stopped", "steps"}
RULE = {"id", "duty", "basis", "limit", "effect", "in_force", "verified"}
FILES = {
    "events.csv": "complaint,event,occurred_at\nT-1,complaint_lodged,2022-01-10\nT-1,entered_in_kui,2022-01-11\n",
    "complaints.csv": "reference,place,accused_body\nT-1,Taraz,city-police\n",
    "bodies.csv": "body,name,kind\ncity-police,City police,police\n",
}


@pytest.fixture
def told(merzim: Merzim, tmp_path: Path) -> Merzim:
    """Import a complaint that stayed in the KUI, from three files in the order in which they can least be read."""
    for name, content in FILES.items():
        (tmp_path / name).write_text(content, "utf-8")
    done = merzim("import", *FILES, "--json")
    assert (done.code, done.row["refused"]) == (0, [])
    return merzim


def test_the_columns_of_the_import_are_those_of_the_contract() -> None:
    assert BODIES == ("body", "name", "kind", "parent", "place")
    assert " ".join(COMPLAINTS) == (
        "reference place sex age foreign_national language in_custody accused_body article source"
    )
    assert " ".join(EVENTS) == "complaint event occurred_at occurred_until body to_body kind document attributes note"


def test_the_lists_give_the_keys_of_the_contract(told: Merzim) -> None:
    (overdue,) = (row for row in told("overdue", "--json").rows if row["rule"] == "referral-181-5")
    assert set(overdue) >= DUTY
    assert (overdue["basis"], overdue["verified"]) == ("CPC 181(5)", "TEXT")
    due = told("due", "--within", "99d", "--as-of", "2022-01-11", "--json").rows
    assert {row["rule"] for row in due} == {"referral-181-5"}
    assert set(due[0]) >= DUTY
    found = told("findings", "--json").rows
    assert "kui-only" in {row["finding"] for row in found}
    assert all(set(row) >= FINDING for row in found)
    assert {row["complaint"] for row in told("examinations", "--json").rows} == {"T-1"}


def test_a_complaint_gives_the_keys_of_the_contract(told: Merzim) -> None:
    shown = told("show", "T-1", "--json").row
    assert set(shown) >= SHOWN
    clocks, events = shown["clocks"], shown["events"]
    assert isinstance(clocks, list)
    assert all(set(clock) >= CLOCK for clock in clocks)
    assert isinstance(events, list)
    assert {event["event"] for event in events} <= BY_NAME.keys()


def test_a_limit_and_the_law_give_the_keys_of_the_contract(merzim: Merzim) -> None:
    limit = merzim("limit", "48 hours", "--from", "2026-01-10T10:20", "--place", "Taraz", "--liberty", "--json").row
    assert set(limit) >= {"due", "unrolled", "provisional", "steps"}
    assert limit["due"] == limit["unrolled"] == "2026-01-12T10:20:00+05:00"
    assert all(set(row) >= RULE for row in merzim("law", "--json").rows)


def test_each_of_the_two_times_is_asked_of_every_list(told: Merzim) -> None:
    for words in (["overdue"], ["due"], ["findings"], ["examinations"], ["show", "T-1"]):
        for times in (["--as-of", "2022-01-31"], ["--known-by", "2035-01-01"], ["--as-of", "2022-01-31T10:00"]):
            done = told(*words, *times, "--json")
            assert done.code == 0, (words, times, done.err)
            json.loads(done.out)
    assert told("overdue", "--known-by", "2022-01-31", "--json").rows == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["record", "T-1", "registered_in_erdr", "--at", "2024-02-29 23:30"], "occurred twice"),
        (["record", "T-9", "registered_in_erdr", "--at", "2024-02-28"], "there is no complaint T-9"),
        (["record", "T-1", "registered", "--at", "2024-02-28"], 'unknown event "registered"'),
        (["record", "T-1", "registered_in_erdr", "--at", "2022-01-09"], "is impossible"),
        (["record", "T-1", "registered_in_erdr", "--at", "2099-01-09"], "is in the future"),
        (["record", "T-1", "verdict_given", "--at", "2022-02-09"], "is impossible"),
        (["record", "T-1", "questioned", "--at", "2022-02-09", "--body", "=1+1"], "begins like a formula"),
        (["record", "T-1", "questioned", "--at", "2022-02-09", "--body", "a\x1b[2Jb"], "a hidden character"),
        (["add", "T-2", "--place", "Tarazz"], 'did you mean "Taraz"'),
        (["add", "T-1", "--place", "Taraz"], "exists already"),
        (["show", "T-9"], "there is no complaint T-9"),
        (["import", "nothing.csv"], "cannot read nothing.csv"),
    ],
)
def test_bad_input_is_one_sentence_with_exit_code_2_and_nothing_good_is_lost(
    told: Merzim, words: list[str], said: str
) -> None:
    before = told("show", "T-1", "--json").row["events"]
    done = told(*words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert told("show", "T-1", "--json").row["events"] == before


@pytest.mark.parametrize("word", ["nothing.csv", "."])
def test_what_cannot_be_read_is_named_once(told: Merzim, word: str) -> None:
    assert told("import", word).err.partition(": ")[0] == f"cannot read {word}"


def test_custody_injuries_and_questioning_may_precede_the_complaint(told: Merzim) -> None:
    for event in ("detained", "injuries_recorded", "questioned"):
        assert told("record", "T-1", event, "--at", "2022-01-05 10:00").code == 0
