"""Councils' extracts of past concerns and enquiries, in.

A file goes through five rooms: `reading` (bytes to rows, with what is wrong with the
file), `cells` (one cell to a code, date or key), `rules` (whether the cells of a row
agree with each other), `checking` (a row to a past case or its faults, written down by
`report`), `actions` (all checked, then loaded whole or not at all).

`generating` makes fictional files in the same shape from published national figures.
"""
