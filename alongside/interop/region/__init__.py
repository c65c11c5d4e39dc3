"""Several councils counted together, from columns that tell nobody apart by name.

`handing_over` writes what a council gives away, `engines` count it on one machine or on
a Spark cluster, `checking` looks whose files there are, `measures` makes shares of the
counts, `counting` puts it all into one folder.
"""
