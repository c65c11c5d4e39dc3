"""Other systems' languages, in and out: CQC and councils' case extracts."""
