"""Pages of what changed on the register, and of who runs services."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from alongside.access.actor import NOBODY, operator
from alongside.providers import actions
from alongside.providers.facts import OrganisationFacts, ServiceFacts
from alongside.providers.models import CareOrganisation, RegisterChange, Service
from alongside.providers.queries import changes
from tests.providers.conftest import COMMISSIONER, apply, rated

pytestmark = pytest.mark.django_db

FACTS = ServiceFacts(
    cqc_location_id="1-2",
    name="Marram Lodge",
    cqc_provider_id="1-90",
    beds=20,
    ratings=(rated("good", date(2023, 5, 1)),),
)
RUNS_IT = OrganisationFacts(
    "1-90", name="Marram Care Limited", ownership="organisation", company_number="123"
)


def say(*organisations: OrganisationFacts) -> None:
    actions.apply_cqc_locations(
        by=operator(), locations=[], organisations=organisations
    )


@pytest.fixture
def changed():
    """A service whose beds and rating the register gives otherwise than before."""
    apply(FACTS)
    say(RUNS_IT)
    worse = rated("inadequate", date(2026, 3, 2))
    apply(replace(FACTS, beds=18, ratings=(worse,)))
    return Service.objects.get()


def test_what_changed_stands_with_what_was_there_before(changed, signed_in_as):
    page = signed_in_as("commissioner").get(reverse("providers:register_changes"))

    words = page.content.decode()
    assert "Good, 1 May 2023" in words
    assert "Inadequate, 2 March 2026" in words
    assert "Marram Lodge" in words
    assert "Rating, Overall" in words


def test_the_page_of_one_service_tells_its_changes(changed, signed_in_as):
    address = reverse("providers:service_changes", args=[changed.pk])

    page = signed_in_as("care_worker").get(address)

    rows = page.context["page"].cells
    assert [row[1:] for row in rows] == [
        ["Rating, Overall", "Good, 1 May 2023", "Inadequate, 2 March 2026"],
        ["Beds", "20", "18"],
        ["Run by", "Nothing", "Marram Care Limited"],
        ["First listed", "Nothing", "On the register"],
    ]


def test_an_organisation_shows_what_it_runs(changed, signed_in_as):
    browser = signed_in_as("commissioner")
    service = browser.get(reverse("providers:service", args=[changed.pk]))
    link = reverse(
        "providers:care_organisation", args=[CareOrganisation.objects.get().pk]
    )
    assert link in service.content.decode()

    page = browser.get(link)

    assert "Marram Care Limited" in page.content.decode()
    assert "Marram Lodge" in page.content.decode()


def test_people_in_their_own_names_are_never_named(changed, signed_in_as):
    named = replace(RUNS_IT, name="Mrs A Canaryfamilyname", ownership="individual")
    say(named)

    one = CareOrganisation.objects.get()
    assert (one.name, one.called) == ("", "Registered provider 1-90")
    assert Service.objects.get().provider_name == ""
    assert not RegisterChange.objects.filter(after__contains="Canary").exists()
    page = signed_in_as("commissioner").get(
        reverse("providers:care_organisation", args=[one.pk])
    )
    assert "We do not keep the names of people" in page.content.decode()


def test_a_name_that_was_taken_for_a_bodys_is_not_kept_as_what_was_before():
    say(replace(RUNS_IT, name="Canaryfamilyname Care"))
    kept = RegisterChange.objects.count()

    say(replace(RUNS_IT, name="Canaryfamilyname Care", ownership="individual"))

    later = RegisterChange.objects.order_by("pk")[kept:]
    assert any(change.before == "A name that is not kept" for change in later)
    assert not any("Canary" in change.before + change.after for change in later)


def test_changes_follow_each_other_without_gap_or_repeat(changed, monkeypatch):
    monkeypatch.setattr(changes, "PAGE", 1)
    seen, after = [], None
    while True:
        page = changes.changes_on_the_register(COMMISSIONER, after=after)
        seen += [shown.change.pk for shown in page.changes]
        after = page.next_after
        if after is None:
            break

    every = RegisterChange.objects.exclude(field="added").values_list("pk", flat=True)
    assert seen == list(every.order_by("-pk"))


def test_more_changes_cost_no_more_queries(signed_in_as):
    browser = signed_in_as("commissioner")
    address = reverse("providers:register_changes")
    browser.get(address)
    costs = []
    for most in (2, 20):
        some = [replace(FACTS, cqc_location_id=f"1-{n}") for n in range(most)]
        apply(*some)
        apply(*(replace(facts, beds=30 + most) for facts in some))
        with CaptureQueriesContext(connection) as queries:
            browser.get(address)
        costs.append(len(queries))

    assert costs[0] == costs[1]


def test_those_outside_see_no_changes(changed):
    assert changes.changes_on_the_register(NOBODY).changes == []
    assert changes.imports(NOBODY) == []
    assert changes.changes_of_service(NOBODY, changed).changes == []
    assert changes.organisation_page(NOBODY, CareOrganisation.objects.get().pk) is None


def test_a_page_of_no_changes_says_so(signed_in_as, gull_house):
    page = signed_in_as("commissioner").get(reverse("providers:register_changes"))

    assert "Nothing is different" in page.content.decode()
