"""Writing services down."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from alongside.access.actor import operator
from alongside.access.rules import Refused
from alongside.providers import actions
from alongside.providers.facts import Changes, ServiceFacts
from alongside.providers.models import Rating, Service
from tests.providers.conftest import COMMISSIONER, THE_PERSON, apply, rated

pytestmark = pytest.mark.django_db

FACTS = ServiceFacts(
    cqc_location_id="1-2",
    name="Marram Lodge",
    beds=20,
    phone="01632 960999",
    ratings=(rated("good", date(2023, 5, 1)), rated("inadequate", date(2020, 5, 1))),
)


def test_a_new_location_becomes_a_service_with_its_ratings():
    changes = apply(FACTS)

    service = Service.objects.get()
    assert changes == Changes(new=1, ratings_added=2)
    assert (service.name, service.beds, service.overall_rating) == (
        "Marram Lodge",
        20,
        "good",
    )


def test_applying_the_same_facts_again_changes_nothing():
    apply(FACTS)
    before = list(Service.objects.values()), list(Rating.objects.values())

    changes = apply(FACTS)

    assert changes == Changes(unchanged=1)
    assert (list(Service.objects.values()), list(Rating.objects.values())) == before


def test_a_location_met_twice_in_one_go_makes_one_service():
    assert apply(FACTS, FACTS) == Changes(new=1, unchanged=1, ratings_added=2)


def test_what_a_location_does_not_say_stays_as_it_was():
    apply(FACTS)

    apply(replace(FACTS, beds=None, phone=None, name="Marram House"))

    service = Service.objects.get()
    assert (service.name, service.beds) == ("Marram House", 20)
    assert service.phone == "01632 960999"


def test_a_rating_no_longer_listed_is_kept_as_an_earlier_one():
    apply(FACTS)

    changes = apply(replace(FACTS, ratings=(rated("outstanding", date(2025, 2, 3)),)))

    assert changes == Changes(changed=1, ratings_added=1)
    assert Service.objects.get().overall_rating == "outstanding"
    assert Rating.objects.filter(status="historic").count() == 2


def test_older_facts_add_to_the_history_and_change_nothing_else():
    apply(FACTS)
    older = replace(
        FACTS, name="Old Name", ratings=(rated("outstanding", date(2018, 1, 1)),)
    )

    changes = apply(older)

    assert changes == Changes(changed=1, ratings_added=1)
    assert Service.objects.get().name == "Marram Lodge"
    assert Service.objects.get().overall_rating == "good"
    assert apply(older) == Changes(unchanged=1)
    assert apply(FACTS) == Changes(unchanged=1)


def test_an_unrated_judgement_never_hides_a_rating():
    apply(replace(FACTS, ratings=(*FACTS.ratings, rated("not_rated"))))

    assert Service.objects.get().overall_rating == "good"


def test_the_newest_rating_wins_whichever_framework_it_was_given_under():
    assessed = rated(
        "requires_improvement", date(2025, 6, 1), framework="assessment_2023"
    )

    apply(replace(FACTS, ratings=(*FACTS.ratings, assessed)))

    service = Service.objects.get()
    assert service.overall_rating == "requires_improvement"
    assert service.overall_rated_on == date(2025, 6, 1)


def test_a_change_is_logged_without_a_word_of_the_file():
    with CaptureQueriesContext(connection) as queries:
        apply(FACTS)

    lines = [q["sql"] for q in queries if q["sql"].startswith('INSERT INTO "access_en')]
    assert len(lines) == 2
    assert "apply_cqc_locations" in lines[1]
    assert not any("Marram" in line for line in lines)


def test_only_who_keeps_the_lists_may_write_services():
    with pytest.raises(Refused, match="Only an administrator"):
        actions.apply_cqc_locations(by=COMMISSIONER, locations=[FACTS])
    with pytest.raises(Refused, match="keep the list"):
        actions.record_service(by=THE_PERSON, name="A day centre")

    assert not Service.objects.exists()


def test_a_day_centre_that_no_regulator_lists_can_be_written_down():
    service = actions.record_service(
        by=operator(), name=" Tannery Day Centre ", kinds=["other"]
    )

    assert service.name == "Tannery Day Centre"
    assert service.kind_labels == ["Another kind of service"]


@pytest.mark.parametrize(
    ("name", "kinds", "sentence"),
    [("  ", [], "name of the service"), ("A", ["zoo"], "not a kind of service")],
)
def test_a_service_without_a_name_or_of_an_unknown_kind_is_refused(
    name, kinds, sentence
):
    with pytest.raises(Refused, match=sentence):
        actions.record_service(by=operator(), name=name, kinds=kinds)


def test_the_database_itself_refuses_the_same_rating_twice(gull_house):
    columns = {
        "service": gull_house,
        "framework": "assessment_2023",
        "key_question": "safe",
        "rating": "good",
    }
    Rating.objects.create(**columns)

    with pytest.raises(IntegrityError), transaction.atomic():
        Rating.objects.create(**columns)


@pytest.mark.parametrize(
    "wrong", [{"rating": "superb"}, {"key_question": "tidy"}, {"framework": "guess"}]
)
def test_the_database_itself_refuses_words_of_no_list(gull_house, wrong):
    columns = {
        "service": gull_house,
        "framework": "assessment_2023",
        "key_question": "safe",
        "rating": "good",
    }

    with pytest.raises(IntegrityError), transaction.atomic():
        Rating.objects.create(**(columns | wrong))
