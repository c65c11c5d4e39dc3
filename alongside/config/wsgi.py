"""What the web server calls."""

import os
from threading import Thread

from django.core.wsgi import get_wsgi_application

from alongside.config import postgres
from alongside.design import paper

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
postgres.provide()
application = get_wsgi_application()

# A paper to print needs a library that takes seconds to load: before anybody waits.
Thread(target=paper.get_ready, name="papers", daemon=True).start()
