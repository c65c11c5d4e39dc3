"""Runs a management command; without DATABASE_URL it brings a private PostgreSQL."""

import os
import signal
import sys

# Commands that are never run where real people's records are.
ON_YOUR_OWN_COMPUTER = {"demo", "check_house", "test_scale"}


def main() -> None:
    """Give the command a database, run it, and leave tidily when told to stop."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    if sys.argv[1:2] and sys.argv[1] in ON_YOUR_OWN_COMPUTER:
        os.environ.setdefault("ALONGSIDE_DEBUG", "1")
    from alongside.config import postgres

    try:
        postgres.provide()
    except postgres.Trouble as trouble:
        sys.exit(str(trouble))
    from django.core.exceptions import ImproperlyConfigured
    from django.core.management import execute_from_command_line

    try:
        execute_from_command_line(sys.argv)
    except ImproperlyConfigured as trouble:
        sys.exit(str(trouble))


if __name__ == "__main__":
    main()
