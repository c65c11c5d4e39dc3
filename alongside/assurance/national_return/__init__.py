"""The Safeguarding Adults Collection, counted from columns without any database.

`columns` says what a case must look like; `counting` says, as Ibis expressions, what
is counted; `planning` makes SQL of it, in the `dialects` of engines; `running` asks
DuckDB over CSV or Parquet, `on_spark` a cluster, and what they answer fills the
`figures`, cell by cell, as the tables of `standards.return_tables` ask; `sheets` lays
them out for `writing`. `checks` says what does not agree, `behind` which records a cell
counts, `quality` what is missing in them. Whoever brings the same columns gets the same
figures, whichever engine counts.
"""
