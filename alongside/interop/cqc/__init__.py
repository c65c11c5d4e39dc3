"""The Care Quality Commission's published locations, in.

A file goes through four rooms: `reading` (text to JSON, with line numbers), `shapes`
(which fields we take; nobody's name is among them), `translation` (their words to our
codes), `actions` (all of a file or nothing).
"""
