"""What needs a cluster: collected only where `make test-scale` has started one."""
