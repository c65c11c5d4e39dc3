"""What is measured, as Ibis expressions: one text for DuckDB, PostgreSQL and Spark.

Nothing here knows Django or where the cases are. `columns` says what a case looks like,
`counts` what counts as what, `breakdowns` by what it can be told apart, `counting` adds
up by month, `running` writes the SQL and runs it over files.
"""
