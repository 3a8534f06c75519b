"""Kaplan-Meier and log-rank: against a published trial, against lifelines, and at the edges."""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from lifelines import KaplanMeierFitter
from lifelines.statistics import multivariate_logrank_test
from lifelines.utils import median_survival_times
from scipy.stats import chi2

from reports.survival import Wait, Waits, chi_square_tail, kaplan_meier, log_rank, quantile

# Freireich et al. 1963: weeks of remission in leukaemia, 21 patients on 6-MP (True: relapsed) and 21 on placebo.
SIX_MP = Waits((float(time), True) for time in (6, 6, 6, 7, 10, 13, 16, 22, 23)) + Waits(
    (float(time), False) for time in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)
)
PLACEBO = Waits((float(time), True) for time in (1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23))
FEW = settings(max_examples=20)  # lifelines takes its time
waits = st.lists(st.tuples(st.integers(0, 40).map(float), st.booleans()), min_size=1, max_size=40)


def test_the_trial_of_freireich_gives_its_published_estimates() -> None:
    curve = kaplan_meier(SIX_MP)
    published = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}
    assert {point.time: round(point.waiting, 3) for point in curve.points} == published
    assert [point.at_risk for point in curve.points] == [21, 17, 15, 12, 11, 7, 6]
    assert (curve.median, curve.median_limits) == (23, (13, None))
    assert (kaplan_meier(PLACEBO).median, kaplan_meier(PLACEBO).median_limits) == (8, (4, 11))


def test_the_published_log_rank_of_the_trial_is_16_79() -> None:
    found = log_rank([SIX_MP, PLACEBO])
    assert found is not None
    assert (round(found.statistic, 2), found.freedom) == (16.79, 1)
    assert found.chance < 0.0001


@FEW
@given(waits)
def test_the_curve_is_the_one_of_lifelines(told: list[Wait]) -> None:
    fitter = KaplanMeierFitter().fit([time for time, _ in told], [done for _, done in told])
    limits = fitter.confidence_interval_survival_function_
    for point in kaplan_meier(Waits(told)).points:
        assert math.isclose(fitter.predict(point.time), point.waiting, abs_tol=1e-9)
        if 0 < point.waiting < 1:
            lower, upper = limits.loc[point.time]
            assert (math.isclose(lower, point.lower), math.isclose(upper, point.upper)) == (True, True)


@FEW
@given(waits)
def test_the_median_and_its_limits_are_those_of_lifelines(told: list[Wait]) -> None:
    curve = kaplan_meier(Waits(told))
    limits = [limit for point in curve.points for limit in (point.waiting, point.lower, point.upper)]
    assume(not any(math.isclose(limit, 0.5, abs_tol=1e-9) for limit in limits))  # lifelines rounds a half up
    fitter = KaplanMeierFitter().fit([time for time, _ in told], [done for _, done in told])
    assert finite(fitter.median_survival_time_) == curve.median
    if curve.points and curve.points[-1].waiting > 0:
        lower, upper = median_survival_times(fitter.confidence_interval_survival_function_).iloc[0]
        assert curve.median_limits == (finite(lower), finite(upper))


def finite(number: float) -> float | None:
    return number if math.isfinite(number) else None


@FEW
@given(st.lists(waits, min_size=2, max_size=5))
def test_log_rank_is_the_one_of_lifelines(groups: list[list[Wait]]) -> None:
    found = log_rank([*map(Waits, groups)])
    if found is None:
        return
    told = [(time, done, number) for number, group in enumerate(groups) for time, done in group]
    times, happened, numbers = ([row[place] for row in told] for place in range(3))
    expected = multivariate_logrank_test(times, numbers, happened)
    assert math.isclose(found.statistic, expected.test_statistic, rel_tol=1e-6, abs_tol=1e-6)
    assert math.isclose(found.chance, expected.p_value, rel_tol=1e-6, abs_tol=1e-9)


@given(st.floats(0, 200), st.integers(1, 30))
def test_the_tail_of_chi_square_is_that_of_scipy(statistic: float, freedom: int) -> None:
    assert math.isclose(chi_square_tail(statistic, freedom), chi2.sf(statistic, freedom), rel_tol=1e-6, abs_tol=1e-12)


def test_where_it_has_happened_to_nobody_there_is_no_median() -> None:
    curve = kaplan_meier(Waits([(5.0, False), (9.0, False)]))
    assert (curve.points, curve.median, curve.happened, curve.number, curve.waited) == ((), None, 0, 2, 9.0)
    assert log_rank([Waits([(5.0, False)]), Waits([(9.0, False)])]) is None


def test_one_complaint_alone_gives_its_own_time() -> None:
    assert kaplan_meier(Waits([(5.0, True)])).median == 5
    assert log_rank([Waits([(5.0, True)])]) is None
    assert kaplan_meier(Waits()).number == 0


@pytest.mark.parametrize(("share", "expected"), [(0.5, 2), (0.9, 4), (0.25, 1)])
def test_a_quantile_is_one_of_the_values(share: float, expected: float) -> None:
    assert quantile([4, 1, 3, 2], share) == expected
    assert quantile([], share) is None
