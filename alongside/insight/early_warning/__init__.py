"""Early warning: has something changed at a care service, and is it worth asking?

Plain Python, numpy and scipy on top of `insight.stats`: no Django and no records.
Signals are questions for people. Nothing here decides, ranks or scores a service.

- `kinds`: which series are watched and in which direction; `budget`: how many false
  alarms a month a partnership chooses, and how they are shared out.
- `baseline`: what is usual for a service, from its own past and from similar services.
- `steady`: the no-change models of counts and of shares: their scores and simulated
  futures. `paths`: the CUSUM itself. `chances`: thresholds, solved by simulation.
- `watching`: all of it together, year after year, for very many services at once.
- `standing`: a few services seen again between two times of working all out.
- `gaps`: rare events, exactly; `similar`: the yearly comparison with similar services.
- `noticed`: what a signal says, as data; `words`: the same in two plain sentences.

Series are (services, months); NaN is a month of which nothing is known. docs/
early-warning.md says how well it works and what its evidence is worth.
"""
