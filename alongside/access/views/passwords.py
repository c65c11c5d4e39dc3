"""Choosing a password by a link that was sent, and sending it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from alongside.access import actions, actor, gates, password_link, queries, rules
from alongside.access.forms import ChoosePasswordForm


@gates.public
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "POST"])
def choose_password(request: HttpRequest, pk: int, key: str) -> HttpResponse:
    """Choose a password; or say that the link has been used or is too old."""
    user = password_link.user_of(pk, key)
    if user is None:
        return render(request, "access/link_used.html", status=410)
    form = ChoosePasswordForm(request.POST or None)
    form.user = user
    if form.is_valid():
        by = actor.of_user(user)
        actions.choose_password(by=by, user=user, **form.cleaned_data)
        messages.success(request, "Your password is kept. Sign in with it.")
        return redirect("access:sign_in")
    return render(request, "access/choose_password.html", {"form": form, "who": user})


@gates.for_ability("administer")
@require_POST
def send_link(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the holder of a post a link to choose a password, or say why not."""
    post = get_object_or_404(queries.posts(request.actor), pk=pk)
    try:
        actions.send_password_link(by=request.actor, user=post.user)
        messages.success(
            request, f"We have sent {post.user.full_name} a link to choose a password."
        )
    except rules.Refused as no:
        messages.error(request, no.sentence)
    return redirect("access:end_post", pk)
