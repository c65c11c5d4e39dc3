"""All settings, read from the environment; safe unless it says otherwise.

ALONGSIDE_DEBUG=1          the demo and development; never where real people's data are
ALONGSIDE_SECRET_KEY       needed unless DEBUG: a long random value, kept secret
ALONGSIDE_ALLOWED_HOSTS    needed unless DEBUG: host names, separated by commas
ALONGSIDE_SITE_ADDRESS     where people find us, for links in e-mails
ALONGSIDE_SOURCE_ADDRESS   where the source of this version is, as the licence asks
ALONGSIDE_BEHIND_PROXY=1   a proxy in front ends TLS and sets X-Forwarded-Proto
ALONGSIDE_EMAIL_HOST, _EMAIL_PORT, _EMAIL_USER, _EMAIL_PASSWORD, _EMAIL_FROM
ALONGSIDE_CQC_KEY          the key the regulator gave us, for `manage.py sync_cqc`
ALONGSIDE_CQC_AREAS        councils whose services it follows, separated by commas
ALONGSIDE_CQC_URL          where the regulator's register answers, if it ever moves
ALONGSIDE_STATIC_SECONDS   how long browsers keep styles and scripts of a plain name
DATABASE_URL               the web's role; without it a private PostgreSQL is started
DATABASE_OWNER_URL         the role that owns the tables; for migrations only
DATABASE_MEASURES_URL      the role that sees views without names and words only
"""

import os
from datetime import timedelta
from pathlib import Path

import dj_database_url
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured

HERE = Path(__file__).resolve().parents[2]
VAR = HERE / "var"


def _from_environment(name: str, otherwise: str = "") -> str:
    return os.environ.get(f"ALONGSIDE_{name}", otherwise)


def _needed(name: str, *, in_debug: str) -> str:
    value = _from_environment(name)
    if not value and not DEBUG:
        raise ImproperlyConfigured(
            f"Set ALONGSIDE_{name}, or ALONGSIDE_DEBUG=1 for a demo on your own "
            "computer. The top of alongside/config/settings.py says what each is."
        )
    return value or in_debug


# The demo: fictional people, a page to sign in as any of them. Only ever with DEBUG.
DEBUG = DEMO = _from_environment("DEBUG") == "1"
SECRET_KEY = _needed("SECRET_KEY", in_debug="only-for-the-demo-" + "0" * 40)
ALLOWED_HOSTS = [
    host.strip()
    for host in _needed(
        "ALLOWED_HOSTS", in_debug="localhost,127.0.0.1,[::1],testserver"
    ).split(",")
    if host.strip()
]
SITE_ADDRESS = _from_environment(
    "SITE_ADDRESS",
    "http://127.0.0.1:8000" if DEBUG else f"https://{ALLOWED_HOSTS[0].lstrip('.')}",
).rstrip("/")

# Where the source of the running version is, as its licence asks.
SOURCE_ADDRESS = _from_environment("SOURCE_ADDRESS")

# Following the regulator's register of care services.
CQC_KEY = _from_environment("CQC_KEY")
CQC_AREAS = [
    area.strip() for area in _from_environment("CQC_AREAS").split(",") if area.strip()
]
CQC_URL = _from_environment("CQC_URL", "https://api.service.cqc.org.uk/public/v1")

# The house, from the top floor down.

INSTALLED_APPS = [
    "alongside.config.apps.ConfigConfig",
    "alongside.pages.apps.PagesConfig",
    "alongside.interop.apps.InteropConfig",
    "alongside.insight.apps.InsightConfig",
    "alongside.assurance.apps.AssuranceConfig",
    "alongside.concerns.apps.ConcernsConfig",
    "alongside.people.apps.PeopleConfig",
    "alongside.providers.apps.ProvidersConfig",
    "alongside.agreed.apps.AgreedConfig",
    "alongside.access.apps.AccessConfig",
    "alongside.standards.apps.StandardsConfig",
    "alongside.design.apps.DesignConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.postgres",
    "django.contrib.staticfiles",
    "django.forms",
    "pgtrigger",
    "pghistory",
    "axes",
    "csp",
]
MIDDLEWARE = [
    "alongside.config.logs.RequestReference",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "alongside.config.plain_text.PlainText",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "alongside.access.middleware.SessionLimits",
    "alongside.access.middleware.WhoIsActing",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "alongside.config.urls"
WSGI_APPLICATION = "alongside.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FORM_RENDERER = "alongside.design.renderer.Renderer"
PATHS_WITHOUT_DATABASE = ("/healthz", "/readyz")
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "alongside.access.context.navigation",
            ],
        },
    }
]

# One database, three roles. Nothing is written through `owner` but migrations.

NO_DATABASE = "postgresql://nobody@%2Fnowhere/alongside"


def _database(variable: str, *, atomic: bool = False) -> dict[str, object]:
    parsed = dj_database_url.parse(
        os.environ.get(variable) or NO_DATABASE,
        conn_max_age=60,
        conn_health_checks=True,
    )
    return {**parsed, "ATOMIC_REQUESTS": atomic}


DATABASES = {
    "default": _database("DATABASE_URL", atomic=True),
    "owner": _database("DATABASE_OWNER_URL"),
    "measures": _database("DATABASE_MEASURES_URL"),
}
DATABASE_ROUTERS = ["alongside.config.router.OnlyTheOwnerMigrates"]

# Signing in.

AUTH_USER_MODEL = "access.User"
LOGIN_URL = "access:sign_in"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "full_name")},
    },
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
]
# Locked by name only: a whole care home may share one address.
AXES_LOCKOUT_PARAMETERS = ["username"]
SILENCED_SYSTEM_CHECKS = ["axes.W006"]  # which asks for the address to be counted
AXES_HANDLER = "alongside.config.sign_in.CountsOnly"
AXES_USERNAME_CALLABLE = "alongside.config.sign_in.username_of"
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_DISABLE_ACCESS_LOG = True
AXES_ENABLE_ADMIN = False
AXES_VERBOSE = False
AXES_LOCKOUT_CALLABLE = "alongside.config.errors.locked_out"

# Not in a cookie: what was said to one must not wait for the next on a shared tablet.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

SESSION_IDLE_SECONDS = 30 * 60
SESSION_ABSOLUTE_SECONDS = 12 * 60 * 60
SESSION_COOKIE_AGE = SESSION_ABSOLUTE_SECONDS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True  # tablets are shared
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"

# What browsers are told.

SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = not DEBUG
SECURE_HSTS_SECONDS = 0 if DEBUG else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = SECURE_HSTS_PRELOAD = not DEBUG
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
X_FRAME_OPTIONS = "DENY"
if _from_environment("BEHIND_PROXY") == "1":
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
CSRF_FAILURE_VIEW = "alongside.config.errors.form_out_of_date"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "form-action": [SELF],
        "base-uri": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    }
}

# Words, places and files.

LANGUAGE_CODE = "en-gb"
TIME_ZONE = "Europe/London"
USE_TZ = True
FORMAT_MODULE_PATH = ["alongside.design.formats"]
STATIC_URL = "static/"
STATIC_ROOT = VAR / "static"
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = int(_from_environment("STATIC_SECONDS", "0" if DEBUG else "60"))
_STATIC_FILES = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if DEBUG
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": _STATIC_FILES},
}
_UPLOADS = "django.core.files.uploadhandler"
FILE_UPLOAD_HANDLERS = [
    "alongside.config.uploads.NotTooBig",
    f"{_UPLOADS}.MemoryFileUploadHandler",
    f"{_UPLOADS}.TemporaryFileUploadHandler",
]
EMAIL_BACKEND = (
    "django.core.mail.backends.console.EmailBackend"
    if DEBUG
    else "django.core.mail.backends.smtp.EmailBackend"
)
EMAIL_HOST = _from_environment("EMAIL_HOST", "localhost")
EMAIL_PORT = int(_from_environment("EMAIL_PORT", "587"))
EMAIL_HOST_USER = _from_environment("EMAIL_USER")
EMAIL_HOST_PASSWORD = _from_environment("EMAIL_PASSWORD")
EMAIL_USE_TLS = True
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = _from_environment(
    "EMAIL_FROM", f"Alongside <no-reply@{ALLOWED_HOSTS[0].lstrip('.')}>"
)

# Logs say what happened and where, never to whom: no addresses, no words, no values.

LOGGING_CONFIG = "logging.config.dictConfig"
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"quiet": {"()": "alongside.config.logs.NothingPersonal"}},
    "formatters": {"json": {"()": "alongside.config.logs.Formatter"}},
    "handlers": {
        "stderr": {
            "class": "logging.StreamHandler",
            "filters": ["quiet"],
            "formatter": "json",
        }
    },
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "alongside": {"level": "WARNING" if DEBUG else "INFO"},
        "django": {"handlers": [], "level": "WARNING", "propagate": True},
        # These two write down addresses people asked for and names they typed.
        "django.server": {"handlers": [], "level": "ERROR", "propagate": False},
        "axes": {"handlers": [], "level": "CRITICAL", "propagate": False},
    },
}
