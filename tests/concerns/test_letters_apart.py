"""Nobody's affairs get into the other's letter, by whatever road."""

import re

import pytest
from django.core import mail
from hypothesis import given, settings
from hypothesis import strategies as st

from alongside.access import actions as access
from alongside.access.rules import Refused
from alongside.concerns.actions import letters as actions
from alongside.concerns.actions import outcomes
from alongside.concerns.actions.raising import HearBack
from alongside.concerns.models import Raiser, Update
from alongside.concerns.models.letters import To
from alongside.concerns.queries import letters as queries
from alongside.concerns.queries.tracking import Story
from alongside.concerns.rules import letters as rules
from alongside.concerns.rules.letters import Apart, Giving
from tests.beginnings import held
from tests.factories import access as factories
from tests.factories import concerns, enquiries, letters, pausing

pytestmark = pytest.mark.django_db

NAME, EMAIL = "Jo Hale-Whitby", "jo.hale@example.org"
KNOWN = {
    "address": "Flat 9, 4 Lantern Parade, Marram Bay",
    "postcode": "WX7 2LP",
    "nhs_number": "9993001112",
    "phone": "01632 960301",
}
LETTER = "The list has gone."


@held
def concern(manager):
    """A worry that a named neighbour raised, about somebody of whom much is known,
    settled after everything that can be written of it was written."""
    hear_back = HearBack(hear_by="email", name=NAME, email=EMAIL, phone="01632 960777")
    raiser = concerns.raised_by_somebody(hear_back=hear_back)
    enquiry = enquiries.under_way_from(manager, raiser, **KNOWN)
    outcomes.hear_outcome(
        by=manager, enquiry=enquiry, words="I want my sister told first.", said_by="Her"
    )
    letters.sent(manager, enquiries.concern_now(enquiry))
    pausing.paused(manager, enquiry)
    pausing.gone_on(manager, enquiry)
    enquiries.nothing_owed(manager, enquiry)
    return enquiries.concern_now(enquiry)


def refused(by, concern, to, words, **changes):
    with pytest.raises(Refused) as no:
        letters.written(by, concern, to, words=words, **changes)
    return no.value.sentence


@pytest.mark.parametrize(
    "words",
    [
        "Amina is safe now.",
        "Mrs Farah is safe now.",
        "AMINA is safe.",
        "We went to amina farah.",
        "We went to 4 Lantern Parade.",
        "We went to wx72lp today.",
        "Her number is 999 300 1112.",
        "You can ring 01632-960301.",
        "The night shift was one short on four nights in October. So it was.",
        "You were right! there were too few people at night",
        "She said: “I want to sleep without being afraid.”",
        "I want my sister told first",
        "All of it: two people saw the bruises... she told us.",
        pausing.POLICE,
        pausing.SAFE,
        letters.TO_PERSON,
    ],
)
def test_the_one_who_spoke_up_is_sent_nothing_of_the_persons(manager, concern, words):
    sentence = refused(manager, concern, To.RAISER, f"It was right.\n\n{words}")

    assert "about the person, and not for this letter" in sentence


@pytest.mark.parametrize(
    "words",
    [
        "Jo told us.",
        "It was Hale who rang.",
        "JO HALE-WHITBY told us.",
        "Write to jo.hale@example.org.",
        "Ring 01632 960 777.",
        "She has bruises and will not say why.",
    ],
)
def test_the_person_is_sent_nothing_of_the_one_who_spoke_up(manager, concern, words):
    sentence = refused(manager, concern, To.PERSON, f"Hello.\n\n{words}")

    assert "the one who spoke up, and not for this letter" in sentence


def test_nor_by_the_line_that_says_in_which_language_it_is(manager, concern):
    sentence = refused(
        manager, concern, To.RAISER, "Thank you.", language="Somali, as Amina speaks"
    )

    assert "Amina" in sentence


def test_nor_by_what_is_said_about_how_it_was_given(manager, concern):
    seen = letters.written(manager, concern, To.RAISER).number
    giving = Giving("read_aloud", given="I rang, and said that Amina is safe.")

    with pytest.raises(Refused, match="Amina"):
        actions.send_letter(
            by=manager, concern=concern, to=To.RAISER, giving=giving, seen=seen
        )


def test_nor_by_what_became_known_between_writing_and_sending(manager, concern):
    letters.written(manager, concern, To.RAISER, words="Her brother told us to wait.")
    enquiry = enquiries.of(concern)
    found = vars(enquiries.FOUND) | {"found": "Her brother told us to wait."}
    enquiries.found_out(manager, enquiry, enquiries.Found(**found))

    with pytest.raises(Refused, match="about the person"):
        letters.given(manager, concern, To.RAISER)


def test_nor_by_what_the_letter_begins_with(manager, concern):
    user = factories.safeguarding_team()
    with access.at_the_desk_of(user):
        found = enquiries.Concern.objects.select_related("raiser").get(pk=concern.pk)
        begun = queries.beginnings(manager, found, To.RAISER)
        told = set(found.raiser.updates.values_list("words", flat=True))
    ours = [one.before[To.RAISER] for one in queries.standard.subjects_to(To.RAISER)]
    ours.append(queries.standard.words().after[To.RAISER])

    for one in begun:
        assert set(one.words.split("\n\n")) <= told | set(ours)
    assert "found" not in [one.subject.code for one in begun]


@given(st.lists(st.text(min_size=1).filter(str.strip), max_size=5))
@settings(max_examples=40, deadline=None)
def test_a_beginning_holds_their_updates_and_our_own_sentences_alone(words):
    stages = ("received", "decided", "settled", "news")
    updates = [Update(stage=stages[n % 4], words=one) for n, one in enumerate(words)]
    begun = queries.begun_for_raiser(Story(Raiser(), updates))
    ours = {one.before[To.RAISER] for one in queries.standard.subjects_to(To.RAISER)}
    ours.add(queries.standard.words().after[To.RAISER])

    for one in begun:
        rest = one.words
        for known in sorted((*words, *ours), key=len, reverse=True):
            rest = rest.replace(known.strip(), "")
        assert not rest.strip()


letters_of_names = st.text("abcdefghijklmnopqrstuvwxyzéłñ", min_size=3, max_size=12)


@given(
    first=letters_of_names,
    last=letters_of_names,
    before=st.text(max_size=40),
    after=st.text(max_size=40),
)
@settings(max_examples=200, deadline=None)
def test_a_name_is_found_wherever_it_stands(first, last, before, after):
    name = f"{first.title()} {last.title()}"
    apart = Apart("about the person", rules.parts_of(name))

    for one in (name, first.title(), last.title(), name.upper(), name.lower()):
        said = f"{before} {one}, {after}"
        assert rules.why_not_apart(said, apart)


@given(
    text=st.text("abcdefgh ijklmnop", min_size=40, max_size=90),
    marks=st.sampled_from(["", "!", "…", "“", "\n\n", ", "]),
)
@settings(max_examples=100, deadline=None)
def test_a_sentence_is_found_whatever_its_capitals_and_marks(text, marks):
    apart = Apart("about the person", texts=(text,))
    said = f"We say: {marks}{text.upper()}{marks} and more"

    assert bool(rules.sentences([text])) == bool(rules.why_not_apart(said, apart))


def test_a_shared_surname_does_not_stand_in_the_way():
    parts = rules.parts_of("Samina Hussain", not_in="Mohammed Iqbal Hussain")

    assert parts == ("Samina Hussain", "Samina")
    assert rules.why_not_apart("Mr Hussain, we will come.", Apart("x", parts)) is None
    assert (
        rules.why_not_apart("We will.", Apart("x", rules.parts_of("Will Fay"))) is None
    )


def test_who_raised_it_about_themselves_is_one_and_the_same(manager):
    hear_back = HearBack(hear_by="link", name="Amina Farah")
    raiser = concerns.raised_by_somebody(hear_back=hear_back, raised_by_kind="self")
    enquiry = enquiries.under_way_from(manager, raiser)

    for to in To:
        assert letters.written(
            manager, enquiries.concern_now(enquiry), to, words="Dear Amina Farah."
        )


@given(
    name=st.text("ABCDEFGHIJKLMNO", min_size=6, max_size=20),
    words=st.text("pqrstuvwxyz ", min_size=30, max_size=80),
)
@settings(max_examples=60, deadline=None)
def test_an_email_never_depends_on_anything_but_where_to_read(name, words):
    """It is the same sentence for everybody: there is nowhere to put anything."""
    said = actions.EMAIL.format(address="https://here.example/")

    assert re.findall(r"{(\w*)}", actions.EMAIL) == ["address"]
    assert "{" not in actions.SUBJECT
    for one in (name, words.strip() or "zz zz", "safeguarding", "worry", "council"):
        assert one not in said + actions.SUBJECT


@pytest.mark.parametrize("to", list(To))
def test_an_email_says_nothing_but_where_to_read(
    manager, concern, to, django_capture_on_commit_callbacks
):
    mail.outbox.clear()
    words = "The rota has changed, and the lamp stays off."

    with django_capture_on_commit_callbacks(execute=True):
        letters.sent(manager, concern, to, way="email", words=words)

    (one,) = mail.outbox
    said = f"{one.subject}\n{one.body}"
    private = ["Amina", "Farah", "Hale", "Jo ", EMAIL, *KNOWN.values(), words, "lamp"]
    private += [
        concern.reference,
        "orry",
        "afeguard",
        "enquir",
        "abuse",
        manager.name,
        "Gannet",
        "Dear",
    ]
    for secret in private:
        assert secret not in said
    links = re.findall(r"https?://\S+", said)
    assert len(links) == 1
