"""Every address of the site: the pages of each context, from the top floor down."""

from importlib.util import find_spec

from django.urls import include, path

CONTEXTS = (
    "pages",
    "interop",
    "insight",
    "assurance",
    "concerns",
    "people",
    "providers",
    "agreed",
    "access",
    "standards",
    "design",
)

urlpatterns = [
    path("", include(f"alongside.{context}.urls"))
    for context in CONTEXTS
    if find_spec(f"alongside.{context}.urls")
]

handler400 = "alongside.config.errors.not_understood"
handler403 = "alongside.config.errors.not_allowed"
handler404 = "alongside.config.errors.not_found"
handler500 = "alongside.config.errors.went_wrong"
