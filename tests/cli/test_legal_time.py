"""`merzim limit`, `calendar`, `places`."""

from tests.cli.conftest import Merzim


def test_a_limit_is_computed_and_explained(merzim: Merzim) -> None:
    row = merzim("limit", "3 days", "--from", "2022-01-07T10:20", "--place", "Almaty", "--json").row
    assert row["due"] == "2022-01-11T00:00:00+06:00"
    assert row["unrolled"] == "2022-01-11T00:00:00+06:00"
    assert row["provisional"] is False
    assert "The day on which it starts, Fri 2022-01-07, is not counted. [CPC 48(2)]" in row["steps"]  # type: ignore[operator]


def test_a_limit_is_told_in_sentences_to_people(merzim: Merzim) -> None:
    done = merzim("limit", "24 часа", "--from", "01.02.2022 10:20", "--place", "Алматы")
    assert done.code == 0
    assert done.out.endswith("The limit runs out at 2022-02-02 11:00 (UTC+06).\n")


def test_a_liberty_limit_runs_from_the_minute(merzim: Merzim) -> None:
    row = merzim(
        "limit", "72 hours", "--from", "2024-02-29T22:15+06:00", "--place", "Almaty", "--liberty", "--json"
    ).row
    assert row["due"] == "2024-03-03T21:15:00+05:00"


def test_what_cannot_be_computed_is_one_sentence_and_exit_2(merzim: Merzim) -> None:
    for words, said in (
        (("3 days", "--from", "2024-02-29T23:30", "--place", "Almaty"), "occurred twice in Asia/Almaty"),
        (("3 days", "--from", "2022-01-07", "--place", "Nowhere"), 'unknown place "Nowhere"'),
        (("three days", "--from", "2022-01-07"), '"three days" is not a limit'),
        (("immediately", "--from", "2022-01-07"), "no due time"),
        (("999999 years", "--from", "2022-01-07"), "too long to be meant"),
        (("3 days", "--from", "soon"), '"soon" is not a date'),
        (("24 hours", "--from", "2022-01-07"), "say more exactly when it starts"),
        (("3 days", "--from", "2022-01"), "say more exactly when it starts"),
        (("3 days", "--from", "2022-01-07", "--liberty"), "say more exactly when it starts"),
    ):
        done = merzim("limit", *words)
        assert (done.code, done.out) == (2, "")
        assert said in done.err
        assert done.err.count("\n") == 1


def test_a_limit_in_days_needs_no_hour(merzim: Merzim) -> None:
    assert merzim("limit", "3 days", "--from", "2022-01-07", "--json").row["due"] == "2022-01-11T00:00:00+06:00"


def test_the_calendar_of_a_year_names_a_source_for_each_day(merzim: Merzim) -> None:
    row = merzim("calendar", "2022", "--json").row
    days = row["days"]
    assert isinstance(days, list)
    assert {"date", "kind", "reason", "source", "confidence"} == set(days[0])
    assert merzim("calendar", "2027", "--json").row["provisional"] is True


def test_a_year_without_a_calendar_is_refused(merzim: Merzim) -> None:
    done = merzim("calendar", "2031")
    assert done.code == 2
    assert "there is no calendar of 2031; it is known from 2015 to 2027" in done.err


def test_places_tell_their_region_on_a_day(merzim: Merzim) -> None:
    def region(day: str) -> object:
        return {row["place"]: row for row in merzim("places", "--as-of", day, "--json").rows}["Semey"]["region"]

    assert [region(day) for day in ("2022-01-15", "2022-06-07", "2022-06-08")] == ["KZ-63", "KZ-63", "KZ-10"]
    assert {row["zone"] for row in merzim("places", "--json").rows if row["place"] == "Taraz"} == {"Asia/Almaty"}
