"""Addresses of visits, the numbers of staff, and what is said of bought care."""

from django.urls import path

from alongside.providers.views import packages, visit_steps, visiting, workforce

ADDRESSES = [
    path("services/waiting/", packages.waiting, name="waiting"),
    path("services/<int:pk>/visits/", visiting.visits, name="visits"),
    path("services/<int:pk>/visits/new/", visiting.arrange_visit, name="arrange_visit"),
    path("visits/<int:pk>/", visiting.visit, name="visit"),
    path("visits/<int:pk>/read/", visiting.read_visit, name="read_visit"),
    path("visits/<int:pk>/not-made/", visiting.call_off_visit, name="call_off_visit"),
    path("visits/<int:pk>/send/", visit_steps.send_visit, name="send_visit"),
    path(
        "visits/<int:pk>/<slug:area>/<int:number>/",
        visit_steps.visit_area,
        name="visit_area",
    ),
    path("services/<int:pk>/staff/", workforce.workforce, name="workforce"),
    path("services/<int:pk>/staff/new/", workforce.say_workforce, name="say_workforce"),
    path("services/packages/", packages.packages, name="packages"),
    path(
        "services/<int:pk>/packages/new/", packages.raise_package, name="raise_package"
    ),
    path("packages/<int:pk>/", packages.package, name="package"),
]
