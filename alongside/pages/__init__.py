"""Pages made of several contexts: home, front door, health."""
