"""Browsers for journeys: on a desk, on a phone, on a tablet, without JavaScript."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from types import ModuleType
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests import database
from tests.journeys import given as prepared
from tests.journeys import page_watch
from tests.journeys.visitor import Visitor
from tests.site import Site

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Nobody is found outside this computer, whatever a page asks for.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]
DEVICES: dict[str, dict[str, Any]] = {
    "desk": {"viewport": {"width": 1280, "height": 900}},
    "phone": {
        "viewport": {"width": 390, "height": 844},
        "has_touch": True,
        "is_mobile": True,
        "device_scale_factor": 2,
    },
    "tablet": {"viewport": {"width": 820, "height": 1180}, "has_touch": True},
    "enlarged": {"viewport": {"width": 640, "height": 450}, "device_scale_factor": 2},
    "without_javascript": {
        "viewport": {"width": 1280, "height": 900},
        "java_script_enabled": False,
    },
}
# A slow computer is not a fault of the page.
PATIENCE = 20_000


@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Chromium, once for the stories of a worker; each visitor is new to it."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as player:
        # What a browser shows on going back is part of what the next person can see.
        running = player.chromium.launch(
            executable_path=page_watch.chromium(),
            args=FLAGS,
            ignore_default_args=["--disable-back-forward-cache"],
        )
        yield running
        running.close()


@pytest.fixture
def somebody(
    browser: Browser, live_site: Site, given: ModuleType
) -> Iterator[Callable[..., Visitor]]:
    """`somebody(on="phone")`: a new visitor with a browser nobody has used before. What
    a story looks up itself is in the site's database."""
    with ExitStack() as leaving:
        visitors: list[Visitor] = []

        def come(on: str = "desk", **more: Any) -> Visitor:
            settings = DEVICES[on] | more
            context = browser.new_context(base_url=str(live_site), **settings)
            leaving.callback(context.close)
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            watch = page_watch.Watch(context, page, str(live_site))
            has_scripts = settings.get("java_script_enabled", True)
            visitors.append(Visitor(context, page, watch, has_scripts))
            return visitors[-1]

        yield come
        faults = [fault for visitor in visitors for fault in visitor.watch.faults]
    assert not faults, "\n".join(faults)


@pytest.fixture
def desk(somebody: Callable[..., Visitor]) -> Visitor:
    """Somebody at a desk."""
    return somebody("desk")


@pytest.fixture
def phone(somebody: Callable[..., Visitor]) -> Visitor:
    """Somebody with a phone."""
    return somebody("phone")


@pytest.fixture
def tablet(somebody: Callable[..., Visitor]) -> Visitor:
    """Somebody with a tablet that many people use."""
    return somebody("tablet")


@pytest.fixture
def given(
    live_site: Site, django_db_blocker: pytest.FixtureRequest
) -> Iterator[ModuleType]:
    """`given.an_enquiry(…)`: what is so before the story, in the site's database."""
    with django_db_blocker.unblock():
        before = database.point_connections(live_site.database)
        yield prepared
        database.point_connections(live_site.database.named(before["default"]))
