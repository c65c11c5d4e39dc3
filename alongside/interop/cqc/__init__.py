"""The Care Quality Commission's published register, in.

A file goes through these rooms: `reading` (text to JSON, with line numbers) or `sheets`
and `columns` (spreadsheets, row by row), `shapes` (which fields we take; nobody's name
is among them), `translation` and `tables` (their words to our codes), `gathering` (by
location, on disk), `actions` (all of a file or nothing). `client` and `following` ask
the regulator's own service on the web for the same.
"""
