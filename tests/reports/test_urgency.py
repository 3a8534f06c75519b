"""How urgent a complaint is: a sum of named terms."""

from dataclasses import replace
from datetime import timedelta

from procedure.summary import Summary, injured_by
from reports.urgency import figure, terms, told
from reports.wording import Wording
from tests.story import on, story

DIARY = "2024-04-01 10:20  complaint_lodged"


def summary(at: str, **facts: object) -> tuple[Summary, object]:
    found, history = on(DIARY, at, **facts), story(DIARY, **facts)  # type: ignore[arg-type]  # facts by name
    return Summary(history.complaint, found.states, found.open_clocks, 0, injured_by(history.events)), found.at


def weights(at: str, **facts: object) -> dict[str, float]:
    shown, _ = summary(at, **facts)
    moment = on(DIARY, at).at
    return {term.name.pattern: term.weight for term in terms(shown, moment)}


def test_lateness_grows_from_two_weeks_before_to_a_week_after_and_no_further() -> None:
    before, later, latest = (weights(day)["lateness"] for day in ("2024-04-02", "2024-04-08", "2024-04-30"))
    assert 0 < before < later < latest == 6
    assert weights("2029-01-01")["lateness"] == 6


def test_every_reason_has_its_own_term() -> None:
    found = weights("2024-04-02", in_custody=True, age=16, foreign_national=True)
    assert set(found) == {
        *("lateness", "in custody", "minor", "foreign national"),
        *("injuries not examined", "injuries fading"),
    }


def test_injuries_fade_for_two_weeks_and_stay_unexamined_after() -> None:
    assert "injuries fading" not in weights("2024-04-20")
    assert "injuries not examined" in weights("2024-04-20")


def test_an_adult_at_liberty_has_no_term_of_the_person() -> None:
    assert not {"minor", "in custody", "foreign national"} & set(weights("2024-04-02", age=18))


def test_the_figure_is_the_sum_that_is_told() -> None:
    shown, _ = summary("2024-04-30", in_custody=True)
    found = terms(shown, on(DIARY, "2024-04-30").at)
    assert figure(found) == sum(term.weight for term in found)
    assert f"{figure(found):4.1f}  together" in told(found, Wording())


def test_nothing_is_said_of_an_injury_told_of_later() -> None:
    shown, _ = summary("2024-04-30")
    early = on(DIARY, "2024-04-30").at - timedelta(days=60)
    assert "injuries fading" not in {term.name.pattern for term in terms(replace(shown, clocks=()), early)}
