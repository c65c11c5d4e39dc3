"""Whatever cannot be meant is refused with a plain sentence, never drawn."""

import numpy as np
import pytest

from alongside.insight.stats import (
    attributes,
    case_mix,
    cusum,
    fixed_thresholds,
    funnels,
    limits,
    multiple_testing,
    rare_events,
    rounding,
    run_lengths,
    runs,
    screening,
    shrinkage,
    special_causes,
    thresholds,
    xmr,
)

ONE_SERIES = {
    "xmr": xmr.xmr,
    "c": attributes.c_chart,
    "g": rare_events.g_chart,
    "t": rare_events.t_chart,
    "runs": lambda values: runs.runs(values, 1),
    "cusum": lambda values: cusum.cusum(values, 1, 2),
    "bh": multiple_testing.benjamini_hochberg,
}
EVENTS_AND_SIZE = {
    "p": attributes.p_chart,
    "u": attributes.u_chart,
    "laney p": attributes.laney_p_chart,
    "laney u": attributes.laney_u_chart,
    "funnel": funnels.funnel,
    "shrinkage": lambda events, size: shrinkage.gamma_poisson(events, size, 1, 1),
    "beta": lambda events, size: shrinkage.beta_binomial(events, size, 1, 1),
    "gamma prior": shrinkage.gamma_poisson_prior,
    "beta prior": shrinkage.beta_binomial_prior,
    "screening": lambda events, size: screening.two_gammas_poisson(
        events, size, screening.TwoGammas(1, 1, 2, 2, 0.5)
    ),
    "compare": limits.compare_with_expected,
}
NEVER = [[], [1, np.nan, 2], [1, np.inf], ["a", "b"], [[1, 2], [3]], None]
SENTENCE = r"^[A-Z].*\.$"


@pytest.mark.parametrize("name", ONE_SERIES)
@pytest.mark.parametrize("values", NEVER)
def test_what_is_no_series_is_refused(name, values):
    with pytest.raises(ValueError, match=SENTENCE):
        ONE_SERIES[name](values)


@pytest.mark.parametrize("name", EVENTS_AND_SIZE)
@pytest.mark.parametrize("events", [*NEVER, [-1, 2, 3]])
def test_events_that_cannot_be_are_refused(name, events):
    with pytest.raises(ValueError, match=SENTENCE):
        EVENTS_AND_SIZE[name](events, [10, 10, 10])


@pytest.mark.parametrize("name", EVENTS_AND_SIZE)
@pytest.mark.parametrize("size", [[10, 10], [10, np.nan, 10], [10, -1, 10]])
def test_sizes_that_cannot_be_are_refused(name, size):
    with pytest.raises(ValueError, match=SENTENCE):
        EVENTS_AND_SIZE[name]([1, 2, 3], size)


@pytest.mark.parametrize("name", ONE_SERIES)
def test_what_is_too_large_to_reckon_with_is_refused(name):
    with pytest.raises(ValueError, match=r"too large|between 0 and 1"):
        ONE_SERIES[name]([1, 1e308, 2])


@pytest.mark.parametrize("name", ["xmr", "c", "g", "t"])
@pytest.mark.parametrize("most", [0, 1e-99, 1e15, 1e99])
def test_numbers_of_any_other_size_have_finite_limits(name, most):
    if most < 1 and name in {"c", "g"}:
        most = 0
    chart = ONE_SERIES[name]([0, most, 0, most, most])

    assert np.isfinite(chart.upper).all()
    assert np.isfinite(chart.lower).all()


DIVIDED = [name for name in EVENTS_AND_SIZE if name not in {"shrinkage", "beta"}]


@pytest.mark.parametrize("name", DIVIDED)
def test_nothing_is_divided_by_nought(name):
    with pytest.raises(ValueError, match=r"above nought|more events than"):
        EVENTS_AND_SIZE[name]([0, 1, 2], [0, 10, 10])


REFUSED = {
    "one value": lambda: xmr.xmr([1]),
    "three ways": lambda: xmr.xmr(np.ones((2, 2, 2))),
    "baseline": lambda: xmr.xmr([1, 2, 3], baseline=1),
    "rebase outside": lambda: xmr.xmr([1, 2, 3, 4], rebase_at=(9,)),
    "rebase backwards": lambda: xmr.xmr([1, 2, 3, 4, 5, 6], rebase_at=(4, 2)),
    "half an event": lambda: attributes.c_chart([1, 2.5]),
    "more than all": lambda: attributes.p_chart([11], [10]),
    "laney of one": lambda: attributes.laney_u_chart([1], [10]),
    "negative gap": lambda: rare_events.g_chart([-1, 2]),
    "no mean": lambda: rare_events.g_probability_limits(0, 0.5),
    "certainty": lambda: rare_events.t_probability_limits(1, 1),
    "p above one": lambda: multiple_testing.holm([0.2, 1.2]),
    "level": lambda: multiple_testing.bonferroni([0.2], 0),
    "threshold": lambda: cusum.cusum([1, 2], 1, 0),
    "headstart": lambda: cusum.cusum([1, 2], 1, 2, headstart=2),
    "side": lambda: cusum.cusum([1, 2], 1, 2, side="left"),
    "references": lambda: cusum.cusum([1, 2], [1, 2, 3], 2),
    "no difference": lambda: cusum.poisson_reference(2, 2),
    "outcome": lambda: cusum.risk_adjusted_scores([2], [0.5], 2),
    "odds": lambda: cusum.risk_adjusted_scores([1], [0.5], 0),
    "arl side": lambda: run_lengths.poisson_cusum_arl(1, 1, 2, side="left"),
    "arl headstart": lambda: run_lengths.normal_cusum_arl(0, 0.5, 3, headstart=3),
    "arl reference": lambda: run_lengths.normal_cusum_arl(0, -0.5, 3),
    "arl huge": lambda: run_lengths.poisson_cusum_arl(1, 1, 9000),
    "not all": lambda: run_lengths.score_cusum_arl([1, -1], [0.5, 0.4], 3),
    "too long": lambda: thresholds.normal_cusum_threshold(0.5, 1e9),
    "at once": lambda: thresholds.normal_cusum_threshold(0.5, 1.1),
    "out of reach": lambda: thresholds.poisson_cusum_threshold(
        0.1, 2, 1e6, side="lower"
    ),
    "never": lambda: thresholds.poisson_cusum_threshold(5, 6, 1e300),
    "centre lines": lambda: runs.runs([1, 2, 3], [1, 2]),
    "assurance": lambda: special_causes.assurance(1, 2, 3, "sideways"),
    "limits crossed": lambda: special_causes.assurance(1, 3, 2, "increase"),
    "sides": lambda: special_causes.two_of_three([1, 0, 1], [1, 1]),
    "trim": lambda: funnels.overdispersion([1, 2], [1, 2], trim=0.5),
    "one service": lambda: funnels.funnel([1], [1]),
    "log of nought": lambda: funnels.overdispersion([0, 2], [1, 2], transform="log"),
    "transform": lambda: limits.overdispersed_limits(1, 0, transform="cube"),
    "method": lambda: limits.proportion_limits(0.5, 10, method="guess"),
    "share": lambda: limits.interpolated_binomial_limit(10, 1.5, 0.5),
    "half a case": lambda: limits.interpolated_binomial_limit(9.5, 0.5, 0.5),
    "no events": lambda: shrinkage.gamma_poisson_prior([0, 0], [1, 1]),
    "all of them": lambda: shrinkage.beta_binomial_prior([2, 2], [2, 2]),
    "prior": lambda: shrinkage.gamma_poisson(1, 1, 0, 1),
    "mean of nought": lambda: fixed_thresholds.false_alerts(0),
    "no months": lambda: fixed_thresholds.false_alerts(1, months=0),
    "long rule": lambda: fixed_thresholds.false_alerts(1, at_least=9, months=12),
    "exposure": lambda: case_mix.poisson_regression(
        [1, 2, 3], [[1], [2], [4]], exposure=[1]
    ),
    "negative count": lambda: rounding.shown(-1, rounding.HES),
    "never shown": lambda: rounding.possible("7", rounding.HES),
    "limits of two": lambda: limits.proportion_limits([0.5, 0.4], [10, 10, 10]),
    "gaps of two": lambda: rare_events.g_probability_limits([1, 2], [0.1, 0.5, 0.9]),
    "no rule": lambda: rounding.SmallNumbers(4, 1, 5, "*"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_meant_is_refused_with_a_sentence(name):
    with pytest.raises(ValueError, match=SENTENCE):
        REFUSED[name]()
