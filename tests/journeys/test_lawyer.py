"""A defence lawyer follows one complaint with commands, from the first call to the court."""

import pytest

from tests.cli.conftest import Done, Merzim, merzim
from tests.postgres.conftest import Office, office, pattern

__all__ = ["merzim", "office", "pattern"]


@pytest.fixture(params=["file", "server"])
def complaint(merzim: Merzim, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Merzim:
    """A man held in Taraz complained through his lawyer on Monday 1 April 2024."""
    if request.param == "server":
        found: Office = request.getfixturevalue("office")
        monkeypatch.setenv("MERZIM_DB", found.url("a_registrar"))
    assert merzim("add", "T-1", "--place", "Taraz", "--in-custody", "yes", "--accused-body", "taraz-police").code == 0
    assert merzim("record", "T-1", "complaint_lodged", "--at", "2024-04-01 10:20", "-a", "channel=lawyer").code == 0
    return merzim


def overdue(merzim: Merzim, day: str) -> list[object]:
    return [row["rule"] for row in merzim("overdue", "--as-of", day, "--json").rows]


def lodged(merzim: Merzim) -> object:
    """Give the number under which the complaint itself was recorded."""
    events = merzim("show", "T-1", "--json").row["events"]
    assert isinstance(events, list)
    return events[0]["id"]


def test_three_days_pass_and_nobody_acts(complaint: Merzim) -> None:
    assert overdue(complaint, "2024-04-04") == []
    assert overdue(complaint, "2024-04-05") == ["referral-181-5"]
    (row,) = complaint("overdue", "--as-of", "2024-04-05T10:00+05:00", "--json").rows
    assert row["complaint"] == "T-1"
    assert row["basis"] == "CPC 181(5)"
    assert row["due"] == "2024-04-05T00:00:00+05:00"
    assert row["late_hours"] == 10.0
    assert (row["verdict"], row["verified"]) == ("overdue", "TEXT")


def test_what_falls_due_is_listed_before_it_is_late(complaint: Merzim) -> None:
    (row,) = complaint("due", "--within", "72h", "--as-of", "2024-04-02T10:00", "--json").rows
    assert (row["rule"], row["verdict"]) == ("referral-181-5", "running")
    assert complaint("due", "--within", "24h", "--as-of", "2024-04-02T10:00", "--json").rows == []


def test_check_tells_a_script_that_something_is_overdue(complaint: Merzim) -> None:
    assert complaint("overdue", "--as-of", "2024-04-05", "--check").code == 1
    assert complaint("overdue", "--as-of", "2024-04-02", "--check").code == 0


def test_registration_with_a_document_in_time_meets_the_clock(complaint: Merzim) -> None:
    done = complaint("record", "T-1", "registered_in_erdr", "--at", "2024-04-03 09:00", "--document", "ERDR 2431")
    assert done.code == 0
    shown = complaint("show", "T-1", "--as-of", "2024-05-01", "--json").row
    clocks = {clock["rule"]: clock for clock in shown["clocks"]}  # type: ignore[attr-defined]
    assert clocks["referral-181-5"]["verdict"] == "met"
    assert clocks["investigation-192-2"]["verdict"] == "running"
    assert any("2 months later the same date" in step for step in clocks["investigation-192-2"]["steps"])


def test_a_wrong_date_is_corrected_and_both_records_stay(complaint: Merzim) -> None:
    number = lodged(complaint)
    assert (
        complaint("correct", "T-1", number, "--at", "2024-03-29 10:00", "--reason", "stamp of the chancery").code == 0
    )
    assert overdue(complaint, "2024-04-02") == ["referral-181-5"]
    events = complaint("show", "T-1", "--json").row["events"]
    assert len(events) == 2  # type: ignore[arg-type]
    assert "corrected by record" in complaint("show", "T-1").out


def test_what_was_known_then_is_not_what_is_known_now(complaint: Merzim) -> None:
    assert complaint("overdue", "--known-by", "2024-12-31", "--json").rows == []
    assert len(complaint("overdue", "--json").rows) == 1


def test_a_record_taken_back_leaves_no_clock_running(complaint: Merzim) -> None:
    number = lodged(complaint)
    assert complaint("correct", "T-1", number, "--void", "--reason", "another complaint").code == 0
    assert complaint("overdue", "--json").rows == []
    assert complaint("verify").code == 0


def test_record_without_an_event_offers_what_may_follow_with_the_unlawful_marked(complaint: Merzim) -> None:
    offers = complaint("record", "T-1").out
    assert "✗  acceptance_refused" in offers
    assert "unlawful, breaks CPC 185(2)" in offers
    assert "verdict_given" not in offers


def test_a_slip_in_the_name_of_an_attribute_is_told_and_the_record_stands(complaint: Merzim) -> None:
    done = complaint(
        "record", "T-1", "questioned", "--at", "2024-04-03", "-a", "presnt=lawyer", "-a", "room=12", "--json"
    )
    assert (done.code, done.err.count("\n")) == (0, 1)
    assert 'the attribute "presnt"; did you mean "present"?' in done.err
    done = complaint("correct", "T-1", done.row["record"], "-a", "present=lawyer")
    assert (done.code, done.err) == (0, "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("record", "T-9", "complaint_lodged", "--at", "2024-04-01"), "there is no complaint T-9"),
        (("record", "T-1", "complaint_loged", "--at", "2024-04-01"), 'did you mean "complaint_lodged"'),
        (("record", "T-1", "verdict_given", "--at", "2024-05-01"), "is impossible"),
        (("record", "T-1", "registered_in_erdr", "--at", "2024-03-01"), "is impossible"),
        (("record", "T-1", "entered_in_kui", "--at", "2099-01-01"), "is in the future"),
        (("record", "T-1", "entered_in_kui"), "say when it happened"),
        (("record", "T-1", "entered_in_kui", "--at", "2024-04-02", "--body", "=1+1"), "begins like a formula"),
        (
            ("record", "T-1", "entered_in_kui", "--at", "2024-04-02", "--body", "a\x1b]52;c;x\x07"),
            "hidden character (U+001B)",
        ),
        (("record", "T-1", "entered_in_kui", "--at", "2024-04-02", "-a", "novalue"), "name=value"),
        (("record", "T-1", "entered_in_kui", "--at", "2024-04-02", "-a", "=noname"), "name=value"),
        (("correct", "T-1", "77", "--at", "2024-04-02"), "has no record 77"),
        (("correct", "T-1", "2"), "nothing to correct"),
        (("add", "T-1", "--place", "Taraz"), "exists already"),
        (("add", "T-2", "--place", "Tarazz"), 'did you mean "Taraz"'),
        (("add", "T-2", "--place", "Taraz", "--age", "old"), "is not an age"),
        (("show", "T-9"), "there is no complaint T-9"),
        (("overdue", "--as-of", "someday"), "is not a date"),
        (("due", "--within", "soon"), "is not a time"),
    ],
)
def test_bad_input_is_one_sentence_and_changes_nothing(complaint: Merzim, words: tuple[str, ...], said: str) -> None:
    before = complaint("verify", "--json").row["head"]
    done: Done = complaint(*words)
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert "\x1b" not in done.err
    assert complaint("verify", "--json").row["head"] == before


def test_a_name_is_kept_apart_and_masked_unless_asked_for(merzim: Merzim) -> None:
    assert merzim("add", "T-3", "--place", "Taraz", "--victim-name", "Ахметов Invented").code == 0
    assert merzim("show", "T-3", "--json").row["identity"] == "А••• I•••"
    assert "Ахметов Invented" in merzim("show", "T-3", "--identity").out


def test_a_clock_whose_start_was_corrected_is_kept_with_the_reason(complaint: Merzim) -> None:
    complaint("correct", "T-1", lodged(complaint), "--at", "2024-03-29 10:00", "--reason", "stamp of the chancery")
    superseded = complaint("show", "T-1", "--as-of", "2024-05-01", "--json").row["superseded"]
    assert isinstance(superseded, list)
    (old,) = (each for each in superseded if each["rule"] == "referral-181-5")
    assert old["due"] == "2024-04-05T00:00:00+05:00"
    assert old["reason"] == "stamp of the chancery"


def test_a_record_that_contradicts_itself_is_kept_and_both_records_are_named(complaint: Merzim) -> None:
    complaint("record", "T-1", "registered_in_erdr", "--at", "2024-04-03 09:00", "-a", "number=100")
    complaint("record", "T-1", "registered_in_erdr", "--at", "2024-04-20 09:00", "-a", "number=200")
    said = complaint("show", "T-1", "--json").row["contradictions"]
    assert isinstance(said, list)
    assert len(said) == 1
    assert len(said[0]["events"]) == 2
