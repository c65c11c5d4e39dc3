"""Arithmetic of measures: plain Python, numpy and scipy, no Django and no context.

Which function for what (each says what it takes, gives and refuses):

- A measure over time: `xmr.xmr`; the rules by themselves, what they mean and whether a
  target will be reached: `special_causes`; runs rules: `runs.runs`.
- Counts and shares over time: `attributes.p_chart`, `u_chart`, `c_chart`, and Laney's
  `laney_p_chart` and `laney_u_chart`.
- Rare events: `rare_events.g_chart`, `t_chart` and their exact limits.
- Services beside each other: `funnels.funnel`; limits alone, exact or over-dispersed:
  `limits`; what is expected of each: `case_mix.poisson_regression`.
- Small changes that last: `cusum.cusum` and its scores; how long it runs:
  `run_lengths`; where to put its threshold: `thresholds`; what a rule of thumb
  does: `fixed_thresholds.false_alerts`.
- Many tests at once: `multiple_testing.benjamini_hochberg` and others.
- Small services: `shrinkage.gamma_poisson`, `beta_binomial` and their priors; screening
  of very many pairs: `screening.two_gammas_poisson`.
- Small numbers: `rounding.shown` by a rule; rounded tables with totals: `hiding`; exact
  tables with totals: `suppression.suppress`.

Series over time are `(times,)` or `(series, times)`; services of a funnel go down the
first axis. Results are frozen dataclasses of arrays. What cannot be meant raises
ValueError with a sentence.
"""
