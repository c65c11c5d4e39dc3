"""The demo's page of people to sign in as. Without DEBUG it does not exist."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_POST, require_safe

from alongside.access import gates, queries
from alongside.access.models import User
from alongside.access.views.sign_in import begin_session


def refuse_outside_the_demo() -> None:
    """A second lock, should the address ever be there when it must not."""
    if not settings.DEBUG:
        raise Http404


@gates.public
@require_safe
def demo_people(request: HttpRequest) -> HttpResponse:
    """Everybody one can sign in as, by role."""
    refuse_outside_the_demo()
    groups = queries.people_by_role()
    return render(request, "access/demo_people.html", {"groups": groups})


@gates.public
@require_POST
def demo_sign_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign in as somebody with one click."""
    refuse_outside_the_demo()
    user = get_object_or_404(User, pk=pk, is_active=True)
    return begin_session(request, user)
