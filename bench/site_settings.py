"""The product's settings, with addresses of bare pages to compare with."""

from alongside.config.settings import *  # noqa: F403
from alongside.config.settings import LOGGING, VAR

ROOT_URLCONF = "bench.bare"
STATIC_ROOT = VAR / "bench" / "static"
EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
LOGGING = LOGGING | {"root": {"handlers": ["stderr"], "level": "ERROR"}}
