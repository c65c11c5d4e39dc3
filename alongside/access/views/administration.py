"""Keeps the list of organisations, users and posts. Shows no record about anybody."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from alongside.access import actions, gates, queries, rules
from alongside.access.forms import AddOrganisationForm, AddUserForm
from alongside.access.models import Organisation, Post

ADDED = "{name} has been added. We have sent them a link to choose a password."


@gates.for_ability("administer")
@require_safe
def administration(request: HttpRequest) -> HttpResponse:
    """Organisations in order of name, each with its teams."""
    after = request.GET.get("after", "")
    page = queries.organisations(request.actor, after)
    context = {"page": page, "after": after}
    return render(request, "access/administration.html", context)


@gates.for_ability("administer")
@require_safe
def posts(request: HttpRequest) -> HttpResponse:
    """Who holds which post in an organisation, or in none."""
    wanted, after = request.GET.get("organisation", ""), request.GET.get("after", "")
    organisation = None
    if wanted:
        number = queries.number_in(wanted)
        organisation = get_object_or_404(Organisation, pk=number)
    page = queries.posts_in(request.actor, organisation, after)
    context = {"page": page, "organisation": organisation, "after": after}
    return render(request, "access/posts.html", context)


@gates.for_ability("administer")
@require_http_methods(["GET", "POST"])
def end_post(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more, then end a post from the next page its holder opens."""
    post = get_object_or_404(queries.posts(request.actor), pk=pk)
    why_not = rules.why_not_end_post(post, request.actor)
    if request.method == "POST":
        try:
            actions.end_post(by=request.actor, post=post)
            words = f"{post.user.full_name} no longer holds this post."
            messages.success(request, words)
            return redirect(_posts_beside(post))
        except rules.Refused as no:
            why_not = no.sentence
    context = {
        "post": post,
        "why_not": why_not,
        "back": _posts_beside(post),
    }
    return render(request, "access/end_post.html", context)


@gates.for_ability("administer")
@require_http_methods(["GET", "POST"])
def add_user(request: HttpRequest) -> HttpResponse:
    """Give somebody a sign-in and their first post."""
    form = AddUserForm(request.POST or None)
    form.offer_places(queries.places_of_work(request.actor))
    if form.is_valid():
        try:
            user = form.known or actions.add_user(by=request.actor, **form.who())
            actions.give_post(by=request.actor, user=user, **form.post())
            actions.send_password_link(by=request.actor, user=user)
            messages.success(request, ADDED.format(name=user.full_name))
            return redirect("access:administration")
        except rules.Refused as no:
            form.add_error(None, no.sentence)
    return render(request, "access/add_user.html", {"form": form})


@gates.for_ability("administer")
@require_http_methods(["GET", "POST"])
def add_organisation(request: HttpRequest) -> HttpResponse:
    """Add an organisation, with its first team if it has one."""
    form = AddOrganisationForm(request.POST or None)
    if form.is_valid():
        typed = form.cleaned_data
        made = actions.add_organisation(
            by=request.actor, name=typed["name"], kind=typed["kind"]
        )
        if typed["team"]:
            actions.add_team(by=request.actor, organisation=made, name=typed["team"])
        messages.success(request, f"{made.name} has been added.")
        return redirect(f"{reverse('access:posts')}?organisation={made.pk}")
    return render(request, "access/add_organisation.html", {"form": form})


def _posts_beside(post: Post) -> str:
    """The list that the post stands in."""
    return f"{reverse('access:posts')}?organisation={post.organisation_id or ''}"
