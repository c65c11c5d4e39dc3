"""Addresses of signing in, drafts, who can do what, and administration."""

from django.conf import settings
from django.urls import URLPattern, path

from alongside.access.views import administration, demo, drafts, passwords, sign_in, who

app_name = "access"


def demo_patterns() -> list[URLPattern]:
    """The page of people to sign in as. Outside the demo there is no such address.

    DEMO is read once, when the site starts, and is on only with DEBUG.
    """
    if not settings.DEMO:
        return []
    return [
        path("demo/", demo.demo_people, name="demo_people"),
        path("demo/sign-in/<int:pk>/", demo.demo_sign_in, name="demo_sign_in"),
    ]


signing_in = [
    path("sign-in/", sign_in.sign_in, name="sign_in"),
    path("sign-in/go-on/", sign_in.go_on, name="go_on"),
    path("sign-out/", sign_in.sign_out, name="sign_out"),
    path("stay-signed-in/", sign_in.stay, name="stay"),
    path(
        "choose-password/<int:pk>/<str:key>/",
        passwords.choose_password,
        name="choose_password",
    ),
]

keeping = [
    path("drafts/<str:key>/", drafts.keep_draft, name="keep_draft"),
    path("drafts/<str:key>/throw-away/", drafts.throw_away, name="throw_away"),
]

administering = [
    path("administration/", administration.administration, name="administration"),
    path("administration/add/", administration.add_user, name="add_user"),
    path(
        "administration/add-organisation/",
        administration.add_organisation,
        name="add_organisation",
    ),
    path("administration/posts/", administration.posts, name="posts"),
    path(
        "administration/posts/<int:pk>/end/", administration.end_post, name="end_post"
    ),
    path(
        "administration/posts/<int:pk>/send-link/",
        passwords.send_link,
        name="send_link",
    ),
]

urlpatterns = [
    *signing_in,
    *demo_patterns(),
    path("who-can-do-what/", who.who_can_do_what, name="who_can_do_what"),
    *keeping,
    *administering,
]
