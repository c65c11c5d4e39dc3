"""The settings are safe unless somebody says otherwise."""

import os
import subprocess
import sys

import pytest

COMPLETE = {
    "ALONGSIDE_SECRET_KEY": "k" * 60,
    "ALONGSIDE_ALLOWED_HOSTS": "alongside.example.org",
}


def load_settings(*, show: str = "DEBUG", **environment: str) -> tuple[int, str]:
    """Load the settings in a process of their own, and print one of them."""
    program = f"from alongside.config import settings; print(settings.{show})"
    return run("-c", program, **environment)


def run(*words: str, **environment: str) -> tuple[int, str]:
    """Run Python with these words and settings alone; its status and what it said."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("ALONGSIDE_", "DATABASE_"))
    }
    ended = subprocess.run(
        [sys.executable, *words],
        env=clean | environment,
        capture_output=True,
        text=True,
        check=False,
    )
    return ended.returncode, ended.stdout + ended.stderr


@pytest.mark.parametrize("missing", COMPLETE)
def test_the_site_refuses_to_start_without_what_makes_it_safe(missing: str) -> None:
    given = {name: value for name, value in COMPLETE.items() if name != missing}

    status, said = load_settings(**given)

    assert status != 0
    assert f"Set {missing}" in said


def test_a_command_without_its_settings_says_which_in_a_sentence() -> None:
    status, said = run(
        "manage.py", "import_cases", "x.csv", DATABASE_URL="postgresql://none/none"
    )

    assert status == 1
    assert said.startswith("Set ALONGSIDE_SECRET_KEY, or ALONGSIDE_DEBUG=1")
    assert len(said.splitlines()) == 1


def test_the_site_starts_in_earnest_with_a_secret_key_and_hosts() -> None:
    assert load_settings(**COMPLETE) == (0, "False\n")


def test_the_demo_needs_nothing_but_to_be_asked_for() -> None:
    assert load_settings(ALONGSIDE_DEBUG="1") == (0, "True\n")


@pytest.mark.parametrize("value", ["", "0", "false", "yes", "True"])
def test_only_the_figure_one_turns_the_demo_on(value: str) -> None:
    given = COMPLETE | {"ALONGSIDE_DEBUG": value}

    assert load_settings(show="DEMO", **given) == (0, "False\n")


@pytest.mark.parametrize(
    "setting",
    [
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS == 31536000",
        "SESSION_COOKIE_HTTPONLY",
        "DATABASES['default']['ATOMIC_REQUESTS']",
        "PASSWORD_HASHERS[0].endswith('Argon2PasswordHasher')",
    ],
)
def test_in_earnest_cookies_and_pages_travel_only_encrypted(setting: str) -> None:
    assert load_settings(show=setting, **COMPLETE) == (0, "True\n")


def test_links_in_messages_lead_to_the_first_host_unless_told_otherwise() -> None:
    assert load_settings(show="SITE_ADDRESS", **COMPLETE) == (
        0,
        "https://alongside.example.org\n",
    )
