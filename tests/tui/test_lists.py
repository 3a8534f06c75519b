"""The homes that list: docket, examinations, findings, law; at any length, of any moment."""

import pytest
from textual.pilot import Pilot

from procedure.history import Complaint
from store.database import Database
from store.queries import history
from store.recording import add_complaint
from tests.tui.conftest import Opener, settled
from tests.tui.snapshots import lines_of, matches, text_of
from tui.desk import Desk
from tui.desk.drilling import RULE, Behind, behind, first_behind
from tui.listing import KEPT, PAGE, Paged
from tui.widgets.rows import Rows

BOTH = [(80, 24), (200, 60)]
HOMES = {"1": "docket", "2": "examinations", "3": "findings", "5": "law"}


def shown(pilot: Pilot[None]) -> str:
    return text_of(pilot.app)


@pytest.mark.parametrize("size", BOTH)
@pytest.mark.parametrize("key", HOMES)
async def test_every_home_fits_a_small_and_a_large_terminal(opened: Opener, key: str, size: tuple[int, int]) -> None:
    async with opened().run_test(size=size) as pilot:
        await settled(pilot)
        await pilot.press(key)
        await settled(pilot)
        assert "reading…" not in shown(pilot)
        assert matches(pilot.app, f"{HOMES[key]}-home-{size[0]}x{size[1]}")


async def test_a_section_lists_only_what_stands_in_it_by_the_clock_that_does(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("tab")
        await settled(pilot)
        assert "[overdue 2]" in shown(pilot)
        assert "KZ-3" not in shown(pilot)
        await pilot.press("tab", "tab", "tab")
        await settled(pilot)
        assert "[two weeks 1]" in shown(pilot)
        assert next(line for line in lines_of(pilot.app) if "KZ-" in line).startswith("›·   KZ-3")


async def test_a_click_on_a_part_goes_there(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.click("#parts", offset=(12, 0))
        await settled(pilot)
        assert "[overdue 2]" in shown(pilot)


@pytest.mark.parametrize("typed", ["regional", "192(2)", "kui-only", "TARAZ kz-1"])
async def test_a_complaint_is_found_by_body_article_finding_and_place(opened: Opener, typed: str) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("slash", *typed)
        await settled(pilot)
        found = [line for line in lines_of(pilot.app) if "KZ-" in line]
        assert 0 < len(found) < 3


async def test_what_another_program_recorded_is_found_after_a_reload(opened: Opener, database: Database) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        with database.writing() as session:
            add_complaint(session, Complaint("KZ-9", "Semey"))
        await pilot.press("f5")
        await settled(pilot)
        await pilot.press("slash", *"semey")
        await settled(pilot)
        assert "1 of 4 complaints" in shown(pilot)


async def test_the_urgency_explains_itself_as_a_sum(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("ц")  # w on a Russian keyboard
        await settled(pilot)
        assert "6.0  lateness: referral-181-5" in shown(pilot)
        assert "3.0  in custody" in shown(pilot)
        assert "10.0  together" in shown(pilot)


async def test_an_earlier_moment_has_its_own_order_and_examinations(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("2")
        await settled(pilot)
        assert "3 of 3 complaints" in shown(pilot)
        await pilot.press("left_curly_bracket")
        await settled(pilot)
        assert "AS OF 2022-11-30" in shown(pilot)
        assert "2 of 2 complaints" in shown(pilot)  # the third was not yet lodged


async def test_findings_are_grouped_and_lead_to_their_complaints(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("3")
        await settled(pilot)
        await pilot.press("slash", *"kui", "enter", "enter")
        await settled(pilot)
        assert "1 of 1 complaints: Kept in the KUI" in shown(pilot)
        assert "KZ-1" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "Findings: 1 in 1 groups" in shown(pilot)


async def test_a_rule_shows_its_text_and_the_complaints_it_runs_on(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("5")
        await settled(pilot)
        await pilot.press("slash", *"referral", "enter")
        await settled(pilot)
        assert "Worked cases" in shown(pilot) or "Owed by" in shown(pilot)
        await pilot.press("с")  # c on a Russian keyboard
        await settled(pilot)
        assert "KZ-3" in shown(pilot)
        assert "KZ-2" not in shown(pilot)


@pytest.mark.parametrize("what", [Behind(RULE, "referral-181-5"), Behind("kind", "kui-only"), Behind("place", "Taraz")])
def test_what_is_shown_first_of_those_behind_a_number_is_their_beginning(
    opened: Opener, monkeypatch: pytest.MonkeyPatch, what: Behind
) -> None:
    desk = opened().office._opened()
    whole = behind(desk, what).references
    assert whole
    for near in (1, 2, 1000):
        monkeypatch.setattr("tui.desk.drilling.NEAR", near)
        order, rows = first_behind(desk, what)
        assert order.references == whole[: len(order.references)] == list(rows)
        assert behind(desk, what).references == whole
    assert order.references == whole


async def test_a_monitor_flags_those_never_examined_and_the_lawyer_sees_it_until_it_is_resolved(
    opened: Opener, database: Database
) -> None:
    async with opened(at=None).run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("2", "tab")
        await settled(pilot)
        assert "[never ordered 2]" in shown(pilot)
        await pilot.press("space", "space")
        await pilot.pause()
        assert "2 marked" in shown(pilot)
        await pilot.press("а")  # f on a Russian keyboard
        await pilot.press(*"ask for an examination", "enter")
        await settled(pilot)
        await pilot.press("1")
        await settled(pilot)
        assert shown(pilot).count("⚑") == 2
        await pilot.press("asterisk", "F", *"ordered today", "enter")
        await settled(pilot)
        assert "⚑" not in shown(pilot)
    with database.reading() as session:
        told = history(session, "KZ-1")
    assert told is not None
    assert [event.type for event in told.events[-2:]] == ["flagged", "flag_resolved"]
    assert told.events[-2].note == "ask for an examination"


async def test_a_note_half_typed_is_not_lost_without_asking(opened: Opener) -> None:
    async with opened(at=None).run_test() as pilot:
        await settled(pilot)
        await pilot.press("f", *"half", "escape")
        await pilot.pause()
        assert "Throw away what you typed?" in shown(pilot)
        await pilot.press("n")
        await pilot.pause()
        assert "half" in shown(pilot)


def test_rows_are_asked_for_once_a_page_at_a_time() -> None:
    asked: list[list[str]] = []
    keys = [str(number) for number in range(1000)]
    paged: Paged[str] = Paged(lambda page: asked.append(list(page)))
    assert paged.at(keys, 250) is None
    assert paged.at(keys, 251) is None
    assert asked == [keys[240 : 240 + PAGE]]
    paged.take({key: key.upper() for key in asked[0]})
    assert paged.at(keys, 250) == "250"


def test_a_list_that_was_looked_through_is_not_kept_whole() -> None:
    paged: Paged[int] = Paged(lambda _: None)
    for start in range(0, 3 * KEPT, PAGE):
        paged.take({str(number): number for number in range(start, start + PAGE)})
    assert len(paged._rows) <= KEPT + PAGE


async def test_marks_stay_on_their_complaints_when_the_list_is_narrowed(opened: Opener) -> None:
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("space", "slash", *"uralsk")
        await settled(pilot)
        assert "1 marked" in shown(pilot)
        rows = pilot.app.screen.query_one(Rows)
        assert not rows.is_marked(0)
        await pilot.press("escape")
        await settled(pilot)
        assert rows.is_marked(0)


async def test_a_filter_is_kept_in_the_database_taken_up_again_and_forgotten(opened: Opener) -> None:
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("slash", *"uralsk", "enter", "s", *"my town", "enter")
        await settled(pilot)
    async with opened().run_test(size=(120, 40)) as pilot:
        await settled(pilot)
        await pilot.press("щ")  # o on a Russian keyboard
        await settled(pilot)
        assert "my town" in shown(pilot)
        await pilot.press("enter")
        await settled(pilot)
        assert "1 of 3 complaints" in shown(pilot)
        await pilot.press("o")
        await settled(pilot)
        await pilot.press("d")
        await settled(pilot)
        await pilot.press("o")
        await settled(pilot)
        assert any("no filter is kept yet" in str(notice.message) for notice in pilot.app._notifications)


async def test_mine_are_those_in_which_i_recorded(opened: Opener) -> None:
    app = opened()
    desk = app.office._opened()
    app.office._opened = lambda: Desk(desk.database, app.wording, by="somebody else")
    async with app.run_test() as pilot:
        await settled(pilot)
        await pilot.press("m")
        await settled(pilot)
        assert "0 of 3 complaints" in shown(pilot)
        await pilot.press("escape")
        await settled(pilot)
        assert "3 of 3 complaints" in shown(pilot)
    async with opened().run_test() as pilot:
        await settled(pilot)
        await pilot.press("ь")  # m on a Russian keyboard
        await settled(pilot)
        assert "3 of 3 complaints" in shown(pilot)
