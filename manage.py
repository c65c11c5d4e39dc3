"""Runs a management command; without DATABASE_URL it brings a private PostgreSQL."""

import os
import signal
import sys

# Commands that are never run where real people's records are.
ON_YOUR_OWN_COMPUTER = {"demo", "check_house", "test_scale"}
NOT_IN_THERE = (
    "The demo would put fictional people into the database of DATABASE_URL, and let "
    "anybody at this computer sign in as any of them. If that is what you want, set "
    "ALONGSIDE_DEBUG=1 too; if not, unset DATABASE_URL."
)


def main() -> None:
    """Give the command a database, run it, and leave tidily when told to stop."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    if signal.getsignal(signal.SIGHUP) != signal.SIG_IGN:  # as under nohup
        signal.signal(signal.SIGHUP, lambda *_: sys.exit(129))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
    given = os.environ.get("DATABASE_URL")
    told = os.environ.get("ALONGSIDE_DEBUG") == "1"
    if sys.argv[1:2] == ["demo"] and given and not told:
        sys.exit(NOT_IN_THERE)
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
    try:
        main()
    except KeyboardInterrupt:
        sys.exit(130)
