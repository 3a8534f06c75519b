"""`merzim indicators` gives the published table of 2022 from the demonstration, number for number."""

import re
from pathlib import Path

import pytest

from cli.demonstration.figures import ENDED_BY_PLACE
from reports.groups import GROUPINGS
from reports.indicators.catalogue import INDICATORS
from reports.indicators.cited import CITED
from reports.wording import alphabetical
from tests.cli.conftest import Done, Merzim

AS_OF = ("--as-of", "2022-12-31")


def rows(done: Done, table: str = "indicators") -> list[dict[str, object]]:
    found: list[dict[str, object]] = done.row[table]  # type: ignore[assignment]  # JSON
    return found


def test_the_published_figures_come_out_exactly(demo: Merzim) -> None:
    told = rows(demo("indicators", *AS_OF, "--json"))
    found = {str(row["id"]): (row["numerator"], row["denominator"], row["unknown"]) for row in told}
    assert found["complaints"] == (190, 190, 0)
    assert (found["men"], found["women"], found["minors"]) == ((178, 190, 0), (12, 190, 0), (13, 190, 0))
    assert (found["sent-to-un"], found["state-replied"]) == ((56, 190, 0), (56, 56, 0))
    assert found["ended"] == (104, 190, 0)
    assert found["safety-granted"][0] == found["psychological-ordered"][0] == found["official-suspended"][0] == 0


def test_the_ends_by_place_are_the_published_table(demo: Merzim) -> None:
    *places, total = rows(demo("indicators", *AS_OF, "--json"), "ended")
    ended = {row["place"]: (row["ended"], row["complaints"]) for row in places}
    assert {place: ended[place][0] for place in ended if ended[place][0]} == {
        each.place: each.ended for each in ENDED_BY_PLACE
    }
    assert all(ended[each.place][1] == each.of for each in ENDED_BY_PLACE if each.of)
    assert (total["ended"], total["complaints"], total["minors"]) == (104, 190, 13)


def test_the_figures_of_others_stand_beside_with_unit_and_source(demo: Merzim) -> None:
    cited = rows(demo("indicators", *AS_OF, "--json"), "cited")
    assert [row["figure"] for row in cited] == [each.figure for each in CITED]
    assert {"329", "432", "347", "80.3 %", "256"} <= {row["figure"] for row in cited}
    assert all(row["unit"] and row["of"] and row["source"] for row in cited)
    assert round(347 / 432 * 100, 1) == 80.3


def test_there_are_24_indicators_each_with_numerator_and_denominator_in_words() -> None:
    numbers = {int(re.sub(r"\D", "", each.number)) for each in INDICATORS}
    assert numbers == set(range(1, 25))
    assert len({each.id for each in INDICATORS}) == len(INDICATORS)
    assert all(each.numerator.pattern and each.denominator.pattern for each in INDICATORS)


@pytest.mark.parametrize("by", [name for name, each in GROUPINGS.items() if each.of])
def test_the_groups_of_an_indicator_add_up_to_it(demo: Merzim, by: str) -> None:
    whole = {row["id"]: row for row in rows(demo("indicators", *AS_OF, "--json"))}
    grouped = rows(demo("indicators", *AS_OF, "--by", by, "--json"))
    for indicator in INDICATORS:
        parts = [row for row in grouped if row["id"] == indicator.id]
        for column in ("numerator", "denominator", "unknown"):
            assert sum(int(str(row[column])) for row in parts) == whole[indicator.id][column], (indicator.id, column)


def test_the_complaints_behind_a_numerator_are_as_many_as_it_counts(demo: Merzim) -> None:
    for row in rows(demo("indicators", *AS_OF, "--json"))[::7]:
        behind = demo("indicators", *AS_OF, "--behind", row["id"], "--json").rows
        assert len(behind) == row["numerator"] or row["denominator"] != 190, row["id"]


def test_behind_a_number_of_a_group_are_the_complaints_of_that_group(demo: Merzim) -> None:
    by = ("indicators", *AS_OF, "--by", "region")
    (row,) = (row for row in rows(demo(*by, "--json")) if (row["id"], row["group"]) == ("ended", "Pavlodar Region"))
    behind = demo(*by, "--behind", "pavlodar region:ended", "--json").rows
    assert len(behind) == row["numerator"]
    assert 0 < len(behind) < len(demo(*by, "--behind", "all:ended", "--json").rows)


def test_groups_stand_in_the_order_of_the_alphabet_of_the_language(demo: Merzim) -> None:
    for language in ("en", "ru", "kk"):
        found = rows(demo("indicators", *AS_OF, "--by", "region", "--json", "--lang", language))
        groups = list(dict.fromkeys(str(row["group"]) for row in found))
        assert len(groups) > 5
        assert groups == sorted(groups, key=alphabetical)


def test_what_was_known_then_is_what_was_counted_then(demo: Merzim) -> None:
    done = demo("indicators", "--known-by", "2020-01-01")
    assert (done.code, done.out) == (2, "")
    assert "there are no complaints yet" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--by", "rule"), "indicators cannot be grouped by rule; known: region,"),
        (("--by", "region", "--behind", "ended"), 'unknown group "" of this report; known: '),
        (("--behind", "happiness"), 'unknown indicator "happiness"; known: complaints,'),
        (("--from", "2030-01-01"), "no complaint was received in this period"),
    ],
)
def test_bad_input_is_one_sentence(demo: Merzim, words: tuple[str, ...], said: str) -> None:
    done = demo("indicators", *words)
    assert (done.code, done.out) == (2, "")
    assert said in done.err.splitlines()[-1]


def test_the_whole_report_is_one_page_below_a_megabyte(demo: Merzim, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    assert demo("report", *AS_OF, "--output", page).code == 0
    told = page.read_text("utf-8")
    assert len(told.encode()) < 1_000_000
    for heading in ("Duties by Region", "How long complaints wait", "Open flags of monitors", "Figures of others"):
        assert f"<h2>{heading}</h2>" in told
