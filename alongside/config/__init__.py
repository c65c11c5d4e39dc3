"""Settings, addresses and the commands that start everything. May see every floor."""
