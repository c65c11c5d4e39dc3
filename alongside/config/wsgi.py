"""What the web server calls."""

import gc
import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from alongside.config import postgres
from alongside.design import paper

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
postgres.provide()
application = get_wsgi_application()


def _get_ready() -> None:
    """Load what papers need, and leave all that stays for good out of later searches
    for what is no longer needed: each paper would set off several."""
    paper.get_ready()
    gc.collect()
    gc.freeze()


# A paper to print needs a library that takes seconds to load: before anybody waits.
Thread(target=_get_ready, name="papers", daemon=True).start()
