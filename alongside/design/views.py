"""The gallery of components, for those who write pages and those who judge them."""

from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from alongside.design.gallery import questions, words

# Whole pages of their own, each shown as people would meet it.
PAGES = {
    "public": "design/gallery/public.html",
    "not-found": "404.html",
    "not-allowed": "403.html",
    "not-understood": "400.html",
    "went-wrong": "500.html",
    "open-too-long": "403_csrf.html",
    "too-many-tries": "429.html",
}
NAVIGATION = (
    {"text": "My work", "href": "#main", "current": True},
    {"text": "Worries", "href": "#main"},
    {"text": "People", "href": "#main"},
    {"text": "What difference we make", "href": "#main"},
)


@require_http_methods(["GET", "HEAD", "POST"])  # its forms are sent to it
def gallery(request: HttpRequest) -> HttpResponse:
    """Every component and every field, in every state."""
    return render(
        request,
        "design/gallery/everything.html",
        {
            "words": words,
            "empty_form": questions.empty(),
            "filled_form": questions.filled(),
            "wrong_form": questions.wrong(),
            "messages": [
                Message(constants.SUCCESS, "What you told us is kept."),
                Message(constants.WARNING, "Ottoline has not been asked yet."),
            ],
            "navigation": NAVIGATION,
            "is_demo": False,  # the banner is among the parts, and one is enough
            "pages": PAGES,
        },
    )


@require_safe
def gallery_page(request: HttpRequest, name: str) -> HttpResponse:
    """One whole page by its name."""
    if name not in PAGES:
        raise Http404
    return render(request, PAGES[name], {"reference": "W7-KD4", "words": words})


# This floor lies below `access`, whose gates it cannot import: anybody may look.
for _view in (gallery, gallery_page):
    _view.gate = "public"  # type: ignore[attr-defined]
