"""The real server answers, on a database of its own."""

import urllib.request

from tests.site import Site


def test_a_site_of_ones_own_is_ready(empty_site: Site) -> None:
    with urllib.request.urlopen(f"{empty_site}/readyz", timeout=10) as response:
        assert response.read() == b"ready\n"


def test_the_site_tells_browsers_what_they_may_load(empty_site: Site) -> None:
    with urllib.request.urlopen(f"{empty_site}/healthz", timeout=10) as response:
        policy = response.headers["Content-Security-Policy"]

    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
