"""What the web server calls."""

import os

from django.core.wsgi import get_wsgi_application

from alongside.config import postgres

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "alongside.config.settings")
postgres.provide()
application = get_wsgi_application()
